// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/counterpage.h"

#include "ui/presentation/errortext.h"
#include "ui/queue/codesheet.h"
#include "ui/shell/receiveblankssheet.h"
#include "ui/style/designtokens.h"
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
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::CounterModel;
using presentation::NoticeLine;
using presentation::QueueTable;

namespace {

CheckItem itemOf(const NoticeLine &line, Glyph quiet)
{
    CheckItem item;
    item.id = line.id;
    item.title = line.title;
    item.detail = line.detail;
    item.strong = false;
    item.pill = line.state;
    item.action = line.action;
    switch (line.tone) {
    case NoticeLine::Tone::Ok:
        item.glyph = quiet;
        item.tone = item.pillTone = Tone::Ok;
        break;
    case NoticeLine::Tone::Warning:
        item.glyph = quiet == Glyph::Dot ? Glyph::Dot : Glyph::Bang;
        item.tone = item.pillTone = Tone::Warning;
        break;
    case NoticeLine::Tone::Neutral:
        item.glyph = Glyph::Circle;
        item.tone = item.pillTone = Tone::Neutral;
        break;
    }
    return item;
}

} // namespace

CounterPage::CounterPage(CounterModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    m_greeting = new TextLabel(TextLabel::Style::Title);
    m_greeting->setObjectName(QStringLiteral("greeting"));
    m_day = new TextLabel(TextLabel::Style::Note);
    m_day->setObjectName(QStringLiteral("dayText"));
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_greeting);
    head->addWidget(m_day);
    layout->addLayout(head);
    m_message = new MessageBar;
    layout->addWidget(m_message);
    auto *businesses = new QHBoxLayout;
    m_marriage = new KeyButton({}, KeyButton::Kind::PrimaryLarge);
    m_marriage->setObjectName(QStringLiteral("startMarriageButton"));
    m_marriage->setKey(QKeySequence(Qt::Key_F1));
    businesses->addWidget(m_marriage);
    businesses->addStretch(1);
    m_next = new KeyButton({}, KeyButton::Kind::SecondaryLarge);
    m_next->setObjectName(QStringLiteral("callNextButton"));
    m_next->setKey(QKeySequence(Qt::Key_F7));
    businesses->addWidget(m_next);
    m_code = new KeyButton({}, KeyButton::Kind::SecondaryLarge);
    m_code->setObjectName(QStringLiteral("giveCodeButton"));
    m_code->setKey(QKeySequence(Qt::Key_F8));
    businesses->addWidget(m_code);
    layout->addLayout(businesses);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    m_queueCard = new Card;
    m_queue = new CaseList;
    m_queue->table()->setObjectName(QStringLiteral("queueTable"));
    m_queue->setModel(&m_model.queue());
    m_queue->table()->setStretchColumn(QueueTable::Parties);
    m_queueCard->body()->addWidget(m_queue, 1);
    columns->addWidget(m_queueCard, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(tokens::kGap);
    m_todoCard = new Card;
    m_todoCard->setFixedWidth(tokens::kSideColumnWidth);
    m_todo = new CheckList;
    m_todoCard->body()->addWidget(m_todo);
    m_devicesCard = new Card;
    m_devicesCard->setFixedWidth(tokens::kSideColumnWidth);
    m_devices = new CheckList;
    m_devicesCard->body()->addWidget(m_devices);
    side->addWidget(m_todoCard);
    side->addWidget(m_devicesCard);
    side->addStretch(1);
    columns->addLayout(side);
    layout->addLayout(columns, 1);

    m_receive = new ReceiveBlanksSheet(this);
    connect(m_todo, &CheckList::actionRequested, this, [this](const QString &id) {
        if (id == QLatin1String("stock")) m_receive->present();
    });
    connect(m_receive, &ReceiveBlanksSheet::receiveRequested, this, &CounterPage::receiveRequested);
    m_codeSheet = new CodeSheet(this);
    connect(m_codeSheet, &CodeSheet::codeGiven, this, &CounterPage::codeGiven);
    connect(m_marriage, &QPushButton::clicked, &m_model, &CounterModel::startCase);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_model.callNext();
    });
    connect(m_code, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_codeSheet->present(tr("Appointment or ticket", "扫预约码叫号"), tr("Start", "办理"));
    });
    connect(m_queue, &CaseList::caseRequested, this, [this](const QString &id) {
        m_message->clear();
        m_model.act(id);
    });
    connect(&m_model, &CounterModel::changed, this, &CounterPage::refresh);
    connect(&m_model, &CounterModel::failed, this,
            [this](const models::Error &error) { showError(presentation::errorText(error)); });
    retranslateUi();
}

void CounterPage::setMayHandleCases(bool may)
{
    for (QWidget *each : {static_cast<QWidget *>(m_marriage), static_cast<QWidget *>(m_next),
                          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_queueCard)})
        each->setVisible(may);
}

void CounterPage::blanksReceived()
{
    m_receive->closeSheet();
    m_model.refresh();
}

void CounterPage::showError(const QString &sentence)
{
    if (m_receive->isOpen()) {
        m_receive->showError(sentence);
        return;
    }
    if (m_codeSheet->isOpen()) {
        m_codeSheet->showError(sentence);
        return;
    }
    m_message->showMessage(Tone::Bad, sentence);
}

void CounterPage::showInfo(const QString &sentence)
{
    m_message->showMessage(Tone::Info, sentence);
}

void CounterPage::setBusy(bool busy)
{
    for (KeyButton *button : {m_marriage, m_next, m_code})
        button->setEnabled(!busy);
}

void CounterPage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_codeSheet->closeSheet();
    m_model.refresh();
    m_marriage->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void CounterPage::refresh()
{
    if (!isVisible()) return;
    m_greeting->setText(m_model.greeting());
    m_day->setText(m_model.dayText());
    m_queue->setLoading(m_model.isLoading() && m_model.queue().rowCount() == 0);
    QList<CheckItem> todo, devices;
    for (const NoticeLine &line : m_model.todo())
        todo.append(itemOf(line, Glyph::Check));
    for (const NoticeLine &line : m_model.devices())
        devices.append(itemOf(line, Glyph::Dot));
    m_todo->setItems(todo);
    m_devices->setItems(devices);
}

void CounterPage::retranslateUi()
{
    m_marriage->setText(tr("Marriage registration", "结婚登记"));
    m_next->setText(tr("Call the next", "叫下一号"));
    m_code->setText(tr("Appointment code", "扫预约码叫号"));
    m_queueCard->setTitle(tr("Queue and appointments", "排队与预约"));
    m_queue->table()->setAccessibleName(tr("Queue and appointments", "排队与预约"));
    m_queue->emptyState()->setTexts(tr("Nobody waits, and no case is open"),
                                    tr("F1 starts a marriage registration."));
    m_todoCard->setTitle(tr("For you to handle", "待你处理"));
    m_devicesCard->setTitle(tr("Devices"));
    refresh();
}

void CounterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.queue().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
