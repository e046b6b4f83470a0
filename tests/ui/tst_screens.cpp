// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page of the real program, in both languages and at the sizes of a counter's screens: nothing is cut
// off, everything has a name, and every button is reached by Tab.
#include "app/language.h"
#include "tests/storage/storefixture.h"
#include "tests/support/clipping.h"
#include "tests/support/workstationharness.h"
#include "ui/style/theme.h"
#include "ui/widgets/choicebox.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;

namespace {

/// Buttons of \a window that can be pressed, but that Tab never comes to.
QStringList unreachableButtons(QWidget &window)
{
    QSet<QWidget *> reached;
    QWidget *at = &window;
    do { // the chain that Tab follows
        at = at->nextInFocusChain();
        if (at->focusPolicy() & Qt::TabFocus) reached.insert(at);
    } while (at != &window);
    QStringList found;
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled() || reached.contains(button)) continue;
        if (qobject_cast<QComboBox *>(button->parentWidget())) continue;
        if (button->focusProxy() && reached.contains(button->focusProxy())) continue;
        found.append(QLatin1StringView(button->metaObject()->className()) + u' ' + button->objectName() +
                     u' ' + button->text());
    }
    return found;
}

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp); }
    void everyPageFits_data();
    void everyPageFits();
    void pagesOfOtherPapersFit_data() { everyPageFits_data(); }
    void pagesOfOtherPapersFit();

private:
    void look(WorkstationHarness &harness, const char *page, QSize size);
    void lookAtTheOffice(WorkstationHarness &harness, QSize size);
    QStringList m_problems;
};

void TestScreens::everyPageFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestScreens::look(WorkstationHarness &harness, const char *page, QSize size)
{
    for (const QSize &screen : {QSize(1366, 768), QSize(1920, 1080)}) {
        layOut(&harness.window(), screen);
        // Wrapped labels settle after their first paint, on a busy machine a while after.
        QStringList found;
        (void)QTest::qWaitFor([&] { return (found = clippedTexts(&harness.window())).isEmpty(); }, 2000);
        if (screen == size)
            found += namelessControls(&harness.window()) + unreachableButtons(harness.window());
        for (const QString &problem : found)
            m_problems.append(u"%1 at %2x%3: %4"_s.arg(QLatin1StringView(page))
                                  .arg(screen.width())
                                  .arg(screen.height())
                                  .arg(problem));
    }
    layOut(&harness.window(), size);
}

void TestScreens::lookAtTheOffice(WorkstationHarness &harness, QSize size)
{
    const auto page = [&](const char *name, const QString &id) {
        harness.window().showPage(id);
        QTest::qWait(100); // its lists arrive
        look(harness, name, size);
    };
    const auto sheet = [&](const char *name, Qt::Key key) {
        QTest::keyClick(&harness.window(), key, Qt::ControlModifier);
        look(harness, name, size);
        harness.press(Qt::Key_Escape);
    };
    QVERIFY(harness.signInAs(kSupervisor));
    const auto serial = *BlankSerial::parse(u"3300000001");
    QVERIFY_RESULT(answer(harness.composition().store().blanks.receive(u"A-17"_s, serial, 100)));
    const models::VoidRequest request{{}, {}, serial, u"damaged"_s, u"受潮起皱，不能打印"_s};
    QVERIFY_RESULT(answer(harness.composition().store().voids.propose(request)));
    page("stock", u"stock"_s);
    sheet("receive", Qt::Key_1);
    sheet("hand out", Qt::Key_2);
    sheet("return", Qt::Key_3);
    sheet("count", Qt::Key_4);
    page("voids", u"voids"_s);
    sheet("propose a void", Qt::Key_1);
    page("cases, supervisor", u"cases"_s);
    QVERIFY(harness.signInAs(kAdministrator));
    page("people", u"people"_s);
    sheet("add a person", Qt::Key_4);
    page("audit", u"audit"_s);
    QVERIFY(harness.clickButton(u"verifyAuditButton"_s));
    QTest::qWait(100);
    look(harness, "audit, checked", size);
    QVERIFY(harness.clickButton(u"userButton"_s));
    look(harness, "own password", size);
    harness.press(Qt::Key_Escape);
}

