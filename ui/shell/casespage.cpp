// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/casespage.h"

#include "ui/presentation/errortext.h"
#include "ui/shell/caserecordsheet.h"
#include "ui/shell/revealedstrip.h"
#include "ui/shell/revealsheet.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::CasesModel;
using presentation::CounterModel;
using namespace Qt::StringLiterals;

CasesPage::CasesPage(CounterModel &model, presentation::RevealModel &reveal,
                     presentation::CaseRecordModel &record, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_reveal(reveal)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    m_card = new Card;
    m_card->body()->setSpacing(tokens::kUnit);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    m_text = new QLineEdit;
    m_text->setObjectName(u"caseSearchEdit"_s);
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(64);
    m_state = new ChoiceBox;
    m_state->setObjectName(u"caseStateChoice"_s);
    m_find = new KeyButton({}, KeyButton::Kind::Primary);
    m_find->setObjectName(u"findCasesButton"_s);
    row->addWidget(m_text, 1);
    row->addWidget(m_state);
    row->addWidget(m_find);
    m_show = new KeyButton({}, KeyButton::Kind::Secondary);
    m_show->setObjectName(u"revealButton"_s);
    m_show->setKey(QKeySequence(Qt::CTRL | Qt::Key_1));
    m_record = new KeyButton({}, KeyButton::Kind::Secondary);
    m_record->setObjectName(u"caseRecordButton"_s);
    m_record->setKey(QKeySequence(Qt::CTRL | Qt::Key_2));
    row->addWidget(m_record);
    row->addWidget(m_show);
    m_message = new MessageBar;
    m_list = new CaseList;
    m_list->setModel(&m_model.cases());
    m_list->table()->setObjectName(u"casesTable"_s);
    m_list->table()->setStretchColumn(CasesModel::Parties);
    m_card->body()->addLayout(row);
    m_card->body()->addWidget(m_message);
    m_card->body()->addWidget(new RevealedStrip(m_reveal));
    m_card->body()->addWidget(m_list, 1);
    layout->addWidget(m_card, 1);
    connect(m_text, &QLineEdit::returnPressed, this, &CasesPage::run);
    connect(m_find, &QPushButton::clicked, this, &CasesPage::run);
    connect(m_state, &ChoiceBox::codeChosen, this, &CasesPage::run);
    m_recordSheet = new CaseRecordSheet(record, this);
    connect(m_record, &QPushButton::clicked, this, &CasesPage::showRecord);
    connect(m_list, &CaseList::caseRequested, this, [this](const QString &caseId) {
        if (m_mayHandle)
            Q_EMIT caseRequested(caseId);
        else
            m_recordSheet->present(caseId);
    });
    connect(&m_model, &CounterModel::changed, this, [this] { m_list->setLoading(m_model.isLoading()); });
    connect(&m_model, &CounterModel::failed, this, [this](const models::Error &error) {
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    m_revealSheet = new RevealSheet(m_reveal, this);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const auto *chosen = m_model.cases().at(m_list->table()->currentIndex().row());
        if (chosen) m_revealSheet->present(chosen->caseId);
    });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CasesPage::refreshReveal);
    connect(&m_model.cases(), &CasesModel::modelReset, this, &CasesPage::refreshReveal);
    connect(&m_reveal, &presentation::RevealModel::changed, this, &CasesPage::refreshReveal);
    connect(&m_reveal, &presentation::RevealModel::failed, this, [this](const models::Error &error) {
        if (m_revealSheet->isOpen())
            m_revealSheet->showError(presentation::errorText(error));
        else
            m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    retranslateUi();
}

void CasesPage::showRecord()
{
    const auto *chosen = m_model.cases().at(m_list->table()->currentIndex().row());
    if (chosen) m_recordSheet->present(chosen->caseId);
}

void CasesPage::refreshReveal()
{
    m_show->setVisible(m_reveal.mayReveal());
    const bool chosen = m_model.cases().at(m_list->table()->currentIndex().row()) != nullptr;
    m_show->setEnabled(chosen && !m_reveal.isBusy());
    m_record->setEnabled(chosen);
}

void CasesPage::hideEvent(QHideEvent *event)
{
    m_reveal.hide();
    m_recordSheet->closeSheet();
    QWidget::hideEvent(event);
}

void CasesPage::setMayHandleCases(bool may)
{
    m_mayHandle = may;
    m_model.cases().setReadOnly(!may);
}

void CasesPage::search(const QString &text)
{
    m_text->setText(text);
    m_state->setCode(u"all"_s);
    run();
}

void CasesPage::run()
{
    m_message->clear();
    const QString state = m_state->code();
    m_model.search(m_text->text(), state == "all"_L1 ? QString() : state);
}

void CasesPage::showEvent(QShowEvent *event)
{
    run();
    refreshReveal();
    m_text->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void CasesPage::retranslateUi()
{
    m_card->setTitle(tr("Cases", "案件"));
    m_text->setPlaceholderText(tr("Name, ID number, certificate number or acceptance number"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_state->setAccessibleName(tr("State"));
    QList<Choice> states{{u"all"_s, tr("All states")}};
    for (const QString &state :
         {u"draft"_s, u"parked"_s, u"issued_pending"_s, u"registered"_s, u"refused"_s, u"terminated"_s})
        states.append({state, presentation::caseStateText(state)});
    m_state->setChoices(states);
    if (m_state->code().isEmpty()) m_state->setCode(u"all"_s);
    m_find->setText(tr("Find"));
    m_show->setText(tr("Show", "显示"));
    m_record->setText(tr("Record", "记录"));
    m_list->emptyState()->setTexts(tr("Nothing found"), tr("Try part of a name, or a whole number."));
}

void CasesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.cases().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
