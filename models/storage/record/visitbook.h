// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/visitqueue.h"
#include "models/storage/record/act.h"

namespace lianli::storage {

/// The rows of visits. Everything that changes one is done inside the caller's transaction.
class VisitBook
{
public:
    explicit VisitBook(OpenStore &store) : m_store(store) {}

    QList<models::Visit> of(QDate day);
    QList<models::SlotUse> slotUse(QDate day);
    /// Throws StoreFailure (NotFound).
    models::Visit load(const QString &visitId);
    /// The id of the visit with \a code, or with today's ticket of that number; throws AppointmentUnknown.
    QString idOf(const QString &code);
    /// The id of who is next; throws QueueEmpty.
    QString nextWaiting();

    QString insert(const models::Booking &booking, const QString &code);
    QString insertWalkIn();
    void setState(const QString &visitId, models::VisitState state);
    /// Gives the day's next number, and a turn: that of the slot to those in time.
    void arrive(const models::Visit &visit, const QString &ticket);
    QString nextTicket();
    void markCalled(const QString &visitId);
    void bindCase(const QString &visitId, const QString &caseId);

private:
    QString insert(QDate day, QTime slot, const QString &code, const QString &man, const QString &woman);
    Connection &sql() { return m_store.sql(); }
    qint64 nowMs() const { return m_store.clock.now().toMSecsSinceEpoch(); }

    OpenStore &m_store;
};

} // namespace lianli::storage
