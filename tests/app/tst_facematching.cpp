// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A live picture beside the portrait on the card, through the real window by keyboard and the real networks.
#include "app/language.h"
#include "scanners/drivers/faces/localfaces.h"
#include "tests/storage/storefixture.h"
#include "tests/support/clipping.h"
#include "tests/support/workstationharness.h"
#include "ui/registration/registrationpage.h"
#include "ui/style/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sheet.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using lianli::presentation::FaceMatchModel;
using lianli::scanners::CardImageReading;
using lianli::scanners::Frame;
using lianli::scanners::ImageSource;
using lianli::tests::clippedTexts;
using lianli::tests::layOut;
using lianli::tests::WorkstationHarness;
using Stage = FaceMatchModel::Stage;

namespace {

constexpr auto kMan = PartyRole::Man;
constexpr auto kWoman = PartyRole::Woman;

QByteArray jpegOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 92);
    return buffer.data();
}

/// A camera that sees one picture.
class PictureCamera final : public ImageSource
{
public:
    PictureCamera()
    {
        m_tick.setInterval(60);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
            Frame frame;
            for (int y = 0; y < rgb.height(); ++y)
                frame.rgb.append(reinterpret_cast<const char *>(rgb.constScanLine(y)), 3 * rgb.width());
            frame.size = rgb.size();
            frame.capturedMs = m_ms += m_tick.interval();
            Q_EMIT frameReady(frame);
        });
    }
    void start() override { set(Phase::Running); }
    void stop() override { set(Phase::Stopped); }
    Phase phase() const override { return m_phase; }
    QString deviceName() const override { return u"picture"_s; }
    bool isSimulated() const override { return true; }
    void takeStill() override { Q_EMIT stillTaken(jpegOf(picture)); }

    QImage picture;

private:
    void set(Phase phase)
    {
        m_phase = phase;
        phase == Phase::Running ? m_tick.start() : m_tick.stop();
        Q_EMIT phaseChanged(phase);
    }
    QTimer m_tick;
    qint64 m_ms = 0;
    Phase m_phase = Phase::Stopped;
};

