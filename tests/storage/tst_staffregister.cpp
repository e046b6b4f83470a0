// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of StaffRegister, against the SQLite store: slots, roles, and what a failed write leaves.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StaffMember;
using models::StaffRole;
using models::StoreError;

namespace {

const QString kNew = u"u:320402:0077"_s;

QByteArray initialPassword()
{
    return QByteArray("battery staple ").append("77");
}

QByteArray ownPassword()
{
    return QByteArray("paper crane ").append("4411");
}

struct Office : StoreFixture
{
    explicit Office(const QString &user = kAdministrator)
    {
        begin();
        become(user);
    }
    models::Result<> add(const StaffMember &member = {kNew, u"周岚"_s, StaffRole::Registrar},
                         const QByteArray &with = initialPassword())
    {
        return answer(store->staff.add(member, with));
    }
    models::Result<StaffMember> unlockAnew(const QString &user, const QByteArray &given = initialPassword(),
                                           const QByteArray &own = ownPassword())
    {
        return answer(store->vault.unlockAnew(user, given, own));
    }
    std::optional<models::VaultUser> user(const QString &id) const
    {
        for (const auto &user : store->vault.users())
            if (user.member.id == id) return user;
        return std::nullopt;
    }
};

} // namespace

class TestStaffRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedPersonLogsIn();
    void givenPasswordOpensNothing();
    void badOwnPasswordLeavesTheGivenOne_data();
    void badOwnPasswordLeavesTheGivenOne();
    void refusesBadNewcomers_data();
    void refusesBadNewcomers();
    void changedRoleHoldsAfterTheNextLogin();
    void changedRoleIsHeldByTheMac();
    void resetPasswordReplacesTheOld();
    void disabledPersonStaysOut();
    void lastAdministratorStays();
    void onlyTheAdministratorChangesPeople();
    void everyoneChangesTheirOwnPassword();
    void clerkIsNamedInTheListOfCases();
    void everyChangeIsAudited();
    void failedWriteLeavesTheOldSlots();
};

void TestStaffRegister::addedPersonLogsIn()
{
    Office office;
    QVERIFY_RESULT(office.add());
    QCOMPARE(office.user(kNew)->member.name, u"周岚"_s);
    office.restart();
    const auto member = office.unlockAnew(kNew);
    QVERIFY_RESULT(member);
    QVERIFY(member->role == StaffRole::Registrar);
    QVERIFY_RESULT(answer(office.store->cases.open(u"marriage"_s)));
    QVERIFY(answer(checkStore(office.store->thread()))->ok());
    office.restart();
    QCOMPARE_ERROR(office.unlock(kNew, initialPassword()), StoreError::WrongPassword);
    QVERIFY_RESULT(office.unlock(kNew, ownPassword()));
}

void TestStaffRegister::givenPasswordOpensNothing()
{
    Office office;
    QVERIFY_RESULT(office.add({kNew, u"周岚"_s, StaffRole::Supervisor}));
    QCOMPARE_ERROR(answer(office.store->vault.verify(kNew, initialPassword())),
                   StoreError::PasswordTemporary);
    for (int i = 0; i < 7; ++i) // it is the right one: nobody is locked out for it
        QCOMPARE_ERROR(office.unlock(kNew, initialPassword()), StoreError::PasswordTemporary);
    QVERIFY(!office.store->vault.current());
    QCOMPARE_ERROR(answer(office.store->cases.find({})), StoreError::Locked);
    office.restart(); // and it is remembered
    QCOMPARE_ERROR(office.unlock(kNew, initialPassword()), StoreError::PasswordTemporary);
    // Whoever strikes the mark from the file strikes its MAC.
    const QString path = office.folder.path() + u"/store/keyslots.json"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray slotArray = json.value(u"slots"_s).toArray();
    QJsonObject slot = slotArray.last().toObject();
    QVERIFY(slot.value(u"temporary"_s).toBool());
    slot.remove(u"temporary"_s);
    slotArray.replace(slotArray.size() - 1, slot);
    json.insert(u"slots"_s, slotArray);
    file.resize(0);
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    file.close();
    QCOMPARE_ERROR(office.unlock(kNew, initialPassword()), StoreError::Corrupt);
}

