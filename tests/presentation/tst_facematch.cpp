// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A live picture beside the portrait on the card: when it is taken, what is said of it, and who decides.
#include "models/ports/storeerror.h"
#include "scanners/api/readererror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/facematchmodel.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::scanners;
using namespace lianli::tests;
using presentation::FaceMatchModel;
using presentation::IdentityModel;
using Stage = FaceMatchModel::Stage;
using Sight = FaceMatchModel::Sight::Kind;
using Tone = FaceMatchModel::Line::Tone;

Q_DECLARE_METATYPE(lianli::scanners::FaceComparison)

namespace {

constexpr auto kMan = PartyRole::Man;
constexpr auto kWoman = PartyRole::Woman;
constexpr FaceComparison kAlike{1, 1, 0.35, 0.71};
constexpr FaceComparison kUnlike{1, 1, 0.74, 0.38};
const QRectF kFace(0.4, 0.3, 0.2, 0.4);

/// Answers what it was told to.
class ToldFaces final : public FaceComparing
{
public:
    QList<QRectF> seen;
    Result<FaceComparison> says = kAlike;
    bool holds = false; ///< until release()
    int compared = 0;
    QByteArray portrait;
    QByteArray live;

    QString engine() const override { return u"told"_s; }
    QFuture<Result<QList<QRectF>>> find(const Frame &) override
    {
        return QtFuture::makeReadyFuture(Result<QList<QRectF>>(seen));
    }
    QFuture<Result<FaceComparison>> compare(const QByteArray &a, const QByteArray &b) override
    {
        ++compared;
        portrait = a;
        live = b;
        if (!holds) return QtFuture::makeReadyFuture(says);
        m_promise.start();
        return m_promise.future();
    }
    void release()
    {
        m_promise.addResult(says);
        m_promise.finish();
    }

private:
    QPromise<Result<FaceComparison>> m_promise;
};

Party withPortrait(Party party)
{
    party.document.portrait = "portrait of " + party.document.name.toUtf8();
    return party;
}

/// Step 1 with both cards read and a camera.
struct Scene
{
    explicit Scene(bool installed = true, bool portraits = true)
    {
        for (const Party &party : {sampleMan(), sampleWoman()})
            office.reader.read(portraits ? withPortrait(party) : party);
        // The chips' pictures are kept one after the other.
        if (!QTest::qWaitFor([this] { return !session->isBusy(); })) qFatal("the cards are not kept");
        tools = {&office.camera, &office.pictures, installed ? &faces : nullptr, nullptr};
        model = std::make_unique<FaceMatchModel>(*session, identity, tools);
    }

    void show(const QList<QRectF> &seen, qint64 ms)
    {
        faces.seen = seen;
        Q_EMIT office.camera.frameReady({QByteArray(12, 'x'), {2, 2}, ms});
    }
    /// Opens, takes, waits for the result.
    bool compare(PartyRole role)
    {
        model->open(role);
        if (model->stage() == Stage::Shown) model->take();
        model->take();
        return QTest::qWaitFor([&] { return model->stage() == Stage::Shown; }, 1000);
    }
    const std::optional<FaceMatch> &match(PartyRole role) const { return session->draft().faceMatch(role); }
    bool lacks(Missing::What what) const
    {
        for (const Missing &missing : session->missing(MarriageStep::Identity))
            if (missing.what == what) return true;
        return false;
    }

    FakeOffice office;
    ToldFaces faces;
    std::unique_ptr<presentation::CaseSession> session = office.openCase();
    IdentityModel identity{*session, &office.reader};
    presentation::FaceTools tools;
    std::unique_ptr<FaceMatchModel> model;
};

} // namespace

class TestFaceMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faceThatHoldsStillIsTakenByItself();
    void waitsForOneFaceThatHoldsStill_data();
    void waitsForOneFaceThatHoldsStill();
    void saysWhatCameOfIt_data();
    void saysWhatCameOfIt();
    void comparesNothingWithoutAPortrait();
    void comparesNothingWithoutNetworks();
    void lowScoreWaitsForTheClerkAndAReason();
    void anotherPersonStopsTheStep();
    void anotherPictureTakesThePlaceOfTheFirst();
    void anotherCardVoidsTheComparison();
    void undoneCardKeepsTheOthersComparison();
    void cardReadMeanwhileClosesIt();
    void sidesKeepTheirComparisonWhenSwapped();
    void answersThatComeTooLateAreDropped();
    void pictureThatCouldNotBeKeptIsNoRecord();
    void brokenStillIsToldAndLookedForAgain();
    void recordedPictureIsShownAgain();
    void lineOfSomebodyWhoIsNotThereIsEmpty();
    void cameraGoesOffWithTheSheet();
};

void TestFaceMatch::faceThatHoldsStillIsTakenByItself()
{
    Scene scene;
    QCOMPARE(scene.model->line(kMan).tone, Tone::Neutral);
    scene.model->open(kMan);
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Running);
    QSignalSpy compared(scene.model.get(), &FaceMatchModel::compared);
    for (qint64 ms = 0; ms <= 1200 && scene.model->stage() == Stage::Looking; ms += 100) {
        scene.show({kFace.translated(0.001 * double(ms % 200) / 100, 0)}, ms);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(scene.model->stage(), Stage::Shown);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(scene.office.camera.phase(),
             ImageSource::Phase::Stopped); // nobody is looked at longer than needed
    const FaceMatch match = *scene.match(kMan);
    QVERIFY(match.result == FaceResult::Alike);
    QCOMPARE(match.score, 710);
    QCOMPARE(match.threshold, 600);
    QCOMPARE(match.engine, u"told"_s);
    QCOMPARE(match.live.kind, u"live_photo_man"_s);
    QCOMPARE(match.live.mime, u"image/jpeg"_s);
    QCOMPARE(match.pictures, 1);
    QVERIFY(match.clerk.isEmpty()); // nobody had to decide
    QCOMPARE(scene.faces.portrait, QByteArray("portrait of ") + sampleMan().document.name.toUtf8());
    QCOMPARE(scene.model->line(kMan).tone, Tone::Ok);
    QVERIFY(!scene.model->asksForDecision());
    QVERIFY(!scene.match(kWoman));
}

void TestFaceMatch::waitsForOneFaceThatHoldsStill_data()
{
    QTest::addColumn<QList<QRectF>>("even");
    QTest::addColumn<QList<QRectF>>("odd");
    QTest::addColumn<int>("sight");
    const auto row = [](const char *name, const QList<QRectF> &even, const QList<QRectF> &odd, Sight sight) {
        QTest::newRow(name) << even << odd << static_cast<int>(sight);
    };
    const QRectF away = kFace.translated(0.1, 0);
    row("nobody", {}, {}, Sight::None);
    row("two", {kFace, away}, {kFace, away}, Sight::Several);
    row("far away", {{0.4, 0.4, 0.05, 0.1}}, {{0.4, 0.4, 0.05, 0.1}}, Sight::Far);
    row("moving", {kFace}, {away}, Sight::Moving);
    row("coming nearer", {kFace}, {kFace.adjusted(-0.05, -0.1, 0.05, 0.1)}, Sight::Moving);
    row("somebody looks in now and then", {kFace}, {kFace, away}, Sight::Several);
}

void TestFaceMatch::waitsForOneFaceThatHoldsStill()
{
    QFETCH(QList<QRectF>, even);
    QFETCH(QList<QRectF>, odd);
    QFETCH(int, sight);
    Scene scene;
    scene.model->open(kMan);
    for (int look = 0; look < 40; ++look) {
        scene.show(look % 2 == 0 ? even : odd, 100 * look);
        QCoreApplication::processEvents();
    }
    QCOMPARE(scene.model->stage(), Stage::Looking);
    QCOMPARE(scene.faces.compared, 0);
    QCOMPARE(static_cast<int>(scene.model->sight().kind), sight);
    QVERIFY(!scene.model->text().isEmpty());
}

