// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"
#include "models/storage/sqlite/connection.h"

#include <QByteArray>

namespace lianli::storage {

/// What was met on the way along the audit chain.
struct AuditWalk
{
    qint64 rows = 0;
    qint64 firstBroken = 0; ///< its seq; 0 if none
    qint64 lastSeq = 0;     ///< of the last row before or at the break
    QByteArray lastHash = QByteArray(32, 0);
};

/// Hashes and MACs every row against the one before it.
AuditWalk walkAudit(Connection &connection, const SecretBuf &auditKey);

} // namespace lianli::storage
