// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/voidcopysheet.h"

#include "models/rules/voidrules.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secondpersonfields.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::IssueModel;

VoidCopySheet::VoidCopySheet(IssueModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"voidCopySheet"_s);
    m_message = new MessageBar;
    m_text = new TextLabel(TextLabel::Style::Body);
    m_text->setWordWrap(true);
    m_copy = new ChoiceBox;
    m_copy->setObjectName(u"voidCopyChoice"_s);
    m_reason = new ChoiceBox;
    m_reason->setObjectName(u"voidReasonChoice"_s);
    m_words = new QLineEdit;
    m_words->setObjectName(u"voidWordsEdit"_s);
    m_words->setMaxLength(200);
    m_second = new SecondPersonFields;
    m_propose = new KeyButton({}, KeyButton::Kind::Secondary);
    m_propose->setObjectName(u"voidProposeButton"_s);
    m_confirm = new KeyButton({}, KeyButton::Kind::Danger);
    m_confirm->setObjectName(u"voidConfirmButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_propose);
    buttons->addWidget(m_confirm);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_text);
    auto *what = new QHBoxLayout;
    what->setSpacing(12);
    what->addWidget(m_copyField = new FormField(m_copy), 2);
    what->addWidget(m_reasonField = new FormField(m_reason), 3);
    body()->addLayout(what);
    body()->addWidget(m_wordsField = new FormField(m_words));
    body()->addWidget(m_second);
    body()->addLayout(buttons);
    setDefaultButton(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &VoidCopySheet::confirm);
    connect(m_propose, &QPushButton::clicked, this, &VoidCopySheet::propose);
    connect(m_reason, &ChoiceBox::codeChosen, this, &VoidCopySheet::refresh);
    connect(this, &Sheet::closed, m_second, &SecondPersonFields::forget);
    connect(&m_model, &IssueModel::voidProposed, this, [this] {
        closeSheet();
        Q_EMIT proposed();
    });
    connect(&m_model, &IssueModel::blankVoided, this, &Sheet::closeSheet);
    retranslateUi();
}

void VoidCopySheet::present()
{
    m_message->clear();
    m_words->clear();
    for (auto *field : {m_wordsField, m_copyField, m_reasonField})
        field->setError({});
    m_second->present(m_model.secondPersons());
    refresh();
    openSheet();
}

void VoidCopySheet::present(PartyRole which)
{
    m_copy->setCode(which == PartyRole::Man ? u"man"_s : u"woman"_s);
    present();
}

PartyRole VoidCopySheet::copy() const
{
    return m_copy->code() == "man"_L1 ? PartyRole::Man : PartyRole::Woman;
}

bool VoidCopySheet::showError(const QString &sentence)
{
    if (!isOpen()) return false;
    m_message->showMessage(Tone::Bad, sentence);
    return true;
}

void VoidCopySheet::refresh()
{
    const bool two = !m_reason->code().isEmpty() && IssueModel::needsSecondPerson(m_reason->code());
    m_second->setVisible(two);
    m_wordsField->setVisible(two);
    m_propose->setVisible(two);
}

bool VoidCopySheet::isChosen()
{
    const auto ask = [](const ChoiceBox *box, FormField *field) {
        field->setError(box->code().isEmpty() ? tr("Choose one") : QString());
        return !box->code().isEmpty();
    };
    const bool copyChosen = ask(m_copy, m_copyField);
    return ask(m_reason, m_reasonField) && copyChosen;
}

void VoidCopySheet::confirm()
{
    m_message->clear();
    if (!isChosen()) return;
    if (!IssueModel::needsSecondPerson(m_reason->code())) {
        closeSheet();
        m_model.voidAndReprint(copy(), m_reason->code());
    } else if (m_second->check()) {
        const QString second = m_second->userId();
        m_model.voidWithSecond(copy(), m_reason->code(), second, m_second->takePassword());
    }
}

void VoidCopySheet::propose()
{
    m_message->clear();
    const bool silent = m_words->text().trimmed().isEmpty();
    m_wordsField->setError(silent ? tr("Say what happened") : QString());
    if (isChosen() && !silent) m_model.proposeVoid(copy(), m_reason->code(), m_words->text());
}

void VoidCopySheet::retranslateUi()
{
    setTitle(tr("Void a blank certificate", "作废空白证"));
    m_text->setText(
        tr("The number stays; the next blank is taken and printed. The spoiled blank is kept and listed "
           "as void."));
    m_copy->setAccessibleName(tr("Whose copy"));
    m_reason->setAccessibleName(tr("Reason"));
    m_copy->setChoices({{u"man"_s, presentation::roleTitle(PartyRole::Man)},
                        {u"woman"_s, presentation::roleTitle(PartyRole::Woman)}});
    // Stored as the words of the void register, which are Chinese.
    QList<Choice> reasons;
    for (const VoidReason &reason : VoidRules::shipped().reasons)
        reasons.append({reason.textZh, presentation::chineseOnScreen() ? reason.textZh : reason.textEn});
    m_reason->setChoices(reasons);
    m_copyField->setLabel(tr("Whose copy"));
    m_reasonField->setLabel(tr("Reason"));
    m_wordsField->setLabel(tr("In words (to have it decided later)", "说明（提交待复核时填写）"));
    m_words->setAccessibleName(tr("In words (to have it decided later)", "说明（提交待复核时填写）"));
    m_propose->setText(tr("Propose, decide later", "提交待复核"));
    m_confirm->setText(tr("Void it and print on the next blank"));
    refresh();
}

} // namespace lianli::ui
