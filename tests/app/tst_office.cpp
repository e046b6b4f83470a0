// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages behind the counter, through the real windows and by keyboard.
#include "app/language.h"
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"
#include "tests/support/workstationharness.h"
#include "ui/presentation/auditmodel.h"
#include "ui/presentation/caserecordmodel.h"
#include "ui/presentation/errortext.h"
#include "ui/shell/searchbox.h"
#include "ui/style/theme.h"
#include "ui/widgets/choicebox.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::IssueModel;

namespace {

QStringList problemsOf(WorkstationHarness &harness)
{
    const auto report = answer(checkStore(harness.composition().store().thread()));
    return report ? report->problems : QStringList{report.error().toLogString()};
}

/// Goes to a page as its entry in the rail does, and waits for its list.
bool go(WorkstationHarness &harness, const QString &place, const QString &table)
{
    Q_EMIT harness.window().entryRequested(place);
    return WorkstationHarness::wait([&] { return harness.visible<QTableView>(table) != nullptr; });
}

bool chooseRow(WorkstationHarness &harness, const QString &table, int row)
{
    auto *view = harness.visible<QTableView>(table);
    if (!view || !WorkstationHarness::wait([=] { return view->model()->rowCount() > row; })) return false;
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
    return true;
}

void fill(WorkstationHarness &harness, const QString &field, const QString &text)
{
    auto *line = harness.visible<QLineEdit>(field);
    QVERIFY2(line, qPrintable(field));
    line->clear();
    line->setFocus();
    WorkstationHarness::typeText(line, text);
}

/// As if the entry had been chosen from the list.
void choose(WorkstationHarness &harness, const QString &box, const QString &code)
{
    auto *choice = harness.visible<ui::ChoiceBox>(box);
    QVERIFY2(choice, qPrintable(box));
    choice->setCode(code);
    Q_EMIT choice->codeChosen(code);
}

bool has(WorkstationHarness &harness, const QString &sheet)
{
    return harness.visible<QWidget>(sheet) != nullptr;
}

bool sheetCloses(WorkstationHarness &harness, const QString &sheet)
{
    if (WorkstationHarness::wait([&] { return !has(harness, sheet); })) return true;
    qWarning("%s stays open:\n%s", qPrintable(sheet), qPrintable(harness.screen()));
    return false;
}

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp); }
    void railShowsWhatTheRoleMaySee_data();
    void railShowsWhatTheRoleMaySee();
    void supervisorKeepsTheBook();
    void dayIsNotClosedOverAnUnexplainedDifference();
    void secondPersonVoidsAtTheCounter();
    void proposedVoidIsDecidedLater();
    void administratorLetsSomebodyIn();
    void lastAdministratorIsToldWhy();
    void maskedNamesAreShownAgainstAReason();
    void recordIsReadByWhoDoesNotHandleCases_data();
    void recordIsReadByWhoDoesNotHandleCases();
    void auditorChecksTheChain();
    void registrarSeesTheirOwnActs();
    void ownPasswordIsChangedFromTheTopBar();
    void fullDiskIsToldInTheSheet();
};

void TestOffice::railShowsWhatTheRoleMaySee_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("registrar") << kClerk << QStringList{u"counter"_s, u"cases"_s, u"visits"_s,
                                                        u"voids"_s,   u"audit"_s, u"settings"_s};
    QTest::newRow("supervisor") << kSupervisor
                                << QStringList{u"counter"_s, u"cases"_s, u"visits"_s,  u"stock"_s,
                                               u"voids"_s,   u"audit"_s, u"settings"_s};
    QTest::newRow("administrator") << kAdministrator
                                   << QStringList{u"stock"_s, u"people"_s, u"audit"_s, u"settings"_s};
    QTest::newRow("auditor") << kAuditor << QStringList{u"cases"_s,  u"stock"_s, u"voids"_s,
                                                        u"people"_s, u"audit"_s, u"settings"_s};
}

