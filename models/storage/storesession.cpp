// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storesession.h"

#include "models/storage/crypto/passwordrule.h"
#include "models/storage/durablefile.h"
#include "models/storage/officejson.h"
#include "models/storage/permit.h"
#include "models/storage/record/act.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/sqlite/migrations.h"
#include "models/storage/storefailure.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeviceSecretBytes = 32;

QString setting(Connection &connection, const QString &key)
{
    auto row = connection.prepare("SELECT value FROM setting WHERE key = ?"_L1);
    row.bind(key);
    return row.next() ? row.text(0) : QString();
}

void putSetting(Connection &connection, const QString &key, const QString &value)
{
    connection
        .prepare(
            "INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"_L1)
        .bind(key)
        .bindText(value)
        .run();
}

/// A person's next password: a good one, and not the one before.
void checkNewPassword(QByteArrayView password, QByteArrayView before, const QString &userId)
{
    if (const auto good = checkPassword(password, userId); !good)
        throw StoreFailure(StoreError::WeakPassword, good.error().detail);
    if (password == before) throw StoreFailure(StoreError::WeakPassword, u"the one before"_s);
}

/// The names and roles in the database are those of the slots. Writes only what differs.
void writeStaff(Connection &connection, const KeySlots &slotFile)
{
    for (const auto &slot : slotFile.slots) {
        const auto member = slot.now();
        connection
            .prepare("INSERT INTO staff(id, name, role, disabled) VALUES(?, ?, ?, ?)"
                     " ON CONFLICT(id) DO UPDATE SET name = excluded.name, role = excluded.role,"
                     " disabled = excluded.disabled WHERE name <> excluded.name OR role <> excluded.role"
                     " OR disabled <> excluded.disabled"_L1)
            .bind(member.id)
            .bindText(member.name)
            .bind(models::staffRoleKey(member.role))
            .bind(int(slot.disabled))
            .run();
    }
}

/// The first rows of a new database: office, chains, first delivery of blanks.
void fillNewStore(OpenStore &store, const OfficeSetUp &setUp)
{
    store.heads.save(store.sql(), store.keys.audit);
    Act act(store);
    putSetting(act.sql(), u"office"_s, officeToJson(setUp.office));
    putSetting(act.sql(), u"lockout_total"_s, u"0"_s);
    if (setUp.firstBlank && setUp.blankCount > 0) {
        const BlankCause cause{{}, {}, store.user.id, store.clock.now().toMSecsSinceEpoch(), {}};
        BlankStock(act.sql(), setUp.office.window)
            .receive(*setUp.firstBlank, setUp.blankCount, setUp.office.window, {}, cause);
    }
    act.audit(u"store.set_up"_s, {},
              {{u"users"_s, int(setUp.users.size())}, {u"blanks"_s, setUp.blankCount}});
    act.commit();
}

} // namespace

SecretBuf deviceSecretOf(const QString &store)
{
    QByteArray bytes = readWhole(StorePaths::device(store));
    SecretBuf secret = SecretBuf::copyOf(bytes);
    wipe(bytes);
    if (secret.size() != kDeviceSecretBytes)
        throw StoreFailure(StoreError::Corrupt, u"device.key is malformed"_s);
    return secret;
}

void followStaff(OpenStore &store, const KeySlots &slotFile)
{
    Transaction transaction(store.sql());
    writeStaff(store.sql(), slotFile);
    transaction.commit();
}

StoreSession::StoreSession(QString dataFolder, const models::Clock &clock, models::Uuid7Generator &ids)
    : m_paths(std::move(dataFolder)),
      m_clock(clock),
      m_ids(ids)
{
}

StoreSession::~StoreSession() = default;

