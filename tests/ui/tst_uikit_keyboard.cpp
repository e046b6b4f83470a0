// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clipping.h"
#include "tests/ui/sampleboards.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/rail.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/shellwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/stepbar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::ui;

/// Everything works without a mouse, and says what it is.
class TestUikitKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void writesKeysAsOnTheCaps_data();
    void writesKeysAsOnTheCaps();
    void buttonAnswersItsKeyAndEnter();
    void disabledOrHiddenButtonIgnoresItsKey();
    void stepsAreReachedWithArrowsAndEnteredWithEnter();
    void closedStepsAreSkipped();
    void stepSaysItsNumberAndState();
    void railMovesWithArrowsAndOnlyAsks();
    void searchTakesFocusWithControlK();
    void lockIsAskedWithControlL();
    void keysOfTheWorkspaceRestBehindTheGate();
    void fieldReportsOnlyChangesByTheUser();
    void fieldConfirmsWithEnter();
    void choiceCannotBeChangedByTheWheel();
    void longChoiceIsFoundByTypingAndRefusesOtherText();
    void tableOpensARowWithEnter();
    void tableButtonOpensARow();
    void everyControlHasAName();
};

void TestUikitKeyboard::writesKeysAsOnTheCaps_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("cap");
    QTest::newRow("function key") << QKeySequence(Qt::Key_F9) << u"F9"_s;
    QTest::newRow("control") << QKeySequence(Qt::CTRL | Qt::Key_K) << u"Ctrl K"_s;
    QTest::newRow("arrow") << QKeySequence(Qt::ALT | Qt::Key_Left) << u"Alt ←"_s;
    QTest::newRow("return") << QKeySequence(Qt::CTRL | Qt::Key_Return) << u"Ctrl Enter"_s;
    QTest::newRow("plus") << QKeySequence(Qt::CTRL | Qt::Key_Plus) << u"Ctrl +"_s;
}

void TestUikitKeyboard::writesKeysAsOnTheCaps()
{
    QFETCH(QKeySequence, keys);
    QFETCH(QString, cap);
    QCOMPARE(keyCapText(keys), cap);
}

void TestUikitKeyboard::buttonAnswersItsKeyAndEnter()
{
    QWidget window;
    KeyButton button(u"Next"_s, KeyButton::Kind::Primary, &window);
    button.setKey(QKeySequence(Qt::Key_F9));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(clicked.size(), 1);
    // A new text must not take the key away, as it does with QAbstractButton::setShortcut.
    button.setText(u"Go on"_s);
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(clicked.size(), 2);
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.size(), 4);
    QVERIFY(button.accessibleDescription().contains(u"F9"_s));
}

void TestUikitKeyboard::disabledOrHiddenButtonIgnoresItsKey()
{
    QWidget window;
    KeyButton button(u"Next"_s, KeyButton::Kind::Primary, &window);
    button.setKey(QKeySequence(Qt::Key_F9));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.setEnabled(false);
    QTest::keyClick(&window, Qt::Key_F9);
    button.setEnabled(true);
    button.hide();
    QTest::keyClick(&window, Qt::Key_F9);
    QCOMPARE(clicked.size(), 0);
}

namespace {

QList<Step> threeSteps(bool secondOpen)
{
    return {{u"Identity"_s, StepState::Done, true},
            {u"Examination"_s, StepState::Todo, secondOpen},
            {u"Issue"_s, StepState::Current, true}};
}

} // namespace

