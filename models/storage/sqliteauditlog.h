// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/auditlog.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The AuditLog over the open vault; its rows stand in the same chain as those of the case events.
class SqliteAuditLog final : public models::AuditLog
{
public:
    explicit SqliteAuditLog(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<>> record(const QString &action, const QString &caseId,
                                                   const QJsonObject &details) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
