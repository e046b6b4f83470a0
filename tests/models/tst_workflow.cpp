// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// 结婚登记 as pure functions: what a step asks for, and what every check of the examination says.
#include "models/workflow/marriageforms.h"
#include "tests/support/samplecase.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using namespace lianli::tests;
using What = Missing::What;
using Change = std::function<void(SampleCase &)>;

Q_DECLARE_METATYPE(std::function<void(lianli::tests::SampleCase &)>)
Q_DECLARE_METATYPE(lianli::models::MarriageStep)
Q_DECLARE_METATYPE(lianli::models::Missing)
Q_DECLARE_METATYPE(std::optional<lianli::models::FaceMatch>)

namespace {

Party &man(SampleCase &sample)
{
    return sample.draft().party(PartyRole::Man);
}

Party &woman(SampleCase &sample)
{
    return sample.draft().party(PartyRole::Woman);
}

void setBirth(Party &party, QDate birth)
{
    party.document.birthDate = birth;
    party.document.number = numberOf(birth, party.document.sex == Sex::Female ? 108 : 421);
}

/// The line \a id of the examination on \a today.
Check examined(const SampleCase &sample, const QString &id,
               const RegisterAnswers &answers = nothingOnRecord(), const QDateTime &at = sampleNow())
{
    for (const Check &check : sample.workflow.evaluate(sample.marriage.draft, answers, at))
        if (check.id == id) return check;
    return {};
}

FaceMatch faceMatchOf(FaceResult result, FaceDecision decision = FaceDecision::None,
                      const QString &reason = {})
{
    FaceMatch match;
    match.live = sampleBlob(u"live_photo_man"_s);
    match.result = result;
    match.score = result == FaceResult::Alike ? 710 : result == FaceResult::Low ? 380 : -1;
    match.threshold = 600;
    match.at = sampleNow();
    match.decision = decision;
    match.reason = reason;
    return match;
}

QDateTime morningOf(QDate day)
{
    return QDateTime(day, {9, 0}, Qt::OffsetFromUTC, 8 * 3600);
}

RegisterAnswers registerSays(RegisterAnswer::Status status, RegisterAnswer::Scope scope)
{
    RegisterAnswers answers = nothingOnRecord();
    for (auto &answer : answers) {
        answer->status = status;
        answer->scope = scope;
        answer->certificateNumber = u"J320402-2020-000007"_s;
        answer->recordDate = QDate(2020, 5, 20);
    }
    return answers;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissingFromAFilledStep();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void closedCaseTakesNothing();
    void laterStepsWaitForEarlierOnes();
    void stepsGoFromAheadToOpenToDone();
    void signatureOutlivesMidnight();

    void countsFullYears_data();
    void countsFullYears();
    void unknownBirthIsNeverOldEnough();
    void saysFromWhichDayOn();
    void wantsOneManAndOneWoman_data();
    void wantsOneManAndOneWoman();
    void seesOnePersonOnBothSides();
    void wantsPapersThatAreValidToday_data();
    void wantsPapersThatAreValidToday();
    void comparesNumberWithPaper_data();
    void comparesNumberWithPaper();
    void weighsWhatTheRegisterSays_data();
    void weighsWhatTheRegisterSays();
    void registerThatDidNotAnswerStaysOpen();
    void knowsWhomTheOfficeServes_data();
    void knowsWhomTheOfficeServes();
    void everyAnswerOtherwiseStopsTheRegistration_data();
    void everyAnswerOtherwiseStopsTheRegistration();
    void openQuestionsWait();
    void everyBlockedLineNamesAGround();
    void suggestsTheGroundsOfWhatIsBlocked();
    void recordsTheBlobsOfEachStep();
    void faceThatWasNotComparedStopsNothing_data();
    void faceThatWasNotComparedStopsNothing();
    void comparedFaceIsPartOfTheIdentity();
    void acceptedLowScoreIsTold();
    void issueRecordsNumberAndBlanks();
    void printsEthnicGroups_data();
    void printsEthnicGroups();
};

void TestWorkflow::nothingIsMissingFromAFilledStep()
{
    SampleCase sample;
    for (const MarriageStep step : kMarriageSteps) {
        sample.fill(step);
        QCOMPARE(sample.missing(step), QList<Missing>());
        sample.record(step);
    }
    QCOMPARE(sample.marriage.state, MarriageCase::State::Registered);
}

void TestWorkflow::saysWhatIsMissing_data()
{
    using Step = MarriageStep;
    QTest::addColumn<MarriageStep>("step");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Missing>("missing");
    const auto row = [](const char *name, Step step, What what, std::optional<PartyRole> role,
                        const QString &id, const Change &change) {
        QTest::newRow(name) << step << change << Missing{what, role, id};
    };
    const auto he = PartyRole::Man;
    const auto she = PartyRole::Woman;
    row("no paper of him", Step::Identity, What::Document, he, {}, [](auto &s) { man(s) = {}; });
    row("no paper of her", Step::Identity, What::Document, she, {}, [](auto &s) { woman(s) = {}; });
    row("no name", Step::Identity, What::Field, he, field::kName,
        [](auto &s) { man(s).document.name.clear(); });
    row("a name with a digit", Step::Identity, What::Field, she, field::kName,
        [](auto &s) { woman(s).document.name = u"林1"_s; });
    row("a name the chip could not encode", Step::Identity, What::Field, he, field::kName,
        [](auto &s) { man(s).document.name = u"赵"_s + QChar(0xE86B); });
    row("a name with a replacement character", Step::Identity, What::Field, he, field::kName,
        [](auto &s) { man(s).document.name = u"赵\uFFFD"_s; });
    row("half a surrogate", Step::Identity, What::Field, he, field::kName,
        [](auto &s) { man(s).document.name = u"赵"_s + QChar(0xD842); });
    row("wrong check digit", Step::Identity, What::Field, he, field::kNumber, [](auto &s) {
        QString &number = man(s).document.number;
        number[17] = number[17] == u'0' ? u'1' : u'0';
    });
    row("a number of 15 digits", Step::Identity, What::Field, he, field::kNumber,
        [](auto &s) { man(s).document.number = u"320402970315421"_s; });
    row("no birth date", Step::Identity, What::Field, she, field::kBirth,
        [](auto &s) { woman(s).document.birthDate = {}; });
    row("no sex", Step::Identity, What::Field, she, field::kSex,
        [](auto &s) { woman(s).document.sex = Sex::NotStated; });
    row("no first day", Step::Identity, What::Field, she, field::kValidFrom,
        [](auto &s) { woman(s).document.validity.from = {}; });
    row("typed without saying why", Step::Identity, What::HandEntryReason, he, {}, [](auto &s) {
        man(s).sources[field::kNumber] = FieldSource::Manual;
        man(s).handEntryReason = u"  "_s;
    });
    row("marital status not declared", Step::Identity, What::MaritalStatus, she, {},
        [](auto &s) { woman(s).maritalStatus = MaritalStatus::NotStated; });
    row("persons not compared", Step::Identity, What::IdentityMatch, {}, {},
        [](auto &s) { s.draft().identityMatched = false; });
    row("a low score that nobody decided", Step::Identity, What::FaceUndecided, he, {},
        [](auto &s) { s.draft().faceMatches[0] = faceMatchOf(FaceResult::Low); });
    row("a low score accepted without a reason", Step::Identity, What::FaceUndecided, she, {}, [](auto &s) {
        s.draft().faceMatches[1] = faceMatchOf(FaceResult::Low, FaceDecision::SamePerson, u" "_s);
    });
    row("the face of another person", Step::Identity, What::FaceOfOther, she, {}, [](auto &s) {
        s.draft().faceMatches[1] = faceMatchOf(FaceResult::Alike, FaceDecision::OtherPerson);
    });
    row("two men", Step::Identity, What::OppositeSex, {}, {}, [](auto &s) {
        woman(s).document.sex = Sex::Male;
        woman(s).document.number = numberOf(woman(s).document.birthDate, 107);
    });
    row("sides swapped", Step::Identity, What::OppositeSex, {}, {},
        [](auto &s) { std::swap(man(s), woman(s)); });
    row("one person twice", Step::Identity, What::SamePerson, {}, {}, [](auto &s) { woman(s) = man(s); });
    row("a question open", Step::Eligibility, What::Answer, {}, u"single"_s,
        [](auto &s) { s.draft().answers.remove(u"single"_s); });
    row("no check run", Step::Eligibility, What::CheckPending, {}, {},
        [](auto &s) { s.draft().checks.clear(); });
    row("a register that did not answer", Step::Eligibility, What::CheckPending, {}, checkid::kRegisterWoman,
        [](auto &s) {
            RegisterAnswers answers = nothingOnRecord();
            answers[1].reset();
            s.draft().checks = s.workflow.evaluate(s.draft(), answers, sampleNow());
        });
    row("a check that stops", Step::Eligibility, What::CheckBlocked, {}, checkid::kAge, [](auto &s) {
        s.draft().checks = s.workflow.evaluate(s.draft(), nothingOnRecord(), sampleNow().addYears(-10));
    });
    row("he has not signed", Step::Declaration, What::Signature, he, {},
        [](auto &s) { s.draft().declarations[0].reset(); });
    row("she signed something else", Step::Declaration, What::SignatureOutdated, she, {},
        [](auto &s) { s.draft().declarations[1]->contentHash = QByteArray(64, '0'); });
    row("no photo", Step::Photo, What::Photo, {}, {}, [](auto &s) { s.draft().photo.reset(); });
    row("no crop", Step::Photo, What::PhotoCrop, {}, {}, [](auto &s) { s.draft().photo->crop = {}; });
    row("no opinion", Step::Review, What::Opinion, {}, {},
        [](auto &s) { s.draft().reviewOpinion = u" \n"_s; });
    row("not approved", Step::Review, What::Approval, {}, {},
        [](auto &s) { s.draft().reviewApproved = false; });
    row("no number", Step::Issue, What::Assignment, {}, {}, [](auto &s) { s.marriage.assignment.reset(); });
    row("his copy not printed", Step::Issue, What::PrintConfirmation, he, {},
        [](auto &s) { s.marriage.printing[0] = MarriageCase::Printing::NotPrinted; });
    row("her copy perhaps printed", Step::Issue, What::PrintUnknown, she, {},
        [](auto &s) { s.marriage.printing[1] = MarriageCase::Printing::Intended; });
    row("she has not signed for it", Step::Issue, What::Receipt, she, {},
        [](auto &s) { s.draft().receipts[1].reset(); });
    row("he signed for another blank", Step::Issue, What::ReceiptOutdated, he, {},
        [](auto &s) { s.draft().receipts[0]->contentHash = QByteArray(64, '0'); });
    row("her print alone is no signature", Step::Declaration, What::Signature, she, {}, [](auto &s) {
        s.draft().declarations[1]->fingerprint = s.draft().declarations[1]->mark;
        s.draft().declarations[1]->mark = {};
    });
    row("nobody saw her print that stands for the name", Step::Declaration, What::Signature, she, {},
        [](auto &s) {
            auto &signature = *s.draft().declarations[1];
            signature.way = SigningWay::Fingerprint;
            signature.fingerprint = signature.mark;
            signature.note = u"不能书写"_s;
        });
}

void TestWorkflow::saysWhatIsMissing()
{
    QFETCH(MarriageStep, step);
    QFETCH(Change, change);
    QFETCH(Missing, missing);
    SampleCase sample;
    sample.reach(step);
    change(sample);
    QVERIFY(sample.missing(step).contains(missing));
    const auto others = sample.missing(step).size();
    QVERIFY2(others <= 2, "a single slip is not told as a whole list");
}

void TestWorkflow::faceThatWasNotComparedStopsNothing_data()
{
    QTest::addColumn<std::optional<FaceMatch>>("match");
    const auto row = [](const char *name, const std::optional<FaceMatch> &match) {
        QTest::newRow(name) << match;
    };
    row("not compared", std::nullopt);
    row("alike", faceMatchOf(FaceResult::Alike));
    row("low, accepted with a reason",
        faceMatchOf(FaceResult::Low, FaceDecision::SamePerson, u"photo of 2012"_s));
    row("no portrait", faceMatchOf(FaceResult::NoPortrait));
    row("no face", faceMatchOf(FaceResult::NoLiveFace));
    row("two faces", faceMatchOf(FaceResult::SeveralFaces));
    row("no network", faceMatchOf(FaceResult::NotInstalled));
}

void TestWorkflow::faceThatWasNotComparedStopsNothing()
{
    QFETCH(std::optional<FaceMatch>, match);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    sample.draft().faceMatches[0] = match;
    QCOMPARE(sample.missing(MarriageStep::Identity), QList<Missing>());
}

void TestWorkflow::comparedFaceIsPartOfTheIdentity()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    QVERIFY(
        !stepBody(MarriageStep::Identity, sample.draft()).contains(u"face_matches"_s)); // as acts of before
    const QByteArray before = stepHash(MarriageStep::Identity, sample.draft());
    sample.draft().faceMatches[1] =
        faceMatchOf(FaceResult::Low, FaceDecision::SamePerson, u"photo of 2012"_s);
    QVERIFY(stepHash(MarriageStep::Identity, sample.draft()) != before);
    const NewEvent act = sample.workflow.recordStep(MarriageStep::Identity, sample.marriage);
    const QJsonObject face = act.body.value(u"face_matches"_s).toObject().value(u"woman"_s).toObject();
    QCOMPARE(face.value(u"score"_s).toInt(), 380);
    QCOMPARE(face.value(u"threshold"_s).toInt(), 600);
    QCOMPARE(face.value(u"result"_s).toString(), u"low"_s);
    QCOMPARE(face.value(u"decision"_s).toString(), u"same"_s);
    QCOMPARE(face.value(u"reason"_s).toString(), u"photo of 2012"_s);
    QVERIFY(std::any_of(act.blobs.cbegin(), act.blobs.cend(),
                        [](const BlobRef &blob) { return blob.kind == u"live_photo_man"; }));
    sample.record(MarriageStep::Identity);
    QVERIFY(sample.marriage.holds(MarriageStep::Identity));
    sample.draft().faceMatches[1].reset();
    QVERIFY(!sample.marriage.holds(MarriageStep::Identity));
}

