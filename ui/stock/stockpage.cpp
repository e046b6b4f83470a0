// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stockpage.h"

#include "ui/presentation/errortext.h"
#include "ui/stock/countsheet.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagehead.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::MovementsTable;
using presentation::RunsTable;
using presentation::StockModel;
using namespace Qt::StringLiterals;

StockPage::StockPage(presentation::Workstation &workstation, QWidget *parent)
    : QWidget(parent),
      m_model(workstation)
{
    m_head = new PageHead;
    m_receive = m_head->addCommand(u"receiveButton"_s, Qt::Key_1, KeyButton::Kind::Secondary);
    m_handOut = m_head->addCommand(u"handOutButton"_s, Qt::Key_2, KeyButton::Kind::Secondary);
    m_return = m_head->addCommand(u"returnButton"_s, Qt::Key_3, KeyButton::Kind::Secondary);
    m_count = m_head->addCommand(u"countButton"_s, Qt::Key_4, KeyButton::Kind::Primary);
    m_message = new MessageBar;
    m_message->setDismissible(true);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    columns->addWidget(buildTables(), 1);
    columns->addWidget(buildSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);

    m_moveSheet = new MoveBlanksSheet(m_model, this);
    m_countSheet = new CountSheet(m_model, this);
    connect(m_receive, &QPushButton::clicked, this, [this] { move(MoveBlanksSheet::Way::Receive); });
    connect(m_handOut, &QPushButton::clicked, this, [this] { move(MoveBlanksSheet::Way::HandOut); });
    connect(m_return, &QPushButton::clicked, this, [this] { move(MoveBlanksSheet::Way::Return); });
    connect(m_count, &QPushButton::clicked, m_countSheet, &CountSheet::present);
    connect(&m_model, &StockModel::changed, this, &StockPage::refresh);
    connect(&m_model, &StockModel::failed, this, &StockPage::showError);
    connect(&m_model, &StockModel::done, this, [this] {
        m_moveSheet->closeSheet();
        m_countSheet->closeSheet();
        m_message->showMessage(Tone::Ok, tr("Recorded.", "已记入台账"));
    });
    retranslateUi();
}

QWidget *StockPage::buildTables()
{
    m_runsCard = new Card;
    m_runs = new CaseList;
    m_runs->table()->setObjectName(u"runsTable"_s);
    m_runs->setModel(&m_model.runs());
    m_runs->table()->setStretchColumn(RunsTable::Numbers);
    m_runsCard->body()->addWidget(m_runs, 1);
    m_movementsCard = new Card;
    m_movements = new CaseList;
    m_movements->table()->setObjectName(u"movementsTable"_s);
    m_movements->setModel(&m_model.movements());
    m_movements->table()->setStretchColumn(MovementsTable::Reason);
    m_movementsCard->body()->addWidget(m_movements, 1);
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_runsCard, 1);
    layout->addWidget(m_movementsCard, 1);
    return holder;
}

QWidget *StockPage::buildSide()
{
    auto *holder = new QWidget;
    holder->setFixedWidth(tokens::kSideColumnWidthNarrow - 4 * tokens::kUnit);
    m_sumCard = new Card;
    m_sums = new CheckList;
    m_sumCard->body()->addWidget(m_sums);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sumCard);
    layout->addStretch(1);
    return holder;
}

void StockPage::move(MoveBlanksSheet::Way way)
{
    m_message->clear();
    m_moveSheet->present(way, m_model.runs().at(m_runs->table()->currentIndex().row()));
}

void StockPage::showError(const models::Error &error)
{
    const QString sentence = presentation::errorText(error);
    if (m_moveSheet->isOpen())
        m_moveSheet->showError(sentence);
    else if (m_countSheet->isOpen())
        m_countSheet->showError(sentence);
    else
        m_message->showMessage(Tone::Bad, sentence);
}

void StockPage::refresh()
{
    const auto &book = m_model.book();
    m_head->setNote(m_model.summary());
    const bool may = m_model.mayManage();
    for (auto *button : {m_receive, m_handOut, m_return, m_count})
        button->setVisible(may);
    m_runs->setLoading(m_model.isLoading() && m_model.runs().rowCount() == 0);
    QList<CheckItem> items;
    const auto line = [&items](const QString &id, const QString &title, int count, Tone tone) {
        CheckItem item;
        item.id = id;
        item.glyph = Glyph::Dot;
        item.tone = tone;
        item.title = title;
        item.pill = QString::number(count);
        item.pillTone = tone;
        item.strong = false;
        items.append(item);
    };
    for (const auto &place : book.places)
        line(u"place%1"_s.arg(place.window), presentation::placeText(place.window), place.expected, Tone::Ok);
    line(u"used"_s, tr("Used", "已使用"), book.used, Tone::Neutral);
    line(u"void"_s, tr("Void", "作废"), book.voided, book.voided > 0 ? Tone::Warning : Tone::Neutral);
    line(u"returned"_s, tr("Sent back", "已退回"), book.returned, Tone::Neutral);
    line(u"received"_s, tr("Received in all", "累计收入"), book.received, Tone::Info);
    CheckItem count;
    count.id = u"count"_s;
    const bool agrees = book.today && !book.today->movedSince && book.today->explanation.isEmpty();
    count.glyph = agrees ? Glyph::Check : Glyph::Bang;
    count.tone = agrees ? Tone::Ok : Tone::Warning;
    count.title = tr("Count of the day", "当日盘点");
    count.detail = m_model.countText();
    items.append(count);
    m_sums->setItems(items);
}

void StockPage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_model.refresh();
    m_runs->table()->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void StockPage::retranslateUi()
{
    m_head->setTitle(tr("Blank certificates", "证件库存"));
    m_receive->setText(tr("Receive", "收入"));
    m_handOut->setText(tr("Hand out", "发放"));
    m_return->setText(tr("Return", "退回"));
    m_count->setText(tr("Count", "盘点"));
    m_runsCard->setTitle(tr("Ranges", "号段"));
    m_movementsCard->setTitle(tr("Movements", "变动记录"));
    m_sumCard->setTitle(tr("By state", "汇总"));
    m_runs->table()->setAccessibleName(tr("Ranges", "号段"));
    m_movements->table()->setAccessibleName(tr("Movements", "变动记录"));
    m_runs->emptyState()->setTexts(tr("No blank certificate received yet"),
                                   tr("Receive the first box to begin the book."));
    m_movements->emptyState()->setTexts(tr("Nothing has moved yet"));
    refresh();
}

void StockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.runs().retranslate();
        m_model.movements().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
