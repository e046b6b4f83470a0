// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/wedge/wedgefilter.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>
#include <QWindow>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

/// A real window under the filter: keys come to the window with the times they were struck.
class WedgeFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsAScanOutOfTheField();
    void typesWhatWasTyped();
    void typesInOrderWithEnter();
    void pressesNoButtonWithACode();
    void letsNoShortcutTakeTheEnd();
    void readsUpperCase();
    void ignoresAutoRepeat();
    void givesKeysBackBeforeTheFocusMoves();
    void leavesInputMethodsAlone();
    void leavesCommandKeysAlone();
    void readsByPrefixAlone();
    void survivesItsWindow();
    void passesEverythingWhenStopped();

private:
    void key(int key, const QString &text, int afterMs, Qt::KeyboardModifiers modifiers = {},
             bool autoRepeat = false);
    void type(const QString &text, int gapMs);
    void restart(const WedgeSettings &settings);

    std::unique_ptr<WedgeFilter> m_filter;
    std::unique_ptr<QSignalSpy> m_codes;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QLineEdit *m_other = nullptr;
    QPushButton *m_button = nullptr;
    quint64 m_now = 10'000;
};

void WedgeFilterTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_field = new QLineEdit;
    m_other = new QLineEdit;
    m_button = new QPushButton(u"Go"_s);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_other), static_cast<QWidget *>(m_button)})
        layout->addWidget(widget);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
    restart({});
}

void WedgeFilterTest::cleanup()
{
    m_filter.reset();
    m_window.reset();
}

void WedgeFilterTest::restart(const WedgeSettings &settings)
{
    m_filter = std::make_unique<WedgeFilter>(settings);
    m_codes = std::make_unique<QSignalSpy>(m_filter.get(), &CodeScanner::codeRead);
    m_filter->start();
}

/// Press and release, with the shortcut question before them, as the platform sends them.
void WedgeFilterTest::key(int key, const QString &text, int afterMs, Qt::KeyboardModifiers modifiers,
                          bool autoRepeat)
{
    m_now += static_cast<quint64>(afterMs);
    if (!m_window) return;
    QWindow *window = m_window->windowHandle();
    QObject *focus = QGuiApplication::focusObject();
    QKeyEvent question(QEvent::ShortcutOverride, key, modifiers, text, autoRepeat);
    question.setTimestamp(m_now);
    question.ignore();
    if (focus) QCoreApplication::sendEvent(focus, &question);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (!m_window) return;
        QKeyEvent event(type, key, modifiers, text, autoRepeat);
        event.setTimestamp(m_now);
        QCoreApplication::sendEvent(window, &event);
    }
}

void WedgeFilterTest::type(const QString &text, int gapMs)
{
    for (const QChar c : text)
        key(c.toUpper().unicode(), QString(c), gapMs);
}

void WedgeFilterTest::keepsAScanOutOfTheField()
{
    type(u"j320402-2026-001873"_s, 5);
    key(Qt::Key_Return, u"\r"_s, 5);
    QCOMPARE(m_codes->size(), 1);
    const auto code = m_codes->first().first().value<CodeRead>();
    QCOMPARE(code.text, u"j320402-2026-001873"_s);
    QVERIFY(code.source == CodeSource::Keyboard);
    QTest::qWait(150);
    QVERIFY(m_field->text().isEmpty());
    // Without a suffix it is the silence that ends it.
    type(u"ABCDEFGH"_s, 5);
    QTRY_COMPARE(m_codes->size(), 2);
    QVERIFY(m_field->text().isEmpty());
}

void WedgeFilterTest::typesWhatWasTyped()
{
    type(u"zhang"_s, 90);
    QTRY_COMPARE(m_field->text(), u"zhang"_s);
    type(u"abc"_s, 20); // a burst too short for a code
    QTRY_COMPARE(m_field->text(), u"zhangabc"_s);
    QVERIFY(m_codes->isEmpty());
}

void WedgeFilterTest::typesInOrderWithEnter()
{
    QString atEnter;
    connect(m_field, &QLineEdit::returnPressed, m_field, [&] { atEnter = m_field->text(); });
    type(u"abc"_s, 20);
    key(Qt::Key_Return, u"\r"_s, 20);
    QCOMPARE(atEnter, u"abc"_s);
    type(u"x"_s, 200);
    key(Qt::Key_Backspace, u"\b"_s, 20);
    QCOMPARE(m_field->text(), u"abc"_s);
}

void WedgeFilterTest::pressesNoButtonWithACode()
{
    QSignalSpy clicked(m_button, &QPushButton::clicked);
    m_button->setFocus();
    type(u"AB CD EF"_s, 5); // a space would click it
    key(Qt::Key_Return, u"\r"_s, 5);
    QCOMPARE(m_codes->size(), 1);
    QVERIFY(clicked.isEmpty());
    key(Qt::Key_Space, u" "_s, 300); // typed
    QTRY_COMPARE(clicked.size(), 1);
}