void TestWorkflow::acceptedLowScoreIsTold()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    QVERIFY(examined(sample, checkid::kIdentityMatched).outcome == CheckOutcome::Passed);
    sample.draft().faceMatches[0] = faceMatchOf(FaceResult::Alike);
    QVERIFY(examined(sample, checkid::kIdentityMatched).outcome == CheckOutcome::Passed);
    sample.draft().faceMatches[1] =
        faceMatchOf(FaceResult::Low, FaceDecision::SamePerson, u"photo of 2012"_s);
    const Check check = examined(sample, checkid::kIdentityMatched);
    QVERIFY(check.outcome == CheckOutcome::Notice);
    QCOMPARE(check.evidence.value(u"man_score"_s).toInt(), 710);
    QCOMPARE(check.evidence.value(u"woman_face"_s).toString(), u"low"_s);
}

void TestWorkflow::closedCaseTakesNothing()
{
    for (const auto type : {eventtype::kCaseRefused, eventtype::kCaseTerminated}) {
        SampleCase sample;
        sample.reach(MarriageStep::Photo);
        sample.add(type, {{u"reason"_s, u"N2"_s}});
        for (const MarriageStep step : kMarriageSteps)
            QCOMPARE(sample.missing(step), (QList<Missing>{{What::Closed, {}, {}}}));
    }
}

