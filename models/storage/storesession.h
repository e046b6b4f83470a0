// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/vault.h"
#include "models/storage/crypto/loginlockout.h"
#include "models/storage/officesetup.h"
#include "models/storage/openstore.h"
#include "models/storage/storefailure.h"

#include <QJsonObject>
#include <QLockFile>

#include <memory>
#include <optional>

namespace lianli::storage {

/// The files of one data folder.
struct StorePaths
{
    explicit StorePaths(QString dataFolder) : folder(std::move(dataFolder)) {}

    QString folder;
    QString store() const { return folder + QStringLiteral("/store"); }
    QString unfinished() const { return folder + QStringLiteral("/store.new"); } ///< a set-up under way
    QString lock() const { return folder + QStringLiteral("/lianli.lock"); }
    static QString database(const QString &store) { return store + QStringLiteral("/lianli.db"); }
    static QString keySlots(const QString &store) { return store + QStringLiteral("/keyslots.json"); }
    static QString device(const QString &store) { return store + QStringLiteral("/device.key"); }
    static QString lockout(const QString &store) { return store + QStringLiteral("/lockout.json"); }
};

/// What the store's thread holds: nothing while locked, an OpenStore while someone is logged in. Lives on
/// that thread; every function throws StoreFailure.
class StoreSession
{
public:
    StoreSession(QString dataFolder, const models::Clock &clock, models::Uuid7Generator &ids);
    ~StoreSession();

    /// Makes the folder `store`: whole, by one rename at the end, or not at all.
    void setUp(OfficeSetUp &setUp);
    /// With a \a newPassword, that one holds from now on; a temporary password asks for one.
    models::StaffMember unlock(const QString &userId, QByteArrayView password,
                               QByteArrayView newPassword = {});
    void changePassword(QByteArrayView oldPassword, QByteArrayView newPassword);
    /// Vault::verify().
    models::StaffMember verify(const QString &userId, QByteArrayView password);
    /// StaffRegister, of the administrator who is logged in.
    void addUser(const models::StaffMember &member, QByteArrayView password);
    void setRole(const QString &userId, models::StaffRole role);
    void resetPassword(const QString &userId, QByteArrayView password);
    void disableUser(const QString &userId);
    /// Vault::changeOffice().
    void changeOffice(const models::Office &office);
    /// Closes the database and wipes the keys, whatever else fails.
    void lock();

    /// The open store, opened anew if a write failed before. Throws Locked if there is none.
    OpenStore &open();
    /// A job ended with \a code: remembers if the file has to be checked before the next.
    void noteFailure(StoreError code);
    const std::unique_ptr<OpenStore> &current() const { return m_open; }

private:
    void takeFolder();
    /// keyslots.json, held against its MAC.
    KeySlots trustedSlots();
    /// Records \a action, then puts the changed slots in place; the names in the database follow.
    void saveSlots(KeySlots &slots, const QString &action, const QJsonObject &details);
    /// Tries \a password at the user's slot, counting the attempt; answers the master key.
    SecretBuf tryPassword(const KeySlots &slots, const QString &userId, QByteArrayView password,
                          LoginLockout &lockout, const SecretBuf &deviceSecret);
    /// The password of who is logged in; their slot is not temporary from now on.
    void replacePassword(KeySlots &slots, const QString &userId, QByteArrayView newPassword,
                         const SecretBuf &deviceSecret);
    void openStore(const KeySlots &slots, const models::StaffMember &member, SecretBuf master);
    void auditLogin(const LoginLockout::Report &report);

    StorePaths m_paths;
    const models::Clock &m_clock;
    models::Uuid7Generator &m_ids;
    std::unique_ptr<QLockFile> m_folderLock;
    std::unique_ptr<OpenStore> m_open;
    bool m_suspect = false;
};

/// The secret that binds the slots to this machine. Throws StoreFailure.
SecretBuf deviceSecretOf(const QString &store);
/// The names and roles in the database become those of the slots.
void followStaff(OpenStore &store, const KeySlots &slots);

/// Who has a slot in \a dataFolder and until when; empty if there is no store or it cannot be read. Any
/// thread.
QList<models::VaultUser> usersOf(const QString &dataFolder, const QDateTime &now);

} // namespace lianli::storage
