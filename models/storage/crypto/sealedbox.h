// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"

#include <QByteArray>

#include <optional>

namespace lianli::storage {

/// XChaCha20-Poly1305 with a random nonce in front: nonce ‖ ciphertext ‖ tag. \a aad is authenticated, not
/// hidden.
QByteArray seal(const SecretBuf &key, QByteArrayView plain, QByteArrayView aad);
/// None if key, bytes or aad are not the ones that were sealed.
std::optional<SecretBuf> unsealSecret(const SecretBuf &key, QByteArrayView sealed, QByteArrayView aad);
/// The same for plain data that may leave locked memory.
std::optional<QByteArray> unseal(const SecretBuf &key, QByteArrayView sealed, QByteArrayView aad);

} // namespace lianli::storage
