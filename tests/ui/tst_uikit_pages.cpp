// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clipping.h"
#include "tests/ui/sampleboards.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/shellwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::ui;

/// Pages and the parts that hold them together: messages, sheets, sign-in, and room for every word.
class TestUikitPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void everyTokenOfTheStyleSheetIsKnown();
    void messageOffersItsActions();
    void messageIsDismissedWithEscape();
    void sheetKeepsTabInside();
    void sheetLetsTheKeysOfThePageRest();
    void sheetReturnsStrayFocus();
    void sheetClosesWithEscapeFromAnywhereInTheWindow();
    void sheetThatMustNotCloseStays();
    void sheetEndsWithItsPage();
    void passwordLeavesTheFieldWithTheRequest();
    void passwordFieldGivesNothingToTheClipboard();
    void passwordFieldNoticesCapsLock();
    void lockedOutUserCannotSignIn();
    void firstRunSaysWhatIsMissing();
    void listKeepsItsPlaceWhenResultsChange();
    void busyLabelSaysHowFar();
    void clippingHelperFindsWhatIsCut();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestUikitPages::everyTokenOfTheStyleSheetIsKnown()
{
    QStringList unknown;
    const QString sheet = themeStyleSheet(&unknown);
    QCOMPARE(unknown, QStringList());
    QVERIFY(sheet.contains(tokens::colours().line.name()));
    QVERIFY(!sheet.contains(u'@'));
}

void TestUikitPages::messageOffersItsActions()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.showMessage(Tone::Bad, u"The reader does not answer."_s,
                    {{u"retry"_s, u"Try again"_s}, {u"camera"_s, u"Use the camera"_s}});
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.accessibleName(), bar.text());
    QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
    // The answer replaces the message while its button is still being clicked.
    connect(&bar, &MessageBar::actionTriggered, &bar, [&bar] { bar.showMessage(Tone::Info, u"Trying…"_s); });
    QTest::mouseClick(bar.findChild<KeyButton *>(u"cameraButton"_s), Qt::LeftButton);
    QTRY_COMPARE(triggered.size(), 1);
    QCOMPARE(triggered.at(0).at(0).toString(), u"camera"_s);
    QCOMPARE(bar.text(), u"Trying…"_s);
    QCOMPARE(bar.findChild<KeyButton *>(u"cameraButton"_s), nullptr);
}

void TestUikitPages::messageIsDismissedWithEscape()
{
    MessageBar bar;
    bar.showMessage(Tone::Warning, u"Offline."_s);
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    QTest::keyClick(bar.findChild<KeyButton *>(u"dismissMessageButton"_s), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(bar.isHidden());
}

namespace {

/// A page with a key of its own under a sheet with two edits and a button.
struct SheetScene
{
    std::unique_ptr<ShellWindow> shell = tests::sampleShell();
    QWidget *page = new QWidget;
    QLineEdit *under = new QLineEdit(page);
    KeyButton *next = new KeyButton(u"Next"_s, KeyButton::Kind::Primary, page);
    Sheet *sheet = new Sheet(u"Refuse"_s, page);
    QLineEdit *first = new QLineEdit;
    QLineEdit *second = new QLineEdit;
    KeyButton *confirm = new KeyButton(u"Confirm"_s, KeyButton::Kind::Primary);

    SheetScene()
    {
        next->setKey(QKeySequence(Qt::Key_F9));
        confirm->setKey(QKeySequence(Qt::Key_F9));
        sheet->body()->addWidget(first);
        sheet->body()->addWidget(second);
        sheet->body()->addWidget(confirm);
        sheet->setDefaultButton(confirm);
        shell->addPage(u"counter"_s, page);
        shell->showPage(u"counter"_s);
        shell->show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(shell.get());
        under->setFocus();
        sheet->openSheet();
    }
};

} // namespace

void TestUikitPages::sheetKeepsTabInside()
{
    SheetScene scene;
    QVERIFY(scene.first->hasFocus());
    QSet<QWidget *> visited;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(scene.sheet->isAncestorOf(QApplication::focusWidget()));
        visited.insert(QApplication::focusWidget());
    }
    QCOMPARE(visited.size(), 4); // two edits, confirm, close
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(scene.sheet->isAncestorOf(QApplication::focusWidget()));
}

