// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A card read from pictures: when the camera takes them, and what becomes of what was read.
#include "scanners/api/readererror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/cardcapturemodel.h"
#include "ui/presentation/identitymodel.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::scanners;
using namespace lianli::tests;
using presentation::CardCaptureModel;
using presentation::IdentityModel;
using Side = CardImageReading::Side;
using Stage = CardCaptureModel::Stage;

namespace {

/// Answers what it was told to, in order.
class ToldReader final : public CardImageReader
{
public:
    QList<Result<CardImageReading>> answers;
    int asked = 0;

    QFuture<Result<CardImageReading>> read(const QByteArray &) override
    {
        ++asked;
        return QtFuture::makeReadyFuture(answers.takeFirst());
    }
    QFuture<Result<CardImageReading>> read(const Frame &) override { return read(QByteArray()); }
};

class ToldWatcher final : public CardWatcher
{
public:
    int looks = 0;
    void look(const Frame &) override { ++looks; }
    void reset() override {}
    void see(CardSight::Kind kind)
    {
        CardSight sight;
        sight.kind = kind;
        Q_EMIT seen(sight);
    }
};

/// A flatbed that answers when it is told to.
class ToldFlatbed final : public Flatbed
{
public:
    std::optional<QPromise<Result<ScannedPage>>> page;
    int cancels = 0;

    QFuture<Result<QList<FlatbedFacts>>> devices() override { return {}; }
    QFuture<Result<ScannedPage>> scan(const ScanRequest &) override
    {
        page.emplace();
        page->start();
        return page->future();
    }
    void answer(const Result<ScannedPage> &answered)
    {
        page->addResult(answered);
        page->finish();
    }
    void cancel() override
    {
        ++cancels;
        answer(fail(ReaderError::ScanCancelled));
    }
    void setDevice(const QString &) override {}
    bool isChosen() const override { return true; }
};

CardImageReading frontOf(const Party &party, double nameConfidence = 0.99)
{
    CardImageReading reading;
    reading.side = Side::Front;
    const IdentityDocument &document = party.document;
    reading.fields = {{field::kName, {document.name, nameConfidence, "name"}},
                      {field::kSex, {u"男"_s, 0.99, {}}},
                      {field::kEthnicity, {document.ethnicity, 0.98, {}}},
                      {field::kBirth, {document.birthDate.toString(Qt::ISODate), 0.99, {}}},
                      {field::kAddress, {document.address, 0.97, {}}},
                      {field::kNumber, {document.number, 0.999, {}}}};
    reading.portrait = "portrait";
    return reading;
}

CardImageReading backOf(const Party &party, const QString &end)
{
    CardImageReading reading;
    reading.side = Side::Back;
    reading.fields = {
        {field::kAuthority, {party.document.authority, 0.97, {}}},
        {field::kValidFrom, {party.document.validity.from.toString(Qt::ISODate), 0.98, {}}},
        {field::kValidTo, {end, end.isEmpty() ? 0.0 : 0.98, {}}},
    };
    return reading;
}

struct Scene
{
    FakeOffice office;
    std::unique_ptr<presentation::CaseSession> session = office.openCase();
    IdentityModel identity{*session, &office.reader};
    ToldReader reader;
    ToldWatcher watcher;
    ToldFlatbed flatbed;
    CardCaptureModel capture{&office.camera, &reader, &watcher, &flatbed};
    QSignalSpy failures{&capture, &CardCaptureModel::failed};

    Scene()
    {
        QObject::connect(&capture, &CardCaptureModel::sideRead, &identity, &IdentityModel::takeReading);
    }
    const Party &man() const { return session->draft().party(PartyRole::Man); }
};

} // namespace

class TestCardCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePictureWhenTheCardLiesStill();
    void takesTheOtherSideOnlyAfterTheCardWasMoved();
    void goesOnAfterAPictureThatCannotBeRead();
    void doubtfulFieldWaitsForTheClerk();
    void unreadEndOfValidityIsNotIndefinite();
    void sexAndBirthFollowFromTheNumber();
    void chipIsNotOverwritten();
    void sameCardOnTheOtherSideIsTold();
    void anotherPersonsCardReplacesTheSide();
    void lateAnswerIsDropped();
    void flatbedReadsBothSides();
    void flatbedThatFailsIsToldOnce();
    void cancelledPageIsNotRead();
};

