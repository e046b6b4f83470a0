// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of BlankLedger, against the SQLite store: no blank is ever in two places, or in none.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::BlankMove;
using models::BlankSerial;
using models::BlankState;
using models::CountLine;
using models::PartyRole;
using models::StockBook;
using models::StoreError;
namespace eventtype = models::eventtype;

namespace {

BlankSerial serial(const QString &text)
{
    return *BlankSerial::parse(text);
}

/// What the books promise at all times; empty if they keep it.
QString broken(const StockBook &book)
{
    const int places = book.inSafe + book.atWindows + book.used + book.voided + book.returned;
    if (places != book.received) return u"%1 received, %2 somewhere"_s.arg(book.received).arg(places);
    int inRuns = 0;
    for (const auto &run : book.runs)
        inRuns += run.count;
    if (inRuns != book.received) return u"%1 received, %2 in runs"_s.arg(book.received).arg(inRuns);
    int expected = 0;
    for (const auto &place : book.places)
        expected += place.expected;
    if (expected != book.inSafe + book.atWindows) return u"the count sheet expects %1"_s.arg(expected);
    return {};
}

} // namespace

class TestBlankLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFirstDeliveryAtTheWindow();
    void carriesARunFromPlaceToPlace();
    void refusesARunThatIsNotThere_data();
    void refusesARunThatIsNotThere();
    void movesNothingOfARefusedRun();
    void casesTakeFromTheirOwnWindowOnly();
    void everyMovementIsOnRecord();
    void countsMustAgreeOrBeExplained();
    void countIsOutdatedByAMovement();
    void rolesAreHeldTo();
    void fullDiskMovesNothing();
    void nothingIsEverLost();
};

void TestBlankLedger::keepsTheFirstDeliveryAtTheWindow()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.become(kSupervisor);
    const auto book = answer(fixture.store->blanks.book());
    QVERIFY_RESULT(book);
    QCOMPARE(book->received, 20);
    QCOMPARE(book->atWindows, 20);
    QCOMPARE(book->runs.size(), 1);
    QCOMPARE(book->runs.first().window, 3);
    QCOMPARE(book->runs.first().first.text(), u"3200461187"_s);
    QVERIFY(!book->today);
}

void TestBlankLedger::carriesARunFromPlaceToPlace()
{
    StoreFixture fixture;
    fixture.begin(0);
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.receive(u"A-17"_s, serial(u"3300000001"_s), 100)));
    QVERIFY_RESULT(answer(ledger.handOut(serial(u"3300000001"_s), 40, 3)));
    QVERIFY_RESULT(answer(ledger.handOut(serial(u"3300000041"_s), 20, 4)));
    QVERIFY_RESULT(answer(ledger.giveBack(serial(u"3300000055"_s), 6, u"四号窗口停用"_s)));
    QVERIFY_RESULT(answer(ledger.sendBack(serial(u"3300000091"_s), 10, u"印制模糊"_s)));
    const auto book = answer(ledger.book());
    QVERIFY_RESULT(book);
    QCOMPARE(broken(*book), QString());
    QCOMPARE(book->received, 100);
    QCOMPARE(book->inSafe, 36);
    QCOMPARE(book->atWindows, 54);
    QCOMPARE(book->returned, 10);
    QCOMPARE(book->runs.size(), 4); // 40 at 3, 14 at 4, 36 in the safe again in one run, 10 gone
    QCOMPARE(book->runs.at(2).count, 36);
    QCOMPARE(book->runs.at(2).box, u"A-17"_s);
    QVERIFY(book->runs.last().state == BlankState::Returned);
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
}

