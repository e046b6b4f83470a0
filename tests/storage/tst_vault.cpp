// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Logging in: key slots, lockout, terms, and what is kept on disk about them.
#include "models/storage/crypto/digest.h"
#include "models/storage/crypto/passwordrule.h"
#include "tests/storage/storefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StoreError;

namespace {

QByteArray wrong()
{
    return QByteArray("wrong horse ").append("31");
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// How many rows of \a action the audit has.
int audited(StoreFixture &fixture, const QString &action)
{
    const auto count = answer(fixture.store->thread().ask([action](storage::OpenStore &store) {
        auto row = store.sql().prepare("SELECT count(*) FROM audit WHERE bytes ->> '$.action' = ?"_L1);
        row.bind(action);
        row.next();
        return static_cast<int>(row.integer(0));
    }));
    return count.value_or(-1);
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsUpOnce();
    void refusesWeakFirstPasswords();
    void clearsARunThatWasCutOff();
    void opensForEachUser();
    void overwritesThePassword();
    void namesTheOfficeOnlyWhileOpen();
    void refusesUnknownUsers();
    void countsDownAndLocks();
    void keepsTheLockAcrossRestarts();
    void doublesTheWait();
    void auditsFailuresAtTheNextLogin();
    void treatsAMissingCounterAsLocked_data();
    void treatsAMissingCounterAsLocked();
    void noticesACounterPutBack();
    void refusesAfterTheTerm();
    void refusesAfterTheTermThoughTheClockWentBack();
    void refusesTamperedSlots_data();
    void refusesTamperedSlots();
    void refusesAnotherMachinesDevice();
    void changesThePassword();
    void keepsSecretsForTheOwnerOnly();
    void derivesKeysAsRfc5869();
    void judgesPasswords_data();
    void judgesPasswords();
};

void TestVault::setsUpOnce()
{
    StoreFixture fixture;
    QVERIFY(!fixture.store->vault.exists());
    QVERIFY(fixture.store->vault.users().isEmpty());
    QCOMPARE_ERROR(fixture.unlock(), StoreError::NotFound);
    QVERIFY_RESULT(fixture.setUp());
    QVERIFY(fixture.store->vault.exists());
    QCOMPARE(fixture.store->vault.users().size(), 5);
    QCOMPARE(fixture.store->vault.users().first().member.name, u"王敏"_s);
    QCOMPARE_ERROR(fixture.setUp(), StoreError::AlreadySetUp);
    QVERIFY_RESULT(fixture.unlock());
}

void TestVault::refusesWeakFirstPasswords()
{
    StoreFixture fixture;
    auto office = demoOffice(fixture.clock);
    office.users[1].password = QByteArray("short").append('1');
    QCOMPARE_ERROR(answer(fixture.store->vault.setUp(office)), StoreError::WeakPassword);
    QVERIFY(!fixture.store->vault.exists());
}

void TestVault::clearsARunThatWasCutOff()
{
    StoreFixture fixture;
    QVERIFY(QDir(fixture.folder.path()).mkpath(u"store.new"_s));
    writeFile(fixture.folder.filePath(u"store.new/lianli.db"_s), "half a database");
    QVERIFY(!fixture.store->vault.exists());
    fixture.begin();
    QVERIFY(!QFile::exists(fixture.folder.filePath(u"store.new"_s)));
}

void TestVault::opensForEachUser()
{
    StoreFixture fixture;
    fixture.begin();
    QCOMPARE(fixture.store->vault.current()->id, kClerk);
    const auto other =
        fixture.unlock(kSupervisor, QByteArray("second horse ").append("09")); // without a lock between
    QVERIFY_RESULT(other);
    QVERIFY(other->role == models::StaffRole::Supervisor);
    QCOMPARE(fixture.store->vault.current()->id, kSupervisor);
    QCOMPARE(audited(fixture, u"login"_s), 2);
    QCOMPARE(audited(fixture, u"logout"_s), 1);
}

void TestVault::overwritesThePassword()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    const QByteArray mine = password();
    QVERIFY_RESULT(answer(fixture.store->vault.unlock(kClerk, mine))); // shares the bytes
    QCOMPARE(mine, QByteArray(mine.size(), '\0'));
    const QByteArray bad = wrong();
    QVERIFY(!answer(fixture.store->vault.unlock(kClerk, bad)));
    QCOMPARE(bad, QByteArray(bad.size(), '\0'));
}

void TestVault::namesTheOfficeOnlyWhileOpen()
{
    StoreFixture fixture;
    fixture.begin();
    const auto office = fixture.store->vault.office();
    QVERIFY(office.has_value());
    QCOMPARE(office->code, u"320402"_s);
    QCOMPARE(office->authority, u"常州市天宁区民政局"_s);
    QCOMPARE(office->window, 3);
    QCOMPARE(office->deviceId, u"D-320402-0003"_s);
    QVERIFY(office->demonstration);
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QVERIFY(!fixture.store->vault.office());
    QVERIFY(!fixture.store->vault.current());
    QVERIFY_RESULT(answer(fixture.store->vault.lock())); // twice does no harm
}

void TestVault::refusesUnknownUsers()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    QCOMPARE_ERROR(fixture.unlock(u"u:320402:9999"_s), StoreError::UnknownUser);
    QVERIFY(!fixture.store->vault.current());
}

