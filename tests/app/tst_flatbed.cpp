// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cards and signed sheets on the flatbed, through the real windows and the real networks.
#include "app/demo/guiheartbeat.h"
#include "app/language.h"
#include "models/documents/pagepicture.h"
#include "scanners/vision/specimen/specimencard.h"
#include "tests/support/clipping.h"
#include "tests/support/workstationharness.h"
#include "ui/registration/registrationpage.h"
#include "ui/style/theme.h"
#include "ui/widgets/busylabel.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using lianli::presentation::CardCaptureModel;
using lianli::scanners::CardImageReading;
using lianli::scanners::ReaderError;
using lianli::scanners::SimulatedFlatbed;
using lianli::tests::clippedTexts;
using lianli::tests::layOut;
using lianli::tests::WorkstationHarness;
using Side = CardImageReading::Side;
using Stage = CardCaptureModel::Stage;

namespace {

/// The limit is the program's, not that of one that is built without optimisation and watched at each access.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kMeasures = false;
#else
constexpr bool kMeasures = true;
#endif

constexpr double kCardWidthMm = 85.6;
constexpr double kSheetWidthMm = 210;

class Counter
{
public:
    WorkstationHarness harness;

    bool begin(bool withFlatbed = true)
    {
        if (!harness.begin()) return false;
        auto settings = harness.composition().machine().settings();
        settings.flatbed = withFlatbed ? SimulatedFlatbed::device() : QString();
        return harness.composition().machine().change(settings).has_value();
    }
    SimulatedFlatbed &bed() { return *harness.composition().simulatedFlatbed(); }
    CardCaptureModel &capture() { return harness.page()->model().capture; }
    /// The case is open, and the panel for reading a card.
    bool openCapture()
    {
        if (!harness.openCase()) return false;
        harness.press(Qt::Key_F6);
        return WorkstationHarness::wait([this] { return capture().stage() == Stage::Looking; });
    }
    QImage card(Side side) const
    {
        return scanners::specimenCard(harness.person(u"wang-zhiyuan"_s).card.document, side);
    }
    void lay(Side side, QPointF atMm, double degrees) { bed().lay(card(side), kCardWidthMm, atMm, degrees); }
    void scan() { harness.press(Qt::Key_B, Qt::ControlModifier); }
    bool is(Stage stage)
    {
        return WorkstationHarness::wait([this, stage] { return capture().stage() == stage; });
    }
    /// Where LIANLI_PICTURES names a folder, what the window looks like is left there to be looked at.
    void keepPicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("LIANLI_PICTURES");
        if (!folder.isEmpty()) harness.window().grab().save(folder + u'/' + name + u".png"_s);
    }
};

} // namespace

class TestFlatbed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }
    void readsBothSidesOfACard_data();
    void readsBothSidesOfACard();
    void isOfferedOnlyWhereOneIsChosen();
    void errorsAreToldAndTheNextScanWorks();
    void scanIsCancelled();
    void closedSheetGivesTheScanUp();
    void lockGivesTheScanUp();
    void fitsInBothLanguages_data();
    void fitsInBothLanguages();
    void signedSheetIsScanned();
};

void TestFlatbed::readsBothSidesOfACard_data()
{
    QTest::addColumn<QPointF>("front");
    QTest::addColumn<double>("frontDegrees");
    QTest::addColumn<QPointF>("back");
    QTest::addColumn<double>("backDegrees");
    QTest::newRow("in the corner, in the middle") << QPointF(8, 8) << 0.5 << QPointF(60, 120) << 4.0;
    QTest::newRow("upside down, upright") << QPointF(180, 250) << 178.0 << QPointF(120, 40) << 90.0;
}

