// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/visitspage.h"

#include "ui/presentation/errortext.h"
#include "ui/queue/bookingsheet.h"
#include "ui/queue/codesheet.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/reasonsheet.h"
#include "ui/widgets/textlabel.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::VisitsModel;
using presentation::VisitsTable;

VisitsPage::VisitsPage(VisitsModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    m_head = new PageHead;
    m_cancel = m_head->addCommand(u"cancelVisitButton"_s, Qt::Key_1, KeyButton::Kind::Danger);
    m_slip = m_head->addCommand(u"printSlipButton"_s, Qt::Key_5, KeyButton::Kind::Secondary);
    m_ticket = m_head->addCommand(u"takeTicketButton"_s, Qt::Key_2, KeyButton::Kind::Secondary);
    m_checkIn = m_head->addCommand(u"checkInButton"_s, Qt::Key_3, KeyButton::Kind::Secondary);
    m_book = m_head->addCommand(u"newBookingButton"_s, Qt::Key_4, KeyButton::Kind::Primary);
    m_message = new MessageBar;
    m_message->setDismissible(true);
    m_card = new Card;
    m_day = new QDateEdit;
    m_day->setObjectName(u"visitsDayEdit"_s);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setFixedWidth(160);
    m_today = new KeyButton({}, KeyButton::Kind::Secondary);
    m_today->setObjectName(u"visitsTodayButton"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    row->addWidget(m_day);
    row->addWidget(m_today);
    row->addSpacing(tokens::kUnit);
    m_summary = new TextLabel(TextLabel::Style::Note);
    row->addWidget(m_summary);
    row->addStretch(1);
    m_list = new CaseList;
    m_list->table()->setObjectName(u"visitsTable"_s);
    m_list->setModel(&m_model.visits());
    m_list->table()->setStretchColumn(VisitsTable::Parties);
    m_card->body()->setSpacing(tokens::kUnit);
    m_card->body()->addLayout(row);
    m_card->body()->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_card, 1);

    m_booking = new BookingSheet(m_model, this);
    m_code = new CodeSheet(this);
    m_reason = new ReasonSheet(this);
    connect(m_book, &QPushButton::clicked, m_booking, &BookingSheet::present);
    connect(m_checkIn, &QPushButton::clicked, this,
            [this] { m_code->present(tr("Check in", "登记到场"), tr("Check in", "登记到场")); });
    connect(m_ticket, &QPushButton::clicked, &m_model, &VisitsModel::takeTicket);
    connect(m_slip, &QPushButton::clicked, this, &VisitsPage::printSlip);
    connect(m_message, &MessageBar::actionTriggered, this, &VisitsPage::printSlip);
    connect(m_cancel, &QPushButton::clicked, this, &VisitsPage::askToCancel);
    connect(m_code, &CodeSheet::codeGiven, &m_model, &VisitsModel::checkIn);
    connect(m_reason, &ReasonSheet::confirmed, this, [this](const QString &reason) {
        if (const Visit *visit = chosen()) m_model.cancel(visit->id, reason);
    });
    connect(m_day, &QDateEdit::dateChanged, &m_model, &VisitsModel::setDay);
    connect(m_today, &QPushButton::clicked, this, [this] { m_day->setDate(m_model.today()); });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VisitsPage::refresh);
    connect(&m_model, &VisitsModel::changed, this, &VisitsPage::refresh);
    connect(&m_model, &VisitsModel::failed, this, &VisitsPage::showError);
    connect(&m_model, &VisitsModel::booked, this, [this](const Visit &visit) {
        m_booking->closeSheet();
        offerSlip(visit,
                  tr("Booked for %1, %2. Appointment code: %3")
                      .arg(visit.day.toString(Qt::ISODate), visit.slot.toString(u"HH:mm"_s), visit.code));
    });
    connect(&m_model, &VisitsModel::arrived, this, [this](const Visit &visit, int ahead) {
        m_code->closeSheet();
        offerSlip(visit, presentation::arrivalText(visit, ahead));
    });
    connect(&m_model, &VisitsModel::cancelled, this, [this] {
        m_reason->closeSheet();
        m_message->showMessage(Tone::Ok, tr("Cancelled. The time can be booked again."));
    });
    connect(&m_model, &VisitsModel::slipSaid, this, [this](bool good, const QString &sentence) {
        m_message->showMessage(good ? Tone::Ok : Tone::Bad, sentence);
    });
    retranslateUi();
}

