// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ways of signing besides the pen, through the real windows: a sheet that is printed, signed by hand and
// scanned, and the print of a finger. Each binds to the version signed.
#include "app/language.h"
#include "models/documents/pagepicture.h"
#include "models/storage/storecheck.h"
#include "scanners/drivers/simulated/simulatedpad.h"
#include "tests/documents/popplertools.h"
#include "tests/storage/storefixture.h"
#include "tests/support/clipping.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/workstationharness.h"
#include "ui/registration/registrationpage.h"
#include "ui/registration/sheetscansheet.h"
#include "ui/registration/signingpanel.h"
#include "ui/style/theme.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/sheet.h"

#include <QCheckBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using presentation::IssueModel;
using presentation::SigningModel;
using tests::clippedTexts;
using tests::layOut;
using tests::WorkstationHarness;

namespace {

constexpr auto kMan = PartyRole::Man;
constexpr auto kWoman = PartyRole::Woman;
constexpr int kScanWidth = 1654; ///< pixels of an A4 page at 200 dpi

/// Where LIANLI_PICTURES names a folder, what the window looks like is left there to be looked at.
void keepPicture(WorkstationHarness &harness, const QString &name)
{
    const QString folder = qEnvironmentVariable("LIANLI_PICTURES");
    if (folder.isEmpty()) return;
    QTest::qWait(400); // what is drawn aside has come
    harness.window().grab().save(folder + u'/' + name + u".png"_s);
}

class Counter
{
public:
    WorkstationHarness harness;

    /// With the case at \a step.
    bool open(MarriageStep step)
    {
        if (!harness.begin()) return false;
        auto settings = harness.composition().machine().settings();
        settings.fingerprints = true;
        if (!harness.composition().machine().change(settings)) return false;
        return harness.reach(step);
    }
    SigningModel &declarations() { return harness.page()->model().declarations; }
    SigningModel &receipts() { return harness.page()->model().receipts; }

    bool click(const QString &panel, const QString &button)
    {
        auto *place = harness.visible<QWidget>(panel);
        auto *found = place ? place->findChild<QPushButton *>(button) : nullptr;
        if (!found || !found->isVisible() || !found->isEnabled()) return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    ui::SheetScanSheet *scanSheet() { return harness.visible<ui::SheetScanSheet>(u"sheetScanSheet"_s); }
    /// Opens the sheet at \a panel and prints the paper; where it was written.
    QString printSheet(const QString &panel, const QString &suffix)
    {
        if (!click(panel, u"signOnPaperButton"_s)) return {};
        if (!WorkstationHarness::wait([&] { return scanSheet() != nullptr; })) return {};
        harness.press(Qt::Key_P, Qt::ControlModifier);
        if (!harness.waitForText(u"此表已打印"_s)) return {};
        const QStringList found =
            QDir(harness.printedFolder()).entryList({u'*' + suffix + u"-to-sign.pdf"_s});
        return found.size() == 1 ? harness.printedFolder() + u'/' + found.first() : QString();
    }
    /// The printed paper, signed by hand and scanned, a little askew.
    QString scanOf(const QString &pdf, const QString &name, bool withCode = true)
    {
        QFile file(pdf);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QImage page =
            documents::pagePicture(file.readAll(), 0, kScanWidth).convertToFormat(QImage::Format_RGB32);
        if (page.isNull()) return {};
        QImage scan(page.size(), QImage::Format_RGB32);
        scan.fill(QColor(244, 243, 238));
        QPainter painter(&scan);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.rotate(0.7);
        painter.drawImage(0, 0, page);
        painter.setPen(QPen(QColor(20, 30, 90), 5));
        painter.drawPolyline(QPolygon{{430, 1690}, {520, 1630}, {560, 1710}, {640, 1640}, {720, 1700}});
        if (!withCode) painter.fillRect(1200, 2000, 454, 300, Qt::white);
        painter.end();
        const QString path = harness.folder() + u'/' + name + u".jpg"_s;
        return scan.save(path, "JPEG", 85) ? path : QString();
    }
    bool scan(const QString &path)
    {
        scanSheet()->readFiles({path});
        return WorkstationHarness::wait([this] { return scanSheet() == nullptr; });
    }
    bool scanIsRefused(const QString &path, const QString &text)
    {
        scanSheet()->readFiles({path});
        return harness.waitForText(text) && scanSheet() != nullptr;
    }
    /// The sheet is open, the party has agreed, and the finger lies on the pad.
    bool showPrint(const QString &panel)
    {
        if (!click(panel, u"fingerprintButton"_s)) return false;
        if (!harness.waitForText(u"请向当事人宣读"_s)) return false;
        harness.press(Qt::Key_Return);
        return harness.waitForText(u"指纹是否清晰"_s);
    }
    /// In the sheet itself: the page's own message lies under it.
    bool isTold(const QString &message) { return harness.visible<QWidget>(message) != nullptr; }
    bool isSheetOpen() { return harness.visible<QWidget>(u"fingerprintSheet"_s) != nullptr; }
    const std::optional<PartySignature> &declaration(PartyRole role)
    {
        return harness.marriage().draft.declarations[static_cast<size_t>(role)];
    }
};

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }
    void paperIsPrintedSignedAndScanned();
    void scannedSheetMustBeOfThisVersion();
    void printStandsBesideTheSignature();
    void printStandsForTheNameOfWhoCannotWrite();
    void padThatFailsIsTold();
    void fingerprintsAreOffUntilSwitchedOn();
    void receiptsOnPaperGoIntoTheFile();
    void sheetOfBothStandsForBothOrNeither();
    void spoiledBlankVoidsTheReceipt();
    void fullDiskIsToldInTheSheet();
    void leavingTheCaseStopsTheDevices();
};