void TestWorkflow::laterStepsWaitForEarlierOnes()
{
    SampleCase sample;
    sample.reach(MarriageStep::Eligibility); // identity recorded, examination filled only
    QVERIFY(sample.missing(MarriageStep::Photo).contains({What::EarlierStep, {}, u"2"_s}));
    QVERIFY(sample.missing(MarriageStep::Issue).contains({What::EarlierStep, {}, u"2"_s}));
    QVERIFY(!sample.missing(MarriageStep::Eligibility).contains({What::EarlierStep, {}, u"1"_s}));
}

void TestWorkflow::stepsGoFromAheadToOpenToDone()
{
    SampleCase sample;
    const auto &workflow = sample.workflow;
    QCOMPARE(workflow.currentStep(sample.marriage), MarriageStep::Identity);
    QCOMPARE(workflow.status(MarriageStep::Identity, sample.marriage), StepStatus::Open);
    QCOMPARE(workflow.status(MarriageStep::Eligibility, sample.marriage), StepStatus::Ahead);
    sample.fill(MarriageStep::Identity);
    sample.record(MarriageStep::Identity);
    QCOMPARE(workflow.currentStep(sample.marriage), MarriageStep::Eligibility);
    QCOMPARE(workflow.status(MarriageStep::Identity, sample.marriage), StepStatus::Done);
}

