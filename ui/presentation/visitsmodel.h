// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/visitqueue.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>

#include <optional>

namespace lianli::presentation {

/// A word for where a couple stands; \a today tells who did not come on a day that is over.
QString visitStateText(const models::Visit &visit, QDate today);
/// "ok", "warning", … for that word.
QString visitTone(models::VisitState state);
/// "周* / 吴*", or that nobody said their names.
QString visitParties(const models::Visit &visit);

/// "Ticket A017. 2 couples before them."
QString arrivalText(const models::Visit &visit, int ahead);

/// 来访 of one day as a list.
class VisitsTable : public RowTable<models::Visit>
{
    Q_DECLARE_TR_FUNCTIONS(VisitsTable)

public:
    enum Column { Time, Ticket, Code, Parties, State, Arrived, Window, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    void setToday(QDate today) { m_today = today; }

protected:
    QString title(int column) const override;
    QString text(const models::Visit &visit, int column) const override;
    QString id(const models::Visit &visit) const override { return visit.id; }
    QString tone(const models::Visit &visit, int column) const override;

private:
    QDate m_today;
};

/// A time that can be booked, and how many couples it still has room for.
struct FreeSlot
{
    QTime slot;
    int left = 0;
};

/// 预约: who comes on a day, and what is done with their appointments.
class VisitsModel : public QObject
{
    Q_OBJECT

public:
    explicit VisitsModel(Workstation &workstation, QObject *parent = nullptr);

    VisitsTable &visits() { return m_visits; }
    QDate day() const { return m_day; }
    QDate today() const;
    bool isLoading() const { return m_loading; }
    bool isBusy() const { return m_busy; }
    /// Booked and not here yet, of the shown day.
    int expected() const;
    /// "2026年11月28日 星期六"
    QString dayTitle() const;
    /// "预约 6 对 · 已到 2 对 · 等候 1 对"
    QString summary() const;

    void setDay(QDate day);
    void refresh();
    /// Answered by slotsKnown(); what a day has room for.
    void askSlots(QDate day);
    const QList<FreeSlot> &freeSlots() const { return m_freeSlots; }

    /// Answered by booked() or failed().
    void book(const models::Booking &booking);
    void cancel(const QString &visitId, const QString &reason);
    /// \a typed is a code as scanned or typed: the whole of it, only what it names, or a ticket's number.
    void checkIn(const QString &typed);
    void takeTicket();
    /// 打印小票 of one of visits(): the ticket of who has one, else the appointment. Answered by slipSaid().
    void printSlip(const QString &visitId);
    bool isPrinting() const { return m_printing; }
    /// Whether there is anything to print for \a visit: it can still be called.
    static bool hasSlip(const models::Visit &visit);

Q_SIGNALS:
    void changed();
    void slotsKnown();
    void booked(const lianli::models::Visit &visit);
    void arrived(const lianli::models::Visit &visit, int ahead);
    void cancelled();
    /// What became of a slip: where it went, or what to do; the code or ticket is named either way.
    void slipSaid(bool good, const QString &sentence);
    void failed(const lianli::models::Error &error);

private:
    void settle(const QFuture<models::Result<models::Visit>> &answer,
                const std::function<void(const models::Visit &)> &then);
    void tellArrival(const models::Visit &visit);
    void print(const models::Visit &visit, int ahead);

    Workstation &m_workstation;
    VisitsTable m_visits;
    QList<FreeSlot> m_freeSlots;
    QDate m_day;
    QDate m_askedDay;
    int m_generation = 0;
    bool m_loading = false;
    bool m_busy = false;
    bool m_printing = false;
};

/// What \a typed names among the appointments and tickets here: "A7K2M9" of "LLA1:320402:…" as of itself. No
/// value if it is the code of another registry or of something else.
std::optional<QString> visitCodeOf(const QString &typed, const QString &registryCode, QDate today);

} // namespace lianli::presentation