void TestSigning::paperIsPrintedSignedAndScanned()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    const QString pdf = counter.printSheet(u"manSigning"_s, u"-F01-man"_s);
    QVERIFY(!pdf.isEmpty());
    QTest::qWait(100);
    keepPicture(counter.harness, u"sheet-scan"_s);
    layOut(&counter.harness.window(), {1366, 768});
    QCOMPARE(clippedTexts(&counter.harness.window()), QStringList());
    QVERIFY(counter.scan(counter.scanOf(pdf, u"man"_s)));
    QVERIFY(counter.declarations().isSigned(kMan));
    QVERIFY(!counter.declarations().isSigned(kWoman));
    QCOMPARE(counter.declaration(kMan)->way, SigningWay::Paper);
    QVERIFY(counter.harness.waitForText(u"已在纸上手写签名"_s));
    QVERIFY(
        WorkstationHarness::wait([&] { return !counter.harness.page()->model().declaration.isRendering(); }));
    keepPicture(counter.harness, u"signed-on-paper"_s);

    // Another version, another signature: the scan counts no more, and again when the change is undone.
    auto &identity = counter.harness.identity();
    identity.setEducation(kWoman, u"21"_s);
    QCOMPARE(counter.declarations().state(kMan), SigningModel::State::Outdated);
    QVERIFY(counter.harness.waitForText(u"内容已变，须重签"_s));
    identity.setEducation(kWoman, {});
    counter.harness.page()->model().session.edit(
        [](MarriageDraft &draft) { draft.party(kWoman).sources.remove(field::kEducation); });
    QVERIFY(counter.declarations().isSigned(kMan));

    // It can be taken back and signed with the pen all the same.
    QVERIFY(counter.click(u"manSigning"_s, u"clearMarkButton"_s));
    QCOMPARE(counter.declarations().state(kMan), SigningModel::State::Unsigned);
    QVERIFY(counter.harness.declare());
}