void TestStaffRegister::badOwnPasswordLeavesTheGivenOne_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<int>("error");
    QTest::newRow("the given one") << initialPassword() << initialPassword() << int(StoreError::WeakPassword);
    QTest::newRow("a short one") << initialPassword() << QByteArray("short") << int(StoreError::WeakPassword);
    QTest::newRow("none") << initialPassword() << QByteArray() << int(StoreError::PasswordTemporary);
    QTest::newRow("wrong") << QByteArray("battery staple 78") << ownPassword()
                           << int(StoreError::WrongPassword);
}

void TestStaffRegister::badOwnPasswordLeavesTheGivenOne()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, own);
    QFETCH(int, error);
    Office office;
    QVERIFY_RESULT(office.add());
    given.detach(); // it is overwritten
    own.detach();
    QCOMPARE_ERROR(office.unlockAnew(kNew, given, own), StoreError(error));
    QVERIFY(!office.store->vault.current());
    QVERIFY_RESULT(office.unlockAnew(kNew));
}

void TestStaffRegister::refusesBadNewcomers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<int>("error");
    const auto invalid = int(StoreError::InvalidEvent);
    QTest::newRow("no id") << QString() << u"周岚"_s << initialPassword() << invalid;
    QTest::newRow("id of letters") << u"u:320402:abcd"_s << u"周岚"_s << initialPassword() << invalid;
    QTest::newRow("id with a line") << u"u:320402:0077\n"_s << u"周岚"_s << initialPassword() << invalid;
    QTest::newRow("no name") << kNew << u"  "_s << initialPassword() << invalid;
    QTest::newRow("name of digits") << kNew << u"1234"_s << initialPassword() << invalid;
    QTest::newRow("taken") << kClerk << u"周岚"_s << initialPassword() << int(StoreError::UserExists);
    QTest::newRow("short password") << kNew << u"周岚"_s << QByteArray("short")
                                    << int(StoreError::WeakPassword);
    QTest::newRow("no password") << kNew << u"周岚"_s << QByteArray() << int(StoreError::WeakPassword);
}

void TestStaffRegister::refusesBadNewcomers()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QByteArray, with);
    QFETCH(int, error);
    Office office;
    with.detach();
    QCOMPARE_ERROR(office.add({id, name, StaffRole::Registrar}, with), StoreError(error));
    QCOMPARE(office.store->vault.users().size(), 5);
}

void TestStaffRegister::changedRoleHoldsAfterTheNextLogin()
{
    Office office;
    QVERIFY_RESULT(answer(office.store->staff.setRole(kSecondClerk, StaffRole::Supervisor)));
    QVERIFY(office.user(kSecondClerk)->member.role == StaffRole::Supervisor);
    office.restart();
    auto member = office.unlock(kSecondClerk);
    QVERIFY_RESULT(member);
    QVERIFY(member->role == StaffRole::Supervisor);
    QCOMPARE_ERROR(answer(office.store->cases.open(u"marriage"_s)), StoreError::NotPermitted);
    QVERIFY_RESULT(answer(office.store->blanks.book()));
    // A new password of their own binds the role into the slot.
    QVERIFY_RESULT(answer(office.store->staff.changePassword(password(), initialPassword())));
    office.restart();
    member = office.unlock(kSecondClerk, initialPassword());
    QVERIFY_RESULT(member);
    QVERIFY(member->role == StaffRole::Supervisor);
}

