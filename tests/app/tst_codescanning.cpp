// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A code scanner at a serial port, from the settings of the machine to what the clerk sees.
#include "app/language.h"
#include "scanners/drivers/simulated/pseudoterminal.h"
#include "tests/support/workstationharness.h"
#include "ui/registration/registrationpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using lianli::scanners::PseudoTerminal;
using lianli::tests::WorkstationHarness;

namespace {

/// The office with a scanner at a pseudo-terminal.
struct Scene
{
    WorkstationHarness harness;
    PseudoTerminal line = *PseudoTerminal::open();

    bool begin()
    {
        if (!harness.begin()) return false;
        plug(line.path());
        return WorkstationHarness::wait([this] {
            return harness.composition().workstation().services().codeScanners.first()->state().phase ==
                   scanners::CodeScannerState::Phase::Ready;
        });
    }
    void plug(const QString &port)
    {
        presentation::MachineSettings settings = harness.composition().machine().settings();
        settings.codeScanner.port = port;
        (void)harness.composition().machine().change(settings);
    }
    QString searched()
    {
        auto *edit = harness.visible<QLineEdit>(u"caseSearchEdit"_s);
        return edit ? edit->text() : QString();
    }
};

} // namespace

class TestCodeScanning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void certificateNumberLooksUp();
    void certificateNumberOpensItsRecord();
    void hostileCodeIsOnlyShown_data();
    void hostileCodeIsOnlyShown();
    void caseStaysOpenWhenACodeMeansNothing();
    void testFieldLooksNothingUp();
    void scannerThatIsNoLongerSetIsNotHeard();
    void nothingIsHeardWhileLocked();
};

void TestCodeScanning::certificateNumberLooksUp()
{
    Scene scene;
    QVERIFY(scene.begin());
    scene.line.write("J320402-2026-000001\r");
    QVERIFY(scene.harness.wait([&] { return scene.harness.window().currentPage() == u"cases"_s; }));
    QVERIFY(scene.harness.wait([&] { return scene.searched() == u"J320402-2026-000001"_s; }));
}

void TestCodeScanning::certificateNumberOpensItsRecord()
{
    Scene scene;
    QVERIFY(scene.begin());
    auto &harness = scene.harness;
    QVERIFY(harness.reach(models::MarriageStep::Issue));
    QVERIFY(harness.print());
    QVERIFY(harness.handOver());
    const QString caseId = harness.marriage().caseId;
    const QString number = harness.marriage().assignment->number.text();
    QVERIFY(harness.wait([&] { return harness.issue().isArchiveSealed(); }));
    harness.composition().workstation().closeCase();
    QVERIFY(harness.wait([&] { return !harness.page(); }));
    scene.line.write(number.toLatin1() + '\r');
    QVERIFY(harness.wait([&] { return harness.page() != nullptr; }));
    QCOMPARE(harness.marriage().caseId, caseId);
    QVERIFY(harness.marriage().isClosed()); // to be looked at
}

void TestCodeScanning::hostileCodeIsOnlyShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("address") << QByteArray("https://example.org/pay?to=1");
    QTest::newRow("database") << QByteArray("'; DROP TABLE cases; --");
    QTest::newRow("controls") << QByteArray("a\x1b[2J\x07 b");
    QTest::newRow("markup") << QByteArray("<b>bold</b><img src=file:///etc/passwd>");
    QTest::newRow("wrong check digit") << QByteArray("320402199703153478");
}

void TestCodeScanning::hostileCodeIsOnlyShown()
{
    QFETCH(QByteArray, bytes);
    Scene scene;
    QVERIFY(scene.begin());
    scene.line.write(bytes + '\r');
    QVERIFY(scene.harness.waitForText(u"未做任何操作"_s));
    QCOMPARE(scene.harness.window().currentPage(), u"counter"_s);
    QVERIFY(!scene.harness.screen().contains(u'\x1b'));
    QVERIFY(!scene.harness.screen().contains(u"<img"_s));
}

void TestCodeScanning::caseStaysOpenWhenACodeMeansNothing()
{
    Scene scene;
    QVERIFY(scene.begin());
    QVERIFY(scene.harness.openCase());
    scene.line.write("hello there\r");
    QVERIFY(scene.harness.waitForText(u"未做任何操作"_s));
    QVERIFY(scene.harness.page()->isVisible());
}

void TestCodeScanning::testFieldLooksNothingUp()
{
    Scene scene;
    QVERIFY(scene.begin());
    scene.harness.window().showPage(u"settings"_s);
    auto *page = scene.harness.window().findChild<ui::SettingsPage *>();
    QVERIFY(page);
    page->showPart(ui::SettingsPage::Scanner);
    scene.line.write("320402199703153477\r");
    QVERIFY(scene.harness.wait([&] {
        auto *edit = scene.harness.visible<QLineEdit>(u"scanTestEdit"_s);
        return edit && edit->text() == u"320402199703153477"_s;
    }));
    QCOMPARE(scene.harness.window().currentPage(), u"settings"_s);
}

void TestCodeScanning::scannerThatIsNoLongerSetIsNotHeard()
{
    Scene scene;
    QVERIFY(scene.begin());
    auto other = PseudoTerminal::open();
    QVERIFY(other);
    scene.plug(other->path());
    scene.line.write("J320402-2026-000001\r"); // the old one
    other->write("hello there\r");
    QVERIFY(scene.harness.waitForText(u"未做任何操作"_s));
    QCOMPARE(scene.harness.window().currentPage(), u"counter"_s);
}

void TestCodeScanning::nothingIsHeardWhileLocked()
{
    Scene scene;
    QVERIFY(scene.begin());
    scene.harness.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(scene.harness.wait([&] { return scene.harness.window().isGated(); }));
    scene.line.write("J320402-2026-000001\r");
    QTest::qWait(300);
    QVERIFY(scene.harness.window().isGated());
    QVERIFY(scene.searched().isEmpty());
}

QTEST_MAIN(TestCodeScanning)
#include "tst_codescanning.moc"