void TestBlankLedger::refusesARunThatIsNotThere_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("error");
    const auto elsewhere = int(StoreError::BlanksElsewhere);
    const auto overlap = int(StoreError::OverlappingRange);
    QTest::newRow("received before") << u"receive"_s << u"3300000010"_s << 1 << overlap;
    QTest::newRow("overlaps the end") << u"receive"_s << u"3200461206"_s << 5 << overlap;
    QTest::newRow("none") << u"receive"_s << u"3400000001"_s << 0 << overlap;
    QTest::newRow("counts past the digits") << u"receive"_s << u"9999999999"_s << 2 << overlap;
    QTest::newRow("never received") << u"handOut"_s << u"3500000001"_s << 1 << elsewhere;
    QTest::newRow("longer than the box") << u"handOut"_s << u"3300000005"_s << 7 << elsewhere;
    QTest::newRow("at a window already") << u"handOut"_s << u"3200461187"_s << 1 << elsewhere;
    QTest::newRow("not at a window") << u"giveBack"_s << u"3300000001"_s << 1 << elsewhere;
    QTest::newRow("sent back from a window") << u"sendBack"_s << u"3200461187"_s << 1 << elsewhere;
    QTest::newRow("negative") << u"handOut"_s << u"3300000001"_s << -1 << overlap;
}

void TestBlankLedger::refusesARunThatIsNotThere()
{
    QFETCH(QString, what);
    QFETCH(QString, first);
    QFETCH(int, count);
    QFETCH(int, error);
    StoreFixture fixture;
    fixture.begin();
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.receive(u"A"_s, serial(u"3300000001"_s), 10)));
    const auto answered = answer(what == u"receive"_s    ? ledger.receive(u"B"_s, serial(first), count)
                                 : what == u"handOut"_s  ? ledger.handOut(serial(first), count, 3)
                                 : what == u"giveBack"_s ? ledger.giveBack(serial(first), count, u"因"_s)
                                                         : ledger.sendBack(serial(first), count, u"因"_s));
    QCOMPARE_ERROR(answered, StoreError(error));
    const auto book = answer(ledger.book());
    QCOMPARE(broken(*book), QString());
    QCOMPARE(book->received, 30);
    QCOMPARE(book->inSafe, 10);
    QVERIFY(answer(checkStore(fixture.store->thread()))->ok());
}

void TestBlankLedger::movesNothingOfARefusedRun()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())));
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    const auto before = answer(ledger.movements(0, 100))->size();
    // The first two are reserved for the case: the run is not free as a whole.
    QCOMPARE_ERROR(answer(ledger.giveBack(serial(u"3200461187"_s), 5, u"盘库"_s)),
                   StoreError::BlanksElsewhere);
    QCOMPARE_ERROR(answer(ledger.giveBack(serial(u"3200461189"_s), 5, u"  "_s)), StoreError::ReasonMissing);
    QCOMPARE(answer(ledger.movements(0, 100))->size(), before);
    QCOMPARE(answer(ledger.book())->atWindows, 20);
    QVERIFY_RESULT(answer(ledger.giveBack(serial(u"3200461189"_s), 18, u"盘库"_s)));
}

void TestBlankLedger::casesTakeFromTheirOwnWindowOnly()
{
    StoreFixture fixture;
    fixture.begin(0);
    fixture.become(kSupervisor);
    QVERIFY_RESULT(answer(fixture.store->blanks.receive(u"A"_s, serial(u"3300000001"_s), 10)));
    QVERIFY_RESULT(answer(fixture.store->blanks.handOut(serial(u"3300000001"_s), 4, 5)));
    fixture.become(kClerk);
    const auto opened = fixture.openCase();
    QCOMPARE(answer(fixture.store->desk.stockLevel())->inStock, 0);
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())),
                   StoreError::NoBlanks);
    fixture.become(kSupervisor);
    QVERIFY_RESULT(answer(fixture.store->blanks.handOut(serial(u"3300000005"_s), 4, 3)));
    fixture.become(kClerk);
    QCOMPARE(answer(fixture.store->desk.stockLevel())->inStock, 4);
    const auto act = answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today()));
    QVERIFY_RESULT(act);
    QCOMPARE(act->assignment.manBlank.text(), u"3300000005"_s);
}

