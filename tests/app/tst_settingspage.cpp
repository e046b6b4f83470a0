// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of settings in the real window: found, worked and left by keyboard.
#include "app/language.h"
#include "app/settings.h"
#include "tests/documents/popplertools.h"
#include "tests/storage/storefixture.h"
#include "tests/support/clipping.h"
#include "tests/support/workstationharness.h"
#include "ui/settings/liveview.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/railbutton.h"
#include "ui/style/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::MachineSettings;
using ui::SettingsPage;

namespace {

const QString kAdministrator = u"u:320402:0001"_s;

/// An office with an administrator as well, who signs in.
class SettingsScene
{
public:
    explicit SettingsScene(bool asAdministrator = true)
    {
        FixedClock clock(SystemClock().now());
        Uuid7Generator ids(clock);
        storage::SqliteStore store(harness.folder(), clock, ids);
        storage::OfficeSetUp office = demoOffice(clock);
        office.users.append({{kAdministrator, u"孙宁"_s, StaffRole::Administrator},
                             QByteArray("third horse ").append("007"),
                             clock.now().addYears(1)});
        if (!answer(store.vault.setUp(office))) qFatal("no office");
        m_administrator = asAdministrator;
    }
    bool signIn()
    {
        harness.start();
        return signInAgain();
    }
    bool signInAgain()
    {
        if (!m_administrator) return harness.signIn();
        auto *who = harness.visible<ui::ChoiceBox>(u"userChoice"_s);
        who->setCode(kAdministrator);
        Q_EMIT who->codeChosen(kAdministrator);
        harness.typePassword("third horse 007");
        return WorkstationHarness::wait(
            [this] { return !harness.window().isGated() && !harness.composition().workstation().isBusy(); });
    }
    /// By the rail, with the keyboard.
    bool open()
    {
        for (auto *entry : harness.window().findChildren<ui::RailButton *>())
            if (entry->id() == "settings"_L1) entry->setFocus();
        harness.press(Qt::Key_Space);
        return WorkstationHarness::wait([this] { return page()->isVisible(); });
    }
    SettingsPage *page() { return qobject_cast<SettingsPage *>(harness.window().page(u"settings"_s)); }
    MachineSettings settings() { return harness.composition().machine().settings(); }
    /// What the file says, as the next start will read it.
    MachineSettings written()
    {
        presentation::Machine::FileState state;
        return app::SettingsFile(harness.folder() + u"/machine.ini"_s).read(&state);
    }
    ui::FieldRow *row(const QString &name) { return harness.visible<ui::FieldRow>(name); }
    void type(const QString &rowName, const QString &text)
    {
        QLineEdit *line = row(rowName)->lineEdit();
        line->setFocus();
        line->selectAll();
        QInputMethodEvent typed; // as an input method types it, Chinese too
        typed.setCommitString(text);
        QApplication::sendEvent(line, &typed);
        QTest::keyClick(line, Qt::Key_Return);
    }
    QString message() { return harness.visible<ui::MessageBar>(u"settingsMessage"_s)->text(); }

    WorkstationHarness harness;

private:
    bool m_administrator = true;
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }
    void everyPartFits_data();
    void everyPartFits();
    void isWorkedByKeyboard();
    void measuredOffsetReachesThePaper();
    void impossibleFigureIsRefusedAndShownAsBefore();
    void registrarTestsButChangesNothing();
    void faceThresholdIsKept();
    void cardReaderIsTestedAndPointedElsewhere();
    void cameraIsTested();
    void flatbedIsFoundChosenAndTested();
    void officeIsRenamedAndTakenBack();
    void impossibleOfficeIsRefused();
    void openCaseIsLeftBeforeDevicesAreTested();
    void lockTurnsTheCameraOff();
    void brokenFileIsTold();
};

void TestSettingsPage::everyPartFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestSettingsPage::everyPartFits()
{
    QFETCH(QString, language);
    QVERIFY(app::useLanguage(language));
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    const QString pictures = qEnvironmentVariable("LIANLI_PICTURES"); // for people to look at
    for (int part = SettingsPage::General; part <= SettingsPage::About; ++part) {
        scene.page()->showPart(static_cast<SettingsPage::Part>(part));
        if (part == SettingsPage::Cameras) QVERIFY(scene.harness.clickButton(u"facesTestButton"_s));
        for (const QSize &size : {QSize(1440, 900), QSize(1366, 768)}) {
            layOut(&scene.harness.window(), size);
            QTest::qWait(part == SettingsPage::Cameras ? 400 : 30);
            assertNothingClipped(&scene.harness.window());
            const QStringList nameless = namelessControls(&scene.harness.window());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
            if (!pictures.isEmpty())
                scene.harness.window().grab().save(
                    u"%1/settings-%2-%3-%4.png"_s.arg(pictures, language).arg(part).arg(size.width()));
        }
    }
    QVERIFY(app::useLanguage(u"zh_CN"_s));
}

