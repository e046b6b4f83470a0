// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/storeerror.h"
#include "scanners/api/readererror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/settingsmodel.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::presentation;
using namespace lianli::scanners;
using namespace lianli::tests;
using Section = SettingsSection;

namespace {

/// A computer in memory, whose file can be full.
class FakeMachine final : public Machine
{
public:
    MachineSettings now;
    MachineSettings kept;
    FileState state = FileState::Good;
    bool full = false;

    MachineSettings settings() const override { return now; }
    FileState fileState() const override { return state; }
    Result<> change(const MachineSettings &settings) override
    {
        now = settings;
        Q_EMIT changed(now);
        if (full) return fail(StoreError::Io);
        kept = now;
        return {};
    }
    QFuture<PresentDevices> devices() override
    {
        QPromise<PresentDevices> promise;
        promise.start();
        promise.addResult(PresentDevices{{u"/dev/ttyUSB0"_s}, {{u"/dev/video0"_s, u"Lens"_s}}});
        promise.finish();
        return promise.future();
    }
    QString testPagePath(const QString &name) const override { return u"out/"_s + name; }
    ProgramFacts facts() const override { return {}; }
};

/// A camera that gives the frames it is told to.
class ManualCamera final : public scanners::ImageSource
{
public:
    bool chosen = true;
    Phase now = Phase::Stopped;
    void start() override { set(Phase::Starting); }
    void stop() override { set(Phase::Stopped); }
    Phase phase() const override { return now; }
    QString deviceName() const override { return u"manual"_s; }
    bool isSimulated() const override { return false; }
    void takeStill() override { asked = true; }
    bool isChosen() const override { return chosen; }
    bool asked = false;

    void give(qint64 ms)
    {
        set(Phase::Running);
        Q_EMIT frameReady({QByteArray(12, '\0'), {2, 2}, ms, {1920, 1080}});
    }

private:
    void set(Phase phase)
    {
        now = phase;
        Q_EMIT phaseChanged(phase);
    }
};

/// A flatbed that answers when it is told to.
class ManualFlatbed final : public Flatbed
{
public:
    QPromise<Result<QList<FlatbedFacts>>> looking;
    int looks = 0;

    QFuture<Result<QList<FlatbedFacts>>> devices() override
    {
        ++looks;
        looking.start();
        return looking.future();
    }
    QFuture<Result<ScannedPage>> scan(const ScanRequest &) override
    {
        return QtFuture::makeReadyFuture(Result<ScannedPage>(fail(ReaderError::FlatbedJammed)));
    }
    void cancel() override {}
    void setDevice(const QString &) override {}
    bool isChosen() const override { return true; }
};

struct Scene
{
    explicit Scene(StaffRole role = StaffRole::Administrator)
    {
        office.vault.member.role = role;
        workstation.unlock(office.vault.member.id, "right");
        if (!QTest::qWaitFor([this] { return workstation.isUnlocked(); })) qFatal("not unlocked");
        model.enter();
    }
    bool lastWasGood() const { return said.last().at(1).toBool(); }
    QString lastSentence() const { return said.last().at(2).toString(); }

    FakeOffice office;
    FakeMachine machine;
    Workstation workstation{office.services()};
    SettingsModel model{workstation, machine};
    QSignalSpy said{&model, &SettingsModel::said};
};

} // namespace

class TestSettingsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsInUseAtOnceAndKept();
    void onlyAdministratorsChange_data();
    void onlyAdministratorsChange();
    void impossibleValuesAreRefused_data();
    void impossibleValuesAreRefused();
    void eachCardIsTakenBackAlone();
    void calibrationsOfTheOtherPrinterStay();
    void fullDiskIsToldAndUsedAllTheSame();
    void brokenFileIsTold();
    void devicesAndPrintersAreFound();
    void testPageGoesWithTheCalibration();
    void testPageThatFailsIsTold_data();
    void testPageThatFailsIsTold();
    void readerShowsTheMaskedNumber();
    void numbersAreMasked_data();
    void numbersAreMasked();
    void cameraIsMeasured();
    void cameraThatIsNotChosenStaysOff();
    void stillIsToldOnceAndFaultsToo();
    void flatbedsAreLookedForAside();
    void leavingTurnsCamerasOff();
};

