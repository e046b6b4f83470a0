// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/sealedbox.h"

#include <sodium.h>

namespace lianli::storage {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

bool openInto(unsigned char *plain, const SecretBuf &key, QByteArrayView sealed, QByteArrayView aad)
{
    const auto body = sealed.sliced(kNonce);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain, nullptr, nullptr, bytesOf(body), static_cast<unsigned long long>(body.size()),
               bytesOf(aad), static_cast<unsigned long long>(aad.size()), bytesOf(sealed), key.data()) == 0;
}

bool plausible(const SecretBuf &key, QByteArrayView sealed)
{
    return key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && sealed.size() >= kNonce + kTag;
}

} // namespace

QByteArray seal(const SecretBuf &key, QByteArrayView plain, QByteArrayView aad)
{
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    QByteArray sealed(kNonce + plain.size() + kTag, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, size_t(kNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out + kNonce, nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()), bytesOf(aad),
        static_cast<unsigned long long>(aad.size()), nullptr, out, key.data());
    return sealed;
}

std::optional<SecretBuf> unsealSecret(const SecretBuf &key, QByteArrayView sealed, QByteArrayView aad)
{
    if (!plausible(key, sealed)) return std::nullopt;
    SecretBuf plain(static_cast<size_t>(sealed.size() - kNonce - kTag));
    if (!openInto(plain.data(), key, sealed, aad)) return std::nullopt;
    return plain;
}

std::optional<QByteArray> unseal(const SecretBuf &key, QByteArrayView sealed, QByteArrayView aad)
{
    if (!plausible(key, sealed)) return std::nullopt;
    QByteArray plain(sealed.size() - kNonce - kTag, Qt::Uninitialized);
    if (!openInto(reinterpret_cast<unsigned char *>(plain.data()), key, sealed, aad)) return std::nullopt;
    return plain;
}

} // namespace lianli::storage