void TestSigning::scannedSheetMustBeOfThisVersion()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    const QString pdf = counter.printSheet(u"manSigning"_s, u"-F01-man"_s);
    QVERIFY(!pdf.isEmpty());
    QVERIFY(counter.scanIsRefused(counter.scanOf(pdf, u"no-code"_s, false), u"读不到表格页脚的版本码"_s));
    const QString hostile = counter.harness.folder() + u"/hostile.jpg"_s;
    QFile file(hostile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\xff'));
    file.close();
    QVERIFY(counter.scanIsRefused(hostile, u"不是可读取的照片"_s));
    counter.harness.press(Qt::Key_Escape);
    QVERIFY(WorkstationHarness::wait([&] { return counter.scanSheet() == nullptr; }));

    // His sheet on her side, and then a sheet printed before the form changed.
    QVERIFY(counter.click(u"womanSigning"_s, u"signOnPaperButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return counter.scanSheet() != nullptr; }));
    const QString his = counter.scanOf(pdf, u"his"_s);
    QVERIFY(counter.scanIsRefused(his, u"这是另一方的表格"_s));
    counter.harness.press(Qt::Key_Escape);
    counter.harness.identity().setEducation(kWoman, u"21"_s);
    QVERIFY(counter.click(u"manSigning"_s, u"signOnPaperButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return counter.scanSheet() != nullptr; }));
    QVERIFY(counter.scanIsRefused(his, u"与本案当前内容不一致"_s));
    QVERIFY(!counter.declaration(kMan) && !counter.declaration(kWoman));
}

void TestSigning::printStandsBesideTheSignature()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    // Before the pen or after it: both stay.
    QVERIFY(counter.showPrint(u"manSigning"_s));
    keepPicture(counter.harness, u"fingerprint"_s);
    counter.harness.press(Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    QVERIFY(counter.declaration(kMan) && !counter.declaration(kMan)->isComplete());
    QCOMPARE(counter.declarations().state(kMan), SigningModel::State::Unsigned);
    QVERIFY(counter.harness.sign(u"manSigning"_s, 0));
    QVERIFY(WorkstationHarness::wait([&] { return counter.declarations().isSigned(kMan); }));
    QVERIFY(!counter.declaration(kMan)->fingerprint.id.isEmpty());
    QVERIFY(counter.declaration(kMan)->consentAt.isValid());

    QVERIFY(counter.harness.sign(u"womanSigning"_s, 1));
    QVERIFY(WorkstationHarness::wait([&] { return counter.declarations().isSigned(kWoman); }));
    QVERIFY(counter.showPrint(u"womanSigning"_s));
    counter.harness.press(Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    QVERIFY(!counter.declaration(kWoman)->mark.id.isEmpty());
    QVERIFY(!counter.declaration(kWoman)->fingerprint.id.isEmpty());
    QCOMPARE(counter.declarations().page(kWoman).images.count(), 1);
    QVERIFY(
        WorkstationHarness::wait([&] { return !counter.harness.page()->model().declaration.isRendering(); }));
    keepPicture(counter.harness, u"both-marks"_s);

    // Kept with the case, encrypted, and there again the next morning.
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.waitFor(MarriageStep::Photo));
    const QString id = counter.declaration(kMan)->fingerprint.id;
    counter.harness.stop();
    counter.harness.start();
    QVERIFY(counter.harness.signIn());
    const auto png = tests::answer(counter.harness.composition().store().cases.blob(id));
    QVERIFY(png && png->startsWith("\x89PNG"));
}

void TestSigning::printStandsForTheNameOfWhoCannotWrite()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    QVERIFY(counter.showPrint(u"manSigning"_s));
    auto *box = counter.harness.visible<QCheckBox>(u"cannotWriteBox"_s);
    QVERIFY(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTest::qWait(50);
    layOut(&counter.harness.window(), {1366, 768});
    QCOMPARE(clippedTexts(&counter.harness.window()), QStringList());
    keepPicture(counter.harness, u"cannot-write"_s);
    auto *password = counter.harness.visible<ui::PasswordField>(u"secondPasswordField"_s);
    QVERIFY(password);
    counter.harness.press(Qt::Key_Return); // no password yet
    QVERIFY(counter.isSheetOpen());
    QTest::keyClicks(password, u"wrong"_s);
    counter.harness.clickButton(u"fingerprintGoButton"_s);
    QVERIFY(counter.harness.waitForText(u"密码不正确"_s));
    QVERIFY(counter.isSheetOpen());
    QVERIFY(!counter.declaration(kMan));
    QTest::keyClicks(password, QString::fromUtf8(tests::supervisorPassword()));
    QVERIFY(counter.harness.clickButton(u"fingerprintGoButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    QVERIFY(counter.declarations().isSigned(kMan));
    QCOMPARE(counter.declaration(kMan)->way, SigningWay::Fingerprint);
    QVERIFY(!counter.declaration(kMan)->witness.isEmpty());
    QVERIFY(counter.declaration(kMan)->witness != counter.harness.page()->model().session.clerk().id);
    QVERIFY(
        WorkstationHarness::wait([&] { return !counter.harness.page()->model().declaration.isRendering(); }));
    keepPicture(counter.harness, u"print-for-name"_s);
    const QByteArray pdf = counter.harness.page()->model().declaration.pdf(kMan);
    QVERIFY(poppler::textAsRead(pdf).contains(u"本人不能书写，已向其宣读全文"_s));
    // With the pen after all: the note goes.
    QVERIFY(counter.click(u"manSigning"_s, u"clearMarkButton"_s));
    QVERIFY(counter.harness.declare());
}

void TestSigning::padThatFailsIsTold()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    scanners::SimulatedPad *pad = counter.harness.composition().simulatedPad();
    QImage blank(256, 360, QImage::Format_Grayscale8);
    blank.fill(240);
    pad->setNextPictures({blank});
    QVERIFY(counter.click(u"manSigning"_s, u"fingerprintButton"_s));
    counter.harness.press(Qt::Key_Return);
    QVERIFY(counter.harness.waitForText(u"手指按压面积不足"_s));
    QVERIFY(counter.harness.waitForText(u"指纹是否清晰"_s)); // the next one was good
    counter.harness.press(Qt::Key_F6);
    pad->setPlugged(false);
    QVERIFY(counter.harness.waitForText(u"未找到指纹仪"_s));
    pad->setPlugged(true);
    counter.harness.press(Qt::Key_F6);
    QVERIFY(counter.harness.waitForText(u"指纹是否清晰"_s));
    counter.harness.press(Qt::Key_Escape);
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    QVERIFY(!counter.declaration(kMan)); // nothing was asked to be kept
}

void TestSigning::fingerprintsAreOffUntilSwitchedOn()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(!harness.composition().machine().settings().fingerprints);
    QVERIFY(harness.reach(MarriageStep::Declaration));
    QVERIFY(!harness.visible<QPushButton>(u"fingerprintButton"_s));
    QVERIFY(harness.visible<QPushButton>(u"signOnPaperButton"_s));
}

void TestSigning::receiptsOnPaperGoIntoTheFile()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Issue));
    QVERIFY(counter.harness.print());
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::Receipts));
    const QString pdf = counter.printSheet(u"womanSigning"_s, u"-F03"_s);
    QVERIFY(!pdf.isEmpty());
    QVERIFY(counter.scan(counter.scanOf(pdf, u"review"_s)));
    QVERIFY(counter.receipts().isSigned(kMan) && counter.receipts().isSigned(kWoman));
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::HandOver));
    keepPicture(counter.harness, u"receipts-on-paper"_s);
    counter.harness.press(Qt::Key_F9);
    QVERIFY(WorkstationHarness::wait([&] { return counter.harness.issue().isArchiveSealed(); }));
    QVERIFY(WorkstationHarness::wait(
        [&] { return !QDir(counter.harness.printedFolder()).entryList({u"*-file.pdf"_s}).isEmpty(); }));
    QFile file(counter.harness.printedFolder() + u'/' +
               QDir(counter.harness.printedFolder()).entryList({u"*-file.pdf"_s}).constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(poppler::textAsRead(bytes).contains(u"手写签名原件扫描页"_s));
    // The scan is the page: none of the form's own words can be selected on it.
    QVERIFY(!poppler::textAsRead(bytes).contains(u"审查意见"_s));
    counter.harness.press(Qt::Key_F9);
    const auto report = tests::answer(storage::checkStore(counter.harness.composition().store().thread()));
    QVERIFY(report);
    QCOMPARE(report->problems, QStringList());
}