void TestBlankLedger::everyMovementIsOnRecord()
{
    StoreFixture fixture;
    fixture.begin(0);
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.receive(u"A-17"_s, serial(u"3300000001"_s), 50)));
    QVERIFY_RESULT(answer(ledger.handOut(serial(u"3300000001"_s), 10, 3)));
    fixture.become(kClerk);
    fixture.registerMarriage(u"陈志强"_s, u"320402199105121234"_s, u"李娜"_s, u"320402199208231223"_s);
    fixture.become(kAuditor);
    const auto moved = answer(ledger.movements(0, 100));
    QVERIFY_RESULT(moved);
    QList<BlankMove> moves;
    for (const auto &movement : *moved)
        moves.append(movement.move);
    QCOMPARE(moves, (QList{BlankMove::Used, BlankMove::Used, BlankMove::Reserved, BlankMove::Reserved,
                           BlankMove::HandedOut, BlankMove::Received}));
    QCOMPARE(moved->first().clerkName, u"王敏"_s);
    QCOMPARE(moved->last().clerkName, u"赵立"_s);
    QCOMPARE(moved->last().count, 50);
    QCOMPARE(moved->last().at, fixture.clock.now());
    // Page by page gives the same.
    QList<qint64> ids;
    for (qint64 before = 0;;) {
        const auto page = answer(ledger.movements(before, 4));
        if (page->isEmpty()) break;
        for (const auto &movement : *page)
            ids.append(movement.id);
        before = page->last().id;
    }
    QCOMPARE(ids.size(), moved->size());
    QVERIFY(std::ranges::is_sorted(ids, std::greater()));
    // The acts stand in the signed chain, the outbox and the audit like any other.
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
    models::AuditQuery query;
    query.action = u"blanks.handed_out"_s;
    QCOMPARE(answer(fixture.store->trail.find(query))->size(), 1);
}

void TestBlankLedger::countsMustAgreeOrBeExplained()
{
    StoreFixture fixture;
    fixture.begin(6);
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.receive(u"A"_s, serial(u"3300000001"_s), 10)));
    QCOMPARE_ERROR(answer(ledger.closeDay({{0, 0, 10}, {3, 0, 5}}, {})), StoreError::Unexplained);
    QCOMPARE_ERROR(answer(ledger.closeDay({{3, 0, 6}}, u" "_s)),
                   StoreError::Unexplained); // nobody counted the safe
    QCOMPARE_ERROR(answer(ledger.closeDay({{0, 0, 10}, {3, 0, 6}, {7, 0, 1}}, {})), StoreError::Unexplained);
    QCOMPARE_ERROR(answer(ledger.closeDay({{0, 0, -1}}, u"x"_s)), StoreError::InvalidEvent);
    QVERIFY(!answer(ledger.book())->today);
    QVERIFY_RESULT(answer(ledger.closeDay({{0, 0, 10}, {3, 0, 5}}, u"一本遗失，已报作废"_s)));
    auto today = answer(ledger.book())->today;
    QVERIFY(today);
    QCOMPARE(today->lines.size(), 2);
    QCOMPARE(today->lines.last().expected, 6);
    QCOMPARE(today->lines.last().counted, 5);
    QCOMPARE(today->explanation, u"一本遗失，已报作废"_s);
    QCOMPARE(today->clerkName, u"赵立"_s);
    QVERIFY_RESULT(answer(ledger.closeDay({{0, 0, 10}, {3, 0, 6}}, {})));
    QVERIFY(answer(ledger.book())->today->explanation.isEmpty()); // the latest count stands
    fixture.clock.advanceMs(24LL * 3600 * 1000);
    QVERIFY(!answer(ledger.book())->today);
}

void TestBlankLedger::countIsOutdatedByAMovement()
{
    StoreFixture fixture;
    fixture.begin(6);
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.closeDay({{3, 0, 6}}, {})));
    QVERIFY(!answer(ledger.book())->today->movedSince);
    QVERIFY_RESULT(answer(ledger.receive(u"A"_s, serial(u"3300000001"_s), 1)));
    QVERIFY(answer(ledger.book())->today->movedSince);
}

