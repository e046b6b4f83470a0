// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/casespage.h"

#include "ui/style/theme.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDelayMs = 200;
const QString kEveryState = u"*"_s; ///< a combo box cannot tell an empty code from none

} // namespace

CasesPage::CasesPage(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextLabel::Style::Title, {}, this);
    m_message = new MessageBar(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"caseSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(420);
    m_state = new ChoiceBox(this);
    m_state->setObjectName(u"caseStateCombo"_s);
    m_state->setMinimumWidth(160);
    auto *card = new Card({}, this);
    m_cases = new CaseList(card);
    m_cases->table()->setObjectName(u"casesTable"_s);
    card->body()->addWidget(m_cases);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelayMs);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(tokens::kGap);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_state);
    filters->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, 16, tokens::kPageMargin, 18);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addLayout(filters);
    layout->addWidget(card, 1);

    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &CasesPage::announce);
    connect(m_delay, &QTimer::timeout, this, &CasesPage::announce);
    connect(m_state, &ChoiceBox::codeChosen, this, &CasesPage::announce);
    connect(m_cases, &CaseList::caseRequested, this, &CasesPage::caseRequested);
    retranslateUi();
}

void CasesPage::setCasesModel(QAbstractItemModel *model)
{
    m_cases->setModel(model);
}

void CasesPage::setStretchColumn(int column)
{
    m_cases->table()->setStretchColumn(column);
}

void CasesPage::setStates(const QList<Choice> &states)
{
    m_states = states;
    updateStates();
}

void CasesPage::updateStates()
{
    const QString kept = m_state->code();
    //: Filter that shows cases of every state
    QList<Choice> choices{{kEveryState, tr("All states")}};
    m_state->setChoices(choices + m_states);
    m_state->setCode(kept.isEmpty() ? kEveryState : kept);
}

void CasesPage::setLoading(bool loading)
{
    m_cases->setLoading(loading);
}

void CasesPage::search(const QString &text)
{
    m_search->setText(text);
    announce();
}

QString CasesPage::searchText() const
{
    return m_search->text().trimmed();
}

QString CasesPage::stateCode() const
{
    return m_state->code() == kEveryState ? QString() : m_state->code();
}

void CasesPage::announce()
{
    m_delay->stop();
    retranslateUi();
    Q_EMIT filterChanged(searchText(), stateCode());
}

void CasesPage::retranslateUi()
{
    m_title->setText(tr("Cases"));
    m_search->setPlaceholderText(tr("Name, document number or case number"));
    m_search->setAccessibleName(tr("Search the cases"));
    m_state->setAccessibleName(tr("State"));
    m_cases->table()->setAccessibleName(tr("Cases"));
    m_cases->busyLabel()->setText(tr("Reading the cases…"));
    const bool filtered = !searchText().isEmpty() || !stateCode().isEmpty();
    if (filtered) {
        m_cases->emptyState()->setTexts(tr("No case matches."), tr("Try fewer characters or another state."));
    } else {
        m_cases->emptyState()->setTexts(tr("No case yet"),
                                        tr("Cases appear here as soon as they are started."));
    }
    updateStates();
}

void CasesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