/// The heads in a photograph, each by itself.
QList<QImage> headsOf(int sample)
{
    const QImage image(QStringLiteral(FACE_SAMPLES) + u"/sample%1.jpg"_s.arg(sample));
    PictureCamera camera;
    camera.picture = image;
    std::optional<Frame> frame;
    QObject::connect(&camera, &ImageSource::frameReady, [&](const Frame &seen) { frame = seen; });
    camera.start();
    scanners::LocalFaces faces(QStringLiteral(FACES_DIR));
    QList<QImage> heads;
    if (!QTest::qWaitFor([&] { return frame.has_value(); })) return heads;
    camera.stop();
    const auto found = faces.find(*frame);
    if (!QTest::qWaitFor([&] { return found.isFinished(); }, 60'000) || !found.result()) return heads;
    const auto boxes = found.result();
    for (const QRectF &face : *boxes) {
        const QRectF box(face.x() * image.width(), face.y() * image.height(), face.width() * image.width(),
                         face.height() * image.height());
        heads += image.copy(
            box.adjusted(-0.6 * box.width(), -0.7 * box.height(), 0.6 * box.width(), 0.7 * box.height())
                .toRect()
                .intersected(image.rect()));
    }
    return heads;
}

/// As the camera at the counter sees it: on a wide grey picture, darker.
QImage beforeTheCamera(const QList<QImage> &people)
{
    QImage scene(1280, 720, QImage::Format_RGB888);
    scene.fill(QColor(0xC8, 0xCC, 0xD0));
    QPainter painter(&scene);
    int i = 0;
    for (const QImage &head : people) {
        const QImage placed = head.scaledToHeight(560, Qt::SmoothTransformation);
        painter.drawImage((2 * i + 1) * 1280 / (2 * int(people.size())) - placed.width() / 2, 80, placed);
        ++i;
    }
    painter.fillRect(scene.rect(), QColor(0, 0, 0, 40));
    return scene;
}

/// Step 1 with both persons: his portrait comes from a picture of his card, her chip shows none.
class FaceScene
{
public:
    explicit FaceScene(const QImage &hisPortrait)
    {
        harness.usePorts([this](presentation::Services &services) { services.camera = &camera; });
        if (!harness.begin() || !harness.openCase() || !harness.readCard(u"lin-yuwei"_s)) return;
        const auto card = harness.person(u"wang-zhiyuan"_s).card.document;
        CardImageReading front;
        front.fields = {{field::kName, {card.name, 0.99, {}}},
                        {field::kEthnicity, {card.ethnicity, 0.99, {}}},
                        {field::kAddress, {card.address, 0.99, {}}},
                        {field::kNumber, {card.number, 0.99, {}}}};
        front.portrait = jpegOf(hisPortrait.scaledToHeight(252, Qt::SmoothTransformation));
        harness.identity().takeReading(kMan, front);
        CardImageReading back;
        back.side = CardImageReading::Side::Back;
        back.fields = {{field::kAuthority, {card.authority, 0.99, {}}},
                       {field::kValidFrom, {card.validity.from.toString(Qt::ISODate), 0.99, {}}},
                       {field::kValidTo, {card.validity.to->toString(Qt::ISODate), 0.99, {}}}};
        harness.identity().takeReading(kMan, back);
        for (const PartyRole role : kPartyRoles)
            harness.identity().setMaritalStatus(role, MaritalStatus::NeverMarried);
        isReady = harness.waitFor(MarriageStep::Identity);
    }
    FaceMatchModel &model() { return harness.page()->model().faces; }
    const std::optional<FaceMatch> &match(PartyRole role) { return harness.marriage().draft.faceMatch(role); }
    ui::Sheet *sheet() { return harness.visible<ui::Sheet>(u"faceMatchSheet"_s); }
    bool compared(PartyRole role, int ms = WorkstationHarness::kPatienceMs)
    {
        return WorkstationHarness::wait(
            [&] { return match(role).has_value() && model().stage() == Stage::Shown; }, ms);
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("LIANLI_PICTURES"); // for people to look at
        if (!folder.isEmpty()) harness.window().grab().save(u"%1/face-%2.png"_s.arg(folder, name));
    }

    PictureCamera camera;
    WorkstationHarness harness;
    bool isReady = false;
};

} // namespace

class TestFaceMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
        m_heads = headsOf(6);
        QVERIFY2(m_heads.size() >= 2, "run scripts/setup");
    }

    void comparesByItselfAndGoesOn();
    void lowScoreIsDecidedByTheClerk();
    void anotherPersonStopsTheStep();
    void severalPeopleAreNotTakenByThemselves();
    void leavingTheStepLetsTheCameraGo();
    void cardWithoutAPortraitSaysSo();
    void drawnFacesOfTheDemonstrationGetNoScore();
    void everythingFits_data();
    void everythingFits();

private:
    QList<QImage> m_heads;
};

void TestFaceMatching::comparesByItselfAndGoesOn()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    QVERIFY(scene.harness.screen().contains(u"未比对"_s));
    scene.camera.picture = beforeTheCamera({m_heads[0]});
    const int actions = scene.harness.clerkActions();
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(scene.sheet());
    QVERIFY(scene.compared(kMan)); // no further key
    scene.picture(u"alike"_s);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    QCOMPARE(scene.harness.clerkActions(), actions + 1);
    QVERIFY(scene.match(kMan)->result == FaceResult::Alike);
    QVERIFY(scene.match(kMan)->score > 600);
    qInfo("one person: %d per mille", scene.match(kMan)->score);
    QVERIFY(scene.harness.waitForText(u"同一人"_s));
    scene.picture(u"line"_s);

    // The couple's side shows no score and no live picture.
    scene.harness.press(Qt::Key_F11);
    QVERIFY(WorkstationHarness::wait([&] { return scene.harness.window().isTurnedToCouple(); }));
    QVERIFY(!scene.harness.screen().contains(u"人像"_s));
    scene.harness.press(Qt::Key_Escape);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.harness.window().isTurnedToCouple(); }));

    QVERIFY(scene.harness.waitFor(MarriageStep::Identity));
    const QString blob = scene.match(kMan)->live.id;
    scene.harness.press(Qt::Key_F9); // she was not compared: that stops nothing
    QVERIFY(scene.harness.waitFor(MarriageStep::Eligibility));
    QVERIFY(scene.harness.waitForText(u"人像比对"_s)); // in step 2
    const QString caseId = scene.harness.marriage().caseId;
    const auto history = tests::answer(scene.harness.composition().store().cases.load(caseId));
    QVERIFY(history);
    const CaseEvent &act = history->events.last();
    QCOMPARE(act.type, QString(eventtype::kIdentityConfirmed));
    QCOMPARE(act.body.value(u"face_matches"_s).toObject().keys(), QStringList{u"man"_s});
    QVERIFY(
        std::any_of(act.blobs.cbegin(), act.blobs.cend(), [&](const BlobRef &b) { return b.id == blob; }));

    // What was seen of him is on disk only as ciphertext.
    const QByteArray plain = *tests::answer(scene.harness.composition().store().cases.blob(blob));
    QVERIFY(plain.startsWith("\xFF\xD8"));
    const QByteArray piece = plain.mid(plain.size() / 2, 48);
    for (QDirIterator files(scene.harness.folder(), QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly) && !file.readAll().contains(piece),
                 qPrintable(file.fileName()));
    }
}