void TestOffice::railShowsWhatTheRoleMaySee()
{
    QFETCH(QString, user);
    QFETCH(QStringList, places);
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(user));
    QCOMPARE(harness.window().entryIds(), places);
    QCOMPARE(harness.window().currentPage(), places.first());
    QCOMPARE(harness.visible<ui::SearchBox>({}) != nullptr, places.contains(u"cases"_s));
}

void TestOffice::supervisorKeepsTheBook()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(go(harness, u"stock"_s, u"runsTable"_s));
    harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(has(harness, u"moveBlanksSheet"_s));
    fill(harness, u"boxEdit"_s, u"A-17"_s);
    fill(harness, u"firstBlankEdit"_s, u"33"_s);
    harness.press(Qt::Key_Return);
    QVERIFY(has(harness, u"moveBlanksSheet"_s)); // that is no number
    fill(harness, u"firstBlankEdit"_s, u"33 0000 0001"_s);
    harness.press(Qt::Key_Return);
    QVERIFY(sheetCloses(harness, u"moveBlanksSheet"_s));
    auto *runs = harness.visible<QTableView>(u"runsTable"_s);
    QVERIFY(WorkstationHarness::wait([=] { return runs->model()->rowCount() == 2; }));
    // The chosen run is filled in.
    QVERIFY(chooseRow(harness, u"runsTable"_s, 1));
    harness.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(harness.visible<QLineEdit>(u"firstBlankEdit"_s)->text(), u"33 0000 0001"_s);
    harness.visible<QSpinBox>(u"blankCountSpin"_s)->setValue(40);
    harness.visible<QSpinBox>(u"windowSpin"_s)->setValue(5);
    harness.press(Qt::Key_Return);
    QVERIFY(sheetCloses(harness, u"moveBlanksSheet"_s));
    harness.press(Qt::Key_3, Qt::ControlModifier);
    choose(harness, u"returnTargetChoice"_s, u"safe"_s);
    fill(harness, u"firstBlankEdit"_s, u"3300000040"_s);
    harness.visible<QSpinBox>(u"blankCountSpin"_s)->setValue(2);
    QVERIFY(harness.clickButton(u"moveBlanksButton"_s));
    QVERIFY(has(harness, u"moveBlanksSheet"_s)); // no reason, and only one of them is at the window
    fill(harness, u"reasonEdit"_s, u"窗口停用"_s);
    QVERIFY(harness.clickButton(u"moveBlanksButton"_s));
    QVERIFY(
        harness.waitForText(presentation::errorText(Error(make_error_code(StoreError::BlanksElsewhere)))));
    harness.visible<QSpinBox>(u"blankCountSpin"_s)->setValue(1);
    QVERIFY(harness.clickButton(u"moveBlanksButton"_s));
    QVERIFY(sheetCloses(harness, u"moveBlanksSheet"_s));
    const auto book = answer(harness.composition().store().blanks.book());
    QVERIFY_RESULT(book);
    QCOMPARE(book->inSafe, 61);
    QCOMPARE(book->atWindows, 59);
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestOffice::dayIsNotClosedOverAnUnexplainedDifference()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(go(harness, u"stock"_s, u"runsTable"_s));
    QVERIFY(WorkstationHarness::wait([&] { return harness.screen().contains(u"20"_s); }));
    harness.press(Qt::Key_4, Qt::ControlModifier);
    auto *counted = harness.visible<QSpinBox>(u"countedSpin3"_s);
    QVERIFY(counted);
    QCOMPARE(counted->value(), -1); // nothing is filled in beforehand
    QVERIFY(harness.clickButton(u"closeDayButton"_s));
    QVERIFY(has(harness, u"countSheet"_s)); // not counted yet
    counted->setValue(19);
    QVERIFY(harness.waitForText(u"1 blank(s) missing"_s));
    QVERIFY(harness.clickButton(u"closeDayButton"_s));
    QVERIFY(has(harness, u"countSheet"_s));
    QVERIFY(!answer(harness.composition().store().blanks.book())->today);
    fill(harness, u"explanationEdit"_s, u"一本遗失，已报作废"_s);
    QVERIFY(harness.clickButton(u"closeDayButton"_s));
    QVERIFY(sheetCloses(harness, u"countSheet"_s));
    QVERIFY(harness.waitForText(u"一本遗失，已报作废"_s));
    // Counted again, and found.
    harness.press(Qt::Key_4, Qt::ControlModifier);
    harness.visible<QSpinBox>(u"countedSpin3"_s)->setValue(20);
    QVERIFY(harness.clickButton(u"closeDayButton"_s));
    QVERIFY(sheetCloses(harness, u"countSheet"_s));
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestOffice::secondPersonVoidsAtTheCounter()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    harness.press(Qt::Key_D, Qt::ControlModifier);
    choose(harness, u"voidCopyChoice"_s, u"man"_s);
    choose(harness, u"voidReasonChoice"_s, u"内容有误"_s);
    auto *second = harness.visible<QLineEdit>(u"secondPasswordField"_s);
    QVERIFY(second);
    QTest::keyClicks(second, u"not their password"_s);
    QVERIFY(harness.clickButton(u"voidConfirmButton"_s));
    QVERIFY(
        WorkstationHarness::wait([&] { return harness.screen().contains(u"The password is not right"_s); }));
    QCOMPARE(harness.issue().voided().size(), 0);
    QTest::keyClicks(second, QString::fromUtf8(supervisorPassword()));
    QVERIFY(harness.clickButton(u"voidConfirmButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return harness.issue().voided().size() == 1; }));
    QVERIFY(sheetCloses(harness, u"voidCopySheet"_s));
    QVERIFY(harness.waitFor(IssueModel::Stage::CheckPrint));
    const auto events = answer(harness.composition().store().cases.load(harness.marriage().caseId))->events;
    const auto voided = std::ranges::find(events, QString(eventtype::kBlankVoided), &CaseEvent::type);
    QVERIFY(voided != events.end());
    QCOMPARE(voided->clerk, kClerk);
    QCOMPARE(voided->second, kSupervisor);
    QVERIFY(harness.handOver());
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestOffice::proposedVoidIsDecidedLater()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    const QString caseId = harness.marriage().caseId;
    harness.press(Qt::Key_D, Qt::ControlModifier);
    choose(harness, u"voidCopyChoice"_s, u"woman"_s);
    choose(harness, u"voidReasonChoice"_s, u"内容有误"_s);
    QVERIFY(harness.clickButton(u"voidProposeButton"_s));
    QVERIFY(has(harness, u"voidCopySheet"_s)); // no words yet
    fill(harness, u"voidWordsEdit"_s, u"出生日期打错"_s);
    QVERIFY(harness.clickButton(u"voidProposeButton"_s));
    QVERIFY(sheetCloses(harness, u"voidCopySheet"_s));
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(go(harness, u"voids"_s, u"voidsTable"_s));
    QVERIFY(chooseRow(harness, u"voidsTable"_s, 0));
    QVERIFY(harness.waitForText(u"1 proposal(s) wait"_s));
    harness.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"出生日期打错"_s));
    QVERIFY(harness.clickButton(u"rejectVoidButton"_s));
    QVERIFY(has(harness, u"decideVoidSheet"_s)); // to reject one says why
    QVERIFY(harness.clickButton(u"confirmVoidButton"_s));
    QVERIFY(sheetCloses(harness, u"decideVoidSheet"_s));
    QVERIFY(harness.signInAs(kClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitFor(MarriageStep::Issue));
    QCOMPARE(harness.issue().voided().size(), 1);
    QCOMPARE(harness.issue().blankSerial(PartyRole::Woman), u"32 0046 1189"_s);
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestOffice::administratorLetsSomebodyIn()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(kAdministrator));
    QVERIFY(go(harness, u"people"_s, u"peopleTable"_s));
    harness.press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(has(harness, u"personSheet"_s));
    QCOMPARE(harness.visible<QLineEdit>(u"staffNumberEdit"_s)->text(), u"0002"_s);
    fill(harness, u"staffNumberEdit"_s, u"0077"_s);
    fill(harness, u"staffNameEdit"_s, u"周岚"_s);
    const QString given = u"battery staple 77"_s;
    QTest::keyClicks(harness.visible<QLineEdit>(u"newPasswordField"_s), given);
    QVERIFY(harness.clickButton(u"personSubmitButton"_s));
    QVERIFY(has(harness, u"personSheet"_s)); // typed once only
    QTest::keyClicks(harness.visible<QLineEdit>(u"newPasswordAgainField"_s), given);
    QVERIFY(harness.clickButton(u"personSubmitButton"_s));
    QVERIFY(sheetCloses(harness, u"personSheet"_s));
    // What the administrator chose opens only the way to one's own.
    harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.window().isGated() && !harness.composition().workstation().isBusy(); }));
    choose(harness, u"userChoice"_s, u"u:320402:0077"_s);
    harness.typePassword(given.toUtf8());
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<QLineEdit>(u"newPasswordField"_s); }));
    QVERIFY(harness.window().isGated() && !harness.composition().workstation().isUnlocked());
    // Another language in the middle of it: every word follows.
    const QString pictures = qEnvironmentVariable("LIANLI_PICTURES");
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        QVERIFY(app::useLanguage(language));
        QTest::qWait(100); // layouts follow one level at a time
        QCOMPARE(harness.visible<QLineEdit>(u"newPasswordField"_s)->accessibleName(),
                 language == "en"_L1 ? u"New password"_s : u"新密码"_s);
        harness.window().resize(1366, 768);
        if (!pictures.isEmpty())
            harness.window().grab().save(pictures + u"/own-password-%1.png"_s.arg(language));
    }
    const QString own = QString::fromUtf8(password());
    QTest::keyClicks(harness.visible<QLineEdit>(u"passwordField"_s), given);
    QTest::keyClicks(harness.visible<QLineEdit>(u"newPasswordField"_s), own);
    QTest::keyClicks(harness.visible<QLineEdit>(u"newPasswordAgainField"_s), own);
    QTest::keyClick(harness.visible<QLineEdit>(u"newPasswordAgainField"_s), Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait(
        [&] { return !harness.window().isGated() && !harness.composition().workstation().isBusy(); }));
    QVERIFY(!harness.visible<QLineEdit>(u"newPasswordField"_s));
    QVERIFY(harness.waitForText(u"周岚"_s));
    QCOMPARE(harness.window().currentPage(), u"counter"_s);
    // Made a supervisor, then shut out.
    QVERIFY(harness.signInAs(kAdministrator));
    QVERIFY(go(harness, u"people"_s, u"peopleTable"_s));
    QVERIFY(chooseRow(harness, u"peopleTable"_s, 5));
    harness.press(Qt::Key_1, Qt::ControlModifier);
    choose(harness, u"staffRoleChoice"_s, u"supervisor"_s);
    QVERIFY(harness.clickButton(u"personSubmitButton"_s));
    QVERIFY(sheetCloses(harness, u"personSheet"_s));
    QVERIFY(harness.signInAs(u"u:320402:0077"_s));
    QVERIFY(harness.window().entryIds().contains(u"stock"_s));
    QVERIFY(harness.signInAs(kAdministrator));
    QVERIFY(go(harness, u"people"_s, u"peopleTable"_s));
    QVERIFY(chooseRow(harness, u"peopleTable"_s, 5));
    harness.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(harness.clickButton(u"personSubmitButton"_s));
    QVERIFY(sheetCloses(harness, u"personSheet"_s));
    harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait([&] { return harness.window().isGated(); }));
    auto *users = harness.window().findChild<ui::ChoiceBox *>(u"userChoice"_s);
    QCOMPARE(users->findData(u"u:320402:0077"_s), -1);
}

