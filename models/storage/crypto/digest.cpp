// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/digest.h"

#include "models/storage/storefailure.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include <memory>

namespace lianli::storage {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const auto part : parts)
        crypto_hash_sha256_update(&state, bytesOf(part), static_cast<unsigned long long>(part.size()));
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QByteArray hmacSha256(const SecretBuf &key, std::initializer_list<QByteArrayView> parts)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    for (const auto part : parts)
        crypto_auth_hmacsha256_update(&state, bytesOf(part), static_cast<unsigned long long>(part.size()));
    QByteArray mac(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(mac.data()));
    return mac;
}

SecretBuf hkdfSha256(const SecretBuf &secret, QByteArrayView info)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                                EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr, EVP_KDF_CTX_free);
    SecretBuf key(32);
    // OSSL_PARAM takes non-const pointers for what it only reads.
    char digest[] = "SHA256";
    auto *secretBytes = const_cast<unsigned char *>(secret.data());
    auto *infoBytes = const_cast<char *>(info.data());
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secretBytes, secret.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, infoBytes, static_cast<size_t>(info.size())),
        OSSL_PARAM_construct_end(),
    };
    if (!context || EVP_KDF_derive(context.get(), key.data(), key.size(), params) != 1)
        throw StoreFailure(StoreError::Io, QStringLiteral("HKDF is not available"));
    return key;
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace lianli::storage