void TestVault::countsDownAndLocks()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    for (const auto *left : {"4", "3", "2", "1", "0"}) {
        const auto refused = fixture.unlock(kClerk, wrong());
        QCOMPARE_ERROR(refused, StoreError::WrongPassword);
        QCOMPARE(refused.error().detail, QString::fromLatin1(left));
    }
    const auto locked = fixture.unlock(); // even with the right one
    QCOMPARE_ERROR(locked, StoreError::LockedOut);
    QCOMPARE(locked.error().detail, u"60"_s);
    QCOMPARE(fixture.store->vault.users().first().lockedUntil, fixture.clock.now().addSecs(60));
    QVERIFY(!fixture.store->vault.users().last().lockedUntil);
    QVERIFY_RESULT(fixture.unlock(kSupervisor, QByteArray("second horse ").append("09")));
    fixture.clock.advanceMs(60'000);
    QVERIFY_RESULT(fixture.unlock());
    QVERIFY(!fixture.store->vault.users().first().lockedUntil);
}

void TestVault::keepsTheLockAcrossRestarts()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    for (int i = 0; i < 5; ++i) {
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
        fixture.restart();
    }
    QCOMPARE_ERROR(fixture.unlock(), StoreError::LockedOut);
    fixture.clock.advanceMs(59'000);
    fixture.restart();
    QCOMPARE_ERROR(fixture.unlock(), StoreError::LockedOut);
    fixture.clock.advanceMs(1'000);
    QVERIFY_RESULT(fixture.unlock());
}

void TestVault::doublesTheWait()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    for (int i = 0; i < 4; ++i)
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
    for (const int minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
        QCOMPARE(fixture.store->vault.users().first().lockedUntil, fixture.clock.now().addSecs(60 * minutes));
        fixture.clock.advanceMs(60'000LL * minutes);
    }
}

void TestVault::auditsFailuresAtTheNextLogin()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    for (int i = 0; i < 3; ++i)
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(audited(fixture, u"login.failed"_s), 3);
    QCOMPARE(audited(fixture, u"login"_s), 1);
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(audited(fixture, u"login.failed"_s), 3); // told once
    QCOMPARE(audited(fixture, u"login.counter_tampered"_s), 0);
}

void TestVault::treatsAMissingCounterAsLocked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("deleted") << QByteArray();
    QTest::newRow("garbage") << QByteArray("{}");
    QTest::newRow("counter set to nothing") << QByteArray(
        R"({"mac":"AAAA","tampered":false,"total":0,"unknown":{"failures":0,"times":[]},"users":{},"v":1})");
}

void TestVault::treatsAMissingCounterAsLocked()
{
    QFETCH(QByteArray, content);
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    for (int i = 0; i < 4; ++i)
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
    QVERIFY(QFile::remove(fixture.path(u"lockout.json"_s)));
    if (!content.isEmpty()) writeFile(fixture.path(u"lockout.json"_s), content);
    QCOMPARE_ERROR(fixture.unlock(), StoreError::LockedOut);
    fixture.clock.advanceMs(60'000); // the minute ends though it is looked at again and again
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(audited(fixture, u"login.counter_tampered"_s), 1);
}

void TestVault::noticesACounterPutBack()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    const QByteArray old = readFile(fixture.path(u"lockout.json"_s));
    for (int i = 0; i < 3; ++i)
        QCOMPARE_ERROR(fixture.unlock(kClerk, wrong()), StoreError::WrongPassword);
    QVERIFY_RESULT(fixture.unlock());
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    writeFile(fixture.path(u"lockout.json"_s), old);
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(audited(fixture, u"login.counter_tampered"_s), 1);
}

void TestVault::refusesAfterTheTerm()
{
    StoreFixture fixture;
    auto office = demoOffice(fixture.clock);
    office.users[0].validUntil = fixture.clock.now().addDays(7);
    QVERIFY_RESULT(answer(fixture.store->vault.setUp(office)));
    fixture.clock.advanceMs(7LL * 24 * 3600 * 1000 - 1000);
    QVERIFY_RESULT(fixture.unlock());
    fixture.clock.advanceMs(2000);
    QCOMPARE_ERROR(fixture.unlock(), StoreError::SlotExpired);
    QVERIFY(!fixture.store->vault.current());
    QVERIFY_RESULT(fixture.unlock(kSupervisor, QByteArray("second horse ").append("09")));
}