void TestFaceMatching::lowScoreIsDecidedByTheClerk()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    scene.camera.picture = beforeTheCamera({m_heads[1]});
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(scene.compared(kMan));
    QVERIFY(scene.match(kMan)->result == FaceResult::Low);
    qInfo("two people: %d per mille", scene.match(kMan)->score);
    scene.harness.press(Qt::Key_Escape); // not decided
    QVERIFY(!scene.sheet());
    scene.harness.press(Qt::Key_F9);
    QCOMPARE(scene.harness.page()->shownStep(), MarriageStep::Identity);
    QVERIFY(scene.harness.waitForText(u"阈值"_s));

    scene.harness.press(Qt::Key_1, Qt::ControlModifier); // what was taken is shown again
    QVERIFY(scene.sheet() && scene.model().stage() == Stage::Shown);
    scene.harness.press(Qt::Key_Y, Qt::ControlModifier); // without a reason
    QVERIFY(scene.sheet());
    auto *reason = scene.harness.visible<QLineEdit>(u"faceReasonEdit"_s);
    QVERIFY(reason && reason->hasFocus());
    WorkstationHarness::typeText(reason, u"照片为十年前所摄，五官特征一致"_s);
    scene.harness.press(Qt::Key_Return);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    QVERIFY(scene.match(kMan)->decision == FaceDecision::SamePerson);
    QCOMPARE(scene.match(kMan)->reason, u"照片为十年前所摄，五官特征一致"_s);
    QCOMPARE(scene.match(kMan)->clerk, scene.harness.page()->model().session.clerk().id);
    QVERIFY(scene.harness.waitFor(MarriageStep::Identity));
    scene.harness.press(Qt::Key_F9);
    QVERIFY(scene.harness.waitFor(MarriageStep::Eligibility));
}

void TestFaceMatching::anotherPersonStopsTheStep()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    scene.camera.picture = beforeTheCamera({m_heads[1]});
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(scene.compared(kMan));
    scene.harness.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    QVERIFY(scene.harness.waitFor(MarriageStep::Identity));
    scene.harness.press(Qt::Key_F9);
    QCOMPARE(scene.harness.page()->shownStep(), MarriageStep::Identity);
    QVERIFY(scene.harness.waitForText(u"非本人"_s));
    scene.picture(u"other"_s);

    // The right person comes: another picture, and the step goes on.
    scene.camera.picture = beforeTheCamera({m_heads[0]});
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(scene.sheet());
    scene.harness.press(Qt::Key_F6);
    QVERIFY(WorkstationHarness::wait([&] { return scene.match(kMan)->result == FaceResult::Alike; }));
    QCOMPARE(scene.match(kMan)->pictures, 2);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    QVERIFY(scene.harness.waitFor(MarriageStep::Identity));
    scene.harness.press(Qt::Key_F9);
    QVERIFY(scene.harness.waitFor(MarriageStep::Eligibility));
}

