// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Queue and appointments through the real windows, by keyboard and by code scanner; and taking over a
// colleague's case.
#include "app/language.h"
#include "scanners/drivers/simulated/pseudoterminal.h"
#include "scanners/parsing/officecode.h"
#include "tests/storage/storefixture.h"
#include "tests/support/workstationharness.h"
#include "ui/customer/customerview.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/sheet.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::MarriageStep;
using models::Visit;
using models::VisitState;
using scanners::PseudoTerminal;

namespace {

/// The office with a code scanner at a pseudo-terminal.
struct Hall
{
    WorkstationHarness harness;
    PseudoTerminal line = *PseudoTerminal::open();

    bool begin()
    {
        if (!harness.begin()) return false;
        auto settings = harness.composition().machine().settings();
        settings.codeScanner.port = line.path();
        (void)harness.composition().machine().change(settings);
        return WorkstationHarness::wait([this] {
            return harness.composition().workstation().services().codeScanners.first()->state().phase ==
                   scanners::CodeScannerState::Phase::Ready;
        });
    }
    models::VisitQueue &queue() { return harness.composition().store().visits; }
    QDate today() { return harness.composition().clock().today(); }
    QList<Visit> visits() { return *answer(queue().visitsOn(today())); }
    Visit ticket() { return *answer(queue().takeTicket()); }
    /// The code that a citizen would show for what \a id names.
    void scan(const QString &id, const QString &registry = u"320402"_s)
    {
        line.write(codeTextOf(scanners::QueueTicket{{registry, today(), id}}).toLatin1() + '\r');
    }
    void showCounter()
    {
        harness.window().showPage(u"cases"_s);
        harness.window().showPage(u"counter"_s);
    }
    ui::CaseTable *table() { return harness.visible<ui::CaseTable>(u"queueTable"_s); }
    QString cell(int row, int column)
    {
        return table() ? table()->model()->index(row, column).data().toString() : QString();
    }
    bool waitForRow(int row, int column, const QString &text)
    {
        return WorkstationHarness::wait([=, this] { return cell(row, column) == text; });
    }
};

constexpr int kTicket = 1;
constexpr int kState = 4;

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void nextIsCalledAndServed();
    void secondCallPassesOverWhoDidNotCome();
    void twoQuickPressesCallOneCouple();
    void rowsAreWorkedByKeyboard();
    void scannedTicketOpensTheCase();
    void scannedTicketWhileACaseIsOpenOnlyChecksIn();
    void codeOfAnotherRegistryIsRefused();
    void typedCodeOpensTheCase();
    void hallSeesWhoIsCalled();
    void deskBooksAndCancels();
    void colleaguesParkedCaseIsTakenOver();
    void colleaguesOpenCaseAsksWhy();
    void lockClosesTheQuestion();
};

void TestQueue::nextIsCalledAndServed()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.harness.press(Qt::Key_F1); // the case is theirs
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, u"A001"_s);
    QVERIFY(hall.harness.screen().contains(u"A001"_s));
    QVERIFY(hall.visits().first().state == VisitState::Serving);
    hall.harness.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(hall.waitForRow(0, kTicket, u"A001"_s));
    QCOMPARE(hall.table()->model()->rowCount(), 1); // the case and its visit are one line
}

void TestQueue::secondCallPassesOverWhoDidNotCome()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(1, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kTicket, u"A002"_s));
    QVERIFY(hall.waitForRow(1, kState, u"过号"_s));
    hall.harness.press(Qt::Key_F7); // nobody else waits: A002 is called once more, and keeps its turn
    QTest::qWait(300);
    QCOMPARE(hall.cell(0, kTicket), u"A002"_s);
    QCOMPARE(hall.cell(0, kState), u"已叫号"_s);
}

void TestQueue::twoQuickPressesCallOneCouple()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(1, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    QTest::qWait(300);
    QCOMPARE(hall.cell(1, kState), u"已到场"_s);
}

void TestQueue::rowsAreWorkedByKeyboard()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    hall.table()->setFocus();
    hall.table()->selectRow(0);
    QTest::keyClick(hall.table(), Qt::Key_Return);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.table()->selectRow(0);
    QTest::keyClick(hall.table(), Qt::Key_Return);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
}

void TestQueue::scannedTicketOpensTheCase()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    hall.scan(visit.ticket);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, visit.ticket);
}

void TestQueue::scannedTicketWhileACaseIsOpenOnlyChecksIn()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    QVERIFY(hall.harness.openCase());
    const QString caseId = hall.harness.marriage().caseId;
    hall.scan(visit.ticket);
    QVERIFY(hall.harness.waitForText(u"A001"_s));
    QCOMPARE(hall.harness.marriage().caseId, caseId);
    QVERIFY(hall.visits().first().state == VisitState::Waiting);
}

