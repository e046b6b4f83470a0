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
    void placesTheBlanksOfVersionOne();

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

void TestMigrations::placesTheBlanksOfVersionOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.db"_s);
    const auto shipped = storage::shippedMigrations();
    {
        // A delivery of five, of which a case took two, spoiled one and used two.
        const auto old = openMigrated(path, m_key, shipped.first(1));
        const auto run = [&old](const QString &sql) { old->execute(sql); };
        run(u"INSERT INTO setting VALUES('office', '{\"window\":7}')"_s);
        run(u"INSERT INTO case_event VALUES(1, 'e1', 'c1', 1, 'certificate.assigned', x'00')"_s);
        run(u"INSERT INTO case_event VALUES(2, 'e2', 'c1', 2, 'blank.voided', x'00')"_s);
        run(u"INSERT INTO case_event VALUES(3, 'e3', 'c1', 3, 'marriage.registered', x'00')"_s);
        for (int i = 1; i <= 5; ++i) {
            run(u"INSERT INTO blank(serial, state) VALUES('320000000%1', 'in_stock')"_s.arg(i));
            run(u"INSERT INTO blank_movement(serial, moved_to, at, clerk, reason)"
                " VALUES('320000000%1', 'in_stock', 1000, 'u:1', 'delivery')"_s.arg(i));
        }
        const auto move = [&run](int blank, const QString &to, const QString &event) {
            run(u"UPDATE blank SET state = '%2', case_id = 'c1' WHERE serial = '320000000%1'"_s.arg(blank)
                    .arg(to));
            run(u"INSERT INTO blank_movement(serial, moved_to, at, clerk, event_id)"
                " VALUES('320000000%1', '%2', 2000, 'u:1', '%3')"_s.arg(blank)
                    .arg(to, event));
        };
        move(1, u"reserved"_s, u"e1"_s);
        move(2, u"reserved"_s, u"e1"_s);
        move(1, u"void"_s, u"e2"_s);
        move(3, u"reserved"_s, u"e2"_s);
        move(2, u"used"_s, u"e3"_s);
        move(3, u"used"_s, u"e3"_s);
    }
    const auto now = openMigrated(path, m_key);
    const auto scalar = [&now](const QString &sql) { return now->scalar(sql).toString(); };
    QCOMPARE(scalar(u"SELECT count(*) FROM blank WHERE window = 7"_s), u"5"_s);
    QCOMPARE(scalar(u"SELECT group_concat(state) FROM blank"_s), u"void,used,used,in_stock,in_stock"_s);
    QCOMPARE(scalar(u"SELECT group_concat(move || count) FROM (SELECT * FROM blank_act ORDER BY id)"_s),
             u"received5,reserved1,reserved1,voided1,reserved1,used1,used1"_s);
    QCOMPARE(scalar(u"SELECT first FROM blank_act WHERE move = 'received'"_s), u"3200000001"_s);
    QCOMPARE(scalar(u"SELECT case_id FROM blank_act WHERE move = 'voided'"_s), u"c1"_s);
    QCOMPARE(scalar(u"SELECT count(*) FROM blank_movement"_s), u"11"_s);
    QCOMPARE(scalar(u"SELECT count(*) FROM blank_act a WHERE a.count <>"
                    " (SELECT count(*) FROM blank_movement m WHERE m.act_id = a.id)"_s),
             u"0"_s);
    QCOMPARE(scalar(u"SELECT count(*) FROM pragma_foreign_key_check"_s), u"0"_s);
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