void TestFaceMatching::severalPeopleAreNotTakenByThemselves()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    scene.camera.picture = beforeTheCamera({m_heads[0], m_heads[1]});
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait(
        [&] { return scene.model().sight().kind == FaceMatchModel::Sight::Kind::Several; }));
    QTest::qWait(1200);
    QCOMPARE(scene.model().stage(), Stage::Looking);
    scene.harness.press(Qt::Key_F6); // the clerk insists
    QVERIFY(scene.compared(kMan));
    QVERIFY(scene.match(kMan)->result == FaceResult::SeveralFaces);
    QCOMPARE(scene.match(kMan)->score, -1);
}

void TestFaceMatching::leavingTheStepLetsTheCameraGo()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    scene.camera.picture = beforeTheCamera({m_heads[0], m_heads[1]});
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return scene.camera.phase() == ImageSource::Phase::Running; }));
    scene.harness.press(Qt::Key_F9);
    QVERIFY(scene.harness.waitFor(MarriageStep::Eligibility));
    QCOMPARE(scene.camera.phase(), ImageSource::Phase::Stopped);
    QVERIFY(!scene.match(kMan));
    scene.harness.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(scene.harness.waitFor(MarriageStep::Identity));
    QVERIFY(!scene.sheet());
}

void TestFaceMatching::cardWithoutAPortraitSaysSo()
{
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    QVERIFY(scene.harness.identity().portrait(kWoman).isEmpty());
    QVERIFY(scene.harness.screen().contains(u"请目视比对"_s));
    scene.camera.picture = beforeTheCamera({m_heads[1]});
    scene.harness.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(scene.compared(kWoman));
    QVERIFY(scene.match(kWoman)->result == FaceResult::NoPortrait);
    scene.harness.press(Qt::Key_Y, Qt::ControlModifier); // compared by eye
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    QVERIFY(scene.match(kWoman)->decision == FaceDecision::SamePerson);
}

void TestFaceMatching::drawnFacesOfTheDemonstrationGetNoScore()
{
    WorkstationHarness harness; // with the simulated camera
    QVERIFY(harness.begin() && harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    harness.press(Qt::Key_1, Qt::ControlModifier);
    auto &model = harness.page()->model().faces;
    const auto *camera = harness.composition().workstation().services().camera;
    QVERIFY(harness.wait([&] { return camera->phase() == ImageSource::Phase::Running; }));
    harness.press(Qt::Key_F6);
    QVERIFY(harness.wait([&] { return model.stage() == Stage::Shown; }));
    QCOMPARE(harness.marriage().draft.faceMatch(kMan)->score, -1);
    harness.press(Qt::Key_Escape);
    QVERIFY(harness.wait([&] { return camera->phase() == ImageSource::Phase::Stopped; }));
}

void TestFaceMatching::everythingFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestFaceMatching::everythingFits()
{
    QFETCH(QString, language);
    QVERIFY(app::useLanguage(language));
    FaceScene scene(m_heads[0]);
    QVERIFY(scene.isReady);
    scene.camera.picture = beforeTheCamera({m_heads[1]});
    layOut(&scene.harness.window(), {1366, 768});
    assertNothingClipped(&scene.harness.window());
    scene.picture(language + u"-step1"_s);
    scene.harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait(
        [&] { return scene.model().sight().kind == FaceMatchModel::Sight::Kind::Steady; }));
    scene.picture(language + u"-looking"_s);
    QVERIFY(scene.compared(kMan));
    scene.harness.press(Qt::Key_Y, Qt::ControlModifier); // with the sentence about the reason
    QTest::qWait(100);
    assertNothingClipped(&scene.harness.window());
    const QStringList nameless = tests::namelessControls(&scene.harness.window());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    scene.picture(language + u"-low"_s);
    scene.harness.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return !scene.sheet(); }));
    layOut(&scene.harness.window(), {1366, 768});
    assertNothingClipped(&scene.harness.window());
    scene.picture(language + u"-line"_s);
    QVERIFY(app::useLanguage(u"zh_CN"_s));
}

QTEST_MAIN(TestFaceMatching)
#include "tst_facematching.moc"