void TestFlatbed::readsBothSidesOfACard()
{
    QFETCH(QPointF, front);
    QFETCH(double, frontDegrees);
    QFETCH(QPointF, back);
    QFETCH(double, backDegrees);
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    const QImage backPicture = counter.card(Side::Back); // drawn before time is taken
    counter.lay(Side::Front, front, frontDegrees);
    app::GuiHeartbeat heartbeat;
    counter.scan();
    QVERIFY(counter.is(Stage::Scanning));
    QVERIFY2(counter.is(Stage::TurnOver), qPrintable(counter.harness.screen()));
    counter.bed().lay(backPicture, kCardWidthMm, back, backDegrees);
    counter.scan();
    QVERIFY2(counter.is(Stage::Closed), qPrintable(counter.harness.screen()));
    QVERIFY(heartbeat.beats() > 50);
    const auto longest = heartbeat.longest().value(0);
    if (kMeasures)
        QVERIFY2(longest.cpuMs < 50, qPrintable(u"%1 ms, %2 at work"_s.arg(longest.ms).arg(longest.cpuMs)));

    const auto card = counter.harness.person(u"wang-zhiyuan"_s).card.document;
    const Party &man = counter.harness.marriage().draft.party(PartyRole::Man);
    QCOMPARE(man.document.number, card.number);
    QCOMPARE(man.document.name, card.name);
    QCOMPARE(man.document.birthDate, card.birthDate);
    QCOMPARE(man.document.address, card.address);
    QCOMPARE(man.document.authority, card.authority);
    QCOMPARE(man.document.validity.from, card.validity.from);
    QCOMPARE(man.document.validity.to, card.validity.to);
    QCOMPARE(man.sources.value(field::kNumber), FieldSource::Ocr);
    QVERIFY(!counter.harness.identity().portrait(PartyRole::Man).isEmpty());
}

void TestFlatbed::isOfferedOnlyWhereOneIsChosen()
{
    Counter counter;
    QVERIFY(counter.begin(false) && counter.openCapture());
    QVERIFY(!counter.harness.visible<QAbstractButton>(u"flatbedButton"_s));
    counter.scan(); // the key does nothing either
    QTest::qWait(50);
    QCOMPARE(counter.capture().stage(), Stage::Looking);
    counter.harness.press(Qt::Key_Escape);
    auto settings = counter.harness.composition().machine().settings();
    settings.flatbed = SimulatedFlatbed::device();
    QVERIFY(counter.harness.composition().machine().change(settings));
    counter.harness.press(Qt::Key_F6);
    QVERIFY(WorkstationHarness::wait(
        [&] { return counter.harness.visible<QAbstractButton>(u"flatbedButton"_s) != nullptr; }));
}

void TestFlatbed::errorsAreToldAndTheNextScanWorks()
{
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    counter.bed().failNext(ReaderError::FlatbedCoverOpen);
    counter.scan();
    QVERIFY(counter.harness.waitForText(u"扫描仪盖板未合上。未作任何更改；请合上后重新扫描。"_s));
    counter.keepPicture(u"flatbed-error"_s);
    QCOMPARE(counter.capture().stage(), Stage::Looking);
    counter.scan(); // nothing lies there
    QVERIFY(counter.harness.waitForText(u"没有找到身份证"_s));
    QCOMPARE(counter.capture().stage(), Stage::Looking);
    counter.lay(Side::Back, {30, 30}, -3);
    counter.scan();
    QVERIFY2(counter.is(Stage::TurnOver), qPrintable(counter.harness.screen()));
    QVERIFY(!counter.harness.screen().contains(u"没有找到身份证"_s));
}

void TestFlatbed::scanIsCancelled()
{
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    counter.lay(Side::Front, {30, 30}, 0);
    counter.scan();
    QVERIFY(WorkstationHarness::wait([&] { return counter.capture().flatbed().percent() >= 20; }));
    auto *progress = counter.harness.visible<ui::BusyLabel>(u"flatbedProgress"_s);
    QVERIFY(progress && progress->shownText().contains(u'%'));
    counter.keepPicture(u"flatbed-scanning"_s);
    counter.scan(); // the same key
    QCOMPARE(counter.capture().stage(), Stage::Looking);
    QVERIFY(!progress->isVisible());
    QTest::qWait(1500); // nothing comes after all
    QCOMPARE(counter.capture().stage(), Stage::Looking);
    QVERIFY(!counter.harness.identity().isFilled(PartyRole::Man));
}