void TestSigning::sheetOfBothStandsForBothOrNeither()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Issue));
    QVERIFY(counter.harness.print());
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::Receipts));
    QVERIFY(counter.harness.sign(u"manSigning"_s, 2));
    QVERIFY(WorkstationHarness::wait([&] { return counter.receipts().isSigned(kMan); }));
    QVERIFY(counter.showPrint(u"manSigning"_s));
    counter.harness.press(Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    const QString pdf = counter.printSheet(u"manSigning"_s, u"-F03"_s);
    QVERIFY(counter.scan(counter.scanOf(pdf, u"review"_s)));
    const auto &receipts = counter.harness.marriage().draft.receipts;
    QVERIFY(counter.receipts().isOnPaper(kMan) && counter.receipts().isOnPaper(kWoman));
    QVERIFY(receipts[0]->fingerprint.id.isEmpty()); // the sheet bears all marks
    auto *finger =
        counter.harness.visible<QWidget>(u"manSigning"_s)->findChild<QPushButton *>(u"fingerprintButton"_s);
    QVERIFY(!finger->isVisible());
    QVERIFY(counter.click(u"manSigning"_s, u"clearMarkButton"_s));
    QVERIFY(!receipts[0] && !receipts[1]); // else a file could be sealed without her signature
    QVERIFY(counter.harness.sign(u"manSigning"_s, 2) && counter.harness.sign(u"womanSigning"_s, 3));
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::HandOver));
}