void TestWorkflow::signatureOutlivesMidnight()
{
    SampleCase sample;
    sample.reach(MarriageStep::Declaration);
    const QDate tomorrow = sampleNow().date().addDays(1);
    QCOMPARE(sample.workflow.missing(MarriageStep::Declaration, sample.marriage, tomorrow), QList<Missing>());
}

void TestWorkflow::countsFullYears_data()
{
    QTest::addColumn<QDate>("manBorn");
    QTest::addColumn<QDate>("womanBorn");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("allowed");
    const QDate old(1990, 1, 1);
    QTest::newRow("he is 22 today") << QDate(2004, 11, 23) << old << QDate(2026, 11, 23) << true;
    QTest::newRow("he is 22 tomorrow") << QDate(2004, 11, 24) << old << QDate(2026, 11, 23) << false;
    QTest::newRow("she is 20 today") << old << QDate(2006, 11, 23) << QDate(2026, 11, 23) << true;
    QTest::newRow("she is 20 tomorrow") << old << QDate(2006, 11, 24) << QDate(2026, 11, 23) << false;
    QTest::newRow("he at 20 is as young as she may be")
        << QDate(2006, 1, 1) << old << QDate(2026, 11, 23) << false;
    // Domain rules, situation 10: in a common year the year is full on 1 March.
    QTest::newRow("born on 29 Feb, 28 Feb") << QDate(2004, 2, 29) << old << QDate(2026, 2, 28) << false;
    QTest::newRow("born on 29 Feb, 1 March") << QDate(2004, 2, 29) << old << QDate(2026, 3, 1) << true;
    QTest::newRow("she, born on 29 Feb, turns 20 in a leap year")
        << old << QDate(2004, 2, 29) << QDate(2024, 2, 29) << true;
    QTest::newRow("she, the day before") << old << QDate(2004, 2, 29) << QDate(2024, 2, 28) << false;
    QTest::newRow("both too young") << QDate(2010, 1, 1) << QDate(2010, 1, 1) << QDate(2026, 11, 23) << false;
}

