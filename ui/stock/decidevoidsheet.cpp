// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/decidevoidsheet.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secondpersonfields.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::VoidsModel;

DecideVoidSheet::DecideVoidSheet(VoidsModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"decideVoidSheet"_s);
    m_message = new MessageBar;
    m_what = new TextLabel(TextLabel::Style::Body);
    m_what->setWordWrap(true);
    m_remark = new QLineEdit;
    m_remark->setObjectName(u"remarkEdit"_s);
    m_remark->setMaxLength(200);
    m_second = new SecondPersonFields;
    m_reject = new KeyButton({}, KeyButton::Kind::Secondary);
    m_reject->setObjectName(u"rejectVoidButton"_s);
    m_confirm = new KeyButton({}, KeyButton::Kind::Danger);
    m_confirm->setObjectName(u"confirmVoidButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_reject);
    buttons->addWidget(m_confirm);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_what);
    body()->addWidget(m_remarkField = new FormField(m_remark));
    body()->addWidget(m_second);
    body()->addLayout(buttons);
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { decide(true); });
    connect(this, &Sheet::closed, m_second, &SecondPersonFields::forget);
    connect(&m_model, &VoidsModel::changed, this, [this] {
        m_reject->setEnabled(!m_model.isBusy());
        m_confirm->setEnabled(!m_model.isBusy());
    });
}

void DecideVoidSheet::present(const models::VoidProposal &proposal)
{
    m_proposalId = proposal.id;
    setTitle(tr("Second look at a void", "作废复核"));
    const auto serial = models::BlankSerial::parse(proposal.serial);
    m_what->setText(tr("%1 proposed to void blank %2: %3. %4")
                        .arg(proposal.proposerName, serial ? serial->grouped() : proposal.serial,
                             presentation::voidReasonText(proposal.reasonCode), proposal.text));
    m_remarkField->setLabel(tr("Remark (needed to reject)"));
    m_remark->setAccessibleName(tr("Remark (needed to reject)"));
    m_reject->setText(tr("Reject", "驳回"));
    m_confirm->setText(tr("Void it", "确认作废"));
    m_remarkField->setError({});
    m_remark->clear();
    m_message->clear();
    m_second->setVisible(!m_model.mayConfirm());
    m_second->present(m_model.secondPersons());
    openSheet();
}

void DecideVoidSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void DecideVoidSheet::decide(bool confirm)
{
    m_message->clear();
    const QString remark = m_remark->text().trimmed();
    const bool lacking = !confirm && remark.isEmpty();
    m_remarkField->setError(lacking ? tr("Say why") : QString());
    if (lacking || m_model.isBusy()) return;
    if (m_model.mayConfirm()) {
        m_model.decide(m_proposalId, confirm, remark);
    } else if (m_second->check()) {
        const QString second = m_second->userId();
        m_model.decideWith(second, m_second->takePassword(), m_proposalId, confirm, remark);
    }
}

} // namespace lianli::ui