void TestFaceMatch::saysWhatCameOfIt_data()
{
    QTest::addColumn<FaceComparison>("comparison");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("result");
    const auto row = [](const char *name, const FaceComparison &comparison, FaceResult result,
                        int error = 0) {
        QTest::newRow(name) << comparison << error << static_cast<int>(result);
    };
    row("alike", kAlike, FaceResult::Alike);
    row("just alike enough", {1, 1, 0.48, 0.6}, FaceResult::Alike);
    row("just not", {1, 1, 0.481, 0.5999}, FaceResult::Low);
    row("unlike", kUnlike, FaceResult::Low);
    row("nothing alike", {1, 1, 1.3, 0.0}, FaceResult::Low);
    row("no face in the portrait", {0, 1, 0, 0}, FaceResult::NoPortraitFace);
    row("no face before the camera", {1, 0, 0, 0}, FaceResult::NoLiveFace);
    row("two faces", {1, 2, 0.2, 0.83}, FaceResult::SeveralFaces);
    row("no networks", {}, FaceResult::NotInstalled, static_cast<int>(ReaderError::VisionMissing));
    row("unreadable", {}, FaceResult::Failed, static_cast<int>(ReaderError::ImageUnreadable));
}

void TestFaceMatch::saysWhatCameOfIt()
{
    QFETCH(FaceComparison, comparison);
    QFETCH(int, error);
    QFETCH(int, result);
    Scene scene;
    scene.faces.says = comparison;
    if (error != 0) scene.faces.says = fail(static_cast<ReaderError>(error));
    QVERIFY(scene.compare(kWoman));
    const FaceMatch match = *scene.match(kWoman);
    QCOMPARE(static_cast<int>(match.result), result);
    QCOMPARE(match.live.kind, u"live_photo_woman"_s);
    QCOMPARE(match.score >= 0, match.isCompared()); // never a made-up score
    const auto line = scene.model->line(kWoman);
    QVERIFY(!line.pill.isEmpty() && !line.note.isEmpty());
    QCOMPARE(line.tone == Tone::Ok, match.result == FaceResult::Alike);
    QCOMPARE(scene.model->asksForDecision(), match.result != FaceResult::Alike);
    QCOMPARE(scene.model->needsReason(), match.result == FaceResult::Low);
    QCOMPARE(scene.lacks(Missing::What::FaceUndecided), match.result == FaceResult::Low);
}

void TestFaceMatch::comparesNothingWithoutAPortrait()
{
    Scene scene(true, false);
    QVERIFY(scene.model->line(kMan).note.contains(u"by eye"_s));
    QVERIFY(scene.compare(kMan));
    QCOMPARE(scene.faces.compared, 0);
    QVERIFY(scene.match(kMan)->result == FaceResult::NoPortrait);
    QVERIFY(scene.model->decide(FaceDecision::SamePerson)); // by eye: no reason is asked
    QCOMPARE(scene.match(kMan)->clerk, scene.session->clerk().id);
    QCOMPARE(scene.model->line(kMan).tone, Tone::Ok);
}

void TestFaceMatch::comparesNothingWithoutNetworks()
{
    Scene scene(false);
    QVERIFY(scene.model->line(kMan).note.contains(u"not installed"_s));
    scene.model->open(kMan);
    for (int look = 0; look < 20; ++look)
        scene.show({kFace}, 100 * look);
    QCOMPARE(scene.model->stage(), Stage::Looking); // nothing tells a face: the clerk takes the picture
    scene.model->take();
    QTRY_COMPARE(scene.model->stage(), Stage::Shown);
    QVERIFY(scene.match(kMan)->result == FaceResult::NotInstalled);
    QCOMPARE(scene.match(kMan)->score, -1);
    QVERIFY(!scene.lacks(Missing::What::FaceUndecided));
}

