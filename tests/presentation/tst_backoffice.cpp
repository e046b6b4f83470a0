// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages behind the counter as their view models: stock, voiding, people, audit, revealing, and the idle
// lock.
#include "models/ports/storeerror.h"
#include "tests/support/fakeoffice.h"
#include "ui/presentation/auditmodel.h"
#include "ui/presentation/peoplemodel.h"
#include "ui/presentation/revealmodel.h"
#include "ui/presentation/stockmodel.h"
#include "ui/presentation/voidsmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using namespace lianli::presentation;

namespace {

BlankSerial serial(const QString &text)
{
    return *BlankSerial::parse(text);
}

Error diskFull()
{
    return Error(make_error_code(StoreError::DiskFull));
}

struct Scene
{
    FakeOffice office;
    Workstation workstation{office.services()};

    explicit Scene(StaffRole role = StaffRole::Supervisor)
    {
        office.vault.member = {u"u:320402:0040"_s, u"钱进"_s, role};
        workstation.unlock(office.vault.member.id, "right");
        if (!QTest::qWaitFor([this] { return workstation.isUnlocked() && !workstation.isBusy(); }))
            qFatal("not unlocked");
    }
};

template <class Model, class Act> bool doneAfter(Model &model, Act act)
{
    QSignalSpy done(&model, &Model::done);
    act();
    return QTest::qWaitFor([&] { return done.size() == 1; });
}

template <class Model, class Act> QString failureOf(Model &model, Act act)
{
    QSignalSpy failed(&model, &Model::failed);
    act();
    if (!QTest::qWaitFor([&] { return failed.size() == 1; })) return u"none"_s;
    return failed.first().first().template value<Error>().key();
}

} // namespace

class TestBackOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreProperModels();
    void stockIsShownAndMoved();
    void stockTellsWhatWentWrong();
    void countTextSaysHowTheDayStands();
    void longMovementListComesPageByPage();
    void proposalsAreDecidedByOneself();
    void secondPersonDecidesWithTheirPassword();
    void wrongPasswordOfTheSecondPersonDecidesNothing();
    void peopleAreListedAndAdded();
    void ownPasswordIsChanged();
    void auditComesPageByPage();
    void failedPageIsAskedForAgain();
    void verdictIsOneLine_data();
    void verdictIsOneLine();
    void exportHoldsNoPersonalData();
    void failedExportLeavesTheOldFile();
    void revealedDataGoesWhenHidden();
    void revealAnsweredAfterLeavingShowsNothing();
    void revealWithoutReasonIsRefused();
    void idleLockHasASetting_data();
    void idleLockHasASetting();
    void idleWorkstationLocks();
};

void TestBackOffice::tablesAreProperModels()
{
    Scene scene(StaffRole::Administrator);
    StockModel stock(scene.workstation);
    VoidsModel voids(scene.workstation);
    PeopleModel people(scene.workstation);
    AuditModel audit(scene.workstation);
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester runs(&stock.runs(), fatal);
    QAbstractItemModelTester movements(&stock.movements(), fatal);
    QAbstractItemModelTester proposals(&voids.proposals(), fatal);
    QAbstractItemModelTester users(&people.people(), fatal);
    QAbstractItemModelTester entries(&audit.entries(), fatal);
    stock.refresh();
    people.refresh();
    scene.office.trail.rows = 450;
    audit.refresh();
    QTRY_COMPARE(audit.entries().rowCount(), 450); // the tester asks for more by itself
    QTRY_COMPARE(stock.runs().rowCount(), 1);
    QCOMPARE(people.people().rowCount(), 2);
}

void TestBackOffice::stockIsShownAndMoved()
{
    Scene scene;
    StockModel stock(scene.workstation);
    QVERIFY(stock.mayManage());
    stock.refresh();
    QTRY_COMPARE(stock.book().inSafe, 100);
    const auto &runs = stock.runs();
    QCOMPARE(runs.index(0, RunsTable::Numbers).data().toString(), u"33 0000 0001 – 0100"_s);
    QCOMPARE(runs.index(0, RunsTable::Box).data().toString(), u"A-17"_s);
    QVERIFY(doneAfter(stock, [&] { stock.receive(u"B"_s, serial(u"3400000001"_s), 50); }));
    QVERIFY(doneAfter(stock, [&] { stock.handOut(serial(u"3400000001"_s), 20, 3); }));
    QVERIFY(doneAfter(stock, [&] { stock.giveBack(serial(u"3400000020"_s), 1, u"因"_s); }));
    QVERIFY(doneAfter(stock, [&] { stock.sendBack(serial(u"3400000050"_s), 1, u"因"_s); }));
    QTRY_COMPARE(stock.book().returned, 1);
    QCOMPARE(stock.book().atWindows, 19);
    QTRY_COMPARE(stock.movements().rowCount(), 5);
    QCOMPARE(stock.movements().index(0, MovementsTable::Who).data().toString(), u"赵科"_s);
}

