// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/blobshelf.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/crypto/sealedbox.h"
#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

models::BlobRef BlobShelf::put(const QString &caseId, const QString &kind, const QString &mime,
                               const QByteArray &plain)
{
    if (plain.size() > kMaxBlobBytes)
        throw StoreFailure(StoreError::TooLarge, u"blob of %1 bytes"_s.arg(plain.size()));
    const SecretBuf key = SecretBuf::random(32);
    const QByteArray cipher = seal(key, plain, "mrl-blob/v1");
    const models::BlobRef blob{QString::fromLatin1(sha256({cipher}).toHex()),
                               QString::fromLatin1(hmacSha256(m_keys.blobMac, {plain}).toHex()), plain.size(),
                               mime, kind};
    m_sql
        .prepare("INSERT INTO blob(id, case_id, kind, mime, size, plain_mac, wrapped_key, cipher)"
                 " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_L1)
        .bind(blob.id)
        .bind(caseId)
        .bindText(kind)
        .bindText(mime)
        .bind(blob.size)
        .bind(blob.plainMac)
        .bind(seal(m_keys.blobs, key.view(), blob.id.toLatin1()))
        .bind(cipher)
        .run();
    return blob;
}

QByteArray BlobShelf::get(const QString &blobId)
{
    auto row = m_sql.prepare("SELECT wrapped_key, cipher FROM blob WHERE id = ?"_L1);
    row.bind(blobId);
    if (!row.next()) throw StoreFailure(StoreError::NotFound, u"no such blob"_s);
    const auto key = unsealSecret(m_keys.blobs, row.bytes(0), blobId.toLatin1());
    auto plain = key ? unseal(*key, row.bytes(1), "mrl-blob/v1") : std::nullopt;
    if (!plain) throw StoreFailure(StoreError::Corrupt, u"blob does not open"_s);
    return std::move(*plain);
}

} // namespace lianli::storage
