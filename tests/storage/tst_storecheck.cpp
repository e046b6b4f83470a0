// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Someone who holds the key changes rows: the check names the first bad one.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;

class TestStoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInASoundStore();
    void namesTheFirstBadRow_data();
    void namesTheFirstBadRow();
    void noticesTamperedHeadsAtLogin();
};

namespace {

void fill(StoreFixture &fixture)
{
    fixture.begin();
    for (int i = 0; i < 3; ++i)
        fixture.registerMarriage(u"陈志强"_s, u"32040219910512%1"_s.arg(1000 + i), u"李娜"_s,
                                 u"32040219920823%1"_s.arg(1000 + i));
    const auto open = fixture.openCase();
    if (!answer(fixture.store->cases.saveDraft(open.caseId,
                                               "{\"parties\":[{\"document\":{\"name\":\"周凯\"}}]}")))
        qFatal("draft");
}

void tamper(StoreFixture &fixture, const QString &sql)
{
    const auto done = answer(fixture.store->thread().ask([sql](storage::OpenStore &store) {
        store.sql().execute(u"PRAGMA foreign_keys=OFF"_s);
        for (const auto &statement : sql.split(u';'))
            store.sql().execute(statement);
        store.sql().execute(u"PRAGMA foreign_keys=ON"_s);
    }));
    if (!done) qFatal("%s", qPrintable(done.error().toLogString()));
}

} // namespace

void TestStoreCheck::findsNothingInASoundStore()
{
    StoreFixture fixture;
    fill(fixture);
    const auto report = answer(storage::checkStore(fixture.store->thread()));
    QVERIFY_RESULT(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(report->cases, 4);
    QCOMPARE(report->events, 13);
    QCOMPARE(report->auditRows, 15); // and set-up and login
    QVERIFY(report->cipher.startsWith(u"chacha20"));
    QVERIFY(report->sqlite.startsWith(u"3."));
}

void TestStoreCheck::namesTheFirstBadRow_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    const QString edit =
        u"UPDATE %1 SET bytes = CAST(replace(CAST(bytes AS TEXT), '%2', '%3') AS BLOB) WHERE %4"_s;
    QTest::newRow("audit edited") << edit.arg(u"audit"_s, u"0031"_s, u"0032"_s, u"seq = 5"_s)
                                  << u"audit: row 5"_s;
    QTest::newRow("audit deleted") << u"DELETE FROM audit WHERE seq = 7"_s << u"audit: row 8"_s;
    QTest::newRow("audit swapped")
        << u"UPDATE audit SET seq = 100 WHERE seq = 4;UPDATE audit SET seq = 4 WHERE seq = 9;"
           "UPDATE audit SET seq = 9 WHERE seq = 100"_s
        << u"audit: row 4"_s;
    QTest::newRow("audit truncated") << u"DELETE FROM audit WHERE seq > 10"_s
                                     << u"audit: chain ends at 10, 15 were recorded"_s;
    QTest::newRow("audit MAC") << u"UPDATE audit SET mac = zeroblob(32) WHERE seq = 3"_s << u"audit: row 3"_s;
    QTest::newRow("event edited") << edit.arg(u"case_event"_s, u"李娜"_s, u"李四"_s, u"dev_seq = 2"_s)
                                  << u"event: row 2"_s;
    QTest::newRow("event deleted") << u"DELETE FROM case_event WHERE dev_seq = 6"_s << u"event: row 7"_s;
    QTest::newRow("events truncated")
        << u"DELETE FROM case_event WHERE dev_seq > 12"_s << u"event: chain ends at 12, 13 were recorded"_s;
    QTest::newRow("event's column") << u"UPDATE case_event SET type = 'case.parked' WHERE dev_seq = 3"_s
                                    << u"event: row 3"_s;
    QTest::newRow("outbox emptied") << u"DELETE FROM outbox WHERE dev_seq = 4"_s << u"outbox: event 4"_s;
    QTest::newRow("projection edited")
        << u"UPDATE case_projection SET state = 'draft', closed_at = NULL WHERE certificate_number LIKE '%000002'"_s
        << u"projection: case "_s;
    QTest::newRow("projection deleted")
        << u"DELETE FROM case_projection WHERE certificate_number LIKE '%000002'"_s
        << u"projection: 3 rows for 4 cases"_s;
    QTest::newRow("number gone") << u"DELETE FROM number_use WHERE serial = 2"_s
                                 << u"numbers: gap in series J320402-2026"_s;
    QTest::newRow("number of another")
        << u"UPDATE number_use SET number = 'J320402-2026-000009' WHERE serial = 3"_s << u"numbers: "_s;
    QTest::newRow("number unused again") << u"UPDATE number_use SET state = 'assigned' WHERE serial = 1"_s
                                         << u"numbers: J320402-2026-000001 does not agree"_s;
    QTest::newRow("blank back in stock")
        << u"UPDATE blank SET state = 'in_stock' WHERE serial = '3200461187'"_s
        << u"blanks: 3200461187 is not where"_s;
    QTest::newRow("blank in another place") << u"UPDATE blank SET window = 9 WHERE serial = '3200461187'"_s
                                            << u"blanks: 3200461187 is not where it was last moved"_s;
    QTest::newRow("movement of fewer")
        << u"UPDATE blank_act SET count = count - 1 WHERE id = 1"_s << u"blanks: movement 1 "_s;
    QTest::newRow("heads") << u"UPDATE device_chain SET dev_seq = 12"_s << u"heads: store.corrupt"_s;
}

void TestStoreCheck::namesTheFirstBadRow()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    StoreFixture fixture;
    fill(fixture);
    tamper(fixture, sql);
    const auto report = answer(storage::checkStore(fixture.store->thread()));
    QVERIFY_RESULT(report);
    const auto named = std::any_of(report->problems.begin(), report->problems.end(),
                                   [&problem](const QString &line) { return line.startsWith(problem); });
    QVERIFY2(named, qPrintable(report->problems.join(u'\n')));
}

void TestStoreCheck::noticesTamperedHeadsAtLogin()
{
    StoreFixture fixture;
    fill(fixture);
    tamper(fixture, u"UPDATE device_chain SET newest_at = 0"_s); // would let the clock go back
    fixture.store.reset();                                       // the logout writes the true ones again
    fixture.restart();
    QVERIFY_RESULT(fixture.unlock());
    tamper(fixture, u"DELETE FROM device_chain"_s);
    QVERIFY(!answer(storage::checkStore(fixture.store->thread()))->ok());
}

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_storecheck.moc"
