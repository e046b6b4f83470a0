// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/visitqueue.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The VisitQueue over the open vault.
class SqliteVisitQueue final : public models::VisitQueue
{
public:
    explicit SqliteVisitQueue(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<QList<models::Visit>>> visitsOn(QDate day) override;
    [[nodiscard]] QFuture<models::Result<QList<models::SlotUse>>> slotUse(QDate day) override;
    [[nodiscard]] QFuture<models::Result<models::Visit>> book(const models::Booking &booking) override;
    [[nodiscard]] QFuture<models::Result<>> cancel(const QString &visitId, const QString &reason) override;
    [[nodiscard]] QFuture<models::Result<models::Visit>> checkIn(const QString &code) override;
    [[nodiscard]] QFuture<models::Result<models::Visit>> takeTicket() override;
    [[nodiscard]] QFuture<models::Result<models::Visit>> callNext() override;
    [[nodiscard]] QFuture<models::Result<models::Visit>> call(const QString &visitId) override;
    [[nodiscard]] QFuture<models::Result<>> miss(const QString &visitId) override;
    [[nodiscard]] QFuture<models::Result<models::CaseHistory>> serve(const QString &visitId) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
