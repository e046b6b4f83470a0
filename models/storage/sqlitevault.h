// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/vault.h"
#include "models/storage/officesetup.h"
#include "models/storage/storethread.h"

#include <atomic>
#include <memory>

namespace lianli::storage {

/// The Vault over one data folder, and what only the first day and the settings page need: setting up, and a
/// new password. Callable from any thread.
class SqliteVault final : public models::Vault
{
public:
    SqliteVault(StoreThread &thread, QString dataFolder, const models::Clock &clock);

    bool exists() const override;
    QList<models::VaultUser> users() const override;
    [[nodiscard]] QFuture<models::Result<models::StaffMember>> unlock(const QString &userId,
                                                                      QByteArray password) override;
    [[nodiscard]] QFuture<models::Result<models::StaffMember>>
    unlockAnew(const QString &userId, QByteArray given, QByteArray own) override;
    [[nodiscard]] QFuture<models::Result<>> lock() override;
    [[nodiscard]] QFuture<models::Result<models::StaffMember>> verify(const QString &userId,
                                                                      QByteArray password) override;
    std::optional<models::StaffMember> current() const override;
    std::optional<models::Office> office() const override;
    [[nodiscard]] QFuture<models::Result<>> changeOffice(const models::Office &office) override;

    /// Makes the store and leaves it locked. Errors: AlreadySetUp, WeakPassword, OverlappingRange, Busy, Io,
    /// DiskFull, WrongLibrary, PlainFile.
    [[nodiscard]] QFuture<models::Result<>> setUp(OfficeSetUp setUp);
    /// Of the one who is logged in; both passwords are overwritten. Errors: WrongPassword (counted like a
    /// login), LockedOut, WeakPassword.
    [[nodiscard]] QFuture<models::Result<>> changePassword(QByteArray oldPassword, QByteArray newPassword);

private:
    struct Snapshot
    {
        models::StaffMember user;
        models::Office office;
    };
    void publish(const StoreSession &session);

    StoreThread &m_thread;
    QString m_dataFolder;
    const models::Clock &m_clock;
    std::atomic<std::shared_ptr<const Snapshot>> m_snapshot; ///< written by the store's thread, read by any
};

} // namespace lianli::storage