void TestSettingsPage::isWorkedByKeyboard()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    auto *list = scene.harness.visible<QListWidget>(u"settingsList"_s);
    QVERIFY(list && list->hasFocus());
    QCOMPARE(list->count(), SettingsPage::About + 1);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(scene.row(u"readerPortRow"_s));
    QTest::keyClick(list, Qt::Key_Up);
    auto *idle = scene.row(u"idleLockRow"_s);
    idle->editor()->setFocus();
    QTest::keyClick(idle->editor(), Qt::Key_Up); // 5 → 3 minutes
    QCOMPARE(scene.settings().idleLockMinutes, 3);
    QCOMPARE(scene.harness.composition().workstation().idleLock(), std::chrono::minutes(3)); // at once
    QCOMPARE(scene.written().idleLockMinutes, 3);
    QVERIFY(!scene.message().isEmpty());
    QVERIFY(scene.harness.clickButton(u"undoButton"_s));
    QCOMPARE(scene.settings().idleLockMinutes, 5);
    QCOMPARE(scene.written().idleLockMinutes, 5);
    QCOMPARE(idle->value(), u"5"_s);
}

void TestSettingsPage::measuredOffsetReachesThePaper()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::CertificatePrinter);
    const auto placeOfRuler = [&] {
        const QString path = scene.harness.printedFolder() + u"/test-page-certificate.pdf"_s;
        QFile::remove(path);
        if (!scene.harness.clickButton(u"testPageButton"_s)) return QPointF();
        if (!WorkstationHarness::wait([&] { return QFile::exists(path); })) return QPointF();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return QPointF();
        return poppler::place(file.readAll(), u"170"_s).topLeft();
    };
    const QPointF before = placeOfRuler();
    QVERIFY(!before.isNull());
    scene.type(u"offsetXRow"_s, u"1.5"_s);
    scene.type(u"offsetYRow"_s, u"-0,8"_s); // as some keyboards write it
    const PrinterCalibration calibration =
        scene.settings().calibrations.value({QString(), u"marriage-certificate"_s});
    QCOMPARE(calibration, (PrinterCalibration{1.5, -0.8}));
    QVERIFY(WorkstationHarness::wait(
        [&] { return scene.harness.visible<QAbstractButton>(u"testPageButton"_s)->isEnabled(); }));
    const QPointF moved = placeOfRuler() - before;
    QVERIFY2(qAbs(moved.x() - 1.5) <= 0.2 && qAbs(moved.y() + 0.8) <= 0.2,
             qPrintable(u"%1 %2"_s.arg(moved.x()).arg(moved.y())));
    QCOMPARE(scene.harness.composition().workstation().services().printTarget.certificateCalibration(
                 u"marriage-certificate"_s),
             calibration);
}

void TestSettingsPage::impossibleFigureIsRefusedAndShownAsBefore()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::FormsPrinter);
    for (const QString &text : {u"25"_s, u"left"_s, u"nan"_s, u"1e999"_s, u"-20.1"_s}) {
        scene.type(u"offsetXRow"_s, text);
        QVERIFY2(scene.settings().calibrations.isEmpty(), qPrintable(text));
        QCOMPARE(scene.row(u"offsetXRow"_s)->value(), u"0.0"_s);
        QVERIFY(!scene.message().isEmpty());
    }
}

void TestSettingsPage::registrarTestsButChangesNothing()
{
    SettingsScene scene(false);
    QVERIFY(scene.signIn() && scene.open());
    QVERIFY(!scene.row(u"languageRow"_s)->editor()->isEnabled());
    scene.page()->showPart(SettingsPage::CertificatePrinter);
    scene.type(u"offsetXRow"_s, u"1.5"_s);
    QCOMPARE(scene.settings(), MachineSettings{});
    QVERIFY(scene.harness.clickButton(u"testPageButton"_s));
    QVERIFY(WorkstationHarness::wait(
        [&] { return QFile::exists(scene.harness.printedFolder() + u"/test-page-certificate.pdf"_s); }));
}

