// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/storage/crypto/keyring.h"
#include "models/storage/crypto/secretbuf.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lianli::storage {

/// What one guess of a password costs (Argon2id, p = 1); kept with each slot, so that it can be raised later.
struct ArgonCost
{
    int passes = 3;
    int memoryKiB = 128 * 1024;
};

/// One user's way to the master key: the key wrapped under password and device secret together.
struct KeySlot
{
    models::StaffMember member;
    QDateTime validUntil;
    ArgonCost cost;
    QByteArray salt;
    QByteArray wrap;
    /// The role given since the wrap was made. The wrap binds member.role and only its owner's password could
    /// bind another; this one is held by the file's MAC until the next password does.
    std::optional<models::StaffRole> assignedRole;
    bool disabled = false; ///< the wrap is gone: no password opens it
    /// Somebody else chose the password: it opens nothing but the way to one's own. Held by the file's MAC.
    bool temporary = false;

    /// Who this is now.
    models::StaffMember now() const { return {member.id, member.name, assignedRole.value_or(member.role)}; }
};

/// keyslots.json (sync-and-security §14.1). Names, roles and terms stand open for the login page, but are
/// bound to the wrap they belong to, and the whole file is MACed by a key that only an open slot gives.
struct KeySlots
{
    int epoch = 1;
    QString databaseId;
    QList<KeySlot> slots;
    SealedSigner signer;
    QByteArray mac;

    /// Throws StoreFailure: Corrupt if it does not parse, Io if it cannot be read.
    static KeySlots load(const QString &path);
    void save(const QString &path, const SecretBuf &macKey);
    bool macHolds(const SecretBuf &macKey) const;

    const KeySlot *find(const QString &userId) const;
    KeySlot *find(const QString &userId);
    /// Wraps \a master for \a member and puts the slot in, in place of one of the same user.
    KeySlot &enrol(const models::StaffMember &member, const QDateTime &validUntil, const ArgonCost &cost,
                   QByteArrayView password, const SecretBuf &deviceSecret, const SecretBuf &master);
    /// The master key, or none if password, device or slot are not the ones it was made of.
    std::optional<SecretBuf> open(const KeySlot &slot, QByteArrayView password,
                                  const SecretBuf &deviceSecret) const;

private:
    QByteArray canonicalWithoutMac() const;
    QByteArray slotHeader(const KeySlot &slot) const;
    SecretBuf slotKey(const KeySlot &slot, QByteArrayView password, const SecretBuf &deviceSecret) const;
};

} // namespace lianli::storage
