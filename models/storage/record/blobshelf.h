// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/storage/crypto/keyring.h"
#include "models/storage/sqlite/connection.h"

namespace lianli::storage {

inline constexpr qsizetype kMaxBlobBytes = 32 * 1024 * 1024;

/// Scans, photos and signatures: each encrypted under a key of its own, wrapped by the store's, and named by
/// the hash of its ciphertext, so that it can leave the machine as it is and be erased by its key
/// (sync-and-security §7, §16).
class BlobShelf
{
public:
    BlobShelf(Connection &connection, const KeyRing &keys) : m_sql(connection), m_keys(keys) {}

    /// Throws StoreFailure (TooLarge).
    models::BlobRef put(const QString &caseId, const QString &kind, const QString &mime,
                        const QByteArray &plain);
    /// Throws StoreFailure: NotFound, Corrupt.
    QByteArray get(const QString &blobId);

private:
    Connection &m_sql;
    const KeyRing &m_keys;
};

} // namespace lianli::storage
