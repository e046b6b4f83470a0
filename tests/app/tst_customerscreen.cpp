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
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>
#include <qpa/qplatformnativeinterface.h>

#include <cmath>

using namespace lianli;
using namespace lianli::models;
using lianli::tests::WorkstationHarness;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kClerk =
    R"({"name":"clerk","x":0,"y":0,"width":1366,"height":768,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1})";
const QByteArray kCouple =
    R"({"name":"couple","x":1366,"y":0,"width":1280,"height":800,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1})";

QByteArray screensOf(const QByteArrayList &screens)
{
    return R"({"screens":[)" + screens.join(',') + "]}";
}

/// Plugs monitors in and out: what is not among \a screens goes, what is new comes.
void plug(const QByteArrayList &screens)
{
    using SetConfiguration = void (*)(const QJsonObject &, QPlatformNativeInterface *);
    QPlatformNativeInterface *platform = qGuiApp->platformNativeInterface();
    const auto set =
        reinterpret_cast<SetConfiguration>(platform->nativeResourceForIntegration("setConfiguration"));
    if (!set) qFatal("the offscreen platform takes no screens");
    set(QJsonDocument::fromJson(screensOf(screens)).object(), platform);
}

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
    void cleanup() { plug({kClerk, kCouple}); }
    void signingGoesOnWithoutTheSecondScreen();
    void screenThatIsMissedBetweenCasesIsToldInTheCase();
    void settingOfTheMachineHolds();
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

void TestCustomerScreen::signingGoesOnWithoutTheSecondScreen()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    auto &customer = harness.window().customerScreen();
    QVERIFY(harness.reach(MarriageStep::Declaration));
    auto &declaration = harness.page()->model().declaration;
    QVERIFY(harness.wait([&] { return !declaration.pdf(PartyRole::Man).isEmpty(); }));
    QVERIFY(signOn(customer.view(), u"manSigning"_s));
    QVERIFY(harness.wait([&] { return declaration.signing().isSigned(PartyRole::Man); }));
    // She has begun when somebody stumbles over the cable.
    auto *pad = customer.view()->findChild<QWidget *>(u"womanSigning"_s)->findChild<ui::SignaturePad *>();
    QVERIFY(pad);
    QTest::mousePress(pad, Qt::LeftButton, {}, {40, 40});
    QTest::mouseMove(pad, {80, 60});
    QPointer<ui::CustomerView> before = customer.view();
    plug({kClerk});
    QCOMPARE(QGuiApplication::screens().size(), 1);
    if (before) QVERIFY(!before->isVisible()); // not for a moment over the clerk's window
    QVERIFY(harness.wait([&] { return !customer.view(); }));
    QVERIFY(customer.isLost());
    QVERIFY(harness.waitForText(u"对客屏断开"_s));
    QVERIFY(harness.at(MarriageStep::Declaration));
    QVERIFY(declaration.signing().isSigned(PartyRole::Man)); // what was saved
    QVERIFY(!declaration.signing().isSigned(PartyRole::Woman));
    QVERIFY(harness.window().screen()->geometry().contains(harness.window().geometry().topLeft()));

    harness.press(Qt::Key_F11);
    QVERIFY(harness.window().isTurnedToCouple());
    auto *turned = harness.window().findChild<ui::CustomerView *>();
    QVERIFY(turned && turned->isVisible());
    QVERIFY(harness.wait([&] { return readable(turned).contains(u"自愿结婚"_s); }));
    QVERIFY(signOn(turned, u"womanSigning"_s));
    QVERIFY(harness.wait([&] {
        return declaration.signing().isSigned(PartyRole::Woman) && !harness.page()->model().session.isBusy();
    }));
    harness.press(Qt::Key_Escape);
    QVERIFY(!harness.window().isTurnedToCouple());
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Photo));

    plug({kClerk, kCouple});
    QVERIFY(harness.wait([&] { return customer.view() != nullptr; }));
    QVERIFY(!customer.isLost());
    QCOMPARE(customer.view()->screen()->name(), u"couple"_s);
    QCOMPARE(customer.view()->geometry(), customer.view()->screen()->geometry());
    QVERIFY(harness.waitForText(u"对客屏已恢复"_s));
    // This platform activates whatever is shown, although the view wants no focus.
    harness.window().activateWindow();
    QVERIFY(harness.wait([&] { return harness.window().isActiveWindow(); }));
    QVERIFY(harness.photograph());
}

void TestCustomerScreen::screenThatIsMissedBetweenCasesIsToldInTheCase()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    plug({kClerk});
    QVERIFY(harness.waitForText(u"对客屏断开"_s));
    QVERIFY(harness.openCase());
    QVERIFY(harness.waitForText(u"对客屏断开"_s));
    for (int i = 0; i < 3; ++i) { // a loose plug
        plug({kClerk, kCouple});
        plug({kClerk});
    }
    plug({kClerk, kCouple});
    QVERIFY(harness.wait([&] { return harness.window().customerScreen().view() != nullptr; }));
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.wait(
        [&] { return readable(harness.window().customerScreen().view()).contains(u"王致远"_s); }));
}

void TestCustomerScreen::settingOfTheMachineHolds()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    auto settings = harness.composition().machine().settings();
    settings.coupleScreen = ui::CustomerScreen::kNone;
    QVERIFY(harness.composition().machine().change(settings));
    QVERIFY(!harness.window().customerScreen().view());
    harness.stop();
    harness.start(); // the next morning
    QVERIFY(harness.signIn());
    QVERIFY(!harness.window().customerScreen().view());
    QVERIFY(!harness.window().customerScreen().isLost());
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
    screens.write(screensOf({kClerk, kCouple}));
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication application(argc, argv);
    TestCustomerScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_customerscreen.moc"