void TestSigning::fullDiskIsToldInTheSheet()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    const QString pdf = counter.printSheet(u"manSigning"_s, u"-F01-man"_s);
    const QString scan = counter.scanOf(pdf, u"man"_s);
    QVERIFY(!scan.isEmpty());
    {
        const tests::FileSizeLimit full(4096);
        counter.scanSheet()->readFiles({scan});
        QVERIFY(WorkstationHarness::wait([&] { return counter.isTold(u"sheetScanMessage"_s); }));
        QVERIFY(counter.scanSheet());
    }
    QVERIFY(!counter.declaration(kMan));
    QVERIFY(counter.scan(scan)); // there is room again
    QVERIFY(counter.declarations().isSigned(kMan));
    QVERIFY(counter.showPrint(u"womanSigning"_s));
    {
        const tests::FileSizeLimit full(4096);
        counter.harness.press(Qt::Key_Return);
        QVERIFY(WorkstationHarness::wait([&] { return counter.isTold(u"fingerprintMessage"_s); }));
        QVERIFY(counter.isSheetOpen());
    }
    counter.harness.press(Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait([&] { return !counter.isSheetOpen(); }));
    QVERIFY(!counter.declaration(kWoman)->fingerprint.id.isEmpty());
}

void TestSigning::leavingTheCaseStopsTheDevices()
{
    using Camera = scanners::ImageSource::Phase;
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Declaration));
    auto &desk = *counter.harness.composition().simulatedDesk();
    auto &pad = *counter.harness.composition().simulatedPad();
    QVERIFY(counter.click(u"manSigning"_s, u"signOnPaperButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return desk.phase() == Camera::Running; }));
    counter.harness.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return desk.phase() == Camera::Stopped; }));
    QVERIFY(WorkstationHarness::wait([&] {
        return counter.harness.window().isGated() && !counter.harness.workstation().isUnlocked() &&
               !counter.harness.workstation().isBusy();
    }));
    QVERIFY(counter.harness.signIn());
    QVERIFY(counter.harness.waitFor(MarriageStep::Declaration));
    QVERIFY(counter.click(u"manSigning"_s, u"fingerprintButton"_s));
    counter.harness.press(Qt::Key_Return);
    QCOMPARE(pad.phase(), scanners::FingerprintPad::Phase::Waiting);
    Q_EMIT counter.harness.window().entryRequested(u"settings"_s); // the rail answers under a sheet, too
    QVERIFY(WorkstationHarness::wait([&] { return !counter.harness.page(); }));
    QCOMPARE(pad.phase(), scanners::FingerprintPad::Phase::Stopped);
}

void TestSigning::spoiledBlankVoidsTheReceipt()
{
    Counter counter;
    QVERIFY(counter.open(MarriageStep::Issue));
    QVERIFY(counter.harness.print());
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::Receipts));
    QVERIFY(counter.harness.sign(u"manSigning"_s, 2));
    QVERIFY(WorkstationHarness::wait([&] { return counter.receipts().isSigned(kMan); }));
    // The review form names the blanks: another blank is another form.
    counter.harness.issue().voidAndReprint(kWoman, u"卡纸"_s);
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::CheckPrint));
    QCOMPARE(counter.receipts().state(kMan), SigningModel::State::Outdated);
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::Receipts));
    QVERIFY(counter.harness.waitForText(u"内容已变，须重签"_s));
    QVERIFY(counter.harness.sign(u"manSigning"_s, 2) && counter.harness.sign(u"womanSigning"_s, 3));
    QVERIFY(counter.harness.waitFor(IssueModel::Stage::HandOver));
}

QTEST_MAIN(TestSigning)
#include "tst_signing.moc"
