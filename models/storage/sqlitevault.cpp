// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitevault.h"

#include <QFileInfo>
#include <QScopeGuard>

namespace lianli::storage {

using models::Result;

SqliteVault::SqliteVault(StoreThread &thread, QString dataFolder, const models::Clock &clock)
    : m_thread(thread),
      m_dataFolder(std::move(dataFolder)),
      m_clock(clock)
{
}

bool SqliteVault::exists() const
{
    return QFileInfo::exists(StorePaths(m_dataFolder).store());
}

QList<models::VaultUser> SqliteVault::users() const
{
    return usersOf(m_dataFolder, m_clock.now());
}

QFuture<Result<models::StaffMember>> SqliteVault::unlock(const QString &userId, QByteArray password)
{
    return m_thread.post([this, userId, password = std::move(password)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] {
            wipe(password);
            publish(session);
        });
        return session.unlock(userId, password);
    });
}

QFuture<Result<models::StaffMember>> SqliteVault::unlockAnew(const QString &userId, QByteArray given,
                                                             QByteArray own)
{
    return m_thread.post(
        [this, userId, given = std::move(given), own = std::move(own)](StoreSession &session) mutable {
            const auto cleanUp = qScopeGuard([&] {
                wipe(given);
                wipe(own);
                publish(session);
            });
            return session.unlock(userId, given, own);
        });
}

QFuture<Result<models::StaffMember>> SqliteVault::verify(const QString &userId, QByteArray password)
{
    return m_thread.post([userId, password = std::move(password)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] { wipe(password); });
        return session.verify(userId, password);
    });
}

QFuture<Result<>> SqliteVault::lock()
{
    return m_thread.post([this](StoreSession &session) {
        const auto cleanUp = qScopeGuard([&] { publish(session); });
        session.lock();
    });
}

QFuture<Result<>> SqliteVault::setUp(OfficeSetUp setUp)
{
    return m_thread.post([setUp = std::move(setUp)](StoreSession &session) mutable {
        const auto cleanUp = qScopeGuard([&] {
            for (auto &user : setUp.users)
                wipe(user.password);
        });
        session.setUp(setUp);
    });
}

QFuture<Result<>> SqliteVault::changePassword(QByteArray oldPassword, QByteArray newPassword)
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

std::optional<models::StaffMember> SqliteVault::current() const
{
    const auto snapshot = m_snapshot.load();
    return snapshot ? std::optional(snapshot->user) : std::nullopt;
}

std::optional<models::Office> SqliteVault::office() const
{
    const auto snapshot = m_snapshot.load();
    return snapshot ? std::optional(snapshot->office) : std::nullopt;
}

QFuture<Result<>> SqliteVault::changeOffice(const models::Office &office)
{
    return m_thread.post([this, office](StoreSession &session) {
        session.changeOffice(office);
        publish(session);
    });
}

void SqliteVault::publish(const StoreSession &session)
{
    const auto &open = session.current();
    m_snapshot.store(open ? std::make_shared<const Snapshot>(Snapshot{open->user, open->office}) : nullptr);
}

} // namespace lianli::storage