void TestVault::refusesAfterTheTermThoughTheClockWentBack()
{
    StoreFixture fixture;
    auto office = demoOffice(fixture.clock);
    office.users[0].validUntil = fixture.clock.now().addDays(7);
    QVERIFY_RESULT(answer(fixture.store->vault.setUp(office)));
    fixture.clock.advanceMs(8LL * 24 * 3600 * 1000);
    QVERIFY_RESULT(
        fixture.unlock(kSupervisor, QByteArray("second horse ").append("09"))); // records how late it is
    fixture.clock.advanceMs(-8LL * 24 * 3600 * 1000);
    QCOMPARE_ERROR(fixture.unlock(), StoreError::SlotExpired);
}

void TestVault::refusesTamperedSlots_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("opens"); // the slot itself is whole, only the file's MAC can tell
    QTest::newRow("longer term") << u"valid_until"_s << QJsonValue(u"2099-01-01T00:00:00Z"_s) << false;
    QTest::newRow("higher role") << u"role"_s << QJsonValue(u"administrator"_s) << false;
    QTest::newRow("other name") << u"name"_s << QJsonValue(u"李四"_s) << false;
    QTest::newRow("cheaper Argon2id") << u"t"_s << QJsonValue(2) << false;
    QTest::newRow("another slot removed") << QString() << QJsonValue() << true;
}

void TestVault::refusesTamperedSlots()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(bool, opens);
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    const QString path = fixture.path(u"keyslots.json"_s);
    auto json = QJsonDocument::fromJson(readFile(path)).object();
    auto slotArray = json.value(u"slots"_s).toArray();
    auto mine = slotArray.at(0).toObject();
    if (!member.isEmpty()) mine.insert(member, value);
    slotArray.replace(0, mine);
    if (member.isEmpty()) slotArray.removeLast();
    json.insert(u"slots"_s, slotArray);
    writeFile(path, QJsonDocument(json).toJson());
    QCOMPARE_ERROR(fixture.unlock(), opens ? StoreError::Corrupt : StoreError::WrongPassword);
    QVERIFY(!fixture.store->vault.current());
}

void TestVault::refusesAnotherMachinesDevice()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    writeFile(fixture.path(u"device.key"_s), QByteArray(32, 'd'));
    // The counter is keyed by the device too, so it counts as altered first.
    QCOMPARE_ERROR(fixture.unlock(), StoreError::LockedOut);
    fixture.clock.advanceMs(60'000);
    QCOMPARE_ERROR(fixture.unlock(), StoreError::WrongPassword);
}

void TestVault::changesThePassword()
{
    StoreFixture fixture;
    fixture.begin();
    const auto fresh = [] { return QByteArray("staple battery ").append('7'); };
    QCOMPARE_ERROR(answer(fixture.store->vault.changePassword(wrong(), fresh())), StoreError::WrongPassword);
    QCOMPARE_ERROR(
        answer(fixture.store->vault.changePassword(password(), QByteArray("Password").append("123"))),
        StoreError::WeakPassword);
    QVERIFY_RESULT(answer(fixture.store->vault.changePassword(password(), fresh())));
    const auto opened = fixture.openCase(); // goes on working
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QCOMPARE_ERROR(fixture.unlock(), StoreError::WrongPassword);
    QVERIFY_RESULT(fixture.unlock(kClerk, fresh()));
    QVERIFY_RESULT(answer(fixture.store->cases.load(opened.caseId)));
    QVERIFY_RESULT(fixture.unlock(kSupervisor, QByteArray("second horse ").append("09")));
}

void TestVault::keepsSecretsForTheOwnerOnly()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const auto &file : {u"device.key"_s, u"keyslots.json"_s, u"lockout.json"_s})
        QVERIFY2(!(QFile::permissions(fixture.path(file)) & others), qPrintable(file));
    QVERIFY(!(QFile::permissions(fixture.path(QString())) & (others | QFileDevice::ExeOther)));
}

void TestVault::derivesKeysAsRfc5869()
{
    // Test case 3: no salt, no info.
    const auto secret = storage::SecretBuf::copyOf(QByteArray(22, 0x0b));
    const auto key = storage::hkdfSha256(secret, {});
    QCOMPARE(key.view().toByteArray().toHex(),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
}

void TestVault::judgesPasswords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("long enough") << QByteArray("correct horse") << true;
    QTest::newRow("ten characters") << QByteArray("Tn7!kq2Lxe") << true;
    QTest::newRow("nine characters") << QByteArray("Tn7!kq2Lx") << false;
    QTest::newRow("ten Chinese characters") << QByteArray("春眠不觉晓处处闻啼鸟") << true;
    QTest::newRow("nine Chinese characters, 27 bytes") << QByteArray("春眠不觉晓处处闻啼") << false;
    QTest::newRow("block list") << QByteArray("PassWord2026") << false;
    QTest::newRow("keys in a row") << QByteArray("qwertyuiop") << false;
    QTest::newRow("one character again and again") << QByteArray("aaaaaaaaaaaa") << false;
    QTest::newRow("own id") << QByteArray("u:320402:0031") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestVault::judgesPasswords()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(storage::checkPassword(text, kClerk).has_value(), good);
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
