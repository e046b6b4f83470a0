// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/counterpage.h"

#include "ui/widgets/busylabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

CounterPage::CounterPage(QWidget *parent) : QWidget(parent)
{
    m_greeting = new TextLabel(TextLabel::Style::Title, {}, this);
    m_dateLine = new TextLabel(TextLabel::Style::Note, {}, this);
    m_message = new MessageBar(this);
    m_businessRow = new QHBoxLayout;
    m_businessRow->setSpacing(tokens::kGap);
    m_businessRow->addStretch();
    m_casesCard = new Card({}, this);
    m_cases = new CaseList(m_casesCard);
    m_cases->table()->setObjectName(u"openCasesTable"_s);
    m_casesCard->body()->addWidget(m_cases);
    connect(m_cases, &CaseList::caseRequested, this, &CounterPage::caseRequested);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    columns->addWidget(m_casesCard, 1);
    columns->addWidget(buildSide());
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_greeting);
    head->addWidget(m_dateLine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, 16, tokens::kPageMargin, 18);
    layout->setSpacing(tokens::kGap);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(m_businessRow);
    layout->addLayout(columns, 1);
    retranslateUi();
    setTodo({});
    setDevices({});
}

QWidget *CounterPage::buildSide()
{
    m_side = new QWidget(this);
    m_side->setFixedWidth(tokens::kSideColumnWidth);
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::kGap);
    const auto addCard = [&](Card *&card, CheckList *&list, TextLabel *&nothing) {
        card = new Card({}, m_side);
        list = new CheckList(card);
        nothing = new TextLabel(TextLabel::Style::Note, {}, card);
        nothing->setWordWrap(true);
        card->body()->addWidget(list);
        card->body()->addWidget(nothing);
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        layout->addWidget(card);
    };
    addCard(m_todoCard, m_todo, m_noTodo);
    addCard(m_devicesCard, m_devices, m_noDevices);
    layout->addStretch();
    connect(m_todo, &CheckList::actionRequested, this, &CounterPage::todoRequested);
    return m_side;
}

void CounterPage::setUserName(const QString &name)
{
    m_userName = name;
    retranslateUi();
}

void CounterPage::setNow(const QDateTime &now)
{
    m_now = now;
    retranslateUi();
}

void CounterPage::setStatistics(int casesDone, int meanSeconds)
{
    m_casesDone = casesDone;
    m_meanSeconds = meanSeconds;
    updateDateLine();
}

void CounterPage::setBusinesses(const QList<Business> &businesses)
{
    for (KeyButton *button : std::as_const(m_businessButtons)) {
        button->hide();
        button->deleteLater();
    }
    m_businessButtons.clear();
    for (const Business &business : businesses) {
        const bool first = m_businessButtons.isEmpty();
        auto *button = new KeyButton(
            business.title, first ? KeyButton::Kind::PrimaryLarge : KeyButton::Kind::SecondaryLarge, this);
        button->setObjectName(u"business_"_s + business.id);
        button->setKey(business.key);
        connect(button, &QPushButton::clicked, this,
                [this, id = business.id] { Q_EMIT businessRequested(id); });
        m_businessRow->insertWidget(static_cast<int>(m_businessButtons.size()), button);
        m_businessButtons.append(button);
    }
    retranslateUi();
}

void CounterPage::setCasesModel(QAbstractItemModel *model)
{
    m_cases->setModel(model);
}

void CounterPage::setStretchColumn(int column)
{
    m_cases->table()->setStretchColumn(column);
}

void CounterPage::setLoading(bool loading)
{
    m_cases->setLoading(loading);
}

void CounterPage::setTodo(const QList<CheckItem> &items)
{
    m_todo->setItems(items);
    m_todo->setVisible(!items.isEmpty());
    m_noTodo->setVisible(items.isEmpty());
}

void CounterPage::setDevices(const QList<DeviceStatus> &devices)
{
    QList<CheckItem> items;
    for (const DeviceStatus &device : devices) {
        items.append({.id = device.id,
                      .glyph = Glyph::Dot,
                      .tone = device.tone,
                      .title = device.name,
                      .detail = device.detail,
                      .pill = device.state,
                      .pillTone = device.tone,
                      .action = {},
                      .strong = false});
    }
    m_devices->setItems(items);
    m_devices->setVisible(!items.isEmpty());
    m_noDevices->setVisible(items.isEmpty());
}

QString CounterPage::greeting() const
{
    const int hour = m_now.isValid() ? m_now.time().hour() : -1;
    if (hour >= 5 && hour < 11) return tr("Good morning, %1").arg(m_userName);
    if (hour >= 11 && hour < 13) {
        //: Greeting from 11 to 13 o'clock: 中午好
        return tr("Good day, %1").arg(m_userName);
    }
    if (hour >= 13 && hour < 18) return tr("Good afternoon, %1").arg(m_userName);
    return hour < 0 ? m_userName : tr("Good evening, %1").arg(m_userName);
}

void CounterPage::updateDateLine()
{
    //: Format of the date under the greeting (QLocale): 2026年11月23日 星期一
    const QString date =
        m_now.isValid() ? locale().toString(m_now.date(), tr("dddd, d MMMM yyyy")) : QString();
    if (m_casesDone <= 0) {
        m_dateLine->setText(date);
        return;
    }
    const QString mean =
        tr("%1 min %2 s").arg(QString::number(m_meanSeconds / 60), QString::number(m_meanSeconds % 60));
    //: Line under the greeting: %1 date, %n cases finished today at this window, %2 mean time a case
    m_dateLine->setText(
        tr("%1 · %n case(s) done at this window · average %2", nullptr, m_casesDone).arg(date, mean));
}

void CounterPage::retranslateUi()
{
    m_greeting->setText(greeting());
    updateDateLine();
    m_casesCard->setTitle(tr("Open cases"));
    m_cases->table()->setAccessibleName(tr("Open cases"));
    m_cases->busyLabel()->setText(tr("Reading the cases…"));
    const QString key = m_businessButtons.isEmpty() ? QString() : m_businessButtons.first()->key().toString();
    m_cases->emptyState()->setTexts(tr("No open case"),
                                    key.isEmpty() ? QString() : tr("Press %1 to start one.").arg(key));
    m_todoCard->setTitle(tr("Waiting for you"));
    m_todo->setAccessibleName(tr("Waiting for you"));
    m_noTodo->setText(tr("Nothing is waiting for you."));
    m_devicesCard->setTitle(tr("Devices"));
    m_devices->setAccessibleName(tr("Devices"));
    m_noDevices->setText(tr("No device is connected. Identity cards can be typed in by hand."));
}

void CounterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslateUi();
    QWidget::changeEvent(event);
}

void CounterPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < tokens::kNarrowWindow;
    m_side->setFixedWidth(narrow ? tokens::kSideColumnWidthNarrow : tokens::kSideColumnWidth);
}

} // namespace lianli::ui