void TestUikitPages::sheetLetsTheKeysOfThePageRest()
{
    SheetScene scene;
    QSignalSpy next(scene.next, &QPushButton::clicked);
    QSignalSpy confirmed(scene.confirm, &QPushButton::clicked);
    QTest::keyClick(scene.first, Qt::Key_F9);
    QCOMPARE(next.size(), 0);
    QCOMPARE(confirmed.size(), 1);
    scene.sheet->closeSheet();
    QVERIFY(scene.under->hasFocus());
    QTest::keyClick(scene.under, Qt::Key_F9);
    QCOMPARE(next.size(), 1);
}

void TestUikitPages::sheetReturnsStrayFocus()
{
    SheetScene scene;
    scene.under->setFocus();
    QVERIFY(scene.sheet->isAncestorOf(QApplication::focusWidget()));
    auto *search = scene.shell->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setFocus(); // outside the page: allowed
    QVERIFY(search->hasFocus());
}

void TestUikitPages::sheetClosesWithEscapeFromAnywhereInTheWindow()
{
    SheetScene scene;
    QSignalSpy closed(scene.sheet, &Sheet::closed);
    QTest::keyClick(scene.second, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    scene.sheet->openSheet();
    auto *search = scene.shell->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(closed.size(), 2);
    QVERIFY(!scene.sheet->isVisible());
}

void TestUikitPages::sheetThatMustNotCloseStays()
{
    SheetScene scene;
    scene.sheet->setClosable(false);
    QTest::keyClick(scene.first, Qt::Key_Escape);
    QVERIFY(scene.sheet->isOpen());
    scene.sheet->closeSheet(); // by the program, when the work is done
    QVERIFY(!scene.sheet->isOpen());
}

void TestUikitPages::sheetEndsWithItsPage()
{
    SheetScene scene;
    delete scene.page;
    QTest::keyClick(scene.shell.get(), Qt::Key_Escape);
    QCOMPARE(Sheet::topmost(scene.shell.get()), nullptr);
}

void TestUikitPages::passwordLeavesTheFieldWithTheRequest()
{
    std::unique_ptr<LoginPage> page(tests::sampleLoginPage());
    page->show();
    auto *password = page->findChild<PasswordField *>();
    QSignalSpy requested(page.get(), &LoginPage::loginRequested);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(requested.size(), 0); // nothing typed
    QTest::keyClicks(password, u"correct horse"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), u"u:320402:0031"_s);
    QCOMPARE(requested.at(0).at(1).toByteArray(), QByteArray("correct horse"));
    QVERIFY(password->text().isEmpty());
    QVERIFY(!password->isUndoAvailable());
}

void TestUikitPages::passwordFieldGivesNothingToTheClipboard()
{
    PasswordField field;
    field.setText(u"secret words"_s);
    field.selectAll();
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QCOMPARE(field.contextMenuPolicy(), Qt::NoContextMenu);
    QVERIFY(!field.displayText().contains(u"secret"_s));
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    field.setText(u"secret words"_s);
    field.forget();
    field.undo();
    QVERIFY(field.text().isEmpty());
}

void TestUikitPages::passwordFieldNoticesCapsLock()
{
    PasswordField field;
    QSignalSpy changed(&field, &PasswordField::capsLockChanged);
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_A, u"A"_s, Qt::NoModifier);
    QVERIFY(field.isCapsLockOn());
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    QVERIFY(!field.isCapsLockOn());
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_1, u"1"_s, Qt::NoModifier); // says nothing
    QCOMPARE(changed.size(), 2);
}