void TestScreens::everyPageFits()
{
    QFETCH(QString, language);
    QVERIFY(app::useLanguage(language));
    m_problems.clear();
    const QSize size(1366, 768);
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start(size);
    look(harness, "sign-in", size);
    QVERIFY(harness.signIn());
    look(harness, "counter", size);
    harness.window().showPage(u"cases"_s);
    look(harness, "cases", size);
    harness.window().showPage(u"counter"_s);
    QVERIFY(harness.openCase());
    look(harness, "identity, empty", size);
    harness.identity().beginHandEntry(PartyRole::Man);
    harness.identity().setField(PartyRole::Man, field::kNumber, u"320402198802291011"_s);
    look(harness, "identity, by hand", size);
    harness.identity().clear(PartyRole::Man);
    QVERIFY(harness.readCard(u"chen-haoran"_s));
    QVERIFY(harness.readCard(u"ayiguli"_s)); // a long name with a dot, a long address
    look(harness, "identity", size);
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s)); // the message with two ways on
    look(harness, "identity, offered", size);
    for (const PartyRole role : kPartyRoles)
        harness.identity().setMaritalStatus(role, MaritalStatus::NeverMarried);
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    QVERIFY(harness.wait([&] { return !harness.page()->model().examination.isRunning(); }));
    look(harness, "examination", size);
    QVERIFY(harness.clickButton(u"refusalButton"_s));
    look(harness, "refusal", size);
    QVERIFY(harness.clickButton(u"closeSheetButton"_s));
    QVERIFY(harness.examine());
    look(harness, "declaration", size);
    QVERIFY(harness.declare());
    look(harness, "photo", size);
    QVERIFY(harness.photograph());
    look(harness, "review", size);
    QVERIFY(harness.review());
    look(harness, "issue", size);
    QVERIFY(harness.print());
    look(harness, "printed", size);
    harness.press(Qt::Key_D, Qt::ControlModifier);
    look(harness, "void", size);
    auto *reason = harness.visible<ui::ChoiceBox>(u"voidReasonChoice"_s);
    QVERIFY(reason);
    reason->setCode(u"内容有误"_s);
    Q_EMIT reason->codeChosen(reason->code());
    look(harness, "void by two", size);
    harness.press(Qt::Key_Escape);
    QVERIFY(harness.handOver());
    look(harness, "registered", size);
    lookAtTheOffice(harness, size);
    for (const QString &problem : std::as_const(m_problems))
        qWarning("%s", qPrintable(problem));
    QCOMPARE(m_problems.size(), 0);
}

void TestScreens::pagesOfOtherPapersFit()
{
    QFETCH(QString, language);
    QVERIFY(app::useLanguage(language));
    m_problems.clear();
    const QSize size(1366, 768);
    WorkstationHarness harness;
    harness.setUpOffice(); // not designated: the longer words
    harness.start(size);
    QVERIFY(harness.signIn());
    QVERIFY(harness.openCase());
    auto &identity = harness.identity();
    const auto man = PartyRole::Man;
    const auto woman = PartyRole::Woman;
    identity.beginHandEntry(man);
    identity.setServiceCard(man, ServiceCard::ConscriptCadetOrCivilian);
    identity.setField(man, field::kNumber, u"320402198802291010"_s);
    identity.beginHandEntry(woman);
    for (const DocumentKind kind : kDocumentKinds) {
        identity.setDocumentKind(woman, kind);
        look(harness, qPrintable(u"identity, paper %1"_s.arg(static_cast<int>(kind))), size);
    }
    identity.setDocumentKind(woman, DocumentKind::ForeignPassport);
    identity.setMrz(woman, u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                           u"L898902C36UTO7408123F1204159ZE184226B<<<<<10"_s);
    identity.setField(woman, field::kNumber, u"?"_s);
    identity.setField(woman, field::kValidTo, u"soon"_s);
    look(harness, "identity, a passport with slips", size);
    identity.clear(man);
    identity.clear(woman);
    QVERIFY(harness.identify(u"wang-zhiyuan"_s, u"example-anna"_s));
    auto &examination = harness.page()->model().examination;
    QVERIFY(harness.wait([&] { return !examination.isRunning() && !examination.checks().isEmpty(); }));
    harness.press(Qt::Key_Y, Qt::ControlModifier);
    harness.press(Qt::Key_F9); // leads to the first paper that nobody has looked at
    auto *paper = harness.visible<QWidget>(u"no_spouse_certificate_woman"_s);
    QVERIFY(paper && paper->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!paper->visibleRegion().isEmpty());
    look(harness, "examination, papers open", size);
    examination.setPaper(woman, u"no_spouse_certificate"_s, true, u"apostille"_s);
    examination.setPaperDate(woman, u"no_spouse_certificate"_s, u"2020-01-31"_s);
    examination.setPaper(woman, u"translation"_s, false);
    look(harness, "examination, papers not met", size);
    QVERIFY(harness.clickButton(u"refusalButton"_s));
    look(harness, "refusal with the missing papers", size);
    for (const QString &problem : std::as_const(m_problems))
        qWarning("%s", qPrintable(problem));
    QCOMPARE(m_problems.size(), 0);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
