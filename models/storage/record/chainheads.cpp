// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/chainheads.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

ChainHeads ChainHeads::load(Connection &connection, const SecretBuf &auditKey)
{
    auto row = connection.prepare("SELECT dev_seq, dev_hash, audit_seq, audit_hash, newest_at, mac"
                                  " FROM device_chain WHERE id = 1"_L1);
    if (!row.next()) throw StoreFailure(StoreError::Corrupt, u"device_chain is empty"_s);
    const ChainHeads heads{row.integer(0), row.text(1), row.integer(2), row.bytes(3), row.integer(4)};
    if (!sameBytes(row.bytes(5), heads.mac(auditKey)))
        throw StoreFailure(StoreError::Corrupt, u"device_chain was altered"_s);
    return heads;
}

void ChainHeads::save(Connection &connection, const SecretBuf &auditKey) const
{
    connection
        .prepare(
            "INSERT INTO device_chain(id, dev_seq, dev_hash, audit_seq, audit_hash, newest_at, mac)"
            " VALUES(1, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET dev_seq = excluded.dev_seq,"
            " dev_hash = excluded.dev_hash, audit_seq = excluded.audit_seq, audit_hash = excluded.audit_hash,"
            " newest_at = excluded.newest_at, mac = excluded.mac"_L1)
        .bind(devSeq)
        .bindText(devHash)
        .bind(auditSeq)
        .bind(auditHash)
        .bind(newestAt)
        .bind(mac(auditKey))
        .run();
}

QByteArray ChainHeads::mac(const SecretBuf &auditKey) const
{
    const QString text = u"heads/v1\n%1\n%2\n%3\n%4\n%5"_s.arg(devSeq)
                             .arg(devHash)
                             .arg(auditSeq)
                             .arg(QString::fromLatin1(auditHash.toHex()))
                             .arg(newestAt);
    return hmacSha256(auditKey, {text.toUtf8()});
}

} // namespace lianli::storage
