// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/staff.h"

#include <QByteArray>
#include <QFuture>

namespace lianli::models {

/// 人员: who may log in on this workstation. Each person has a key slot of their own (sync-and-security
/// §14.1): adding somebody wraps the master key under their password; disabling destroys the wrap.
/// Vault::users() lists them. Passwords are UTF-8 and are overwritten with zeros.
///
/// Errors: NotPermitted (all but changePassword() are the administrator's), UserExists, UnknownUser,
/// WeakPassword, LastAdministrator, InvalidEvent (id or name malformed).
class StaffRegister
{
public:
    virtual ~StaffRegister() = default;

    /// The password serves once: to choose one's own (Vault::unlockAnew()). So does that of resetPassword().
    [[nodiscard]] virtual QFuture<Result<>> add(const StaffMember &member, QByteArray password) = 0;
    [[nodiscard]] virtual QFuture<Result<>> setRole(const QString &userId, StaffRole role) = 0;
    /// Also lets a disabled person in again, and ends a lock-out.
    [[nodiscard]] virtual QFuture<Result<>> resetPassword(const QString &userId, QByteArray password) = 0;
    [[nodiscard]] virtual QFuture<Result<>> disable(const QString &userId) = 0;
    /// One's own. Errors: WrongPassword (counted like a login), LockedOut, WeakPassword.
    [[nodiscard]] virtual QFuture<Result<>> changePassword(QByteArray oldPassword,
                                                           QByteArray newPassword) = 0;
};

} // namespace lianli::models