void WedgeFilterTest::letsNoShortcutTakeTheEnd()
{
    // Only the platform's own way asks the shortcuts; there the times are the platform's.
    QShortcut shortcut(QKeySequence(Qt::Key_Return), m_window.get());
    QSignalSpy activated(&shortcut, &QShortcut::activated);
    for (const char c : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'})
        QTest::keyClick(m_window->windowHandle(), c);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
    QTRY_COMPARE(m_codes->size(), 1);
    QVERIFY(activated.isEmpty());
    QVERIFY(m_field->text().isEmpty());
    QTest::qWait(400);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
    QTRY_COMPARE(activated.size(), 1);
}

void WedgeFilterTest::readsUpperCase()
{
    for (const QChar c : u"ABCDEFG"_s) {
        key(Qt::Key_Shift, {}, 2);
        key(c.unicode(), QString(c), 2, Qt::ShiftModifier);
    }
    key(Qt::Key_Return, u"\r"_s, 5);
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->first().first().value<CodeRead>().text, u"ABCDEFG"_s);
}

void WedgeFilterTest::ignoresAutoRepeat()
{
    type(u"abcd"_s, 5);
    key(Qt::Key_D, u"d"_s, 5, {}, true);
    type(u"ef"_s, 5);
    key(Qt::Key_Return, u"\r"_s, 5);
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->first().first().value<CodeRead>().text, u"abcdef"_s);
    // A key held down by a person repeats.
    key(Qt::Key_X, u"x"_s, 500);
    QTRY_COMPARE(m_field->text(), u"x"_s);
    key(Qt::Key_X, u"x"_s, 500, {}, true);
    key(Qt::Key_X, u"x"_s, 30, {}, true);
    QCOMPARE(m_field->text(), u"xxx"_s);
}

void WedgeFilterTest::givesKeysBackBeforeTheFocusMoves()
{
    type(u"ab"_s, 5);
    QVERIFY(m_field->text().isEmpty());
    m_other->setFocus();
    QCOMPARE(m_field->text(), u"ab"_s);
    type(u"cd"_s, 5);
    QTest::mouseClick(m_field, Qt::LeftButton);
    QCOMPARE(m_other->text(), u"cd"_s);
}

void WedgeFilterTest::leavesInputMethodsAlone()
{
    QInputMethodEvent composing(u"zh"_s, {});
    QCoreApplication::sendEvent(m_field, &composing);
    type(u"abcdefgh"_s, 2);
    QVERIFY(m_codes->isEmpty());
    QInputMethodEvent committed;
    committed.setCommitString(u"张"_s);
    QCoreApplication::sendEvent(m_field, &committed);
    QVERIFY(m_field->text().contains(u"张"_s));
    type(u"abcdefgh"_s, 2);
    key(Qt::Key_Return, u"\r"_s, 5);
    QCOMPARE(m_codes->size(), 1);
}

void WedgeFilterTest::leavesCommandKeysAlone()
{
    type(u"hello"_s, 100);
    QTRY_COMPARE(m_field->text(), u"hello"_s);
    key(Qt::Key_A, u"\x01"_s, 100, Qt::ControlModifier);
    QCOMPARE(m_field->selectedText(), u"hello"_s);
    key(Qt::Key_Delete, u"\x7F"_s, 100);
    QVERIFY(m_field->text().isEmpty());
}

void WedgeFilterTest::readsByPrefixAlone()
{
    WedgeSettings settings;
    settings.prefix = u"\x02"_s;
    settings.byTiming = false;
    restart(settings);
    type(u"abcdefghij"_s, 2);
    QCOMPARE(m_field->text(), u"abcdefghij"_s); // at once
    key(Qt::Key_B, u"\x02"_s, 500, Qt::ControlModifier);
    type(u"A7"_s, 5);
    key(Qt::Key_C, u"\x03"_s, 5, Qt::ControlModifier);
    QCOMPARE(m_codes->size(), 1);
    QCOMPARE(m_codes->first().first().value<CodeRead>().text, u"A7"_s);
    QCOMPARE(m_field->text(), u"abcdefghij"_s);
}

void WedgeFilterTest::survivesItsWindow()
{
    type(u"abc"_s, 5);
    m_window.reset();
    QTest::qWait(150);
    QVERIFY(m_codes->isEmpty());
}

void WedgeFilterTest::passesEverythingWhenStopped()
{
    type(u"ab"_s, 5);
    m_filter->stop();
    QCOMPARE(m_field->text(), u"ab"_s);
    type(u"cdefghijk"_s, 2);
    QCOMPARE(m_field->text(), u"abcdefghijk"_s);
    QVERIFY(m_codes->isEmpty());
    QVERIFY(m_filter->state().phase == CodeScannerState::Phase::Stopped);
}

QTEST_MAIN(WedgeFilterTest)
#include "tst_wedgefilter.moc"