void TestSettingsModel::changeIsInUseAtOnceAndKept()
{
    Scene scene;
    QSignalSpy changed(&scene.machine, &Machine::changed);
    scene.model.change(Section::CardReader, [](MachineSettings &s) { s.readerPort = u"/dev/ttyUSB0"_s; });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(scene.machine.kept.readerPort, u"/dev/ttyUSB0"_s);
    QVERIFY(scene.lastWasGood());
    scene.model.change(Section::CardReader, [](MachineSettings &s) { s.readerPort = u"/dev/ttyUSB0"_s; });
    QCOMPARE(changed.size(), 1); // nothing new
    QCOMPARE(scene.said.size(), 1);
}

void TestSettingsModel::onlyAdministratorsChange_data()
{
    QTest::addColumn<StaffRole>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("registrar") << StaffRole::Registrar << false;
    QTest::newRow("supervisor") << StaffRole::Supervisor << false;
    QTest::newRow("service staff") << StaffRole::ServiceStaff << false;
    QTest::newRow("auditor") << StaffRole::Auditor << false;
    QTest::newRow("administrator") << StaffRole::Administrator << true;
}

void TestSettingsModel::onlyAdministratorsChange()
{
    QFETCH(StaffRole, role);
    QFETCH(bool, may);
    Scene scene(role);
    QCOMPARE(scene.model.mayChange(), may);
    scene.model.change(Section::General, [](MachineSettings &s) { s.language = u"en"_s; });
    scene.model.setCalibration(Section::CertificatePrinter, {1, 1});
    QCOMPARE(scene.machine.now != MachineSettings{}, may);
    QCOMPARE(scene.model.canUndo(Section::General), may);
    scene.model.printTestPage(Section::FormsPrinter); // tests are for everyone
    QTRY_COMPARE(scene.office.documents.printed.size(), 1);
}

void TestSettingsModel::impossibleValuesAreRefused_data()
{
    QTest::addColumn<std::function<void(MachineSettings &)>>("edit");
    const auto row = [](const char *name, const std::function<void(MachineSettings &)> &edit) {
        QTest::newRow(name) << edit;
    };
    row("language", [](MachineSettings &s) { s.language = u"fr"_s; });
    row("no lock", [](MachineSettings &s) { s.idleLockMinutes = 0; });
    row("long lock", [](MachineSettings &s) { s.idleLockMinutes = 31; });
    row("relative port", [](MachineSettings &s) { s.readerPort = u"ttyUSB0"_s; });
    row("camera address", [](MachineSettings &s) { s.facesCamera = u"rtsp://x"_s; });
    row("no gap", [](MachineSettings &s) { s.codeScanner.gapMs = -1; });
    row("mean above gap", [](MachineSettings &s) { s.codeScanner.meanGapMs = 51; });
    row("printer of two lines", [](MachineSettings &s) { s.formsPrinter = u"a\nb"_s; });
    row("threshold", [](MachineSettings &s) { s.faceThreshold = 96; });
    row("offset", [](MachineSettings &s) { s.calibrations[{u"P"_s, u"a4"_s}] = {21, 0}; });
    row("no number", [](MachineSettings &s) { s.calibrations[{u"P"_s, u"a4"_s}] = {qQNaN(), 0}; });
}

void TestSettingsModel::impossibleValuesAreRefused()
{
    QFETCH(std::function<void(MachineSettings &)>, edit);
    Scene scene;
    scene.model.change(Section::General, edit);
    QCOMPARE(scene.machine.now, MachineSettings{});
    QCOMPARE(scene.said.size(), 1);
    QVERIFY(!scene.lastWasGood());
}

void TestSettingsModel::eachCardIsTakenBackAlone()
{
    Scene scene;
    scene.model.change(Section::General, [](MachineSettings &s) { s.language = u"en"_s; });
    scene.model.change(Section::Faces, [](MachineSettings &s) { s.faceThreshold = 80; });
    scene.model.change(Section::Faces, [](MachineSettings &s) { s.faceThreshold = 81; });
    QVERIFY(scene.model.canUndo(Section::General) && scene.model.canUndo(Section::Faces));
    QVERIFY(!scene.model.canUndo(Section::Cameras));
    scene.model.undo(Section::Faces);
    QCOMPARE(scene.machine.kept.faceThreshold, 60);
    QCOMPARE(scene.machine.kept.language, u"en"_s);
    QVERIFY(!scene.model.canUndo(Section::Faces));
    scene.model.enter(); // shown anew: what is now is what one goes back to
    QVERIFY(!scene.model.canUndo(Section::General));
}