void TestWorkflow::countsFullYears()
{
    QFETCH(QDate, manBorn);
    QFETCH(QDate, womanBorn);
    QFETCH(QDate, today);
    QFETCH(bool, allowed);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    setBirth(man(sample), manBorn);
    setBirth(woman(sample), womanBorn);
    const Check check = examined(sample, checkid::kAge, nothingOnRecord(), morningOf(today));
    QCOMPARE(check.outcome, allowed ? CheckOutcome::Passed : CheckOutcome::Blocked);
    QCOMPARE(check.refusalReason, allowed ? QString() : u"N1"_s);
}

void TestWorkflow::unknownBirthIsNeverOldEnough()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    man(sample).document.birthDate = {};
    QCOMPARE(examined(sample, checkid::kAge).outcome, CheckOutcome::Pending);
    setBirth(woman(sample), QDate(2010, 1, 1)); // the other one's youth still stops it
    QCOMPARE(examined(sample, checkid::kAge).outcome, CheckOutcome::Blocked);
}

void TestWorkflow::saysFromWhichDayOn()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    setBirth(man(sample), QDate(2004, 11, 24));
    const Check check = examined(sample, checkid::kAge);
    QCOMPARE(check.evidence.value(u"man_first_day"_s).toString(), u"2026-11-24"_s);
    QVERIFY(!check.evidence.contains(u"woman_first_day"_s));
    QCOMPARE(check.at, sampleNow());
}

void TestWorkflow::wantsOneManAndOneWoman_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("man and woman") << 1 << 2 << true;
    QTest::newRow("two men") << 1 << 1 << false;
    QTest::newRow("two women") << 2 << 2 << false;
    QTest::newRow("sides swapped") << 2 << 1 << false;
    QTest::newRow("unknown") << 1 << 0 << false;
    QTest::newRow("not stated") << 9 << 2 << false;
}

void TestWorkflow::wantsOneManAndOneWoman()
{
    QFETCH(int, left);
    QFETCH(int, right);
    QFETCH(bool, allowed);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    man(sample).document.sex = static_cast<Sex>(left);
    woman(sample).document.sex = static_cast<Sex>(right);
    const Check check = examined(sample, checkid::kSex);
    QCOMPARE(check.outcome, allowed ? CheckOutcome::Passed : CheckOutcome::Blocked);
}

void TestWorkflow::seesOnePersonOnBothSides()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    QCOMPARE(examined(sample, checkid::kSamePerson).id, QString());
    woman(sample).document.number = man(sample).document.number.toLower();
    QCOMPARE(examined(sample, checkid::kSamePerson).outcome, CheckOutcome::Blocked);
}

void TestWorkflow::wantsPapersThatAreValidToday_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("evidence");
    const QDate today = sampleNow().date();
    QTest::newRow("last day") << today.addYears(-10) << today << true << QString();
    QTest::newRow("expired yesterday")
        << today.addYears(-10) << today.addDays(-1) << false << u"man_expired"_s;
    QTest::newRow("first day") << today << today.addYears(10) << true << QString();
    QTest::newRow("from tomorrow on") << today.addDays(1) << today.addYears(10) << false << u"man_not_yet"_s;
    QTest::newRow("indefinitely") << today.addYears(-40) << QDate() << true << QString();
    QTest::newRow("no first day") << QDate() << QDate() << false << u"man_not_yet"_s;
}

