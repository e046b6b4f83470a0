// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of AuditTrail, against the SQLite store.
#include "models/storage/record/act.h"
#include "tests/storage/storefixture.h"

#include <QElapsedTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::AuditQuery;
using models::StoreError;

namespace {

/// Changes the open database behind the store's back.
void tamper(StoreFixture &fixture, const QStringList &statements)
{
    const auto done = answer(fixture.store->thread().ask([statements](storage::OpenStore &store) {
        for (const auto &sql : statements)
            store.sql().execute(sql);
    }));
    if (!done) qFatal("%s", qPrintable(done.error().toLogString()));
}

} // namespace

class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNewestFirstWithNames();
    void filtersByDayPersonAndAction();
    void pagesWithoutGaps();
    void registrarsSeeTheirOwn();
    void othersAreRefused();
    void intactChainVerifies();
    void firstBrokenRowIsNamed_data();
    void firstBrokenRowIsNamed();
    void longTrailIsQuick();
};

void TestAuditTrail::listsNewestFirstWithNames()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    fixture.become(kAuditor);
    const auto rows = answer(fixture.store->trail.find({}));
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->first().action, u"login"_s);
    QCOMPARE(rows->first().userName, u"何静"_s);
    const auto found =
        std::ranges::find(*rows, u"case.opened"_s, [](const auto &entry) { return entry.action; });
    QVERIFY(found != rows->end());
    QCOMPARE(found->caseId, opened.caseId);
    QCOMPARE(found->acceptanceNumber, opened.acceptanceNumber);
    QCOMPARE(found->userName, u"王敏"_s);
    QCOMPARE(found->at, fixture.clock.now());
}

void TestAuditTrail::filtersByDayPersonAndAction()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.openCase();
    fixture.clock.advanceMs(24LL * 3600 * 1000);
    fixture.become(kAuditor);
    const auto count = [&](const AuditQuery &query) {
        return int(answer(fixture.store->trail.find(query))->size());
    };
    AuditQuery query;
    query.action = u"case.opened"_s;
    QCOMPARE(count(query), 1);
    query.day = QDate(2026, 11, 24);
    QCOMPARE(count(query), 0);
    query.day = QDate(2026, 11, 23);
    query.userId = kClerk;
    QCOMPARE(count(query), 1);
    query.userId = kAuditor;
    QCOMPARE(count(query), 0);
    const auto choices = answer(fixture.store->trail.choices());
    QVERIFY_RESULT(choices);
    QCOMPARE(choices->people.size(), 5);
    QVERIFY(choices->actions.contains(u"case.opened"_s));
    QVERIFY(choices->actions.contains(u"store.set_up"_s));
}

void TestAuditTrail::pagesWithoutGaps()
{
    StoreFixture fixture;
    fixture.begin();
    for (int i = 0; i < 30; ++i)
        fixture.openCase();
    fixture.become(kAuditor);
    AuditQuery query;
    query.limit = 7;
    QList<qint64> seqs;
    for (;;) {
        const auto page = answer(fixture.store->trail.find(query));
        QVERIFY_RESULT(page);
        if (page->isEmpty()) break;
        for (const auto &entry : *page)
            seqs.append(entry.seq);
        query.before = page->last().seq;
    }
    for (qsizetype i = 0; i < seqs.size(); ++i)
        QCOMPARE(seqs.at(i), seqs.size() - i);
}

void TestAuditTrail::registrarsSeeTheirOwn()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.become(kSecondClerk);
    AuditQuery query;
    query.userId = kClerk; // asked for somebody else's
    const auto rows = answer(fixture.store->trail.find(query));
    QVERIFY_RESULT(rows);
    QVERIFY(!rows->isEmpty());
    for (const auto &entry : *rows)
        QCOMPARE(entry.userId, kSecondClerk);
    QCOMPARE(answer(fixture.store->trail.choices())->people.size(), 1);
    QCOMPARE_ERROR(answer(fixture.store->trail.verify()), StoreError::NotPermitted);
}

