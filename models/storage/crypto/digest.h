// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>

namespace lianli::storage {

/// SHA-256 over the parts one after the other; 32 bytes.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);
/// HMAC-SHA-256; 32 bytes.
QByteArray hmacSha256(const SecretBuf &key, std::initializer_list<QByteArrayView> parts);
/// HKDF-SHA-256 (RFC 5869) without salt, 32 bytes: keys of one purpose from \a secret, told apart by \a info.
SecretBuf hkdfSha256(const SecretBuf &secret, QByteArrayView info);
/// Compares in constant time.
bool sameBytes(QByteArrayView a, QByteArrayView b);

} // namespace lianli::storage
