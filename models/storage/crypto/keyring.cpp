// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/keyring.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/crypto/sealedbox.h"
#include "models/storage/storefailure.h"

#include <sodium.h>

namespace lianli::storage {

namespace {

constexpr QByteArrayView kSignerPurpose("mrl-signer/v1");
constexpr QByteArrayView kEventPrefix("mrl-event/v1\n");

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

KeyRing KeyRing::fromMaster(SecretBuf master)
{
    KeyRing keys;
    keys.database = hkdfSha256(master, "mrl-key/v1 db");
    keys.audit = hkdfSha256(master, "mrl-key/v1 audit");
    keys.slots = hkdfSha256(master, "mrl-key/v1 slots");
    keys.blobs = hkdfSha256(master, "mrl-key/v1 blob");
    keys.blobMac = hkdfSha256(master, "mrl-key/v1 blob-mac");
    keys.master = std::move(master);
    return keys;
}

SealedSigner SealedSigner::create(const SecretBuf &master)
{
    SealedSigner signer;
    SecretBuf secret(crypto_sign_SECRETKEYBYTES);
    signer.publicKey.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(signer.publicKey.data()), secret.data());
    signer.sealed = seal(hkdfSha256(master, kSignerPurpose), secret.view(), signer.publicKey);
    return signer;
}

SecretBuf SealedSigner::open(const SecretBuf &master) const
{
    auto secret = unsealSecret(hkdfSha256(master, kSignerPurpose), sealed, publicKey);
    if (!secret || secret->size() != crypto_sign_SECRETKEYBYTES)
        throw StoreFailure(StoreError::Corrupt, QStringLiteral("signing key does not open"));
    return std::move(*secret);
}

QByteArray signEvent(const SecretBuf &signer, QByteArrayView canonical)
{
    const QByteArray message = kEventPrefix.toByteArray() + canonical.toByteArray();
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(message),
                         static_cast<unsigned long long>(message.size()), signer.data());
    return signature;
}

bool verifyEvent(QByteArrayView publicKey, QByteArrayView canonical, QByteArrayView signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
    const QByteArray message = kEventPrefix.toByteArray() + canonical.toByteArray();
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       static_cast<unsigned long long>(message.size()),
                                       bytesOf(publicKey)) == 0;
}

} // namespace lianli::storage