void TestOffice::lastAdministratorIsToldWhy()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(kAdministrator));
    QVERIFY(go(harness, u"people"_s, u"peopleTable"_s));
    QVERIFY(chooseRow(harness, u"peopleTable"_s, 3));
    harness.press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(harness.clickButton(u"personSubmitButton"_s));
    QVERIFY(
        harness.waitForText(presentation::errorText(Error(make_error_code(StoreError::LastAdministrator)))));
    harness.press(Qt::Key_Escape);
    QVERIFY(!has(harness, u"personSheet"_s));
}

void TestOffice::recordIsReadByWhoDoesNotHandleCases_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("supervisor") << kSupervisor;
    QTest::newRow("auditor") << kAuditor;
}

void TestOffice::recordIsReadByWhoDoesNotHandleCases()
{
    QFETCH(QString, user);
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Declaration));
    const QString acceptance = harness.marriage().acceptanceNumber;
    QVERIFY(harness.signInAs(user));
    QVERIFY(go(harness, u"cases"_s, u"casesTable"_s));
    QVERIFY(chooseRow(harness, u"casesTable"_s, 0));
    QTest::keyClick(harness.visible<QTableView>(u"casesTable"_s), Qt::Key_Return);
    QVERIFY(has(harness, u"caseRecordSheet"_s));
    const auto table = [&] { return harness.visible<QTableView>(u"caseRecordTable"_s); }; // once it is read
    QVERIFY(WorkstationHarness::wait([&] { return table() && table()->model()->rowCount() >= 3; }));
    auto *acts = table();
    const auto cell = [=](int row, int column) {
        return acts->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, presentation::RecordedActsTable::Act),
             presentation::auditActionText(eventtype::kCaseOpened));
    QCOMPARE(cell(0, presentation::RecordedActsTable::Who), u"王敏"_s);
    QVERIFY(harness.waitForText(acceptance));
    QVERIFY(harness.screen().contains(u"王* / 林*"_s));
    QVERIFY(!harness.screen().contains(u"王致远"_s));
    harness.press(Qt::Key_Escape);
    QVERIFY(sheetCloses(harness, u"caseRecordSheet"_s));
    QVERIFY(!harness.page()); // looked at, not gone on with
    harness.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(has(harness, u"caseRecordSheet"_s));
}