void TestBackOffice::stockTellsWhatWentWrong()
{
    Scene scene;
    StockModel stock(scene.workstation);
    scene.office.answers.fail(u"handOut"_s, diskFull());
    QCOMPARE(failureOf(stock, [&] { stock.handOut(serial(u"3300000001"_s), 5, 3); }), u"store.disk_full"_s);
    QVERIFY(!stock.isBusy());
    scene.office.answers.fail(u"book"_s, diskFull());
    QCOMPARE(failureOf(stock, [&] { stock.refresh(); }), u"store.disk_full"_s);
    QVERIFY(!stock.isLoading());
    stock.refresh();
    QTRY_COMPARE(stock.book().inSafe, 100);
}

void TestBackOffice::countTextSaysHowTheDayStands()
{
    Scene scene;
    StockModel stock(scene.workstation);
    QCOMPARE(stock.countText(), u"Not counted yet today."_s);
    QCOMPARE(failureOf(stock, [&] { stock.closeDay({{kSafe, 100, 99}}, {}); }), u"store.unexplained"_s);
    QVERIFY(doneAfter(stock, [&] { stock.closeDay({{kSafe, 100, 99}}, u"一本遗失"_s); }));
    QTRY_VERIFY(stock.countText().contains(u"一本遗失"_s));
    QVERIFY(doneAfter(stock, [&] { stock.closeDay({{kSafe, 100, 100}}, {}); }));
    QTRY_VERIFY(stock.countText().contains(u"agree"_s));
    scene.office.blanks.now.today->movedSince = true;
    stock.refresh();
    QTRY_VERIFY(stock.countText().contains(u"count again"_s));
}

void TestBackOffice::longMovementListComesPageByPage()
{
    Scene scene;
    for (int i = 0; i < 250; ++i)
        scene.office.blanks.receive(u"C"_s, serial(u"3500000001"_s), 1);
    StockModel stock(scene.workstation);
    stock.refresh();
    QTRY_COMPARE(stock.movements().rowCount(), StockModel::kPage);
    while (stock.movements().canFetchMore({})) {
        const int before = stock.movements().rowCount();
        stock.movements().fetchMore({});
        QVERIFY(!stock.movements().canFetchMore({})); // one page at a time
        QTRY_VERIFY(stock.movements().rowCount() > before);
    }
    QCOMPARE(stock.movements().rowCount(), 251);
}

void TestBackOffice::proposalsAreDecidedByOneself()
{
    Scene scene;
    VoidsModel voids(scene.workstation);
    QVERIFY(voids.mayConfirm());
    QVERIFY(doneAfter(voids, [&] { voids.propose(serial(u"3300000001"_s), u"lost"_s, u"盘点"_s); }));
    QTRY_COMPARE(voids.pending(), 1);
    QTRY_COMPARE(voids.pending(), 1);
    const QString id = voids.proposals().at(0)->id;
    QVERIFY(voids.proposal(id));
    QVERIFY(doneAfter(voids, [&] { voids.decide(id, false, u"找到了"_s); }));
    QTRY_COMPARE(voids.pending(), 0);
    voids.setPendingOnly(false);
    QTRY_COMPARE(voids.proposals().rowCount(), 1);
    QVERIFY(voids.proposals().index(0, ProposalsTable::Text).data().toString().contains(u"找到了"_s));
    QVERIFY(scene.office.voids.lastSecond.isEmpty());
}

void TestBackOffice::secondPersonDecidesWithTheirPassword()
{
    Scene scene(StaffRole::Registrar);
    VoidsModel voids(scene.workstation);
    QVERIFY(!voids.mayConfirm() && voids.mayDecideHere());
    QCOMPARE(voids.secondPersons(), (QList<std::pair<QString, QString>>{{u"u:320402:0009"_s, u"赵科"_s}}));
    QVERIFY(doneAfter(voids, [&] { voids.propose(serial(u"3300000001"_s), u"lost"_s, u"盘点"_s); }));
    QTRY_COMPARE(voids.pending(), 1);
    const QString id = voids.proposals().at(0)->id;
    QVERIFY(doneAfter(voids, [&] { voids.decideWith(u"u:320402:0009"_s, "second", id, true, {}); }));
    QCOMPARE(scene.office.voids.lastSecond, u"u:320402:0009"_s);
    QCOMPARE(scene.office.vault.current()->id, u"u:320402:0040"_s);
}