void TestStaffRegister::changedRoleIsHeldByTheMac()
{
    Office office;
    QVERIFY_RESULT(answer(office.store->staff.setRole(kSecondClerk, StaffRole::Auditor)));
    QVERIFY_RESULT(answer(office.store->vault.lock()));
    QFile file(office.path(u"keyslots.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto json = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    auto slotArray = json[u"slots"_s].toArray();
    for (auto &&slot : slotArray) {
        auto object = slot.toObject();
        if (object[u"user"_s].toString() == kSecondClerk) object[u"assigned"_s] = u"administrator"_s;
        slot = object;
    }
    json[u"slots"_s] = slotArray;
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    file.close();
    QCOMPARE_ERROR(office.unlock(kSecondClerk), StoreError::Corrupt);
}

void TestStaffRegister::resetPasswordReplacesTheOld()
{
    Office office;
    for (int i = 0; i < 5; ++i) {
        QCOMPARE_ERROR(answer(office.store->vault.verify(kClerk, QByteArray("guess ").append("12345"))),
                       StoreError::WrongPassword);
    }
    QVERIFY(office.user(kClerk)->lockedUntil);
    QCOMPARE_ERROR(answer(office.store->staff.resetPassword(kClerk, QByteArray("short"))),
                   StoreError::WeakPassword);
    QVERIFY_RESULT(answer(office.store->staff.resetPassword(kClerk, initialPassword())));
    QVERIFY(!office.user(kClerk)->lockedUntil);
    QCOMPARE_ERROR(office.unlock(kClerk), StoreError::WrongPassword);
    QCOMPARE_ERROR(office.unlock(kClerk, initialPassword()), StoreError::PasswordTemporary);
    QVERIFY_RESULT(office.unlockAnew(kClerk));
    QCOMPARE_ERROR(answer(office.store->staff.resetPassword(kClerk, password())), StoreError::NotPermitted);
}

void TestStaffRegister::disabledPersonStaysOut()
{
    Office office;
    QVERIFY_RESULT(answer(office.store->staff.disable(kSecondClerk)));
    QVERIFY_RESULT(answer(office.store->staff.disable(kSecondClerk))); // again: nothing to do
    QVERIFY(office.user(kSecondClerk)->disabled);
    QCOMPARE_ERROR(office.unlock(kSecondClerk), StoreError::UserDisabled);
    office.restart();
    QCOMPARE_ERROR(office.unlock(kSecondClerk), StoreError::UserDisabled);
    office.become(kAdministrator);
    QCOMPARE_ERROR(answer(office.store->vault.verify(kSecondClerk, password())), StoreError::UserDisabled);
    QVERIFY_RESULT(answer(office.store->staff.resetPassword(kSecondClerk, initialPassword())));
    QVERIFY_RESULT(office.unlockAnew(kSecondClerk));
}

void TestStaffRegister::lastAdministratorStays()
{
    Office office;
    auto &staff = office.store->staff;
    QCOMPARE_ERROR(answer(staff.disable(kAdministrator)), StoreError::LastAdministrator);
    QCOMPARE_ERROR(answer(staff.setRole(kAdministrator, StaffRole::Auditor)), StoreError::LastAdministrator);
    QVERIFY_RESULT(office.add({kNew, u"周岚"_s, StaffRole::Administrator}));
    QVERIFY_RESULT(answer(staff.disable(kNew)));
    // One who is disabled counts for nothing.
    QCOMPARE_ERROR(answer(staff.disable(kAdministrator)), StoreError::LastAdministrator);
    QVERIFY_RESULT(answer(staff.resetPassword(kNew, initialPassword())));
    QVERIFY_RESULT(answer(staff.setRole(kAdministrator, StaffRole::Auditor)));
    QCOMPARE_ERROR(answer(staff.disable(u"u:320402:9999"_s)), StoreError::UnknownUser);
}

void TestStaffRegister::onlyTheAdministratorChangesPeople()
{
    for (const auto &user : {kClerk, kSupervisor, kAuditor}) {
        Office office(user);
        auto &staff = office.store->staff;
        QCOMPARE_ERROR(office.add(), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(staff.setRole(user, StaffRole::Administrator)), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(staff.resetPassword(kAdministrator, initialPassword())),
                       StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(staff.disable(kAdministrator)), StoreError::NotPermitted);
        QCOMPARE(office.store->vault.users().size(), 5);
    }
    Office office;
    QVERIFY_RESULT(answer(office.store->vault.lock()));
    QCOMPARE_ERROR(office.add(), StoreError::Locked);
}

void TestStaffRegister::everyoneChangesTheirOwnPassword()
{
    Office office(kAuditor);
    auto &staff = office.store->staff;
    QCOMPARE_ERROR(answer(staff.changePassword(QByteArray("wrong one ").append("99"), initialPassword())),
                   StoreError::WrongPassword);
    QCOMPARE_ERROR(answer(staff.changePassword(password(), QByteArray("short"))), StoreError::WeakPassword);
    QVERIFY_RESULT(answer(staff.changePassword(password(), initialPassword())));
    QCOMPARE_ERROR(office.unlock(kAuditor), StoreError::WrongPassword);
    QVERIFY_RESULT(office.unlock(kAuditor, initialPassword()));
}

void TestStaffRegister::clerkIsNamedInTheListOfCases()
{
    Office office(kClerk);
    office.openCase();
    office.become(kSupervisor);
    const auto cases = answer(office.store->cases.find({}));
    QVERIFY_RESULT(cases);
    QCOMPARE(cases->first().clerk, kClerk);
    QCOMPARE(cases->first().clerkName, u"王敏"_s);
}

void TestStaffRegister::everyChangeIsAudited()
{
    Office office;
    QVERIFY_RESULT(office.add());
    QVERIFY_RESULT(answer(office.store->staff.setRole(kNew, StaffRole::Supervisor)));
    QVERIFY_RESULT(answer(office.store->staff.resetPassword(kNew, password())));
    QVERIFY_RESULT(answer(office.store->staff.disable(kNew)));
    const auto rows = answer(office.store->trail.find({}));
    QVERIFY_RESULT(rows);
    QStringList actions;
    for (int i = 0; i < 4; ++i) {
        actions.append(rows->at(i).action);
        QCOMPARE(rows->at(i).details.value(u"user"_s).toString(), kNew);
        QCOMPARE(rows->at(i).userName, u"孙宁"_s);
    }
    QCOMPARE(actions, (QStringList{u"user.disabled"_s, u"user.password_reset"_s, u"user.role_changed"_s,
                                   u"user.added"_s}));
}

void TestStaffRegister::failedWriteLeavesTheOldSlots()
{
    Office office;
    // A folder stands where the new file would be written beside the old one.
    const auto before = [&] {
        QFile file(office.path(u"keyslots.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray old = before();
    QFile::setPermissions(office.path({}), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    QFile probe(office.path(u"probe"_s));
    if (probe.open(QIODevice::WriteOnly)) {
        probe.remove();
        QFile::setPermissions(office.path({}),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QVERIFY(QFile::rename(office.path(u"keyslots.json"_s), office.path(u"kept"_s)));
        QVERIFY(QDir().mkpath(office.path(u"keyslots.json"_s))); // root writes anywhere, but over no folder
        QVERIFY(!office.add().has_value());
        QVERIFY(QDir(office.path(u"keyslots.json"_s)).removeRecursively());
        QVERIFY(QFile::rename(office.path(u"kept"_s), office.path(u"keyslots.json"_s)));
    } else {
        QVERIFY(!office.add().has_value());
        QFile::setPermissions(office.path({}),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    QCOMPARE(before(), old);
    office.restart();
    QVERIFY_RESULT(office.unlock(kAdministrator));
    QVERIFY(!office.user(kNew));
    QVERIFY_RESULT(office.add());
}

QTEST_GUILESS_MAIN(TestStaffRegister)
#include "tst_staffregister.moc"