void TestOffice::maskedNamesAreShownAgainstAReason()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Eligibility));
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(go(harness, u"cases"_s, u"casesTable"_s));
    QVERIFY(chooseRow(harness, u"casesTable"_s, 0));
    auto *table = harness.visible<QTableView>(u"casesTable"_s);
    const auto cell = [=](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(presentation::CasesModel::Parties), u"王* / 林*"_s);
    QCOMPARE(cell(presentation::CasesModel::Clerk), u"王敏"_s); // not a number
    harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(has(harness, u"revealSheet"_s));
    QVERIFY(harness.clickButton(u"revealSubmitButton"_s));
    QVERIFY(has(harness, u"revealSheet"_s)); // not without words
    fill(harness, u"revealTextEdit"_s, u"核对 320402199105121234"_s);
    QVERIFY(harness.clickButton(u"revealSubmitButton"_s));
    QVERIFY(harness.waitForText(presentation::errorText(Error(make_error_code(StoreError::ReasonMissing)))));
    fill(harness, u"revealTextEdit"_s, u"当事人来电核对"_s);
    QVERIFY(harness.clickButton(u"revealSubmitButton"_s));
    QVERIFY(sheetCloses(harness, u"revealSheet"_s));
    QVERIFY(harness.waitForText(u"王致远"_s));
    Q_EMIT harness.window().entryRequested(u"counter"_s);
    QVERIFY(WorkstationHarness::wait([&] { return !harness.screen().contains(u"王致远"_s); }));
    Q_EMIT harness.window().entryRequested(u"cases"_s);
    QTest::qWait(50);
    QVERIFY(!harness.screen().contains(u"王致远"_s));
    AuditQuery query;
    query.action = u"parties.revealed"_s;
    const auto rows = answer(harness.composition().store().trail.find(query));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().userId, kSupervisor);
}