void TestCardCapture::takesThePictureWhenTheCardLiesStill()
{
    Scene scene;
    scene.reader.answers = {frontOf(sampleMan()), backOf(sampleMan(), u"长期"_s)};
    scene.capture.open(PartyRole::Man);
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Running);
    for (const auto kind : {CardSight::Kind::None, CardSight::Kind::Moving, CardSight::Kind::Blurred})
        scene.watcher.see(kind);
    QCOMPARE(scene.reader.asked, 0);
    scene.watcher.see(CardSight::Kind::Ready);
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QCOMPARE(scene.man().document.name, sampleMan().document.name);
    QCOMPARE(scene.man().sources.value(field::kName), FieldSource::Ocr);
    QCOMPARE(scene.identity.portrait(PartyRole::Man), QByteArray("portrait"));
}

void TestCardCapture::takesTheOtherSideOnlyAfterTheCardWasMoved()
{
    Scene scene;
    scene.reader.answers = {frontOf(sampleMan()), backOf(sampleMan(), u"长期"_s)};
    scene.capture.open(PartyRole::Man);
    scene.watcher.see(CardSight::Kind::Ready);
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    scene.watcher.see(CardSight::Kind::Ready); // the same side still lies there
    QCOMPARE(scene.reader.asked, 1);
    scene.watcher.see(CardSight::Kind::Moving);
    scene.watcher.see(CardSight::Kind::Ready);
    QTRY_COMPARE(scene.capture.stage(), Stage::Done);
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Stopped);
    QCOMPARE(scene.man().document.authority, sampleMan().document.authority);
    QVERIFY(scene.man().document.validity.from.isValid());
    QVERIFY(!scene.man().document.validity.to);
}

void TestCardCapture::goesOnAfterAPictureThatCannotBeRead()
{
    Scene scene;
    scene.reader.answers = {fail(ReaderError::CardUnreadable), frontOf(sampleMan())};
    scene.capture.open(PartyRole::Man);
    scene.watcher.see(CardSight::Kind::Ready);
    QTRY_COMPARE(scene.failures.size(), 1);
    QCOMPARE(scene.capture.stage(), Stage::Looking);
    scene.capture.takeNow();
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
}

void TestCardCapture::doubtfulFieldWaitsForTheClerk()
{
    Scene scene;
    scene.reader.answers = {frontOf(sampleMan(), 0.6)};
    scene.capture.open(PartyRole::Man);
    scene.capture.readFile("front");
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QCOMPARE(scene.identity.nextDoubtful(PartyRole::Man), QString(field::kName));
    const auto waits = [&] {
        for (const Missing &missing : scene.session->missing(MarriageStep::Identity))
            if (missing.role == PartyRole::Man && missing.field == field::kName) return true;
        return false;
    };
    QVERIFY(waits());
    scene.identity.confirmField(PartyRole::Man, field::kName);
    QVERIFY(!waits());
    QCOMPARE(scene.man().sources.value(field::kName), FieldSource::Ocr); // compared, not typed
    QVERIFY(!scene.man().handEntered());
}

void TestCardCapture::unreadEndOfValidityIsNotIndefinite()
{
    Scene scene;
    scene.reader.answers = {backOf(sampleMan(), {})};
    scene.capture.open(PartyRole::Man);
    scene.capture.readFile("back");
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QVERIFY(scene.man().isDoubtful(field::kValidTo));
}

void TestCardCapture::sexAndBirthFollowFromTheNumber()
{
    Scene scene;
    CardImageReading front = frontOf(sampleMan());
    front.fields[field::kSex] = {u"女"_s, 0.3, {}};
    front.fields[field::kBirth] = {{}, 0.0, {}};
    scene.reader.answers = {front};
    scene.capture.open(PartyRole::Man);
    scene.capture.readFile("front");
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QCOMPARE(scene.man().document.sex, Sex::Male);
    QCOMPARE(scene.man().document.birthDate, sampleMan().document.birthDate);
    QCOMPARE(scene.man().sources.value(field::kBirth), FieldSource::DerivedFromNumber);
    QVERIFY(!scene.man().isDoubtful(field::kSex));
}

void TestCardCapture::chipIsNotOverwritten()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    CardImageReading front = frontOf(sampleMan());
    front.fields[field::kName] = {u"王致还"_s, 0.95, {}};
    scene.reader.answers = {front};
    scene.capture.open(PartyRole::Man);
    scene.capture.readFile("front");
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QCOMPARE(scene.man().document.name, sampleMan().document.name);
    QCOMPARE(scene.man().sources.value(field::kName), FieldSource::Chip);
}