void TestQueue::codeOfAnotherRegistryIsRefused()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    hall.scan(visit.ticket, u"320411"_s);
    QVERIFY(hall.harness.waitForText(u"没有这个预约码"_s));
    QVERIFY(!hall.harness.page());
}

void TestQueue::typedCodeOpensTheCase()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.harness.press(Qt::Key_F8);
    auto *edit = hall.harness.visible<QLineEdit>(u"visitCodeEdit"_s);
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitForText(u"请扫描或输入"_s));
    QTest::keyClicks(edit, u"ZZZZZZ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitForText(u"没有这个预约码"_s));
    edit->clear();
    QTest::keyClicks(edit, u"a001"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, u"A001"_s);
}

void TestQueue::hallSeesWhoIsCalled()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    presentation::CustomerModel customer;
    customer.setOffice(u"常州市天宁区婚姻登记处"_s, 3);
    QVERIFY(!customer.restingText().contains(u"A001"_s));
    customer.setCalled(u"A001"_s);
    QCOMPARE(customer.restingText(), u"请 A001 号到 3 号窗口办理"_s);
    customer.setCalled({});
    QVERIFY(customer.restingText().contains(u"天宁区"_s));
}

void TestQueue::deskBooksAndCancels()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    harness.window().showPage(u"visits"_s);
    harness.press(Qt::Key_4, Qt::ControlModifier);
    auto *day = harness.visible<ui::ChoiceBox>(u"bookingDayChoice"_s);
    QVERIFY(day);
    day->setCode(day->itemData(day->count() - 1).toString()); // the last day that can be booked
    Q_EMIT day->codeChosen(day->code());
    const QDate last = QDate::fromString(day->code(), Qt::ISODate);
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.visible<ui::ChoiceBox>(u"bookingSlotChoice"_s)->count() == 22; }));
    auto *man = harness.visible<QLineEdit>(u"bookingManEdit"_s);
    WorkstationHarness::typeText(man, u"周1"_s);
    QVERIFY(harness.clickButton(u"bookButton"_s));
    QVERIFY(harness.visible<ui::Sheet>(u"bookingSheet"_s)); // a digit is no part of a name
    man->clear();
    WorkstationHarness::typeText(man, u"周子昂"_s);
    QVERIFY(harness.clickButton(u"bookButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<ui::Sheet>(u"bookingSheet"_s); }));
    const auto booked = *answer(hall.queue().visitsOn(last));
    QCOMPARE(booked.size(), 1);
    QVERIFY(harness.waitForText(booked.first().code));
    QVERIFY(!harness.screen().contains(u"周子昂"_s)); // masked
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.visible<ui::CaseTable>(u"visitsTable"_s) != nullptr; }));
    auto *table = harness.visible<ui::CaseTable>(u"visitsTable"_s);
    QCOMPARE(harness.visible<QDateEdit>(u"visitsDayEdit"_s)->date(), last);
    table->selectRow(0);
    harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(harness.visible<ui::Sheet>(u"reasonSheet"_s));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitForText(u"已取消"_s));
    QVERIFY(answer(hall.queue().visitsOn(last))->first().state == VisitState::Cancelled);
    harness.press(Qt::Key_2, Qt::ControlModifier); // a ticket for who just walked in
    QVERIFY(harness.waitForText(u"A001"_s));
    QCOMPARE(harness.visible<QDateEdit>(u"visitsDayEdit"_s)->date(), hall.today());
}

void TestQueue::colleaguesParkedCaseIsTakenOver()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.reach(MarriageStep::Eligibility));
    const QString caseId = harness.marriage().caseId;
    harness.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return !harness.page(); }));
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitForText(u"王敏"_s));
    auto *sheet = harness.visible<ui::Sheet>(u"reasonSheet"_s);
    QVERIFY(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape); // thought better of it
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(!harness.page());
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitFor(MarriageStep::Eligibility)); // with everything entered so far
    QCOMPARE(harness.marriage().clerk, kSecondClerk);
    QVERIFY(harness.examine());
}

void TestQueue::colleaguesOpenCaseAsksWhy()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.openCase());
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.visible<ui::Sheet>(u"reasonSheet"_s)); // why?
    WorkstationHarness::typeText(harness.visible<QLineEdit>(u"askedReasonEdit"_s), u"王敏临时外出"_s);
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    const auto events = answer(harness.composition().store().cases.load(caseId))->events;
    QCOMPARE(events.last().type, QString(models::eventtype::kCaseTakenOver));
    QCOMPARE(events.last().body[u"reason"].toString(), u"王敏临时外出"_s);
    QVERIFY(harness.signInAs(kClerk)); // nothing of theirs opens by itself any more
    QVERIFY(!harness.page());
}

/// Locked by itself or by the clerk: no question of one person may lie over the sign-in of another.
void TestQueue::lockClosesTheQuestion()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.openCase());
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait([&] { return harness.window().isGated(); }));
    QVERIFY(!harness.visible<ui::Sheet>(u"reasonSheet"_s));
}

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