void TestOffice::auditorChecksTheChain()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Eligibility));
    QVERIFY(harness.signInAs(kAuditor));
    QVERIFY(go(harness, u"audit"_s, u"auditTable"_s));
    auto *table = harness.visible<QTableView>(u"auditTable"_s);
    QVERIFY(WorkstationHarness::wait([=] { return table->model()->rowCount() > 5; }));
    harness.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"The chain holds"_s));
    const int all = table->model()->rowCount();
    choose(harness, u"auditActionChoice"_s, u"case.opened"_s);
    QVERIFY(WorkstationHarness::wait([=] { return table->model()->rowCount() == 1 && all > 1; }));
    fill(harness, u"auditDayEdit"_s, u"yesterday"_s);
    harness.press(Qt::Key_Return);
    QVERIFY(harness.waitForText(u"This is no date"_s));
    fill(harness, u"auditDayEdit"_s, u"2001-01-01"_s);
    harness.press(Qt::Key_Return);
    QVERIFY(harness.waitForText(u"Nothing found"_s));
}

void TestOffice::registrarSeesTheirOwnActs()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(harness.signInAs(kClerk));
    QVERIFY(go(harness, u"audit"_s, u"auditTable"_s));
    auto *table = harness.visible<QTableView>(u"auditTable"_s);
    QVERIFY(WorkstationHarness::wait([=] { return table->model()->rowCount() > 1; }));
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QCOMPARE(table->model()->index(row, 1).data().toString(), u"王敏"_s);
    QVERIFY(!harness.visible<QAbstractButton>(u"verifyAuditButton"_s));
}