void TestFaceMatch::lowScoreWaitsForTheClerkAndAReason()
{
    Scene scene;
    scene.faces.says = kUnlike;
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.lacks(Missing::What::FaceUndecided));
    QCOMPARE(scene.model->line(kMan).tone, Tone::Warning);
    QVERIFY(!scene.model->decide(FaceDecision::SamePerson));
    QVERIFY(!scene.model->decide(FaceDecision::SamePerson, u"  "_s));
    QVERIFY(scene.match(kMan)->decision == FaceDecision::None);
    QVERIFY(scene.model->decide(FaceDecision::SamePerson, u" card of 2012, same scar "_s));
    const FaceMatch match = *scene.match(kMan);
    QVERIFY(match.decision == FaceDecision::SamePerson);
    QCOMPARE(match.reason, u"card of 2012, same scar"_s);
    QCOMPARE(match.clerk, scene.session->clerk().id);
    QCOMPARE(match.decidedAt, scene.office.clock.now());
    QCOMPARE(match.score, 380); // stays as it was
    QVERIFY(!scene.lacks(Missing::What::FaceUndecided));
}

void TestFaceMatch::anotherPersonStopsTheStep()
{
    Scene scene;
    scene.faces.says = kUnlike;
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.model->decide(FaceDecision::OtherPerson));
    QVERIFY(scene.lacks(Missing::What::FaceOfOther));
    QVERIFY(!scene.lacks(Missing::What::FaceUndecided));
    QCOMPARE(scene.model->line(kMan).tone, Tone::Bad);
    scene.identity.confirm(); // pressing F9 all the same
    QVERIFY(!scene.session->marriage().holds(MarriageStep::Identity));
    // A score says nothing against the clerk's eyes either.
    scene.faces.says = kAlike;
    QVERIFY(scene.compare(kWoman));
    QVERIFY(scene.model->decide(FaceDecision::OtherPerson));
    QCOMPARE(scene.model->line(kWoman).tone, Tone::Bad);
    QVERIFY(scene.model->asksForDecision()); // the clerk may think better of it
    QVERIFY(scene.model->decide(FaceDecision::SamePerson));
    QCOMPARE(scene.model->line(kWoman).tone, Tone::Ok);
}

void TestFaceMatch::anotherPictureTakesThePlaceOfTheFirst()
{
    Scene scene;
    scene.faces.says = kUnlike;
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.model->decide(FaceDecision::OtherPerson));
    scene.faces.says = kAlike;
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.match(kMan)->result == FaceResult::Alike);
    QVERIFY(scene.match(kMan)->decision == FaceDecision::None);
    QCOMPARE(scene.match(kMan)->pictures, 2); // how often it was tried stays on record
}

void TestFaceMatch::anotherCardVoidsTheComparison()
{
    Scene scene;
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.compare(kWoman));
    scene.model->close();
    scene.office.reader.read(withPortrait(sampleMan())); // the same card again
    QVERIFY(scene.match(kMan).has_value());
    Party other = withPortrait(sampleMan());
    other.document.number = numberOf(other.document.birthDate, 423);
    scene.office.reader.read(other);
    scene.identity.acceptReplacement(kMan);
    QCOMPARE(scene.session->draft().party(kMan).document.number, other.document.number);
    QVERIFY(!scene.match(kMan));
    QVERIFY(scene.match(kWoman).has_value());
    scene.identity.undo();
    QVERIFY(scene.match(kMan).has_value());
    scene.identity.clear(kWoman);
    QVERIFY(!scene.match(kWoman));
}

void TestFaceMatch::undoneCardKeepsTheOthersComparison()
{
    Scene scene; // her card was read last
    QVERIFY(scene.compare(kMan));
    QVERIFY(scene.compare(kWoman));
    scene.model->close();
    scene.identity.undo();
    QVERIFY(!scene.identity.isFilled(kWoman));
    QVERIFY(!scene.match(kWoman));
    QVERIFY(scene.match(kMan).has_value());
}

