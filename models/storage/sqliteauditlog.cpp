// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqliteauditlog.h"

#include "models/storage/record/act.h"

namespace lianli::storage {

QFuture<models::Result<>> SqliteAuditLog::record(const QString &action, const QString &caseId,
                                                 const QJsonObject &details)
{
    return m_thread.ask([action, caseId, details](OpenStore &store) {
        Act act(store);
        act.audit(action, caseId, details);
        act.commit();
    });
}

} // namespace lianli::storage