void TestOffice::ownPasswordIsChangedFromTheTopBar()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.clickButton(u"userButton"_s));
    QVERIFY(has(harness, u"ownPasswordSheet"_s));
    const QString next = u"battery staple 77"_s;
    const auto type = [&](const QString &field, const QString &text) {
        QTest::keyClicks(harness.visible<QLineEdit>(field), text);
    };
    type(u"oldPasswordField"_s, u"wrong password"_s);
    type(u"newPasswordField"_s, next);
    type(u"newPasswordAgainField"_s, next);
    QVERIFY(harness.clickButton(u"ownPasswordButton"_s));
    QVERIFY(
        WorkstationHarness::wait([&] { return harness.screen().contains(u"The password is not right"_s); }));
    type(u"oldPasswordField"_s, QString::fromUtf8(password()));
    type(u"newPasswordField"_s, next);
    type(u"newPasswordAgainField"_s, next);
    QVERIFY(harness.clickButton(u"ownPasswordButton"_s));
    QVERIFY(harness.waitForText(u"The new password holds"_s));
    harness.press(Qt::Key_Escape);
    harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait([&] { return harness.window().isGated(); }));
    harness.typePassword(password());
    QVERIFY(
        WorkstationHarness::wait([&] { return harness.screen().contains(u"The password is not right"_s); }));
    harness.typePassword(next.toUtf8());
    QVERIFY(WorkstationHarness::wait([&] { return !harness.window().isGated(); }));
}

void TestOffice::fullDiskIsToldInTheSheet()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    QVERIFY(harness.signInAs(kSupervisor));
    QVERIFY(go(harness, u"stock"_s, u"runsTable"_s));
    // SQLite itself says that there is no room.
    QVERIFY_RESULT(answer(harness.composition().store().thread().ask([](storage::OpenStore &store) {
        const int pages = store.sql().scalar(u"PRAGMA page_count"_s).toInt();
        store.sql().execute(u"PRAGMA max_page_count=%1"_s.arg(pages));
    })));
    harness.press(Qt::Key_1, Qt::ControlModifier);
    fill(harness, u"firstBlankEdit"_s, u"3300000001"_s);
    harness.visible<QSpinBox>(u"blankCountSpin"_s)->setValue(5000);
    QVERIFY(harness.clickButton(u"moveBlanksButton"_s));
    QVERIFY(harness.waitForText(presentation::errorText(Error(make_error_code(StoreError::DiskFull)))));
    QVERIFY(has(harness, u"moveBlanksSheet"_s));         // what was typed is kept
    QVERIFY(harness.clickButton(u"moveBlanksButton"_s)); // there is room again: the file was opened anew
    QVERIFY(sheetCloses(harness, u"moveBlanksSheet"_s));
    QCOMPARE(problemsOf(harness), QStringList());
}

QTEST_MAIN(TestOffice)
#include "tst_office.moc"