void TestFlatbed::closedSheetGivesTheScanUp()
{
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    counter.lay(Side::Front, {30, 30}, 0);
    counter.scan();
    QVERIFY(counter.is(Stage::Scanning));
    counter.harness.press(Qt::Key_Escape);
    QCOMPARE(counter.capture().stage(), Stage::Closed);
    QVERIFY(!counter.capture().flatbed().isRunning());
    const auto next = counter.bed().scan({50, {}, true}); // it is free
    QVERIFY(!next.isFinished());
    counter.bed().cancel();
    QVERIFY(!counter.harness.identity().isFilled(PartyRole::Man));
}

void TestFlatbed::lockGivesTheScanUp()
{
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    counter.lay(Side::Front, {30, 30}, 0);
    counter.scan();
    QVERIFY(counter.is(Stage::Scanning));
    counter.harness.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return counter.harness.window().isGated(); }));
    const auto next = counter.bed().scan({50, {}, true}); // it is free for who comes next
    QVERIFY(!next.isFinished());
    counter.bed().cancel();
}

void TestFlatbed::fitsInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh") << u"zh_CN"_s;
    QTest::newRow("en") << u"en"_s;
}

void TestFlatbed::fitsInBothLanguages()
{
    QFETCH(QString, language);
    Counter counter;
    QVERIFY(counter.begin() && counter.openCapture());
    QVERIFY(app::useLanguage(language));
    const auto chinese = qScopeGuard([] { (void)app::useLanguage(u"zh_CN"_s); });
    counter.lay(Side::Front, {30, 30}, 0);
    for (const bool scanning : {false, true}) {
        if (scanning) {
            counter.scan();
            QVERIFY(WorkstationHarness::wait([&] { return counter.capture().flatbed().percent() >= 40; }));
        }
        layOut(&counter.harness.window(), {1366, 768});
        counter.keepPicture(u"flatbed-capture-%1-%2"_s.arg(language).arg(scanning));
        const QStringList clipped = clippedTexts(&counter.harness.window());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }
    QVERIFY(counter.is(Stage::Reading));
    QTest::qWait(20);
    counter.keepPicture(u"flatbed-capture-%1-read"_s.arg(language));
    QVERIFY(counter.is(Stage::TurnOver));
}

void TestFlatbed::signedSheetIsScanned()
{
    Counter counter;
    WorkstationHarness &harness = counter.harness;
    QVERIFY(counter.begin() && harness.reach(MarriageStep::Declaration));
    auto *panel = harness.visible<QWidget>(u"manSigning"_s);
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"signOnPaperButton"_s), Qt::LeftButton);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<QWidget>(u"sheetScanSheet"_s); }));
    harness.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"此表已打印"_s));
    const QDir printed(harness.printedFolder());
    const QStringList found = printed.entryList({u"*-F01-man-to-sign.pdf"_s});
    QCOMPARE(found.size(), 1);
    QFile file(printed.filePath(found.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QImage page = documents::pagePicture(file.readAll(), 0, 2480).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&page);
    painter.setPen(QPen(QColor(20, 30, 90), 7));
    painter.drawPolyline(QPolygon{{640, 2530}, {780, 2440}, {840, 2560}, {960, 2460}, {1080, 2550}});
    painter.end();

    harness.press(Qt::Key_B, Qt::ControlModifier); // the glass is empty
    QVERIFY(harness.waitForText(u"读不到表格页脚的版本码"_s));
    counter.bed().lay(page, kSheetWidthMm, {0.5, 0}, 0.3);
    harness.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.page()->model().sheetScan.flatbed().percent() >= 40; }));
    layOut(&harness.window(), {1366, 768});
    QCOMPARE(clippedTexts(&harness.window()), QStringList());
    counter.keepPicture(u"flatbed-sheet"_s);
    QVERIFY(app::useLanguage(u"en"_s));
    layOut(&harness.window(), {1366, 768});
    const QStringList clipped = clippedTexts(&harness.window());
    counter.keepPicture(u"flatbed-sheet-en"_s);
    QVERIFY(app::useLanguage(u"zh_CN"_s));
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<QWidget>(u"sheetScanSheet"_s); }));
    QVERIFY(harness.page()->model().declarations.isSigned(PartyRole::Man));
    QCOMPARE(harness.marriage().draft.declarations[0]->way, SigningWay::Paper);
}

QTEST_MAIN(TestFlatbed)
#include "tst_flatbed.moc"