void TestBackOffice::wrongPasswordOfTheSecondPersonDecidesNothing()
{
    Scene scene(StaffRole::Registrar);
    VoidsModel voids(scene.workstation);
    QVERIFY(doneAfter(voids, [&] { voids.propose(serial(u"3300000001"_s), u"lost"_s, u"盘点"_s); }));
    QTRY_COMPARE(voids.pending(), 1);
    const QString id = voids.proposals().at(0)->id;
    QCOMPARE(failureOf(voids, [&] { voids.decideWith(u"u:320402:0009"_s, "guess", id, true, {}); }),
             u"store.wrong_password"_s);
    QCOMPARE(scene.office.answers.count(u"decide"_s), 0);
    QVERIFY(!voids.isBusy());
}

void TestBackOffice::peopleAreListedAndAdded()
{
    Scene scene(StaffRole::Administrator);
    PeopleModel people(scene.workstation);
    QVERIFY(people.mayManage());
    people.refresh();
    QCOMPARE(people.people().index(1, PeopleTable::Number).data().toString(), u"0009"_s);
    QCOMPARE(people.freeNumber(), u"0001"_s);
    QVERIFY(doneAfter(people,
                      [&] { people.add(u"0077"_s, u" 周岚 "_s, StaffRole::Auditor, "battery staple 77"); }));
    QCOMPARE(scene.office.staff.added.first().id, u"u:320402:0077"_s);
    QCOMPARE(scene.office.staff.added.first().name, u"周岚"_s);
    scene.office.answers.fail(u"disable"_s, Error(make_error_code(StoreError::LastAdministrator)));
    QCOMPARE(failureOf(people, [&] { people.disable(u"u:320402:0040"_s); }), u"store.last_administrator"_s);
    QVERIFY(doneAfter(people, [&] { people.setRole(u"u:320402:0009"_s, StaffRole::Registrar); }));
    QVERIFY(doneAfter(people, [&] { people.resetPassword(u"u:320402:0009"_s, "battery staple 77"); }));
}

void TestBackOffice::ownPasswordIsChanged()
{
    Scene scene(StaffRole::Registrar);
    PeopleModel people(scene.workstation);
    QVERIFY(!people.mayManage());
    QCOMPARE(failureOf(people, [&] { people.changeOwnPassword("wrong", "battery staple 77"); }),
             u"store.wrong_password"_s);
    QVERIFY(doneAfter(people, [&] { people.changeOwnPassword("right", "battery staple 77"); }));
}

void TestBackOffice::auditComesPageByPage()
{
    Scene scene;
    scene.office.trail.rows = 5000;
    AuditModel audit(scene.workstation);
    audit.setFilter(QDate(2026, 11, 23), u"u:320402:0031"_s, u"login"_s);
    QTRY_COMPARE(audit.entries().rowCount(), AuditModel::kPage);
    QCOMPARE(scene.office.trail.lastQuery.day, QDate(2026, 11, 23));
    QCOMPARE(scene.office.trail.lastQuery.action, u"login"_s);
    audit.entries().fetchMore({});
    QTRY_COMPARE(audit.entries().rowCount(), 2 * AuditModel::kPage);
    QCOMPARE(scene.office.trail.lastQuery.userId, u"u:320402:0031"_s);
    QCOMPARE(audit.entries().at(2 * AuditModel::kPage - 1)->seq, 5000 - 2 * AuditModel::kPage + 1);
}

void TestBackOffice::failedPageIsAskedForAgain()
{
    Scene scene;
    scene.office.trail.rows = 300;
    AuditModel audit(scene.workstation);
    audit.refresh();
    QTRY_COMPARE(audit.entries().rowCount(), AuditModel::kPage);
    scene.office.answers.fail(u"findAudit"_s, diskFull());
    QCOMPARE(failureOf(audit, [&] { audit.entries().fetchMore({}); }), u"store.disk_full"_s);
    QVERIFY(audit.entries().canFetchMore({}));
    audit.entries().fetchMore({});
    QTRY_COMPARE(audit.entries().rowCount(), 300);
}

void TestBackOffice::verdictIsOneLine_data()
{
    QTest::addColumn<int>("broken");
    QTest::addColumn<QString>("says");
    QTest::newRow("holds") << 0 << u"The chain holds: 3 rows, up to hash 5a5a5a5a5a5a…"_s;
    QTest::newRow("broken") << 3 << u"The chain is broken at row 3"_s;
}

void TestBackOffice::verdictIsOneLine()
{
    QFETCH(int, broken);
    QFETCH(QString, says);
    Scene scene(StaffRole::Auditor);
    scene.office.trail.verdict.firstBroken = broken;
    AuditModel audit(scene.workstation);
    QSignalSpy verified(&audit, &AuditModel::verified);
    audit.verify();
    QTRY_COMPARE(verified.size(), 1);
    QCOMPARE(verified.first().first().toBool(), broken == 0);
    QVERIFY(verified.first().last().toString().startsWith(says));
}