void TestSettingsPage::faceThresholdIsKept()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Faces);
    QCOMPARE(scene.row(u"faceThresholdRow"_s)->value(), u"60"_s);
    QVERIFY(scene.harness.screen().contains(u"登记员"_s)); // a person decides, and it is said here
    scene.type(u"faceThresholdRow"_s, u"72"_s);
    QCOMPARE(scene.settings().faceThreshold, 72);
    QCOMPARE(scene.written().faceThreshold, 72);
    for (const QString &text : {u"29"_s, u"96"_s, u"high"_s, u"-1"_s}) {
        scene.type(u"faceThresholdRow"_s, text);
        QCOMPARE(scene.settings().faceThreshold, 72);
        QCOMPARE(scene.row(u"faceThresholdRow"_s)->value(), u"72"_s);
    }
    QVERIFY(scene.harness.clickButton(u"undoButton"_s));
    QCOMPARE(scene.written().faceThreshold, 60);
}

void TestSettingsPage::cardReaderIsTestedAndPointedElsewhere()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Reader);
    QVERIFY(scene.harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(
        WorkstationHarness::wait([&] { return scene.row(u"lastCardRow"_s)->value().contains(u"***"_s); }));
    QVERIFY(!scene.row(u"readerModuleRow"_s)->value().isEmpty());
    const QString device = scene.row(u"readerDeviceRow"_s)->value();
    MachineSettings elsewhere = scene.settings();
    elsewhere.readerPort = scene.harness.folder() + u"/no such port"_s;
    QVERIFY(scene.harness.composition().machine().change(elsewhere));
    QVERIFY(scene.harness.readerIs(scanners::ReaderState::Phase::Fault));
    QVERIFY(WorkstationHarness::wait([&] { return scene.row(u"readerDeviceRow"_s)->value() != device; }));
    QCOMPARE(scene.row(u"readerPortRow"_s)->value(), elsewhere.readerPort);
    QVERIFY(scene.harness.clickButton(u"undoButton"_s)); // and back, without a restart
    QVERIFY(scene.harness.readerIs(scanners::ReaderState::Phase::Ready));
    QVERIFY(scene.harness.readCard(u"lin-yuwei"_s));
}

void TestSettingsPage::cameraIsTested()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Cameras);
    QVERIFY(scene.harness.visible<QAbstractButton>(u"papersTestButton"_s)->isEnabled()); // the simulated desk
    QVERIFY(scene.harness.clickButton(u"facesTestButton"_s));
    auto *live = scene.harness.visible<ui::LiveView>(u"facesLive"_s);
    QVERIFY(WorkstationHarness::wait([&] { return !live->image().isNull(); }));
    QVERIFY(scene.harness.waitForText(u"1280 × 720"_s));
    QVERIFY(scene.harness.clickButton(u"facesStillButton"_s));
    auto *still = scene.harness.visible<ui::LiveView>(u"facesStill"_s);
    QVERIFY(WorkstationHarness::wait([&] { return !still->image().isNull(); }));
    scene.page()->showPart(SettingsPage::Office);
    const auto *camera = scene.harness.composition().workstation().services().camera;
    QCOMPARE(camera->phase(), scanners::ImageSource::Phase::Stopped);
    QVERIFY(still->image().isNull()); // nobody's picture is kept
}

void TestSettingsPage::flatbedIsFoundChosenAndTested()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Flatbed);
    QVERIFY(scene.harness.waitForText(u"未选择平板扫描仪"_s));
    auto *test = scene.harness.visible<QAbstractButton>(u"flatbedTestButton"_s);
    QVERIFY(!test->isEnabled());
    auto *choice = scene.row(u"flatbedRow"_s)->findChild<ui::ChoiceBox *>();
    QVERIFY(choice->count() == 2);
    choice->setCode(u"simulated"_s);
    Q_EMIT choice->codeChosen(u"simulated"_s);
    QCOMPARE(scene.settings().flatbed, u"simulated"_s);
    QCOMPARE(scene.written().flatbed, u"simulated"_s);
    QVERIFY(test->isEnabled());
    QVERIFY(scene.harness.clickButton(u"flatbedTestButton"_s));
    auto *page = scene.harness.visible<ui::LiveView>(u"flatbedPage"_s);
    QVERIFY(WorkstationHarness::wait([&] { return !page->image().isNull(); }));
    QVERIFY(scene.harness.waitForText(u"850 × 1169"_s));
    const QString pictures = qEnvironmentVariable("LIANLI_PICTURES");
    if (!pictures.isEmpty()) scene.harness.window().grab().save(pictures + u"/settings-flatbed.png"_s);
    QVERIFY(scene.harness.clickButton(u"flatbedTestButton"_s));
    scene.page()->showPart(SettingsPage::Office); // in the middle of a page
    QVERIFY(page->image().isNull());              // nobody's paper is kept
    QTest::qWait(1500);
    QVERIFY(page->image().isNull());
}

