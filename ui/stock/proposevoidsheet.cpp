// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/proposevoidsheet.h"

#include "models/rules/voidrules.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::VoidsModel;

ProposeVoidSheet::ProposeVoidSheet(VoidsModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"proposeVoidSheet"_s);
    m_message = new MessageBar;
    m_serial = new QLineEdit;
    m_serial->setObjectName(u"voidSerialEdit"_s);
    m_serial->setMaxLength(20);
    m_reason = new ChoiceBox;
    m_reason->setObjectName(u"voidReasonChoice"_s);
    m_text = new QLineEdit;
    m_text->setObjectName(u"voidTextEdit"_s);
    m_text->setMaxLength(200);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"proposeVoidButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_serialField = new FormField(m_serial));
    body()->addWidget(m_reasonField = new FormField(m_reason));
    body()->addWidget(m_textField = new FormField(m_text));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ProposeVoidSheet::submit);
    connect(&m_model, &VoidsModel::changed, this, [this] { m_submit->setEnabled(!m_model.isBusy()); });
}

void ProposeVoidSheet::present()
{
    setTitle(tr("Propose to void a blank in stock", "作废库存空白证"));
    const auto label = [](FormField *field, QWidget *editor, const QString &text) {
        field->setLabel(text);
        field->setError({});
        editor->setAccessibleName(text);
    };
    label(m_serialField, m_serial, tr("Number on the blank", "印制号"));
    label(m_reasonField, m_reason, tr("Reason"));
    label(m_textField, m_text, tr("In words", "说明"));
    QList<Choice> choices;
    for (const auto &reason : models::VoidRules::shipped().reasons)
        if (!reason.caseOnly) choices.append({reason.id, presentation::voidReasonText(reason.id)});
    m_reason->setChoices(choices);
    if (m_reason->code().isEmpty() && !choices.isEmpty()) m_reason->setCode(choices.first().code);
    m_submit->setText(tr("Propose", "提出作废"));
    m_serial->clear();
    m_text->clear();
    m_message->clear();
    openSheet();
}

void ProposeVoidSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void ProposeVoidSheet::submit()
{
    m_message->clear();
    const auto serial = models::BlankSerial::parse(m_serial->text());
    m_serialField->setError(serial ? QString()
                                   : tr("A blank's number has 6 to 14 digits or capital letters"));
    const bool silent = m_text->text().trimmed().isEmpty();
    m_textField->setError(silent ? tr("Say what happened") : QString());
    if (serial && !silent) m_model.propose(*serial, m_reason->code(), m_text->text());
}

} // namespace lianli::ui
