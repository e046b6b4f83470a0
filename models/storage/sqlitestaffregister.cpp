// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitestaffregister.h"

#include <QScopeGuard>

namespace lianli::storage {

using models::Result;

QFuture<Result<>> SqliteStaffRegister::add(const models::StaffMember &member, QByteArray password)
{
    return m_thread.post([member, password = std::move(password)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] { wipe(password); });
        session.addUser(member, password);
    });
}

QFuture<Result<>> SqliteStaffRegister::setRole(const QString &userId, models::StaffRole role)
{
    return m_thread.post([userId, role](StoreSession &session) { session.setRole(userId, role); });
}

QFuture<Result<>> SqliteStaffRegister::resetPassword(const QString &userId, QByteArray password)
{
    return m_thread.post([userId, password = std::move(password)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] { wipe(password); });
        session.resetPassword(userId, password);
    });
}

QFuture<Result<>> SqliteStaffRegister::disable(const QString &userId)
{
    return m_thread.post([userId](StoreSession &session) { session.disableUser(userId); });
}

QFuture<Result<>> SqliteStaffRegister::changePassword(QByteArray oldPassword, QByteArray newPassword)
{
    return m_thread.post([oldPassword = std::move(oldPassword),
                          newPassword = std::move(newPassword)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] {
            wipe(oldPassword);
            wipe(newPassword);
        });
        session.changePassword(oldPassword, newPassword);
    });
}

} // namespace lianli::storage
