// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a screen reader is told, page by page: the tree that Qt hands to AT-SPI holds together, whatever can
// be worked by keyboard is in it under a name, and Tab comes only to what is in it.
#include "tests/storage/storefixture.h"
#include "tests/support/workstationharness.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;

namespace {

QString describe(const QAccessibleInterface &at)
{
    const QObject *object = at.object();
    return u"%1 %2 “%3”"_s.arg(object ? QLatin1StringView(object->metaObject()->className())
                                      : QLatin1StringView("part"),
                               object ? object->objectName() : QString(), at.text(QAccessible::Name));
}

bool isPressed(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton ||
           role == QAccessible::ButtonMenu;
}

/// One look at the tree of a window as it stands.
class TreeWalk
{
public:
    explicit TreeWalk(QWidget &window) : m_window(window)
    {
        visit(*QAccessible::queryAccessibleInterface(&window));
        followTab();
    }

    QStringList problems;
    int named = 0; ///< controls that were met, all of them with a name if there is no problem

private:
    void visit(QAccessibleInterface &at)
    {
        if (const auto *widget = qobject_cast<QWidget *>(at.object())) m_met.insert(widget);
        judge(at);
        const QAccessible::Role role = at.role();
        // Their rows are data, as many as there are cases.
        if (role == QAccessible::Table || role == QAccessible::List || role == QAccessible::Tree) return;
        for (int i = 0; i < at.childCount(); ++i) {
            QAccessibleInterface *child = at.child(i);
            if (!child || !child->isValid()) {
                problems << describe(at) + u": child %1 is not there"_s.arg(i);
                continue;
            }
            if (child->state().invisible) continue;
            const QAccessibleInterface *parent = child->parent();
            if (!parent || parent->object() != at.object())
                problems << describe(*child) + u": names another parent than "_s + describe(at);
            if (at.indexOfChild(child) != i)
                problems << describe(*child) + u": is not where it says in "_s + describe(at);
            visit(*child);
        }
    }

    void judge(const QAccessibleInterface &at)
    {
        const QAccessible::State state = at.state();
        if (!isPressed(at.role()) && !state.focusable) return;
        const auto *widget = qobject_cast<QWidget *>(at.object());
        if (!widget || widget == &m_window) return;
        // The parts of a combo box speak through it; a page that only hands the focus on says nothing itself.
        if (qobject_cast<QComboBox *>(widget->parentWidget()) || widget->focusProxy()) return;
        if (!isPressed(at.role()) && (widget->focusPolicy() & Qt::TabFocus) == 0) return;
        if (at.text(QAccessible::Name).trimmed().isEmpty())
            problems << describe(at) + u": has no name"_s;
        else
            ++named;
        if (at.rect().isEmpty()) problems << describe(at) + u": has no place on the screen"_s;
        if (isPressed(at.role()) && state.focusable && !state.disabled &&
            !const_cast<QAccessibleInterface &>(at).actionInterface())
            problems << describe(at) + u": cannot be pressed"_s;
    }

    void followTab()
    {
        for (QWidget *at = m_window.nextInFocusChain(); at != &m_window; at = at->nextInFocusChain()) {
            if ((at->focusPolicy() & Qt::TabFocus) == 0 || !at->isVisible() || !at->isEnabled()) continue;
            if (at->focusProxy() || qobject_cast<QComboBox *>(at->parentWidget())) continue;
            if (!m_met.contains(at))
                problems << QLatin1StringView(at->metaObject()->className()) + u' ' + at->objectName() +
                                u": Tab comes to it, and the tree has it not"_s;
        }
    }

    QWidget &m_window;
    QSet<const QWidget *> m_met;
};

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_problems.clear(); }
    void walkFindsWhatIsMissing();
    void stepsOfARegistration();
    void pagesOfTheOffice();

private:
    void look(WorkstationHarness &harness, const QString &page, int atLeast);
    void report();
    QStringList m_problems;
};

void TestAccessibility::look(WorkstationHarness &harness, const QString &page, int atLeast)
{
    // Pages build themselves and their lists in breaths.
    QStringList problems;
    int named = 0;
    (void)QTest::qWaitFor(
        [&] {
            const TreeWalk walk(harness.window());
            problems = walk.problems;
            named = walk.named;
            return problems.isEmpty() && named >= atLeast;
        },
        3000);
    if (named < atLeast) problems << u"only %1 controls of %2"_s.arg(named).arg(atLeast);
    for (const QString &problem : std::as_const(problems))
        m_problems << page + u": "_s + problem;
}

void TestAccessibility::report()
{
    for (const QString &problem : std::as_const(m_problems))
        qWarning("%s", qPrintable(problem));
    QCOMPARE(m_problems.size(), 0);
}

/// The walk itself: it must see a button that says nothing, and a field without a name.
void TestAccessibility::walkFindsWhatIsMissing()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *button = new QPushButton;
    auto *field = new QLineEdit;
    layout->addWidget(button);
    layout->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(TreeWalk(window).problems.filter(u"has no name"_s).size(), 2);
    button->setText(u"办理"_s);
    field->setAccessibleName(u"姓名"_s);
    const TreeWalk mended(window);
    QCOMPARE(mended.problems, QStringList());
    QCOMPARE(mended.named, 2);
}

void TestAccessibility::stepsOfARegistration()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    look(harness, u"sign-in"_s, 3);
    QVERIFY(harness.signIn());
    look(harness, u"counter"_s, 5);
    QVERIFY(harness.openCase());
    look(harness, u"identity, empty"_s, 8);
    QVERIFY(harness.readCard(u"chen-haoran"_s));
    QVERIFY(harness.readCard(u"ayiguli"_s));
    look(harness, u"identity"_s, 16);
    for (const PartyRole role : kPartyRoles)
        harness.identity().setMaritalStatus(role, MaritalStatus::NeverMarried);
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    QVERIFY(harness.wait([&] { return !harness.page()->model().examination.isRunning(); }));
    look(harness, u"examination"_s, 12);
    QVERIFY(harness.clickButton(u"refusalButton"_s));
    look(harness, u"refusal"_s, 12);
    QVERIFY(harness.clickButton(u"closeSheetButton"_s));
    QVERIFY(harness.examine());
    look(harness, u"declaration"_s, 10);
    QVERIFY(harness.declare());
    look(harness, u"photo"_s, 10);
    QVERIFY(harness.photograph());
    look(harness, u"review"_s, 8);
    QVERIFY(harness.review());
    look(harness, u"issue"_s, 10);
    QVERIFY(harness.print());
    look(harness, u"printed"_s, 10);
    harness.press(Qt::Key_F11);
    look(harness, u"the couple's side"_s, 0);
    harness.press(Qt::Key_Escape);
    QVERIFY(harness.handOver());
    look(harness, u"registered"_s, 8);
    report();
}

void TestAccessibility::pagesOfTheOffice()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    const std::pair<QString, QStringList> places[] = {
        {kSupervisor, {u"stock"_s, u"voids"_s, u"cases"_s}},
        {kAdministrator, {u"people"_s, u"audit"_s}},
    };
    for (const auto &[user, pages] : places) {
        QVERIFY(harness.signInAs(user));
        for (const QString &page : pages) {
            harness.window().showPage(page);
            look(harness, page, 5);
        }
    }
    report();
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