void TestWorkflow::wantsPapersThatAreValidToday()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, allowed);
    QFETCH(QString, evidence);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    man(sample).document.validity = {from, to.isValid() ? std::optional(to) : std::nullopt};
    const Check check = examined(sample, checkid::kDocumentValid);
    QCOMPARE(check.outcome, allowed ? CheckOutcome::Passed : CheckOutcome::Blocked);
    if (!allowed) QVERIFY(check.evidence.value(evidence).toBool());
}

void TestWorkflow::comparesNumberWithPaper_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("evidence");
    const auto row = [](const char *name, CheckOutcome outcome, const QString &evidence,
                        const Change &change) {
        QTest::newRow(name) << change << static_cast<int>(outcome) << evidence;
    };
    row("agree", CheckOutcome::Passed, {}, [](auto &) {});
    row("check digit", CheckOutcome::Blocked, u"number"_s, [](auto &s) {
        QString &number = man(s).document.number;
        number[17] = number[17] == u'0' ? u'1' : u'0';
    });
    row("another birth date", CheckOutcome::Blocked, u"birth"_s,
        [](auto &s) { man(s).document.birthDate = man(s).document.birthDate.addDays(1); });
    row("another sex", CheckOutcome::Notice, u"sex"_s,
        [](auto &s) { man(s).document.number = numberOf(man(s).document.birthDate, 420); });
    row("the 2017 permit has another form", CheckOutcome::Passed, {}, [](auto &s) {
        man(s).document.kind = DocumentKind::ForeignerPermit2017;
        man(s).document.number = u"CAN110012345678"_s;
    });
}

void TestWorkflow::comparesNumberWithPaper()
{
    QFETCH(Change, change);
    QFETCH(int, outcome);
    QFETCH(QString, evidence);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    change(sample);
    const Check check = examined(sample, checkid::kNumberConsistent);
    QCOMPARE(static_cast<int>(check.outcome), outcome);
    QCOMPARE(check.evidence.value(u"man"_s).toString(), evidence);
}

void TestWorkflow::weighsWhatTheRegisterSays_data()
{
    using Status = RegisterAnswer::Status;
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("central");
    QTest::addColumn<int>("declared");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, Status status, bool central, MaritalStatus declared,
                        CheckOutcome outcome) {
        QTest::newRow(name) << static_cast<int>(status) << central << static_cast<int>(declared)
                            << static_cast<int>(outcome);
    };
    const auto never = MaritalStatus::NeverMarried;
    const auto divorced = MaritalStatus::Divorced;
    const auto widowed = MaritalStatus::Widowed;
    row("central, nothing, never married", Status::NoRecord, true, never, CheckOutcome::Passed);
    // A workstation's own records can stop a registration, never clear one.
    row("local, nothing, never married", Status::NoRecord, false, never, CheckOutcome::Notice);
    row("central, nothing, divorced", Status::NoRecord, true, divorced, CheckOutcome::Notice);
    row("central, nothing, widowed", Status::NoRecord, true, widowed, CheckOutcome::Notice);
    row("local, nothing, divorced", Status::NoRecord, false, divorced, CheckOutcome::Notice);
    row("central, married", Status::Married, true, never, CheckOutcome::Blocked);
    row("local, married", Status::Married, false, never, CheckOutcome::Blocked);
    row("married, declared divorced", Status::Married, false, divorced, CheckOutcome::Blocked);
    row("central, divorced as declared", Status::Divorced, true, divorced, CheckOutcome::Notice);
    row("central, divorced, not declared", Status::Divorced, true, never, CheckOutcome::Notice);
    row("local, widowed", Status::Widowed, false, widowed, CheckOutcome::Notice);
}

void TestWorkflow::weighsWhatTheRegisterSays()
{
    QFETCH(int, status);
    QFETCH(bool, central);
    QFETCH(int, declared);
    QFETCH(int, outcome);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    woman(sample).maritalStatus = static_cast<MaritalStatus>(declared);
    const auto answers =
        registerSays(static_cast<RegisterAnswer::Status>(status),
                     central ? RegisterAnswer::Scope::Central : RegisterAnswer::Scope::LocalStore);
    const Check check = examined(sample, checkid::kRegisterWoman, answers);
    QCOMPARE(static_cast<int>(check.outcome), outcome);
    QCOMPARE(check.source, central ? CheckSource::Online : CheckSource::LocalRegister);
    QCOMPARE(check.refusalReason, check.outcome == CheckOutcome::Blocked ? u"N3"_s : QString());
    QCOMPARE(check.evidence.value(u"reply"_s).toString(), u"L-1"_s);
    QCOMPARE(check.evidence.value(u"declared"_s).toInt(), declared);
    const QByteArray all = QJsonDocument(check.evidence).toJson();
    QVERIFY2(!all.contains(woman(sample).document.number.toUtf8()), "evidence names nobody");
}

