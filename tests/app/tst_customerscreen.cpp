// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// 对客屏: two screens, the clerk at one and the couple at the other.
#include "app/language.h"
#include "tests/support/workstationharness.h"
#include "ui/customer/customerscreen.h"
#include "ui/customer/customerview.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/signaturepad.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>

#include <cmath>

using namespace lianli;
using namespace lianli::models;
using lianli::tests::WorkstationHarness;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kScreens = R"({"screens":[
{"name":"clerk","x":0,"y":0,"width":1366,"height":768,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1},
{"name":"couple","x":1366,"y":0,"width":1280,"height":800,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})";

/// Everything the couple can read.
QString readable(const ui::CustomerView *view)
{
    QStringList texts;
    for (const auto *label : view->findChildren<QLabel *>())
        if (label->isVisible()) texts += label->text();
    return texts.join(u'\n');
}

bool signOn(ui::CustomerView *view, const QString &panelName)
{
    auto *panel = view->findChild<QWidget *>(panelName);
    auto *pad = panel ? panel->findChild<ui::SignaturePad *>() : nullptr;
    if (!pad || !pad->isVisible()) return false;
    const auto point = [&](int i) {
        const double t = i / 24.0;
        return QPoint(int(pad->width() * (0.2 + 0.5 * t)),
                      int(pad->height() * (0.5 - 0.2 * std::sin(t * 9))));
    };
    QTest::mousePress(pad, Qt::LeftButton, {}, point(0));
    for (int i = 1; i <= 24; ++i)
        QTest::mouseMove(pad, point(i));
    QTest::mouseRelease(pad, Qt::LeftButton, {}, point(24));
    return true;
}

} // namespace

class TestCustomerScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }

    void restsUntilACaseIsOpen();
    void followsTheCaseAndTakesSignatures();
    void everyPaperBeginsWithEmptyPads();
    void forgetsTheCoupleWhenLocked();
    void turnsTheOneScreenThereIs();
    void masksNumbers_data();
    void masksNumbers();
};

void TestCustomerScreen::restsUntilACaseIsOpen()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    ui::CustomerView *view = harness.window().customerScreen().view();
    QVERIFY(view);
    QCOMPARE(view->screen()->name(), u"couple"_s);
    QCOMPARE(view->geometry(), view->screen()->geometry());
    QVERIFY(readable(view).contains(u"天宁区"_s));
    QVERIFY(!view->isActiveWindow());
}

void TestCustomerScreen::followsTheCaseAndTakesSignatures()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    ui::CustomerView *view = harness.window().customerScreen().view();
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.wait([&] { return readable(view).contains(u"王致远"_s); }));
    const QString number = harness.person(u"wang-zhiyuan"_s).card.document.number;
    QVERIFY(!readable(view).contains(number));
    QVERIFY(readable(view).contains(number.last(4)));

    QVERIFY(harness.readCard(u"lin-yuwei"_s));
    harness.press(Qt::Key_1);
    harness.press(Qt::Key_1);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    QVERIFY(harness.examine());
    QVERIFY(harness.wait([&] { return readable(view).contains(u"自愿结婚"_s); }));
    auto &declaration = harness.page()->model().declaration;
    QVERIFY(signOn(view, u"manSigning"_s));
    QVERIFY(signOn(view, u"womanSigning"_s));
    QVERIFY(harness.wait([&] {
        const auto &signing = declaration.signing();
        return signing.isSigned(PartyRole::Man) && signing.isSigned(PartyRole::Woman) &&
               harness.at(MarriageStep::Declaration);
    }));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Photo));
    QVERIFY(!readable(view).contains(u"自愿结婚"_s));
}

/// The pads of the couple's screen serve both papers: what was written on one is not seen under the other.
void TestCustomerScreen::everyPaperBeginsWithEmptyPads()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    ui::CustomerView *view = harness.window().customerScreen().view();
    const auto written = [&] {
        const auto pads = view->findChildren<ui::SignaturePad *>();
        return std::count_if(pads.begin(), pads.end(), [](auto *pad) { return !pad->ink().isEmpty(); });
    };
    QVERIFY(harness.reach(MarriageStep::Declaration));
    QVERIFY(harness.wait([&] { return readable(view).contains(u"自愿结婚"_s); }));
    QVERIFY(signOn(view, u"manSigning"_s) && signOn(view, u"womanSigning"_s));
    QVERIFY(harness.wait([&] {
        return harness.at(MarriageStep::Declaration) &&
               harness.page()->model().declarations.isSigned(PartyRole::Woman);
    }));
    QCOMPARE(written(), 2);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Photo));
    QVERIFY(harness.wait([&] { return written() == 0; }));
    QVERIFY(harness.photograph() && harness.review() && harness.print());
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(presentation::IssueModel::Stage::Receipts));
    QVERIFY(harness.wait([&] { return readable(view).contains(harness.issue().certificateNumber()); }));
    QCOMPARE(written(), 0);
    QVERIFY(signOn(view, u"manSigning"_s));
    QVERIFY(harness.wait([&] { return harness.page()->model().receipts.isSigned(PartyRole::Man); }));
    QCOMPARE(written(), 1);
    QVERIFY(signOn(view, u"womanSigning"_s));
    QVERIFY(harness.waitFor(presentation::IssueModel::Stage::HandOver));
}

void TestCustomerScreen::forgetsTheCoupleWhenLocked()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    ui::CustomerView *view = harness.window().customerScreen().view();
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.wait([&] { return readable(view).contains(u"王致远"_s); }));
    harness.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(harness.wait([&] { return !readable(view).contains(u"王致远"_s); }));
    // Not even in a widget that is hidden.
    for (const auto *label : view->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"王致远"_s), qPrintable(label->objectName()));
}

void TestCustomerScreen::turnsTheOneScreenThereIs()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    harness.window().customerScreen().setPreferred(ui::CustomerScreen::kNone);
    QVERIFY(!harness.window().customerScreen().view());
    harness.press(Qt::Key_F11);
    QVERIFY2(!harness.window().isTurnedToCouple(), "there is nothing to show without a case");
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    harness.press(Qt::Key_F11);
    QVERIFY(harness.window().isTurnedToCouple());
    QVERIFY(harness.waitForText(u"王致远"_s));
    QVERIFY(!harness.screen().contains(harness.person(u"wang-zhiyuan"_s).card.document.number));
    QVERIFY(!harness.page()->isVisible());
    harness.press(Qt::Key_Escape);
    QVERIFY(!harness.window().isTurnedToCouple());
    QVERIFY(harness.page()->isVisible());
}

void TestCustomerScreen::masksNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    QTest::newRow("citizen") << u"320402199703154218"_s << u"3204 **** **** 4218"_s;
    QTest::newRow("passport") << u"E12345678"_s << u"E1*****78"_s;
    QTest::newRow("short") << u"12345"_s << u"*****"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestCustomerScreen::masksNumbers()
{
    QFETCH(QString, number);
    QTEST(presentation::maskedForCouple(number), "shown");
}

int main(int argc, char **argv)
{
    QTemporaryFile screens;
    if (!screens.open()) return 1;
    screens.write(kScreens);
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication application(argc, argv);
    TestCustomerScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_customerscreen.moc"