void TestUikitKeyboard::stepsAreReachedWithArrowsAndEnteredWithEnter()
{
    StepBar bar;
    bar.setSteps(threeSteps(true));
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy requested(&bar, &StepBar::stepRequested);
    auto *first = bar.findChild<QWidget *>(u"step1"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    auto *second = bar.findChild<QWidget *>(u"step2"_s);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(requested.value(0).value(0).toInt(), 1);
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(requested.value(1).value(0).toInt(), 0);
}

void TestUikitKeyboard::closedStepsAreSkipped()
{
    StepBar bar;
    bar.setSteps(threeSteps(false));
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy requested(&bar, &StepBar::stepRequested);
    auto *first = bar.findChild<QWidget *>(u"step1"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QVERIFY(bar.findChild<QWidget *>(u"step3"_s)->hasFocus());
    QTest::mouseClick(bar.findChild<QWidget *>(u"step2"_s), Qt::LeftButton);
    QCOMPARE(requested.size(), 0);
}

void TestUikitKeyboard::stepSaysItsNumberAndState()
{
    StepBar bar;
    bar.setSteps(threeSteps(true));
    const QString name = bar.findChild<QWidget *>(u"step1"_s)->accessibleName();
    QCOMPARE(name, u"Step 1 of 3: Identity, done"_s);
}

void TestUikitKeyboard::railMovesWithArrowsAndOnlyAsks()
{
    Rail rail;
    rail.setEntries({{u"counter"_s, u"Counter"_s, 6, 0}, {u"cases"_s, u"Cases"_s, 0, 1}});
    rail.setCurrent(u"counter"_s);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy requested(&rail, &Rail::entryRequested);
    auto *first = rail.findChild<QPushButton *>(u"railEntry_counter"_s);
    auto *second = rail.findChild<QPushButton *>(u"railEntry_cases"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(requested.value(0).value(0).toString(), u"cases"_s);
    QVERIFY(first->isChecked()); // whoever answers moves the mark
    QVERIFY(first->accessibleName().contains(u"6"_s));
}

void TestUikitKeyboard::searchTakesFocusWithControlK()
{
    auto shell = tests::sampleShell();
    auto *page = new QWidget;
    auto *other = new QLineEdit(page);
    shell->addPage(u"counter"_s, page);
    shell->showPage(u"counter"_s);
    shell->show();
    QVERIFY(QTest::qWaitForWindowActive(shell.get()));
    QSignalSpy searched(shell.get(), &ShellWindow::searchRequested);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_K, Qt::ControlModifier);
    auto *search = shell->findChild<SearchBox *>();
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Return); // nothing typed
    QTest::keyClicks(search, u" J320402-2026-001873 "_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.at(0).at(0).toString(), u"J320402-2026-001873"_s);
}

void TestUikitKeyboard::lockIsAskedWithControlL()
{
    auto shell = tests::sampleShell();
    shell->show();
    QVERIFY(QTest::qWaitForWindowActive(shell.get()));
    QSignalSpy locked(shell.get(), &ShellWindow::lockRequested);
    QTest::keyClick(shell.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(locked.size(), 1);
}

void TestUikitKeyboard::keysOfTheWorkspaceRestBehindTheGate()
{
    auto shell = tests::sampleShell();
    auto *page = new QWidget;
    auto *button = new KeyButton(u"Start"_s, KeyButton::Kind::Primary, page);
    button->setKey(QKeySequence(Qt::Key_F1));
    shell->addPage(u"counter"_s, page);
    shell->showPage(u"counter"_s);
    auto *login = tests::sampleLoginPage();
    shell->showGate(login);
    shell->show();
    QVERIFY(QTest::qWaitForWindowActive(shell.get()));
    QSignalSpy clicked(button, &QPushButton::clicked);
    QSignalSpy locked(shell.get(), &ShellWindow::lockRequested);
    QTest::keyClick(shell.get(), Qt::Key_F1);
    QTest::keyClick(shell.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(shell->isGated());
    QCOMPARE(clicked.size() + locked.size(), 0);
    shell->showPage(u"counter"_s);
    QTest::keyClick(shell.get(), Qt::Key_F1);
    QCOMPARE(clicked.size(), 1);
}

void TestUikitKeyboard::fieldReportsOnlyChangesByTheUser()
{
    FieldRow row(u"Address"_s, FieldRow::Editor::Text);
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    QSignalSpy edited(&row, &FieldRow::valueEdited);
    row.setValue(u"A"_s);
    row.lineEdit()->setFocus();
    QTest::keyClick(row.lineEdit(), Qt::Key_Return);
    QCOMPARE(edited.size(), 0);
    QTest::keyClick(row.lineEdit(), Qt::Key_End);
    QTest::keyClicks(row.lineEdit(), u"B"_s);
    QTest::keyClick(row.lineEdit(), Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.at(0).at(0).toString(), u"AB"_s);
}

void TestUikitKeyboard::fieldConfirmsWithEnter()
{
    FieldRow row(u"Address"_s, FieldRow::Editor::Text);
    row.setValue(u"A"_s);
    row.setDoubtful(true);
    row.show();
    QSignalSpy confirmed(&row, &FieldRow::confirmed);
    QTest::keyClick(row.lineEdit(), Qt::Key_Return);
    QCOMPARE(confirmed.size(), 1);
    QVERIFY(!row.lineEdit()->accessibleDescription().isEmpty());
    row.setError(u"Wrong."_s);
    QVERIFY(row.lineEdit()->accessibleDescription().contains(u"Wrong."_s));
}

void TestUikitKeyboard::choiceCannotBeChangedByTheWheel()
{
    ChoiceBox box;
    box.setChoices({{u"1"_s, u"one"_s}, {u"2"_s, u"two"_s}});
    box.setCode(u"1"_s);
    box.show();
    box.setFocus();
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&box, &wheel);
    QCOMPARE(box.code(), u"1"_s);
    QVERIFY(!wheel.isAccepted());
}

void TestUikitKeyboard::longChoiceIsFoundByTypingAndRefusesOtherText()
{
    QList<Choice> choices;
    for (int i = 0; i < 56; ++i)
        choices.append({QString::number(i), u"group %1"_s.arg(i)});
    ChoiceBox box;
    box.setChoices(choices);
    box.show();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    QSignalSpy chosen(&box, &ChoiceBox::codeChosen);
    QVERIFY(box.isEditable());
    box.lineEdit()->setText(u"group 42"_s);
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QCOMPARE(box.code(), u"42"_s);
    QCOMPARE(chosen.size(), 1);
    box.lineEdit()->setText(u"no such group"_s);
    QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    QCOMPARE(box.code(), u"42"_s);
    QCOMPARE(box.currentText(), u"group 42"_s);
    QCOMPARE(chosen.size(), 1);
}

void TestUikitKeyboard::tableOpensARowWithEnter()
{
    CaseTable table;
    auto *model = tests::sampleCases(&table);
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setModel(model);
    table.setStretchColumn(3);
    table.resize(900, 300);
    table.show();
    QSignalSpy requested(&table, &CaseTable::caseRequested);
    QTest::keyClick(&table, Qt::Key_Return); // no row yet
    QCOMPARE(requested.size(), 0);
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(requested.value(0).value(0).toString(), u"case-A018-0"_s);
}

void TestUikitKeyboard::tableButtonOpensARow()
{
    CaseTable table;
    table.setModel(tests::sampleCases(&table));
    table.setStretchColumn(3);
    table.resize(900, 300);
    table.show();
    QSignalSpy requested(&table, &CaseTable::caseRequested);
    const QRect cell = table.visualRect(table.model()->index(2, 5));
    QVERIFY(table.viewport()->rect().contains(cell));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 30, cell.center().y()));
    QCOMPARE(requested.value(0).value(0).toString(), u"case-B004-0"_s);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(2, 0)).center());
    QCOMPARE(requested.size(), 1);
}

void TestUikitKeyboard::everyControlHasAName()
{
    auto shell = tests::sampleShell();
    shell->addPage(u"counter"_s, tests::sampleCounterBoard());
    shell->addPage(u"identity"_s, tests::sampleIdentityBoard());
    shell->addPage(u"checks"_s, tests::sampleChecksBoard());
    shell->addPage(u"widgets"_s, tests::sampleWidgetBoard());
    for (const QString &page : {u"counter"_s, u"identity"_s, u"checks"_s, u"widgets"_s}) {
        shell->showPage(page);
        tests::layOut(shell.get(), {1366, 768});
        const QStringList nameless = tests::namelessControls(shell.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
    shell->showGate(tests::sampleLoginPage());
    QCOMPARE(tests::namelessControls(shell.get()).join(u'\n'), QString());
    auto *firstRun = tests::sampleFirstRunPage();
    shell->showGate(firstRun);
    firstRun->findChild<KeyButton *>(u"realOfficeButton"_s)->click();
    QCOMPARE(tests::namelessControls(shell.get()).join(u'\n'), QString());
}

QTEST_MAIN(TestUikitKeyboard)
#include "tst_uikit_keyboard.moc"