void TestWorkflow::registerThatDidNotAnswerStaysOpen()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    QCOMPARE(examined(sample, checkid::kRegisterMan, {}).outcome, CheckOutcome::Pending);
}

void TestWorkflow::knowsWhomTheOfficeServes_data()
{
    using Kind = DocumentKind;
    QTest::addColumn<int>("man");
    QTest::addColumn<int>("woman");
    QTest::addColumn<bool>("servesHmt");
    QTest::addColumn<bool>("servesForeign");
    QTest::addColumn<bool>("served");
    const auto row = [](const char *name, Kind man, Kind woman, bool hmt, bool foreign, bool served) {
        QTest::newRow(name) << static_cast<int>(man) << static_cast<int>(woman) << hmt << foreign << served;
    };
    const auto card = Kind::ResidentCard;
    row("two residents", card, card, false, false, true);
    row("a temporary card", card, Kind::TemporaryResidentCard, false, false, true);
    row("Hong Kong, not designated", card, Kind::ResidencePermitHmt, false, true, false);
    row("Hong Kong, designated", Kind::ResidencePermitHmt, card, true, false, true);
    row("foreigner, not designated", card, Kind::ForeignerPermit2023, true, false, false);
    row("foreigner, designated", card, Kind::ForeignerPermit2023, false, true, true);
    row("foreigner of 2017, designated", Kind::ForeignerPermit2017, card, false, true, true);
    row("two foreigners", Kind::ForeignerPermit2023, Kind::ForeignerPermit2023, true, true, false);
    row("foreigner and Hong Kong", Kind::ForeignerPermit2023, Kind::ResidencePermitHmt, true, true, false);
    row("two of Hong Kong", Kind::ResidencePermitHmt, Kind::ResidencePermitHmt, true, true, false);
}

void TestWorkflow::knowsWhomTheOfficeServes()
{
    QFETCH(int, man);
    QFETCH(int, woman);
    QFETCH(bool, servesHmt);
    QFETCH(bool, servesForeign);
    QFETCH(bool, served);
    Office office = sampleOffice();
    office.servesHmt = servesHmt;
    office.servesForeign = servesForeign;
    SampleCase sample(office);
    sample.fill(MarriageStep::Identity);
    sample.draft().party(PartyRole::Man).document.kind = static_cast<DocumentKind>(man);
    sample.draft().party(PartyRole::Woman).document.kind = static_cast<DocumentKind>(woman);
    const Check check = examined(sample, checkid::kJurisdiction);
    QCOMPARE(check.outcome, served ? CheckOutcome::Passed : CheckOutcome::Blocked);
    QCOMPARE(check.refusalReason, served ? QString() : u"N5"_s);
}

void TestWorkflow::everyAnswerOtherwiseStopsTheRegistration_data()
{
    QTest::addColumn<QString>("id");
    for (const InquiryQuestion &question : sampleRules().questions)
        QTest::newRow(qPrintable(question.id)) << question.id;
}

void TestWorkflow::everyAnswerOtherwiseStopsTheRegistration()
{
    QFETCH(QString, id);
    SampleCase sample;
    sample.reach(MarriageStep::Eligibility);
    QCOMPARE(sample.missing(MarriageStep::Eligibility), QList<Missing>());
    InquiryAnswer &answer = sample.draft().answers[id];
    answer.yes = !answer.yes;
    sample.draft().checks = sample.workflow.evaluate(sample.draft(), nothingOnRecord(), sampleNow());
    QVERIFY(sample.missing(MarriageStep::Eligibility).contains({What::CheckBlocked, {}, id}));
    const Check check = examined(sample, id);
    QVERIFY(sample.workflow.rules().refusalReason(check.refusalReason));
    QVERIFY(sample.workflow.suggestedRefusals(sample.draft()).contains(check.refusalReason));
}

void TestWorkflow::openQuestionsWait()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    for (const auto id : {checkid::kVoluntary, checkid::kKinship, checkid::kCapacity})
        QCOMPARE(examined(sample, id).outcome, CheckOutcome::Pending);
    sample.draft().checks = sample.workflow.evaluate(sample.draft(), nothingOnRecord(), sampleNow());
    for (const Missing &missing : sample.missing(MarriageStep::Eligibility))
        QVERIFY2(missing.what != What::CheckPending, "told once: by the question, not by its line as well");
}