void TestBackOffice::exportHoldsNoPersonalData()
{
    Scene scene(StaffRole::Auditor);
    scene.office.trail.rows = 2500;
    AuditModel audit(scene.workstation);
    const QTemporaryDir folder;
    QSignalSpy exported(&audit, &AuditModel::exported);
    audit.exportTo(folder.filePath(u"audit.csv"_s));
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.first().first().toInt(), 2500);
    QFile file(folder.filePath(u"audit.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("\r\n"), 2501);
    QVERIFY(csv.startsWith("\xEF\xBB\xBFseq,time,user,action,case,hash\r\n"));
    QVERIFY(csv.contains("\"u:320402:0031\""));
    QVERIFY(!csv.contains("王敏")); // nor the reason in words
    QVERIFY(!csv.contains("核对"));
    QTRY_COMPARE(scene.office.answers.count(u"audit.exported"_s), 1);
}

void TestBackOffice::failedExportLeavesTheOldFile()
{
    Scene scene(StaffRole::Auditor);
    AuditModel audit(scene.workstation);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"audit.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    scene.office.answers.fail(u"findAudit"_s, diskFull());
    QCOMPARE(failureOf(audit, [&] { audit.exportTo(path); }), u"store.disk_full"_s);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QVERIFY(!audit.isExporting());
    QCOMPARE(failureOf(audit, [&] { audit.exportTo(folder.filePath(u"no/such/folder.csv"_s)); }),
             u"document.write_failed"_s);
}

void TestBackOffice::revealedDataGoesWhenHidden()
{
    Scene scene;
    RevealModel reveal(scene.workstation);
    QVERIFY(reveal.mayReveal());
    reveal.reveal(u"case-1"_s, {u"other"_s, u"核对"_s});
    QTRY_VERIFY(reveal.parties().has_value());
    QCOMPARE(reveal.parties()->manName, u"王致远"_s);
    QCOMPARE(reveal.secondsLeft(), RevealModel::kSeconds);
    QTRY_VERIFY_WITH_TIMEOUT(reveal.secondsLeft() < RevealModel::kSeconds, 3000); // it counts down
    reveal.hide();
    QVERIFY(!reveal.parties());
    reveal.reveal(u"case-1"_s, {u"other"_s, u"核对"_s});
    QTRY_VERIFY(reveal.parties().has_value());
    scene.workstation.lock();
    QVERIFY(!reveal.parties());
}

void TestBackOffice::revealAnsweredAfterLeavingShowsNothing()
{
    Scene scene;
    RevealModel reveal(scene.workstation);
    scene.office.answers.hold();
    reveal.reveal(u"case-1"_s, {u"other"_s, u"核对"_s});
    reveal.hide();
    scene.office.answers.release();
    QTRY_VERIFY(!reveal.isBusy());
    QVERIFY(!reveal.parties());
}

void TestBackOffice::revealWithoutReasonIsRefused()
{
    Scene scene;
    RevealModel reveal(scene.workstation);
    QCOMPARE(failureOf(reveal,
                       [&] {
                           reveal.reveal(u"case-1"_s, {u"other"_s, {}});
                       }),
             u"store.reason_missing"_s);
    QVERIFY(!reveal.parties());
    Scene auditor(StaffRole::Auditor);
    QVERIFY(!RevealModel(auditor.workstation).mayReveal());
}

void TestBackOffice::idleLockHasASetting_data()
{
    using namespace std::chrono;
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("kept");
    QTest::newRow("two minutes") << 120 << 120;
    QTest::newRow("never") << 0 << 1;
    QTest::newRow("negative") << -5 << 1;
    QTest::newRow("a day") << 86400 << 60 * Workstation::kLongestIdleLockMinutes;
}

void TestBackOffice::idleLockHasASetting()
{
    QFETCH(int, asked);
    QFETCH(int, kept);
    FakeOffice office;
    Workstation workstation(office.services());
    QVERIFY(workstation.idleLock() == std::chrono::minutes(Workstation::kIdleLockMinutes));
    workstation.setIdleLock(std::chrono::seconds(asked));
    QVERIFY(workstation.idleLock() == std::chrono::seconds(kept));
}

void TestBackOffice::idleWorkstationLocks()
{
    Scene scene;
    scene.workstation.setIdleLock(std::chrono::seconds(1));
    scene.workstation.noteActivity();
    QVERIFY(scene.workstation.isUnlocked());
    QTRY_VERIFY_WITH_TIMEOUT(!scene.workstation.isUnlocked(), 5000);
}

QTEST_GUILESS_MAIN(TestBackOffice)
#include "tst_backoffice.moc"