void TestCardCapture::sameCardOnTheOtherSideIsTold()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    QSignalSpy problems(&scene.identity, &IdentityModel::cardProblem);
    scene.reader.answers = {frontOf(sampleMan())};
    scene.capture.open(PartyRole::Woman);
    scene.capture.readFile("front");
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(!scene.identity.isFilled(PartyRole::Woman));
}

void TestCardCapture::anotherPersonsCardReplacesTheSide()
{
    Scene scene;
    Party other = sampleMan();
    other.document.name = u"陈皓然"_s;
    other.document.number = numberOf(other.document.birthDate, 423);
    scene.reader.answers = {frontOf(sampleMan(), 0.5), frontOf(other)};
    scene.capture.open(PartyRole::Man);
    scene.capture.readFile("front");
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    scene.capture.readFile("another front");
    QTRY_COMPARE(scene.man().document.name, u"陈皓然"_s);
    QVERIFY(!scene.man().isDoubtful(field::kName));
    scene.identity.undo();
    QCOMPARE(scene.man().document.name, sampleMan().document.name);
}

void TestCardCapture::lateAnswerIsDropped()
{
    class SlowReader final : public CardImageReader
    {
    public:
        QPromise<Result<CardImageReading>> promise;
        QFuture<Result<CardImageReading>> read(const QByteArray &) override
        {
            promise.start();
            return promise.future();
        }
        QFuture<Result<CardImageReading>> read(const Frame &) override { return promise.future(); }
    };
    FakeOffice office;
    SlowReader reader;
    CardCaptureModel capture(&office.camera, &reader, nullptr);
    QSignalSpy read(&capture, &CardCaptureModel::sideRead);
    capture.open(PartyRole::Man);
    capture.takeNow();
    QTRY_COMPARE(capture.stage(), Stage::Reading);
    capture.close();
    reader.promise.addResult(frontOf(sampleMan()));
    reader.promise.finish();
    QCoreApplication::sendPostedEvents();
    QTest::qWait(20);
    QCOMPARE(read.size(), 0);
    QCOMPARE(capture.stage(), Stage::Closed);
}

void TestCardCapture::flatbedReadsBothSides()
{
    Scene scene;
    scene.reader.answers = {frontOf(sampleMan()), backOf(sampleMan(), u"长期"_s)};
    scene.capture.open(PartyRole::Man);
    scene.capture.scan();
    QCOMPARE(scene.capture.stage(), Stage::Scanning);
    Q_EMIT scene.flatbed.progressed(40);
    QCOMPARE(scene.capture.flatbed().percent(), 40);
    scene.watcher.see(CardSight::Kind::Ready); // what lies under the camera meanwhile
    scene.capture.readFile("file");
    scene.capture.scan();
    QCOMPARE(scene.reader.asked, 0);
    scene.flatbed.answer(ScannedPage{"page", {2, 2}, 300, {}});
    QTRY_COMPARE(scene.capture.stage(), Stage::TurnOver);
    QCOMPARE(scene.man().document.name, sampleMan().document.name);
    scene.capture.scan();
    scene.flatbed.answer(ScannedPage{"page", {2, 2}, 300, {}});
    QTRY_COMPARE(scene.capture.stage(), Stage::Done);
    QCOMPARE(scene.man().document.authority, sampleMan().document.authority);
}

void TestCardCapture::flatbedThatFailsIsToldOnce()
{
    Scene scene;
    scene.capture.open(PartyRole::Man);
    scene.capture.scan();
    scene.flatbed.answer(fail(ReaderError::FlatbedJammed));
    QTRY_COMPARE(scene.failures.size(), 1);
    QCOMPARE(scene.failures.first().first().value<Error>().code, make_error_code(ReaderError::FlatbedJammed));
    QCOMPARE(scene.capture.stage(), Stage::Looking);
}

void TestCardCapture::cancelledPageIsNotRead()
{
    Scene scene;
    scene.capture.open(PartyRole::Man);
    scene.capture.scan();
    scene.capture.flatbed().cancel();
    QCOMPARE(scene.capture.stage(), Stage::Looking);
    scene.capture.scan();
    scene.capture.close();
    QCOMPARE(scene.flatbed.cancels, 2);
    QTest::qWait(10);
    QCOMPARE(scene.reader.asked, 0);
    QCOMPARE(scene.failures.size(), 0); // who cancels knows
}

QTEST_GUILESS_MAIN(TestCardCapture)
#include "tst_cardcapture.moc"
