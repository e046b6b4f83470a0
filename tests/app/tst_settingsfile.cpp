// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine.h"
#include "app/settings.h"
#include "models/ports/storeerror.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::app;
using namespace lianli::presentation;
using FileState = Machine::FileState;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

MachineSettings everythingSet()
{
    MachineSettings all;
    all.language = u"en"_s;
    all.idleLockMinutes = 3;
    all.readerPort = u"/dev/serial/by-id/usb-1a86_USB2.0-Ser_-if00-port0"_s;
    all.papersCamera = u"/dev/v4l/by-id/usb-Lens_A-video-index0"_s;
    all.facesCamera = u"/dev/video2"_s;
    all.flatbed = u"genesys:libusb:001:004"_s;
    all.codeScanner = {false, u"\x02"_s, u"\t"_s, 40, 20, 150, u"/dev/ttyACM0"_s};
    all.coupleScreen = u"HDMI-2"_s;
    all.certificatePrinter = u"证书, 打印机/[1]=“x” %20;#"_s;
    all.formsPrinter = u"HP"_s;
    all.calibrations = {
        {{all.certificatePrinter, u"marriage-certificate"_s}, {0.4, -1.2, 1.003, 0.998, 0.25}},
        {{QString(), u"a4"_s}, {-20, 20, 0.98, 1.02, -1}}};
    all.faceThreshold = 72;
    all.fingerprints = true;
    return all;
}

} // namespace

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void missingFileGivesDefaults();
    void givesBackWhatWasWritten();
    void forgetsWhatIsNoLongerSet();
    void impossibleValuesGiveDefaults_data();
    void impossibleValuesGiveDefaults();
    void goodValuesBesideBadOnesStay();
    void fileThatIsNoneGivesDefaults_data();
    void fileThatIsNoneGivesDefaults();
    void brokenFileIsKeptBesideTheNewOne();
    void folderThatTakesNothingIsTold();
    void manyCalibrationsAreNotReadForEver();
    void anyBytesAreSurvived();
    void commandLineGoesFirstAndIsNotWrittenDown();
    void demonstrationHasSettingsOfItsOwn();

private:
    QString path() const { return m_folder->filePath(u"machine.ini"_s); }
    MachineSettings read(FileState *state) const { return SettingsFile(path()).read(state); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::missingFileGivesDefaults()
{
    FileState state;
    QCOMPARE(read(&state), MachineSettings{});
    QCOMPARE(state, FileState::Good);
}

void TestSettingsFile::givesBackWhatWasWritten()
{
    const MachineSettings all = everythingSet();
    QVERIFY(SettingsFile(path()).write(all));
    FileState state;
    QCOMPARE(read(&state), all);
    QCOMPARE(state, FileState::Good);
}

void TestSettingsFile::forgetsWhatIsNoLongerSet()
{
    QVERIFY(SettingsFile(path()).write(everythingSet()));
    QVERIFY(SettingsFile(path()).write(MachineSettings{}));
    FileState state;
    QCOMPARE(read(&state), MachineSettings{});
    QCOMPARE(state, FileState::Good);
}

void TestSettingsFile::impossibleValuesGiveDefaults_data()
{
    QTest::addColumn<QByteArray>("ini");
    const auto row = [](const char *name, const char *ini) { QTest::newRow(name) << QByteArray(ini); };
    row("unknown language", "[machine]\nlanguage=tlh\n");
    row("no minutes", "[machine]\nidle_lock_minutes=0\n");
    row("never locks", "[machine]\nidle_lock_minutes=31\n");
    row("minutes in words", "[machine]\nidle_lock_minutes=five\n");
    row("endless minutes", "[machine]\nidle_lock_minutes=99999999999999999999\n");
    row("relative port", "[card_reader]\nport=ttyUSB0\n");
    row("port with a line break", "[card_reader]\nport=\"/dev/tty\nUSB0\"\n");
    row("camera elsewhere", "[cameras]\npapers=http://example.org/stream\n");
    row("list for a text", "[printers]\ncertificate=a, b, c\n");
    row("another type", "[printers]\ncertificate=@Size(3 4)\n");
    row("mean above gap", "[code_scanner]\ngap_ms=20\nmean_gap_ms=30\n");
    row("no silence", "[code_scanner]\nsilence_ms=0\n");
    row("negative gap", "[code_scanner]\ngap_ms=-5\n");
    row("wedge maybe", "[code_scanner]\nwedge=maybe\n");
    row("long prefix", "[code_scanner]\nprefix=%02%02%02%02%02\n");
    row("prefix of nulls", "[code_scanner]\nprefix=%00\n");
    row("prefix beyond ASCII", "[code_scanner]\nprefix=%E7%8E%8B\n");
    row("threshold of all", "[faces]\nthreshold=0\n");
    row("threshold of none", "[faces]\nthreshold=100\n");
    row("far offset", "[calibrations]\n1\\printer=P\n1\\template=T\n1\\offset_x_mm=200\nsize=1\n");
    row("no number", "[calibrations]\n1\\printer=P\n1\\template=T\n1\\offset_x_mm=nan\nsize=1\n");
    row("endless", "[calibrations]\n1\\printer=P\n1\\template=T\n1\\scale_x=inf\nsize=1\n");
    row("no template", "[calibrations]\n1\\printer=P\n1\\offset_x_mm=1\nsize=1\n");
}

void TestSettingsFile::impossibleValuesGiveDefaults()
{
    QFETCH(QByteArray, ini);
    put(path(), ini);
    FileState state;
    QCOMPARE(read(&state), MachineSettings{});
    QCOMPARE(state, FileState::Doubtful);
}

void TestSettingsFile::goodValuesBesideBadOnesStay()
{
    put(path(), "[machine]\nlanguage=en\nidle_lock_minutes=-1\n[printers]\nforms=HP\n");
    FileState state;
    MachineSettings expected;
    expected.language = u"en"_s;
    expected.formsPrinter = u"HP"_s;
    QCOMPARE(read(&state), expected);
    QCOMPARE(state, FileState::Doubtful);
}

void TestSettingsFile::fileThatIsNoneGivesDefaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("too large") << QByteArray("[printers]\nforms=") + QByteArray(100'000, 'x');
    QTest::newRow("no lines of settings") << QByteArray("this is no settings file\nat all\n");
}

void TestSettingsFile::fileThatIsNoneGivesDefaults()
{
    QFETCH(QByteArray, bytes);
    put(path(), bytes);
    FileState state;
    QCOMPARE(read(&state), MachineSettings{});
    QCOMPARE(state, FileState::Unreadable);
}

void TestSettingsFile::brokenFileIsKeptBesideTheNewOne()
{
    const QByteArray broken("this is no settings file\nat all\n");
    put(path(), broken);
    QVERIFY(SettingsFile(path()).write(everythingSet()));
    FileState state;
    QCOMPARE(read(&state), everythingSet());
    QCOMPARE(state, FileState::Good);
    QFile aside(path() + u".broken"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), broken);
}

