// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/staff.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>

#include <optional>

namespace lianli::models {

/// Someone who has a key slot on this workstation.
struct VaultUser
{
    StaffMember member;
    QDateTime validUntil;                 ///< offline login ends here (≤ 7 days after the last online one)
    std::optional<QDateTime> lockedUntil; ///< after wrong passwords: 5 → 1 min, then 2, 4 … 60 min
    bool disabled = false;                ///< cannot log in; listed so that the administrator sees them
};

/// Opens and closes the encrypted store. A right password opens the user's key slot (Argon2id), the slot
/// gives the master key, the master key opens the database: there is no other verifier.
///
/// Errors of unlock(): StoreError::WrongPassword (detail: attempts left), LockedOut, SlotExpired,
/// PasswordTemporary (right, but the administrator chose it: unlockAnew()), WrongLibrary, PlainFile, Corrupt,
/// ClockWentBack.
class Vault
{
public:
    virtual ~Vault() = default;

    /// False until setUp() has run in this data folder.
    virtual bool exists() const = 0;
    virtual QList<VaultUser> users() const = 0;
    /// \a password is UTF-8 and is overwritten with zeros before the answer comes.
    [[nodiscard]] virtual QFuture<Result<StaffMember>> unlock(const QString &userId, QByteArray password) = 0;
    /// The first login with a password that somebody else chose: \a own takes its place. Both are UTF-8 and
    /// overwritten. Errors as of unlock(), and WeakPassword (also where both are the same).
    [[nodiscard]] virtual QFuture<Result<StaffMember>> unlockAnew(const QString &userId, QByteArray given,
                                                                  QByteArray own) = 0;
    /// Wipes the keys and closes the database. Nothing that was acknowledged is lost.
    [[nodiscard]] virtual QFuture<Result<>> lock() = 0;
    /// 复核: a second person shows by their own password that they stand by, without taking over the session.
    /// For a minute the next act may name them as its second person, once. Errors as of unlock(), and
    /// SamePerson.
    [[nodiscard]] virtual QFuture<Result<StaffMember>> verify(const QString &userId, QByteArray password) = 0;
    virtual std::optional<StaffMember> current() const = 0;
    /// The office of the open store; only while unlocked.
    virtual std::optional<Office> office() const = 0;
    /// 登记处: name, authority and whom it serves become those of \a office; code, window, device and kind
    /// stay what the store was set up with. Errors: NotPermitted (it is the administrator's), InvalidEvent (a
    /// text that cannot be printed).
    [[nodiscard]] virtual QFuture<Result<>> changeOffice(const Office &office) = 0;
};

} // namespace lianli::models