void TestWorkflow::everyBlockedLineNamesAGround()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    woman(sample) = man(sample);
    for (const PartyRole role : kPartyRoles) {
        Party &party = sample.draft().party(role);
        party.document.kind = DocumentKind::ForeignerPermit2023;
        party.document.birthDate = sampleNow().date().addYears(-10);
        party.document.validity.to = sampleNow().date().addDays(-1);
    }
    for (const InquiryQuestion &question : sample.workflow.rules().questions)
        sample.draft().answers.insert(question.id, {!question.expectedYes, sampleNow(), u"u:1"_s});
    const auto checks = sample.workflow.evaluate(
        sample.draft(), registerSays(RegisterAnswer::Status::Married, RegisterAnswer::Scope::Central),
        sampleNow());
    int blocked = 0;
    for (const Check &check : checks) {
        if (check.outcome != CheckOutcome::Blocked) continue;
        ++blocked;
        QVERIFY2(sample.workflow.rules().refusalReason(check.refusalReason), qPrintable(check.id));
    }
    QCOMPARE(blocked, 14);
}

void TestWorkflow::suggestsTheGroundsOfWhatIsBlocked()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    QCOMPARE(sample.workflow.suggestedRefusals(sample.draft()), QStringList());
    woman(sample).document.sex = Sex::Male; // before any check was run
    QCOMPARE(sample.workflow.suggestedRefusals(sample.draft()), QStringList{u"N5"_s});
    woman(sample).document.sex = Sex::Female;
    setBirth(woman(sample), QDate(2010, 1, 1));
    man(sample).document.validity.to = sampleNow().date().addDays(-1);
    sample.draft().checks = sample.workflow.evaluate(sample.draft(), nothingOnRecord(), sampleNow());
    QCOMPARE(sample.workflow.suggestedRefusals(sample.draft()), (QStringList{u"N1"_s, u"N7"_s}));
}

void TestWorkflow::recordsTheBlobsOfEachStep()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    const auto kinds = [&](MarriageStep step) {
        QStringList list;
        for (const BlobRef &blob : sample.workflow.recordStep(step, sample.marriage).blobs)
            list.append(blob.kind);
        return list;
    };
    QCOMPARE(kinds(MarriageStep::Identity), (QStringList{u"chip_photo_man"_s, u"chip_photo_woman"_s}));
    QCOMPARE(kinds(MarriageStep::Eligibility), QStringList());
    QCOMPARE(kinds(MarriageStep::Declaration), (QStringList{u"signature"_s, u"signature"_s}));
    QCOMPARE(kinds(MarriageStep::Photo), QStringList{u"couple_photo"_s});
    QCOMPARE(kinds(MarriageStep::Issue), (QStringList{u"receipt"_s, u"receipt"_s}));

    // One sheet that both signed is one picture.
    auto &receipts = sample.draft().receipts;
    receipts[1]->mark = receipts[0]->mark;
    QCOMPARE(kinds(MarriageStep::Issue), QStringList{u"receipt"_s});
}

void TestWorkflow::issueRecordsNumberAndBlanks()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    const NewEvent event = sample.workflow.recordStep(MarriageStep::Issue, sample.marriage);
    QCOMPARE(event.type, QString(eventtype::kMarriageRegistered));
    QCOMPARE(event.body.value(u"number"_s).toString(), u"J320402-2026-000001"_s);
    QCOMPARE(event.body.value(u"man_blank"_s).toString(), u"3200461187"_s);
    QCOMPARE(event.body.value(u"woman_blank"_s).toString(), u"3200461188"_s);
    QVERIFY(event.body.value(u"offline_issued"_s).toBool()); // nobody central has answered
}

void TestWorkflow::printsEthnicGroups_data()
{
    QTest::addColumn<QString>("onTheCard");
    QTest::addColumn<QString>("printed");
    QTest::newRow("a group") << u"汉"_s << u"汉族"_s;
    QTest::newRow("a longer one") << u"维吾尔"_s << u"维吾尔族"_s;
    QTest::newRow("other") << u"其他"_s << u"其他"_s;
    QTest::newRow("of foreign descent") << u"外国血统中国籍人士"_s << u"外国血统中国籍人士"_s;
    QTest::newRow("none on permits") << QString() << QString();
}

void TestWorkflow::printsEthnicGroups()
{
    QFETCH(QString, onTheCard);
    QFETCH(QString, printed);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    man(sample).document.ethnicity = onTheCard;
    const auto form = marriageforms::declaration(sample.marriage, PartyRole::Man, sample.workflow.office(),
                                                 sampleNow().date());
    QCOMPARE(form.fields.value(u"self_ethnicity"_s).toString(), printed);
}

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