void TestSettingsFile::folderThatTakesNothingIsTold()
{
    put(m_folder->filePath(u"file"_s), "x");
    const auto written = SettingsFile(m_folder->filePath(u"file/machine.ini"_s)).write({});
    QVERIFY(!written);
    QCOMPARE(written.error().code, make_error_code(models::StoreError::Io));
}

void TestSettingsFile::manyCalibrationsAreNotReadForEver()
{
    put(path(), "[calibrations]\nsize=2000000000\n1\\printer=P\n1\\template=T\n1\\offset_x_mm=1\n");
    FileState state;
    const MachineSettings all = read(&state);
    QCOMPARE(all.calibrations.size(), 1);
    QCOMPARE(state, FileState::Doubtful);
}

void TestSettingsFile::anyBytesAreSurvived()
{
    // A written file with random bytes put in: whatever is read lies within the limits.
    QVERIFY(SettingsFile(path()).write(everythingSet()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    quint32 seed = 20261128;
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        for (int change = 0; change < 8; ++change) {
            seed = seed * 1664525 + 1013904223;
            bytes[static_cast<qsizetype>(seed >> 8) % bytes.size()] = static_cast<char>(seed & 0xFF);
        }
        const QString damaged = m_folder->filePath(u"%1.ini"_s.arg(i));
        put(damaged, bytes);
        FileState state;
        const MachineSettings all = SettingsFile(damaged).read(&state);
        QVERIFY(isLanguage(all.language));
        QVERIFY(all.idleLockMinutes >= 1 && all.idleLockMinutes <= MachineSettings::kMaximumIdleMinutes);
        QVERIFY(isDevicePath(all.readerPort) && isDevicePath(all.papersCamera) &&
                isDevicePath(all.facesCamera));
        QVERIFY(all.codeScanner.isPlausible());
        QVERIFY(isPlainText(all.certificatePrinter) && isPlainText(all.formsPrinter));
        for (const auto &calibration : all.calibrations)
            QVERIFY(calibration.isPlausible());
    }
}

void TestSettingsFile::commandLineGoesFirstAndIsNotWrittenDown()
{
    MachineSettings office;
    office.readerPort = u"/dev/ttyUSB0"_s;
    office.formsPrinter = u"HP"_s;
    QVERIFY(SettingsFile(path()).write(office));
    LaunchOptions options;
    options.demonstrationOffice = true;
    options.dataFolder = m_folder->path();
    options.readerPort = u"/dev/ttyUSB7"_s;
    options.language = u"en"_s;
    LocalMachine machine(options);
    QCOMPARE(machine.settings().readerPort, u"/dev/ttyUSB7"_s);
    QCOMPARE(machine.printTarget().formsPrinter, u"HP"_s);
    QSignalSpy changed(&machine, &Machine::changed);
    MachineSettings wanted = machine.settings();
    wanted.coupleScreen = u"HDMI-2"_s;
    QVERIFY(machine.change(wanted));
    QCOMPARE(changed.size(), 1);
    FileState state;
    office.coupleScreen = u"HDMI-2"_s;
    QCOMPARE(read(&state), office);
    wanted.readerPort = u"/dev/ttyUSB9"_s; // chosen by somebody now
    QVERIFY(machine.change(wanted));
    QCOMPARE(read(&state).readerPort, u"/dev/ttyUSB9"_s);
}

void TestSettingsFile::demonstrationHasSettingsOfItsOwn()
{
    LaunchOptions options;
    options.demonstrationOffice = true;
    options.dataFolder = m_folder->path();
    LocalMachine machine(options);
    QVERIFY(machine.change(everythingSet()));
    QVERIFY(QFile::exists(path()));
    QVERIFY(SettingsFile::ofThisUser().path() != path());
    QCOMPARE(machine.printTarget().pdfFolder, m_folder->filePath(u"printed"_s));
    QVERIFY(!machine.facts().sqlite.isEmpty());
    QVERIFY(machine.facts().notice.contains(u"SQLite3 Multiple Ciphers"_s));
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