void StoreSession::setUp(OfficeSetUp &setUp)
{
    if (QFileInfo::exists(m_paths.store())) throw StoreFailure(StoreError::AlreadySetUp);
    if (setUp.users.isEmpty()) throw StoreFailure(StoreError::UnknownUser, u"no user"_s);
    for (const auto &user : setUp.users) {
        if (const auto good = checkPassword(user.password, user.member.id); !good)
            throw StoreFailure(StoreError::WeakPassword, good.error().detail);
    }
    takeFolder();
    const QString store = m_paths.unfinished();
    QDir(store).removeRecursively(); // of a set-up that was cut off: nobody has ever been told of it
    if (!QDir().mkpath(store)) throw StoreFailure(StoreError::Io, u"data folder cannot be made"_s);
    QFile::setPermissions(store, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);

    const SecretBuf deviceSecret = SecretBuf::random(kDeviceSecretBytes);
    writeDurably(StorePaths::device(store), deviceSecret.view());
    const SecretBuf master = SecretBuf::random(32);
    KeySlots slotFile;
    slotFile.databaseId = m_ids.next();
    slotFile.signer = SealedSigner::create(master);
    for (auto &user : setUp.users) {
        slotFile.enrol(user.member, user.validUntil, setUp.argon, user.password, deviceSecret, master)
            .temporary = user.temporary;
        wipe(user.password);
    }
    slotFile.save(StorePaths::keySlots(store), KeyRing::fromMaster(SecretBuf::copyOf(master.view())).slots);
    LoginLockout(StorePaths::lockout(store), deviceSecret, m_clock.now()).create();
    {
        OpenStore fresh{StorePaths::database(store),
                        KeyRing::fromMaster(SecretBuf::copyOf(master.view())),
                        slotFile.signer.publicKey,
                        setUp.users.first().member,
                        setUp.office,
                        m_clock,
                        m_ids,
                        nullptr,
                        {}};
        fresh.keys.signer = slotFile.signer.open(master);
        fresh.connection = openMigrated(fresh.databasePath, fresh.keys.database);
        fillNewStore(fresh, setUp);
    }
    Connection::refusePlainFile(StorePaths::database(store)); // after the first write, closed again
    syncFolder(store);
    if (!QDir().rename(store, m_paths.store()))
        throw StoreFailure(StoreError::Io, u"data folder cannot be named"_s);
    syncFolder(m_paths.folder);
    m_folderLock.reset();
}

models::StaffMember StoreSession::unlock(const QString &userId, QByteArrayView password,
                                         QByteArrayView newPassword)
{
    if (m_open) lock();
    if (!newPassword.isEmpty()) checkNewPassword(newPassword, password, userId);
    if (!QFileInfo::exists(m_paths.store())) throw StoreFailure(StoreError::NotFound, u"not set up"_s);
    takeFolder();
    try {
        auto slotFile = KeySlots::load(StorePaths::keySlots(m_paths.store()));
        const auto *slot = std::as_const(slotFile).find(userId);
        if (!slot) throw StoreFailure(StoreError::UnknownUser);
        if (slot->disabled) throw StoreFailure(StoreError::UserDisabled);
        const auto deviceSecret = deviceSecretOf(m_paths.store());
        LoginLockout lockout(StorePaths::lockout(m_paths.store()), deviceSecret, m_clock.now());
        auto master = tryPassword(slotFile, userId, password, lockout, deviceSecret);
        if (slot->temporary && newPassword.isEmpty()) throw StoreFailure(StoreError::PasswordTemporary);
        openStore(slotFile, slot->now(), std::move(master));
        // A clock set back does not lengthen a slot's term: the store remembers how late it has been.
        const qint64 latest = std::max(m_open->heads.newestAt, m_clock.now().toMSecsSinceEpoch());
        if (latest > slot->validUntil.toMSecsSinceEpoch()) throw StoreFailure(StoreError::SlotExpired);
        auditLogin(lockout.report(userId));
        lockout.clear(userId);
        if (!newPassword.isEmpty()) replacePassword(slotFile, userId, newPassword, deviceSecret);
        return m_open->user;
    } catch (...) {
        m_open.reset();
        m_folderLock.reset();
        throw;
    }
}

SecretBuf StoreSession::tryPassword(const KeySlots &slotFile, const QString &userId, QByteArrayView password,
                                    LoginLockout &lockout, const SecretBuf &deviceSecret)
{
    const auto now = m_clock.now();
    if (const auto until = lockout.lockedUntil(userId, now)) {
        lockout.save();
        throw StoreFailure(StoreError::LockedOut, QString::number(now.secsTo(*until)));
    }
    lockout.begin(userId, now);
    auto master = slotFile.open(*slotFile.find(userId), password, deviceSecret);
    if (!master) throw StoreFailure(StoreError::WrongPassword, QString::number(lockout.attemptsLeft(userId)));
    lockout.withdraw(userId);
    return std::move(*master);
}

void StoreSession::openStore(const KeySlots &slotFile, const models::StaffMember &member, SecretBuf master)
{
    auto keys = KeyRing::fromMaster(std::move(master));
    if (!slotFile.macHolds(keys.slots))
        throw StoreFailure(StoreError::Corrupt, u"keyslots.json was altered"_s);
    keys.signer = slotFile.signer.open(keys.master);

    const QString path = StorePaths::database(m_paths.store());
    if (!QFileInfo::exists(path)) throw StoreFailure(StoreError::Corrupt, u"lianli.db is missing"_s);
    auto connection = openMigrated(path, keys.database);
    auto heads = ChainHeads::load(*connection, keys.audit);
    const auto office = officeFromJson(setting(*connection, u"office"_s));
    m_open = std::make_unique<OpenStore>(OpenStore{path, std::move(keys), slotFile.signer.publicKey, member,
                                                   office, m_clock, m_ids, std::move(connection),
                                                   std::move(heads)});
    m_suspect = false;
    followStaff(*m_open, slotFile);
}

