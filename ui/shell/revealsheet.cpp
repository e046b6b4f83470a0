// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/revealsheet.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::RevealModel;

RevealSheet::RevealSheet(RevealModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"revealSheet"_s);
    m_message = new MessageBar;
    m_note = new TextLabel(TextLabel::Style::Body);
    m_note->setWordWrap(true);
    m_reason = new ChoiceBox;
    m_reason->setObjectName(u"revealReasonChoice"_s);
    m_text = new QLineEdit;
    m_text->setObjectName(u"revealTextEdit"_s);
    m_text->setMaxLength(200);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"revealSubmitButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_note);
    body()->addWidget(m_reasonField = new FormField(m_reason));
    body()->addWidget(m_textField = new FormField(m_text));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &RevealSheet::submit);
    connect(&m_model, &RevealModel::changed, this, [this] {
        m_submit->setEnabled(!m_model.isBusy());
        if (m_model.parties()) closeSheet();
    });
}

void RevealSheet::present(const QString &caseId)
{
    m_caseId = caseId;
    setTitle(tr("Show names and numbers", "显示姓名和证件号"));
    m_note->setText(tr("They are shown for %n second(s), or until the page is left. Who looked and why is "
                       "recorded.",
                       nullptr, RevealModel::kSeconds));
    m_reasonField->setLabel(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_textField->setLabel(tr("In words, without any document number", "具体说明"));
    m_text->setAccessibleName(tr("In words, without any document number", "具体说明"));
    QList<Choice> choices;
    for (const auto &reason : RevealModel::reasons())
        choices.append({reason.code, reason.text});
    m_reason->setChoices(choices);
    m_reason->setCode(choices.first().code);
    m_submit->setText(tr("Show", "显示"));
    m_textField->setError({});
    m_text->clear();
    m_message->clear();
    openSheet();
}

void RevealSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void RevealSheet::submit()
{
    m_message->clear();
    const bool silent = m_text->text().trimmed().isEmpty();
    m_textField->setError(silent ? tr("Say what for") : QString());
    if (!silent) m_model.reveal(m_caseId, {m_reason->code(), m_text->text()});
}

} // namespace lianli::ui
