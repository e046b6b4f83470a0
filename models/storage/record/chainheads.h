// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlite/connection.h"

#include <QByteArray>
#include <QString>

namespace lianli::storage {

/// Where the chains of events and of audit rows end, and the newest time ever recorded. One MACed row, so
/// that cutting off the newest rows of either chain shows.
struct ChainHeads
{
    qint64 devSeq = 0;
    QString devHash;
    qint64 auditSeq = 0;
    QByteArray auditHash = QByteArray(32, 0);
    qint64 newestAt = 0; ///< ms since 1970 UTC

    /// Throws StoreFailure (Corrupt) if the row is missing or its MAC does not hold.
    static ChainHeads load(Connection &connection, const SecretBuf &auditKey);
    void save(Connection &connection, const SecretBuf &auditKey) const;

private:
    QByteArray mac(const SecretBuf &auditKey) const;
};

} // namespace lianli::storage