void StoreSession::auditLogin(const LoginLockout::Report &report)
{
    Act act(*m_open);
    for (const auto &failure : report.failures)
        act.audit(u"login.failed"_s, {}, {{u"at"_s, failure.toString(Qt::ISODateWithMs)}});
    const qint64 known = setting(act.sql(), u"lockout_total"_s).toLongLong();
    if (report.tampered || report.total < known)
        act.audit(u"login.counter_tampered"_s, {}, {{u"known"_s, known}, {u"found"_s, report.total}});
    if (report.total != known) putSetting(act.sql(), u"lockout_total"_s, QString::number(report.total));
    act.audit(u"login"_s, {}, {{u"failures"_s, report.failureCount}});
    act.commit();
}

void StoreSession::changePassword(QByteArrayView oldPassword, QByteArrayView newPassword)
{
    auto &store = open();
    const auto userId = store.user.id;
    checkNewPassword(newPassword, oldPassword, userId);
    auto slotFile = trustedSlots();
    if (!std::as_const(slotFile).find(userId)) throw StoreFailure(StoreError::Corrupt, u"keyslots.json"_s);
    const auto deviceSecret = deviceSecretOf(m_paths.store());
    LoginLockout lockout(StorePaths::lockout(m_paths.store()), deviceSecret, m_clock.now());
    tryPassword(slotFile, userId, oldPassword, lockout, deviceSecret);
    replacePassword(slotFile, userId, newPassword, deviceSecret);
}

void StoreSession::replacePassword(KeySlots &slotFile, const QString &userId, QByteArrayView newPassword,
                                   const SecretBuf &deviceSecret)
{
    const KeySlot before = *std::as_const(slotFile).find(userId);
    slotFile.enrol(before.now(), before.validUntil, before.cost, newPassword, deviceSecret,
                   m_open->keys.master);
    saveSlots(slotFile, u"password.changed"_s, {});
}

void StoreSession::changeOffice(const models::Office &office)
{
    auto &store = open();
    require(store, models::Capability::ManageOffice);
    models::Office changed = store.office;
    changed.name = office.name;
    changed.authority = office.authority;
    changed.servesHmt = office.servesHmt;
    changed.servesForeign = office.servesForeign;
    changed.designatedRegistry = office.designatedRegistry;
    if (!changed.isPlausible()) throw StoreFailure(StoreError::InvalidEvent, u"office"_s);
    if (changed == store.office) return;
    Act act(store);
    putSetting(act.sql(), u"office"_s, officeToJson(changed));
    act.audit(u"office.changed"_s, {},
              {{u"name"_s, changed.name},
               {u"authority"_s, changed.authority},
               {u"serves_hmt"_s, changed.servesHmt},
               {u"serves_foreign"_s, changed.servesForeign},
               {u"designated_registry"_s, changed.designatedRegistry}});
    act.commit();
    store.office = changed;
}

void StoreSession::lock()
{
    if (!m_open) return;
    const std::unique_ptr<OpenStore> closing = std::move(m_open);
    const std::unique_ptr<QLockFile> folder =
        std::move(m_folderLock); // given back after the database is closed
    if (m_suspect) return;
    Act act(*closing);
    act.audit(u"logout"_s, {}, {});
    act.commit();
}

OpenStore &StoreSession::open()
{
    if (!m_open) throw StoreFailure(StoreError::Locked);
    if (m_suspect) {
        m_open->reopen();
        m_suspect = false;
    }
    return *m_open;
}

void StoreSession::noteFailure(StoreError code)
{
    if (m_open && (code == StoreError::DiskFull || code == StoreError::Io)) m_suspect = true;
}

void StoreSession::takeFolder()
{
    if (m_folderLock) return;
    QDir().mkpath(m_paths.folder);
    auto lock = std::make_unique<QLockFile>(m_paths.lock());
    lock->setStaleLockTime(0); // a lock is stale only when its process is gone, however long it runs
    if (!lock->tryLock(0)) throw StoreFailure(StoreError::Busy, u"another process uses this data folder"_s);
    m_folderLock = std::move(lock);
}

QList<models::VaultUser> usersOf(const QString &dataFolder, const QDateTime &now)
{
    const QString store = StorePaths(dataFolder).store();
    QList<models::VaultUser> users;
    try {
        const auto slotFile = KeySlots::load(StorePaths::keySlots(store));
        const LoginLockout lockout(StorePaths::lockout(store), deviceSecretOf(store), now);
        for (const auto &slot : slotFile.slots)
            users.append(
                {slot.now(), slot.validUntil, lockout.lockedUntil(slot.member.id, now), slot.disabled});
    } catch (const StoreFailure &) {
        users.clear();
    }
    return users;
}

} // namespace lianli::storage
