// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/visit.h"
#include "models/ports/casestore.h"

#include <QFuture>
#include <QList>

namespace lianli::models {

/// A time to be kept for a couple.
struct Booking
{
    QDate day;
    QTime slot;
    QString manName; ///< one of the names may be empty
    QString womanName;
};

/// How many couples a time is kept for already.
struct SlotUse
{
    QTime slot;
    int taken = 0;
};

/// 排队与预约: who comes when, and who is next. Bookings, cancellations and arrivals are signed acts of the
/// office; calling is not, the case that follows says when it was. Errors: NotPermitted, AppointmentUnknown,
/// AppointmentOtherDay (the day is the detail), AppointmentOver (cancelled, or served already), SlotFull,
/// SlotClosed, QueueEmpty, Conflict (another window was quicker).
class VisitQueue
{
public:
    virtual ~VisitQueue() = default;

    /// In the order in which they would be called; who cannot be called any more comes last.
    [[nodiscard]] virtual QFuture<Result<QList<Visit>>> visitsOn(QDate day) = 0;
    /// Only slots that somebody has booked.
    [[nodiscard]] virtual QFuture<Result<QList<SlotUse>>> slotUse(QDate day) = 0;

    [[nodiscard]] virtual QFuture<Result<Visit>> book(const Booking &booking) = 0;
    [[nodiscard]] virtual QFuture<Result<>> cancel(const QString &visitId, const QString &reason) = 0;
    /// 到场: today's visit with that \a code gets its ticket; one that has it already is answered as it is. A
    /// ticket's number of today serves as well.
    [[nodiscard]] virtual QFuture<Result<Visit>> checkIn(const QString &code) = 0;
    /// 取号: a couple without an appointment.
    [[nodiscard]] virtual QFuture<Result<Visit>> takeTicket() = 0;

    /// 叫号: the next who waits; QueueEmpty if nobody does.
    [[nodiscard]] virtual QFuture<Result<Visit>> callNext() = 0;
    /// Calls \a visitId, out of order or once more.
    [[nodiscard]] virtual QFuture<Result<Visit>> call(const QString &visitId) = 0;
    /// 过号: they did not come.
    [[nodiscard]] virtual QFuture<Result<>> miss(const QString &visitId) = 0;
    /// Opens a case for them, who stand at the window: whatever of arriving and calling was left out is done
    /// in the same transaction. case.opened says which visit it was.
    [[nodiscard]] virtual QFuture<Result<CaseHistory>> serve(const QString &visitId) = 0;
};

} // namespace lianli::models