void TestAuditTrail::othersAreRefused()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.become(kAdministrator);
    QVERIFY_RESULT(answer(fixture.store->staff.add(
        {u"u:320402:0060"_s, u"吴帆"_s, models::StaffRole::ServiceStaff}, QByteArray("given by another"))));
    QVERIFY_RESULT(answer(
        fixture.store->vault.unlockAnew(u"u:320402:0060"_s, QByteArray("given by another"), password())));
    QCOMPARE_ERROR(answer(fixture.store->trail.find({})), StoreError::NotPermitted);
    QCOMPARE_ERROR(answer(fixture.store->cases.find({})), StoreError::NotPermitted);
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QCOMPARE_ERROR(answer(fixture.store->trail.find({})), StoreError::Locked);
}

void TestAuditTrail::intactChainVerifies()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.openCase();
    fixture.become(kAuditor);
    const auto verdict = answer(fixture.store->trail.verify());
    QVERIFY_RESULT(verdict);
    QVERIFY(verdict->ok());
    const auto newest = answer(fixture.store->trail.find({}))->first();
    QCOMPARE(verdict->rows, newest.seq);
    QCOMPARE(verdict->lastHash, newest.hash);
}

void TestAuditTrail::firstBrokenRowIsNamed_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("row");
    QTest::newRow("edited") << QStringList{u"UPDATE audit SET bytes = CAST(replace(CAST(bytes AS TEXT),"
                                           " '0031', '0032') AS BLOB) WHERE seq = 3"_s}
                            << 3;
    QTest::newRow("no JSON any more")
        << QStringList{u"UPDATE audit SET bytes = x'00ff' WHERE seq = 2"_s} << 2;
    QTest::newRow("deleted") << QStringList{u"DELETE FROM audit WHERE seq = 4"_s} << 5;
    QTest::newRow("swapped") << QStringList{u"UPDATE audit SET seq = 1000 WHERE seq = 2"_s,
                                            u"UPDATE audit SET seq = 2 WHERE seq = 3"_s,
                                            u"UPDATE audit SET seq = 3 WHERE seq = 1000"_s}
                             << 2;
    QTest::newRow("cut off at the end")
        << QStringList{u"DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"_s} << -1;
}

void TestAuditTrail::firstBrokenRowIsNamed()
{
    QFETCH(QStringList, statements);
    QFETCH(int, row);
    StoreFixture fixture;
    fixture.begin();
    fixture.openCase();
    fixture.openCase();
    fixture.become(kAuditor);
    const auto newest = answer(fixture.store->trail.find({}))->first().seq;
    tamper(fixture, statements);
    const auto verdict = answer(fixture.store->trail.verify());
    QVERIFY_RESULT(verdict);
    QVERIFY(!verdict->ok());
    QCOMPARE(verdict->firstBroken, row > 0 ? row : newest);
    QCOMPARE(verdict->rows, verdict->firstBroken - 1);
}

void TestAuditTrail::longTrailIsQuick()
{
    StoreFixture fixture;
    fixture.begin();
    const auto filled = answer(fixture.store->thread().ask([](storage::OpenStore &store) {
        storage::Transaction transaction(store.sql());
        for (int i = 0; i < 20'000; ++i)
            store.sql()
                .prepare("INSERT INTO audit(seq, bytes, hash, mac) VALUES(?, ?, x'00', x'00')"_L1)
                .bind(1'000'000 + i)
                .bind(QByteArray(R"({"action":"case.viewed","at":"2026-11-23T09:00:00.000+08:00","case":"",)"
                                 R"("details":{},"seq":0,"user":"u:320402:0031"})"))
                .run();
        transaction.commit();
    }));
    QVERIFY_RESULT(filled);
    AuditQuery query;
    query.before = 1'010'000;
    query.action = u"case.viewed"_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(answer(fixture.store->trail.find(query))->size(), 200);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
