// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"

#include <QByteArray>

namespace lianli::storage {

/// The keys of one open store, each for one purpose, all from the master key (sync-and-security §14.1).
struct KeyRing
{
    SecretBuf master;
    SecretBuf database; ///< of the SQLite file
    SecretBuf audit;    ///< MAC of the audit chain and of where the chains end
    SecretBuf slots;    ///< MAC of keyslots.json
    SecretBuf blobs;    ///< wraps the key of each scan
    SecretBuf blobMac;  ///< tells whether two scans are the same, without their hash being guessable
    SecretBuf signer;   ///< Ed25519, signs this device's events

    static KeyRing fromMaster(SecretBuf master);
};

/// This device's signing key as kept beside the slots: the public half open, the secret half sealed under \a
/// master.
struct SealedSigner
{
    QByteArray publicKey;
    QByteArray sealed;

    static SealedSigner create(const SecretBuf &master);
    /// Throws StoreFailure (Corrupt) if it does not open.
    SecretBuf open(const SecretBuf &master) const;
};

/// Signature over 'mrl-event/v1\n' ‖ \a canonical; 64 bytes.
QByteArray signEvent(const SecretBuf &signer, QByteArrayView canonical);
bool verifyEvent(QByteArrayView publicKey, QByteArrayView canonical, QByteArrayView signature);

} // namespace lianli::storage