void TestSettingsPage::officeIsRenamedAndTakenBack()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Office);
    const auto office = [&] { return *scene.harness.composition().store().vault.office(); };
    const Office before = office();
    scene.type(u"officeNameRow"_s, u"江南市青山区婚姻登记处"_s);
    QVERIFY(scene.harness.waitForText(u"江南市青山区婚姻登记处"_s)); // in the bar above as well
    const QString referral = u"江南市民政局涉外婚姻登记处，江南市中山路1号，0519-00000000"_s;
    scene.type(u"referralRow"_s, referral);
    auto *foreign = scene.row(u"servesForeignRow"_s)->findChild<ui::ChoiceBox *>();
    foreign->setCode(u"yes"_s);
    Q_EMIT foreign->codeChosen(u"yes"_s);
    QVERIFY(WorkstationHarness::wait([&] { return office().servesForeign; }));
    QCOMPARE(office().name, u"江南市青山区婚姻登记处"_s);
    QCOMPARE(office().designatedRegistry, referral);
    QCOMPARE(office().deviceId, before.deviceId);
    QCOMPARE(office().code, before.code);
    const QString pictures = qEnvironmentVariable("LIANLI_PICTURES");
    if (!pictures.isEmpty()) scene.harness.window().grab().save(pictures + u"/settings-office.png"_s);
    // It is kept: the next login finds it, and the rules go by it.
    scene.harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait([&] {
        return scene.harness.window().isGated() && !scene.harness.composition().workstation().isBusy();
    }));
    QVERIFY(scene.signInAgain());
    QCOMPARE(office().designatedRegistry, referral);
    QVERIFY(scene.open());
    scene.page()->showPart(SettingsPage::Office);
    scene.type(u"officeNameRow"_s, before.name);
    const auto canUndo = [&] { return scene.harness.visible<QAbstractButton>(u"undoButton"_s)->isEnabled(); };
    QVERIFY(WorkstationHarness::wait([&] { return office().name == before.name && canUndo(); }));
    QVERIFY(scene.harness.clickButton(u"undoButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return office().name == u"江南市青山区婚姻登记处"_s; }));
    QVERIFY(WorkstationHarness::wait([&] { return !canUndo(); }));
}

void TestSettingsPage::impossibleOfficeIsRefused()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Office);
    const Office before = *scene.harness.composition().store().vault.office();
    for (const QString &name : {u"  "_s, QString(61, u'长')}) {
        scene.type(u"officeNameRow"_s, name);
        QVERIFY(!scene.message().isEmpty());
        QCOMPARE(scene.row(u"officeNameRow"_s)->value(), before.name);
    }
    QCOMPARE(*scene.harness.composition().store().vault.office(), before);
    // The store asks again who it is.
    SettingsScene other(false);
    QVERIFY(other.signIn());
    const auto refused = answer(other.harness.composition().store().vault.changeOffice(before));
    QVERIFY(!refused && refused.error().code == StoreError::NotPermitted);
}

void TestSettingsPage::openCaseIsLeftBeforeDevicesAreTested()
{
    SettingsScene scene(false);
    QVERIFY(scene.signIn());
    QVERIFY(scene.harness.openCase());
    QVERIFY(scene.open());
    QVERIFY(!scene.harness.page()); // saved and left
    scene.page()->showPart(SettingsPage::Reader);
    QVERIFY(scene.harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(!scene.harness.page());
    const auto cases = answer(scene.harness.composition().store().cases.find({}));
    QVERIFY(cases);
    QCOMPARE(cases->size(), 1);
    QVERIFY(!QTest::currentTestFailed());
}

void TestSettingsPage::lockTurnsTheCameraOff()
{
    SettingsScene scene;
    QVERIFY(scene.signIn() && scene.open());
    scene.page()->showPart(SettingsPage::Cameras);
    QVERIFY(scene.harness.clickButton(u"facesTestButton"_s));
    const auto *camera = scene.harness.composition().workstation().services().camera;
    QVERIFY(
        WorkstationHarness::wait([&] { return camera->phase() == scanners::ImageSource::Phase::Running; }));
    scene.harness.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return scene.harness.window().isGated(); }));
    QCOMPARE(camera->phase(), scanners::ImageSource::Phase::Stopped);
}

void TestSettingsPage::brokenFileIsTold()
{
    SettingsScene scene;
    QFile file(scene.harness.folder() + u"/machine.ini"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("broken\nfile") > 0);
    file.close();
    QVERIFY(scene.signIn() && scene.open());
    auto *message = scene.harness.visible<ui::MessageBar>(u"settingsFileMessage"_s);
    QVERIFY(message && !message->text().isEmpty());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