void TestUikitPages::lockedOutUserCannotSignIn()
{
    LoginPage page;
    page.setUsers(
        {{u"u:320402:0031"_s, u"王敏"_s, u"登记员"_s, QDateTime::currentDateTimeUtc().addSecs(59)}});
    page.show();
    QSignalSpy requested(&page, &LoginPage::loginRequested);
    auto *password = page.findChild<PasswordField *>();
    QTest::keyClicks(password, u"correct horse"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(requested.size(), 0);
    QVERIFY(!page.findChild<KeyButton *>(u"signInButton"_s)->isEnabled());
}

void TestUikitPages::firstRunSaysWhatIsMissing()
{
    std::unique_ptr<FirstRunPage> page(tests::sampleFirstRunPage());
    page->show();
    QSignalSpy demonstration(page.get(), &FirstRunPage::demonstrationChosen);
    QSignalSpy setUp(page.get(), &FirstRunPage::setUpRequested);
    page->findChild<KeyButton *>(u"demonstrationButton"_s)->click();
    QCOMPARE(demonstration.size(), 1);
    page->findChild<KeyButton *>(u"realOfficeButton"_s)->click();
    page->findChild<KeyButton *>(u"createOfficeButton"_s)->click();
    QCOMPARE(setUp.size(), 0);
    int marked = 0;
    for (const QLineEdit *edit : page->findChildren<QLineEdit *>()) {
        if (edit->property("invalid").toBool()) ++marked;
    }
    QVERIFY(marked >= 6);
}

void TestUikitPages::listKeepsItsPlaceWhenResultsChange()
{
    const auto items = [](Tone tone) {
        QList<CheckItem> list;
        for (int i = 0; i < 30; ++i) {
            CheckItem item;
            item.id = QString::number(i);
            item.title = u"Check %1"_s.arg(i);
            item.detail = u"evidence"_s;
            item.tone = tone;
            item.action = u"Open"_s;
            list.append(item);
        }
        return list;
    };
    CheckList list;
    list.setItems(items(Tone::Neutral));
    tests::layOut(&list, {400, 300});
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.verticalScrollBar()->setValue(500);
    auto *button = list.line(12)->findChild<KeyButton *>();
    button->setFocus();
    const int place = list.verticalScrollBar()->value();
    list.setItems(items(Tone::Ok));
    QVERIFY(button->hasFocus());
    QCOMPARE(list.verticalScrollBar()->value(), place);
    QSignalSpy requested(&list, &CheckList::actionRequested);
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(requested.value(0).value(0).toString(), u"12"_s);
    QVERIFY(list.line(12)->accessibleName().startsWith(u"Passed"_s));
    list.setItems(items(Tone::Ok).first(3));
    QCOMPARE(list.count(), 3);
}

void TestUikitPages::busyLabelSaysHowFar()
{
    BusyLabel label(u"Printing"_s);
    QCOMPARE(label.shownText(), u"Printing"_s);
    label.setProgress(3, 11);
    QCOMPARE(label.accessibleName(), u"Printing 27%"_s);
    label.setProgress(20, 11);
    QCOMPARE(label.accessibleName(), u"Printing 100%"_s);
}

void TestUikitPages::clippingHelperFindsWhatIsCut()
{
    QWidget window;
    auto *narrow = new QLabel(u"a text that is wider than its label"_s, &window);
    narrow->setGeometry(0, 0, 40, 20);
    auto *outside = new KeyButton(u"outside"_s, KeyButton::Kind::Small, &window);
    outside->setGeometry(180, 0, 120, 40);
    auto *good = new QLabel(u"ok"_s, &window);
    good->setGeometry(0, 40, 100, 40);
    window.resize(200, 100);
    window.show();
    const QStringList clipped = tests::clippedTexts(&window);
    QCOMPARE(clipped.size(), 2);
    QVERIFY(clipped.at(0).contains(u"a text that is wider"_s));
    QVERIFY(clipped.at(1).contains(u"cut off"_s));
    auto *nameless = new QLineEdit(&window);
    nameless->show();
    QCOMPARE(tests::namelessControls(&window).size(), 1);
}

void TestUikitPages::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest screen") << QSize(1366, 768);
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("full HD at 150 %") << QSize(1280, 720);
}

void TestUikitPages::nothingIsClipped()
{
    QFETCH(QSize, size);
    QVERIFY(QFontInfo(textFont(14)).family().contains(u"CJK"_s)); // or widths mean nothing
    auto shell = tests::sampleShell();
    shell->setDemonstration(true);
    shell->addPage(u"counter"_s, tests::sampleCounterBoard());
    shell->addPage(u"identity"_s, tests::sampleIdentityBoard());
    shell->addPage(u"checks"_s, tests::sampleChecksBoard());
    for (const QString &page : {u"counter"_s, u"identity"_s, u"checks"_s}) {
        shell->showPage(page);
        tests::layOut(shell.get(), size);
        assertNothingClipped(shell.get());
    }
    auto *login = tests::sampleLoginPage();
    shell->showGate(login);
    login->setLockedFor(u"u:320402:0001"_s);
    login->showError(
        u"The password is wrong. Three attempts are left before the account rests for a minute."_s);
    login->setBusy(true);
    tests::layOut(shell.get(), size);
    assertNothingClipped(shell.get());
    auto *firstRun = tests::sampleFirstRunPage();
    shell->showGate(firstRun);
    tests::layOut(shell.get(), size);
    assertNothingClipped(shell.get());
    firstRun->findChild<KeyButton *>(u"realOfficeButton"_s)->click();
    firstRun->findChild<KeyButton *>(u"createOfficeButton"_s)->click();
    tests::layOut(shell.get(), size);
    assertNothingClipped(shell.get());
}

QTEST_MAIN(TestUikitPages)
#include "tst_uikit_pages.moc"