void TestBlankLedger::rolesAreHeldTo()
{
    StoreFixture fixture;
    fixture.begin();
    auto &ledger = fixture.store->blanks;
    for (const auto &user : {kClerk, kAuditor}) {
        fixture.become(user);
        QCOMPARE_ERROR(answer(ledger.receive(u"A"_s, serial(u"3300000001"_s), 1)), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(ledger.handOut(serial(u"3300000001"_s), 1, 3)), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(ledger.giveBack(serial(u"3200461187"_s), 1, u"x"_s)), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(ledger.sendBack(serial(u"3200461187"_s), 1, u"x"_s)), StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(ledger.closeDay({{3, 0, 20}}, {})), StoreError::NotPermitted);
    }
    QVERIFY_RESULT(answer(ledger.book())); // the auditor looks
    fixture.become(kClerk);
    QCOMPARE_ERROR(answer(ledger.book()), StoreError::NotPermitted);
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QCOMPARE_ERROR(answer(ledger.book()), StoreError::Locked);
}

void TestBlankLedger::fullDiskMovesNothing()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.become(kSupervisor);
    auto &ledger = fixture.store->blanks;
    QVERIFY_RESULT(answer(ledger.receive(u"A"_s, serial(u"3300000001"_s), 3000)));
    const auto before = answer(ledger.book());
    QVERIFY_RESULT(answer(fixture.store->thread().ask([](storage::OpenStore &store) {
        const int pages = store.sql().scalar(u"PRAGMA page_count"_s).toInt();
        store.sql().execute(u"PRAGMA max_page_count=%1"_s.arg(pages));
    })));
    QCOMPARE_ERROR(answer(ledger.handOut(serial(u"3300000001"_s), 3000, 3)), StoreError::DiskFull);
    const auto after = answer(ledger.book()); // the file was opened anew and checked
    QVERIFY_RESULT(after);
    QCOMPARE(after->inSafe, before->inSafe);
    QCOMPARE(after->runs.size(), before->runs.size());
    QVERIFY_RESULT(answer(ledger.handOut(serial(u"3300000001"_s), 3000, 3)));
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
}

void TestBlankLedger::nothingIsEverLost()
{
    StoreFixture fixture;
    fixture.begin(10);
    QRandomGenerator random(20261123);
    int received = 10;
    int done = 0;
    for (int round = 0; round < 60; ++round) {
        const bool counter = random.bounded(3) == 0;
        fixture.become(counter ? kClerk : kSupervisor);
        auto &ledger = fixture.store->blanks;
        const auto first = serial(QString::number(3300000001 + random.bounded(120)));
        const int count = 1 + int(random.bounded(12));
        models::Result<> answered;
        switch (counter ? 4 + random.bounded(3) : random.bounded(4)) {
        case 0:
            answered = answer(ledger.receive(u"B%1"_s.arg(round), first, count));
            if (answered) received += count;
            break;
        case 1:
            answered = answer(ledger.handOut(first, count, 3 + int(random.bounded(2))));
            break;
        case 2:
            answered = answer(ledger.giveBack(first, count, u"交回"_s));
            break;
        case 3:
            answered = answer(ledger.sendBack(first, count, u"退回"_s));
            break;
        case 4: // a case that ends well, or for want of blanks stays open
        case 5:
        case 6: { // and one that is broken off after one page met the printer
            const auto opened = fixture.openCase();
            if (!answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today()))) break;
            int seq = 2;
            if (random.bounded(2) == 0) {
                if (answer(
                        fixture.store->desk.voidBlank(opened.caseId, seq, PartyRole::Man, u"misprint"_s, {})))
                    ++seq;
            }
            if (random.bounded(2) == 0) {
                QVERIFY_RESULT(
                    fixture.append(opened.caseId, seq++, eventtype::kPrintIntended, {{u"role"_s, u"man"_s}}));
            }
            QVERIFY_RESULT(fixture.append(opened.caseId, seq, eventtype::kCaseTerminated));
            ++done;
            break;
        }
        }
        if (answered) ++done;
        fixture.become(kSupervisor);
        const auto book = answer(ledger.book());
        QVERIFY_RESULT(book);
        QCOMPARE(broken(*book), QString());
        QCOMPARE(book->received, received);
    }
    QVERIFY(done > 20);
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestBlankLedger)
#include "tst_blankledger.moc"
