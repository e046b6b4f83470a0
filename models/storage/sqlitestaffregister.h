// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/staffregister.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The StaffRegister over the key slots of the open vault.
class SqliteStaffRegister final : public models::StaffRegister
{
public:
    explicit SqliteStaffRegister(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<>> add(const models::StaffMember &member,
                                                QByteArray password) override;
    [[nodiscard]] QFuture<models::Result<>> setRole(const QString &userId, models::StaffRole role) override;
    [[nodiscard]] QFuture<models::Result<>> resetPassword(const QString &userId,
                                                          QByteArray password) override;
    [[nodiscard]] QFuture<models::Result<>> disable(const QString &userId) override;
    [[nodiscard]] QFuture<models::Result<>> changePassword(QByteArray oldPassword,
                                                           QByteArray newPassword) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
