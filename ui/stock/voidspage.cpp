// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/voidspage.h"

#include "ui/presentation/errortext.h"
#include "ui/stock/decidevoidsheet.h"
#include "ui/stock/proposevoidsheet.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagehead.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::ProposalsTable;
using presentation::VoidsModel;
using namespace Qt::StringLiterals;

VoidsPage::VoidsPage(VoidsModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    m_head = new PageHead;
    m_shown = new ChoiceBox;
    m_shown->setObjectName(u"shownVoidsChoice"_s);
    m_head->addCommand(m_shown);
    m_propose = m_head->addCommand(u"newVoidButton"_s, Qt::Key_1, KeyButton::Kind::Secondary);
    m_decide = m_head->addCommand(u"decideVoidButton"_s, Qt::Key_2, KeyButton::Kind::Primary);
    m_message = new MessageBar;
    m_message->setDismissible(true);
    m_card = new Card;
    m_list = new CaseList;
    m_list->table()->setObjectName(u"voidsTable"_s);
    m_list->setModel(&m_model.proposals());
    m_list->table()->setStretchColumn(ProposalsTable::Text);
    m_card->body()->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_card, 1);

    m_decideSheet = new DecideVoidSheet(m_model, this);
    m_proposeSheet = new ProposeVoidSheet(m_model, this);
    connect(m_shown, &ChoiceBox::codeChosen, this,
            [this](const QString &code) { m_model.setPendingOnly(code == "pending"_L1); });
    connect(m_propose, &QPushButton::clicked, m_proposeSheet, &ProposeVoidSheet::present);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        const auto *row = m_model.proposals().at(m_list->table()->currentIndex().row());
        if (row) decide(row->id);
    });
    connect(m_list, &CaseList::caseRequested, this, &VoidsPage::decide);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VoidsPage::refresh);
    connect(&m_model.proposals(), &QAbstractItemModel::modelReset, m_list->table(),
            [this] { m_list->table()->selectRow(0); });
    connect(&m_model, &VoidsModel::changed, this, &VoidsPage::refresh);
    connect(&m_model, &VoidsModel::failed, this, [this](const models::Error &error) {
        const QString sentence = presentation::errorText(error);
        if (m_decideSheet->isOpen())
            m_decideSheet->showError(sentence);
        else if (m_proposeSheet->isOpen())
            m_proposeSheet->showError(sentence);
        else
            m_message->showMessage(Tone::Bad, sentence);
    });
    connect(&m_model, &VoidsModel::done, this, [this] {
        m_decideSheet->closeSheet();
        m_proposeSheet->closeSheet();
        m_message->showMessage(Tone::Ok, tr("Recorded.", "已记录"));
    });
    retranslateUi();
}

void VoidsPage::decide(const QString &proposalId)
{
    const auto *proposal = m_model.proposal(proposalId);
    if (!proposal || proposal->state != models::VoidProposal::State::Pending || !m_model.mayDecideHere())
        return;
    m_message->clear();
    m_decideSheet->present(*proposal);
}

void VoidsPage::refresh()
{
    m_head->setNote(tr("%n proposal(s) wait for a second person", nullptr, m_model.pending()));
    m_propose->setVisible(m_model.mayPropose());
    m_decide->setVisible(m_model.mayDecideHere());
    const auto *row = m_model.proposals().at(m_list->table()->currentIndex().row());
    m_decide->setEnabled(row && row->state == models::VoidProposal::State::Pending);
    m_list->setLoading(m_model.isLoading() && m_model.proposals().rowCount() == 0);
}

void VoidsPage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_model.refresh();
    m_list->table()->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void VoidsPage::retranslateUi()
{
    m_head->setTitle(tr("Voiding", "作废复核"));
    m_shown->setAccessibleName(tr("Which are shown"));
    m_shown->setChoices({{u"pending"_s, tr("Waiting", "待复核")}, {u"all"_s, tr("All", "全部")}});
    if (m_shown->code().isEmpty()) m_shown->setCode(u"pending"_s);
    m_propose->setText(tr("Void a blank in stock", "作废库存证"));
    m_decide->setText(tr("Decide", "复核"));
    m_list->table()->setAccessibleName(tr("Voiding", "作废复核"));
    m_list->emptyState()->setTexts(tr("Nothing waits for a second person"),
                                   tr("Copies of a case are voided in the case, at the step of printing."));
    refresh();
}

void VoidsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.proposals().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
