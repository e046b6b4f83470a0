// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/audittrail.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The AuditTrail over the open vault.
class SqliteAuditTrail final : public models::AuditTrail
{
public:
    explicit SqliteAuditTrail(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<QList<models::AuditEntry>>>
    find(const models::AuditQuery &query) override;
    [[nodiscard]] QFuture<models::Result<models::AuditChoices>> choices() override;
    [[nodiscard]] QFuture<models::Result<models::AuditVerdict>> verify() override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
