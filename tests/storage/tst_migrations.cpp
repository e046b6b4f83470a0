// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite/migrations.h"
#include "models/storage/storefailure.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using storage::openMigrated;
using storage::SecretBuf;
using storage::StoreFailure;

namespace {

const QString kFirst = u"-- first; version\nCREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT) STRICT;\n"
                       "INSERT INTO thing(name) VALUES('a;b');\n"_s;
const QString kSecond =
    u"ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 7;\n"
    "CREATE TRIGGER grow AFTER INSERT ON thing BEGIN UPDATE thing SET size = size + 1; END;\n"_s;
const QString kBroken =
    u"CREATE TABLE half(id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO nowhere VALUES(1);\n"_s;

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsStatements();
    void makesANewFileAtTheNewestVersion();
    void migratesAfterABackup();
    void leavesNothingOfABrokenStep();
    void refusesANewerFile();
    void shipsANumberedSchema();

private:
    SecretBuf m_key = SecretBuf::copyOf(QByteArray(32, 'k'));
};

void TestMigrations::splitsStatements()
{
    QCOMPARE(storage::splitStatements(kFirst).size(), 2);
    QCOMPARE(storage::splitStatements(kSecond).size(), 2); // the trigger's inner ';' ends nothing
    QCOMPARE(storage::splitStatements(u" \n"_s).size(), 0);
}

void TestMigrations::makesANewFileAtTheNewestVersion()
{
    const QTemporaryDir folder;
    const auto connection = openMigrated(folder.filePath(u"x.db"_s), m_key, {kFirst, kSecond});
    QCOMPARE(connection->scalar(u"PRAGMA user_version"_s).toInt(), 2);
    QCOMPARE(connection->scalar(u"SELECT name || size FROM thing"_s).toString(), u"a;b7"_s);
    QCOMPARE(QDir(folder.path()).entryList({u"*.before-*"_s}).size(), 0); // there was nothing to keep
}

void TestMigrations::migratesAfterABackup()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.db"_s);
    openMigrated(path, m_key, {kFirst})->execute(u"INSERT INTO thing(name) VALUES('mine')"_s);
    {
        const auto connection = openMigrated(path, m_key, {kFirst, kSecond});
        QCOMPARE(connection->scalar(u"SELECT size FROM thing WHERE name = 'mine'"_s).toInt(), 7);
    }
    // The backup is the old version, whole and encrypted with the same key.
    const QString backup = path + u".before-002"_s;
    QVERIFY(QFile::exists(backup));
    const auto old = openMigrated(backup, m_key, {kFirst});
    QCOMPARE(old->scalar(u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(old->scalar(u"SELECT count(*) FROM thing"_s).toInt(), 2);
}

void TestMigrations::leavesNothingOfABrokenStep()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.db"_s);
    openMigrated(path, m_key, {kFirst});
    QVERIFY_THROWS_EXCEPTION(StoreFailure, openMigrated(path, m_key, QStringList({kFirst, kBroken})));
    const auto connection = openMigrated(path, m_key, {kFirst});
    QCOMPARE(connection->scalar(u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(connection->scalar(u"SELECT count(*) FROM sqlite_schema WHERE name = 'half'"_s).toInt(), 0);
}

void TestMigrations::refusesANewerFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.db"_s);
    openMigrated(path, m_key, {kFirst, kSecond});
    try {
        openMigrated(path, m_key, {kFirst});
        QFAIL("a newer file was opened");
    } catch (const StoreFailure &failure) {
        QVERIFY(failure.code() == models::StoreError::SchemaTooNew);
    }
}

void TestMigrations::shipsANumberedSchema()
{
    const QTemporaryDir folder;
    const auto shipped = storage::shippedMigrations();
    QVERIFY(!shipped.isEmpty());
    const auto connection = openMigrated(folder.filePath(u"x.db"_s), m_key);
    QCOMPARE(connection->scalar(u"PRAGMA user_version"_s).toInt(), int(shipped.size()));
    QCOMPARE(connection
                 ->scalar(u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
                          " AND name NOT LIKE 'sqlite_%'"_s)
                 .toInt(),
             0);
    for (const auto &[pragma, value] :
         {std::pair(u"journal_mode"_s, u"wal"_s), std::pair(u"synchronous"_s, u"2"_s),
          std::pair(u"foreign_keys"_s, u"1"_s), std::pair(u"secure_delete"_s, u"1"_s),
          std::pair(u"temp_store"_s, u"2"_s), std::pair(u"trusted_schema"_s, u"0"_s),
          std::pair(u"cipher"_s, u"chacha20"_s)})
        QCOMPARE(connection->scalar(u"PRAGMA %1"_s.arg(pragma)).toString(), value);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