void TestFaceMatch::cardReadMeanwhileClosesIt()
{
    Scene scene;
    scene.faces.holds = true;
    scene.model->open(kMan);
    scene.model->take();
    QTRY_COMPARE(scene.faces.compared, 1);
    Party other = withPortrait(sampleMan());
    other.document.number = numberOf(other.document.birthDate, 423);
    scene.office.reader.read(other);
    scene.identity.acceptReplacement(kMan);
    QCOMPARE(scene.model->stage(), Stage::Closed);
    scene.faces.release();
    QTest::qWait(20);
    QVERIFY(!scene.match(kMan)); // nobody is compared with another one's card
}

void TestFaceMatch::sidesKeepTheirComparisonWhenSwapped()
{
    Scene scene;
    QVERIFY(scene.compare(kMan));
    scene.model->close();
    scene.identity.swapSides();
    QVERIFY(!scene.match(kMan));
    QCOMPARE(scene.match(kWoman)->score, 710);
}

void TestFaceMatch::answersThatComeTooLateAreDropped()
{
    Scene scene;
    scene.faces.holds = true;
    scene.model->open(kMan);
    scene.model->take();
    QTRY_COMPARE(scene.faces.compared, 1);
    QCOMPARE(scene.model->stage(), Stage::Comparing);
    scene.model->close(); // the clerk had enough
    scene.faces.release();
    QTest::qWait(20);
    QVERIFY(!scene.match(kMan));
    QCOMPARE(scene.model->stage(), Stage::Closed);
    QVERIFY(scene.model->livePicture().isEmpty());
}

void TestFaceMatch::pictureThatCouldNotBeKeptIsNoRecord()
{
    Scene scene;
    scene.office.answers.fail(u"putBlob"_s, Error{make_error_code(StoreError::DiskFull)});
    QSignalSpy failures(scene.session.get(), &presentation::CaseSession::failed);
    scene.model->open(kMan);
    scene.model->take();
    QTRY_COMPARE(failures.size(), 1);
    QTRY_COMPARE(scene.model->stage(), Stage::Looking); // and the camera is on again
    QVERIFY(!scene.match(kMan));
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Running);
}

void TestFaceMatch::brokenStillIsToldAndLookedForAgain()
{
    Scene scene;
    scene.office.answers.fail(u"crop"_s, Error{make_error_code(ReaderError::ImageUnreadable)});
    QSignalSpy failures(scene.model.get(), &FaceMatchModel::failed);
    scene.model->open(kMan);
    scene.model->take();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(scene.model->stage(), Stage::Looking);
}

void TestFaceMatch::recordedPictureIsShownAgain()
{
    Scene scene;
    scene.faces.says = kUnlike;
    QVERIFY(scene.compare(kMan));
    scene.model->close(); // with Esc, undecided
    QVERIFY(scene.model->livePicture().isEmpty());
    auto later = scene.office.reopen(scene.session->marriage().caseId);
    IdentityModel identity(*later, &scene.office.reader);
    FaceMatchModel model(*later, identity, scene.tools);
    model.open(kMan);
    QCOMPARE(model.stage(), Stage::Shown);
    QTRY_COMPARE(model.livePicture(), QByteArray("still"));
    QVERIFY(model.needsReason());
    QVERIFY(model.decide(FaceDecision::SamePerson, u"same person"_s));
}

void TestFaceMatch::lineOfSomebodyWhoIsNotThereIsEmpty()
{
    Scene scene;
    scene.identity.clear(kMan);
    QVERIFY(scene.model->line(kMan).pill.isEmpty());
    QVERIFY(!scene.model->canOpen(kMan));
    scene.model->open(kMan);
    QCOMPARE(scene.model->stage(), Stage::Closed);
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Stopped);
}

void TestFaceMatch::cameraGoesOffWithTheSheet()
{
    Scene scene;
    scene.model->open(kMan);
    scene.model->close();
    QCOMPARE(scene.office.camera.phase(), ImageSource::Phase::Stopped);
    scene.show({kFace}, 0);
    scene.model->take(); // nothing is open
    QCOMPARE(scene.model->stage(), Stage::Closed);
}

QTEST_GUILESS_MAIN(TestFaceMatch)
#include "tst_facematch.moc"