void TestSettingsModel::calibrationsOfTheOtherPrinterStay()
{
    Scene scene;
    scene.model.setCalibration(Section::CertificatePrinter, {1, 2});
    scene.model.setCalibration(Section::FormsPrinter, {3, 4});
    QCOMPARE(scene.model.calibration(Section::CertificatePrinter), (PrinterCalibration{1, 2}));
    scene.model.change(Section::CertificatePrinter,
                       [](MachineSettings &s) { s.certificatePrinter = u"EPSON"_s; });
    QCOMPARE(scene.model.calibration(Section::CertificatePrinter), PrinterCalibration{}); // its own
    scene.model.undo(Section::CertificatePrinter);
    QCOMPARE(scene.model.calibration(Section::FormsPrinter), (PrinterCalibration{3, 4}));
    QCOMPARE(scene.machine.now.calibrations.size(), 1);
}

void TestSettingsModel::fullDiskIsToldAndUsedAllTheSame()
{
    Scene scene;
    scene.machine.full = true;
    scene.model.change(Section::General, [](MachineSettings &s) { s.idleLockMinutes = 2; });
    QCOMPARE(scene.machine.now.idleLockMinutes, 2);
    QVERIFY(!scene.lastWasGood());
    QVERIFY(!scene.lastSentence().isEmpty());
}

void TestSettingsModel::brokenFileIsTold()
{
    Scene scene;
    QVERIFY(scene.model.fileText().isEmpty());
    scene.machine.state = Machine::FileState::Unreadable;
    const QString unreadable = scene.model.fileText();
    scene.machine.state = Machine::FileState::Doubtful;
    QVERIFY(!unreadable.isEmpty() && !scene.model.fileText().isEmpty());
    QVERIFY(unreadable != scene.model.fileText());
}

void TestSettingsModel::devicesAndPrintersAreFound()
{
    Scene scene;
    QTRY_COMPARE(scene.model.devices().serialPorts, QStringList{u"/dev/ttyUSB0"_s});
    QTRY_COMPARE(scene.model.printers(), QStringList{u"EPSON"_s});
}

void TestSettingsModel::testPageGoesWithTheCalibration()
{
    Scene scene;
    const PrinterCalibration measured{0.4, -1.2, 1.002, 1, 0.1};
    scene.model.setCalibration(Section::CertificatePrinter, measured);
    scene.model.printTestPage(Section::CertificatePrinter);
    QVERIFY(scene.model.isPrinting());
    scene.model.printTestPage(Section::CertificatePrinter); // pressed twice
    QTRY_VERIFY(!scene.model.isPrinting());
    QCOMPARE(scene.office.documents.printed, QStringList{u"out/test-page-certificate.pdf"_s});
    QCOMPARE(scene.office.documents.calibrations, QList{measured});
    QVERIFY(scene.lastWasGood());
    QVERIFY(scene.lastSentence().contains(u"out/test-page-certificate.pdf"_s));
}

void TestSettingsModel::testPageThatFailsIsTold_data()
{
    QTest::addColumn<DocumentError>("error");
    QTest::newRow("refused") << DocumentError::PrinterFailed;
    QTest::newRow("out of paper") << DocumentError::PrinterNotReady;
    QTest::newRow("vanished") << DocumentError::NoPrinter;
}

void TestSettingsModel::testPageThatFailsIsTold()
{
    QFETCH(DocumentError, error);
    Scene scene;
    scene.office.answers.fail(u"print"_s, Error(make_error_code(error)));
    scene.model.printTestPage(Section::FormsPrinter);
    QTRY_COMPARE(scene.said.size(), 1);
    QVERIFY(!scene.lastWasGood());
    QCOMPARE(scene.lastSentence(), errorText(Error(make_error_code(error))));
    QVERIFY(!scene.model.isPrinting());
    scene.model.printTestPage(Section::FormsPrinter); // and it can be tried again
    QTRY_COMPARE(scene.office.documents.printed.size(), 1);
}

void TestSettingsModel::readerShowsTheMaskedNumber()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    const QString text = scene.model.reader().cardText();
    const QString number = sampleMan().document.number;
    QVERIFY(text.contains(number.left(3) + u"***********"_s + number.right(4)));
    QVERIFY(!text.contains(number) && !text.contains(sampleMan().document.name));
    scene.model.leave();
    QVERIFY(scene.model.reader().cardText().isEmpty());
}