void VisitsPage::checkIn(const QString &code)
{
    m_message->clear();
    m_model.checkIn(code);
}

const Visit *VisitsPage::chosen() const
{
    return m_model.visits().at(m_list->table()->currentIndex().row());
}

void VisitsPage::printSlip()
{
    const Visit *visit = chosen();
    if (!visit || !VisitsModel::hasSlip(*visit)) return;
    // The command is off while it prints: the focus would go on to the one that gives tickets.
    m_list->table()->setFocus(Qt::OtherFocusReason);
    m_model.printSlip(visit->id);
}

void VisitsPage::offerSlip(const Visit &visit, const QString &sentence)
{
    m_latest = visit.id;
    m_message->showMessage(Tone::Ok, sentence, {{u"slip"_s, tr("Print the slip", "打印小票")}});
    chooseLatest();
}

void VisitsPage::chooseLatest()
{
    const auto &rows = m_model.visits().rows();
    const auto row = std::ranges::find(rows, m_latest, &Visit::id);
    if (m_latest.isEmpty() || row == rows.end()) return;
    m_latest.clear();
    m_list->table()->selectRow(static_cast<int>(row - rows.begin()));
}

void VisitsPage::askToCancel()
{
    const Visit *visit = chosen();
    if (!visit) return;
    const QString which = visit->isBooked() ? visit->slot.toString(u"HH:mm"_s) : visit->ticket;
    m_reason->present({tr("Cancel the appointment", "取消预约"),
                       tr("%1 · %2 will not be called any more. This cannot be taken back; a new appointment "
                          "can be made.")
                           .arg(which, presentation::visitParties(*visit)),
                       tr("Cancel it", "取消预约"), false});
}

void VisitsPage::showError(const Error &error)
{
    const QString sentence = presentation::errorText(error);
    if (m_booking->isOpen())
        m_booking->showError(sentence);
    else if (m_code->isOpen())
        m_code->showError(sentence);
    else if (m_reason->isOpen())
        m_reason->showError(sentence);
    else
        m_message->showMessage(Tone::Bad, sentence);
}

void VisitsPage::refresh()
{
    m_head->setNote(m_model.dayTitle());
    m_summary->setText(m_model.summary());
    if (m_model.day().isValid() && m_day->date() != m_model.day()) {
        const QSignalBlocker quiet(m_day);
        m_day->setDate(m_model.day());
    }
    chooseLatest();
    m_list->setLoading(m_model.isLoading() && m_model.visits().rowCount() == 0);
    const Visit *visit = chosen();
    const bool open = visit && visit->state != VisitState::Serving && visit->state != VisitState::Served &&
                      visit->state != VisitState::Cancelled;
    m_cancel->setEnabled(open && !m_model.isBusy());
    m_slip->setEnabled(visit && VisitsModel::hasSlip(*visit) && !m_model.isPrinting());
    m_slip->setText(m_model.isPrinting() ? tr("Printing…") : tr("Print slip", "打印小票"));
    m_ticket->setEnabled(!m_model.isBusy());
    m_today->setEnabled(m_model.day() != m_model.today());
}

void VisitsPage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_model.refresh();
    m_list->table()->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void VisitsPage::retranslateUi()
{
    m_head->setTitle(tr("Appointments", "预约"));
    m_book->setText(tr("New appointment", "新建预约"));
    m_checkIn->setText(tr("Check in", "登记到场"));
    m_ticket->setText(tr("Ticket", "现场取号"));
    m_cancel->setText(tr("Cancel", "取消预约"));
    m_today->setText(tr("Today", "今天"));
    m_day->setAccessibleName(tr("Day", "日期"));
    m_card->setTitle(tr("Queue and appointments", "排队与预约"));
    m_list->table()->setAccessibleName(tr("Queue and appointments", "排队与预约"));
    m_list->emptyState()->setTexts(tr("Nobody is booked for this day"),
                                   tr("Couples may come without an appointment: give them a ticket."));
    refresh();
}

void VisitsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.visits().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