void TestSettingsModel::numbersAreMasked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::newRow("citizen") << u"320402199703154218"_s << u"320***********4218"_s;
    QTest::newRow("passport") << u"E12345678"_s << u"E12**5678"_s;
    QTest::newRow("short") << u"A123456"_s << u"*******"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestSettingsModel::numbersAreMasked()
{
    QFETCH(QString, number);
    QTEST(maskedNumber(number), "masked");
}

void TestSettingsModel::cameraIsMeasured()
{
    FakeOffice office;
    ManualCamera camera;
    CameraTest test(&camera, office.pictures);
    QSignalSpy frames(&test, &CameraTest::frame);
    camera.give(0); // somebody else's
    QCOMPARE(frames.size(), 0);
    test.start();
    for (qint64 ms = 0; ms <= 3000; ms += 40)
        camera.give(ms);
    QCOMPARE(test.framesPerSecond(), 25.0);
    for (qint64 ms = 3100; ms <= 6000; ms += 100)
        camera.give(ms); // it got slower: the last second and a half counts
    QCOMPARE(test.framesPerSecond(), 10.0);
    QVERIFY(test.stateText().contains(u"1920 × 1080"_s)); // as granted, not as previewed
    QVERIFY(test.stateText().contains(u"10.0"_s));
}

void TestSettingsModel::cameraThatIsNotChosenStaysOff()
{
    FakeOffice office;
    ManualCamera camera;
    camera.chosen = false;
    CameraTest test(&camera, office.pictures);
    test.start();
    QVERIFY(!test.isRunning());
    QCOMPARE(camera.now, scanners::ImageSource::Phase::Stopped);
    CameraTest none(nullptr, office.pictures);
    none.start();
    none.takeStill();
    none.stop();
    QCOMPARE(none.stateText(), test.stateText());
}

void TestSettingsModel::stillIsToldOnceAndFaultsToo()
{
    FakeOffice office;
    ManualCamera camera;
    CameraTest test(&camera, office.pictures);
    test.start();
    camera.give(0);
    test.takeStill();
    QVERIFY(camera.asked && test.isTakingStill());
    QSignalSpy ready(&test, &CameraTest::stillReady);
    Q_EMIT camera.stillTaken("jpeg");
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(test.stillText().contains(u"1280 × 720"_s));
    test.takeStill();
    Q_EMIT camera.failed(Error(make_error_code(DocumentError::ImageUnreadable)));
    QVERIFY(!test.isTakingStill());
    QCOMPARE(test.stillText(), errorText(Error(make_error_code(DocumentError::ImageUnreadable))));
    office.answers.fail(u"import"_s, Error(make_error_code(DocumentError::ImageUnreadable)));
    test.takeStill();
    Q_EMIT camera.stillTaken("no jpeg");
    QTRY_VERIFY(!test.isTakingStill());
    QCOMPARE(ready.size(), 1);
}

void TestSettingsModel::leavingTurnsCamerasOff()
{
    Scene scene;
    scene.model.facesCamera().start();
    QCOMPARE(scene.office.camera.phase(), scanners::ImageSource::Phase::Running);
    scene.model.leave();
    QCOMPARE(scene.office.camera.phase(), scanners::ImageSource::Phase::Stopped);
    scene.model.leave(); // twice is no harm
}

void TestSettingsModel::flatbedsAreLookedForAside()
{
    ManualFlatbed flatbed;
    presentation::FlatbedTest test(&flatbed);
    test.look();
    test.look(); // while it looks
    QCOMPARE(flatbed.looks, 1);
    QVERIFY(test.isLooking());
    QVERIFY(test.stateText().startsWith(u"Looking for flatbeds"_s));
    flatbed.looking.addResult(QList<FlatbedFacts>{{u"a:b"_s, u"Acme"_s}});
    flatbed.looking.finish();
    QTRY_VERIFY(!test.isLooking());
    QCOMPARE(test.found().size(), 1);
    QVERIFY(test.stateText().isEmpty());
    test.start();
    QVERIFY(test.scan().isRunning());
    QTRY_VERIFY(!test.scan().isRunning());
    QVERIFY(test.stateText().contains(u"jammed"_s));

    presentation::FlatbedTest none(nullptr);
    none.look();
    none.start();
    QVERIFY(!none.isLooking() && !none.scan().isRunning());
    QVERIFY(!none.stateText().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettingsModel)
#include "tst_settingsmodel.moc"
