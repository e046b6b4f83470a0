// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which couple it is, which papers it must bring and why, from the rules' data (婚姻登记条例 2025 art. 2, 8).
#include "models/domain/documentnumber.h"
#include "models/domain/domainerror.h"
#include "models/rules/couplekind.h"
#include "models/workflow/papers.h"
#include "tests/support/samplecase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using namespace lianli::tests;
using Kind = DocumentKind;

Q_DECLARE_METATYPE(lianli::models::DocumentKind)
Q_DECLARE_METATYPE(lianli::models::CoupleKind)
Q_DECLARE_METATYPE(lianli::models::PaperState)

namespace {

constexpr auto kMan = PartyRole::Man;
constexpr auto kWoman = PartyRole::Woman;

QString numberFor(Kind kind)
{
    switch (kind) {
    case Kind::HkMacaoTravelPermit:
        return u"H00000001"_s;
    case Kind::TaiwanTravelPermit:
        return u"00000001"_s;
    case Kind::ResidencePermitHmt:
        return numberOf(QDate(1998, 9, 2), 12, u"830000"_s);
    case Kind::ChinesePassport:
        return u"E00000001"_s;
    case Kind::ForeignerPermit2017:
        return u"CAN110012345678"_s;
    case Kind::ForeignerPermit2023:
        return u"932840198501010014"_s;
    default:
        return u"L898902C3"_s;
    }
}

IdentityDocument paperOf(Kind kind, const QString &number = {})
{
    IdentityDocument document = sampleWoman().document;
    document.kind = kind;
    if (kind != Kind::ResidentCard && kind != Kind::TemporaryResidentCard)
        document.number = number.isEmpty() ? numberFor(kind) : number;
    return document;
}

/// A resident and a woman with a paper of \a kind, their identities as they stand.
SampleCase coupleWith(Kind kind, const Office &office = sampleOffice())
{
    SampleCase sample(office);
    sample.fill(MarriageStep::Identity);
    sample.draft().party(kWoman).document = paperOf(kind);
    return sample;
}

Office designatedOffice()
{
    Office office = sampleOffice();
    office.servesHmt = office.servesForeign = true;
    return office;
}

QDate today()
{
    return sampleNow().date();
}

PaperLine lineOf(const SampleCase &sample, PartyRole role, const QString &id)
{
    for (const PaperLine &line : papersOf(role, sample.marriage.draft, sample.workflow.rules(), today()))
        if (line.rule.id == id) return line;
    return {};
}

QStringList askedOf(const SampleCase &sample, PartyRole role)
{
    QStringList ids;
    for (const PaperLine &line : papersOf(role, sample.marriage.draft, sample.workflow.rules(), today()))
        ids.append(line.rule.id);
    return ids;
}

Check examined(const SampleCase &sample, const QString &id,
               const RegisterAnswers &answers = nothingOnRecord())
{
    for (const Check &check : sample.workflow.evaluate(sample.marriage.draft, answers, sampleNow()))
        if (check.id == id) return check;
    return {};
}

BroughtPaper brought(QDate date = {}, const QString &form = {}, const QString &number = {})
{
    return {true, form, date, number, sampleNow(), u"u:1"_s};
}

RegisterAnswers registerShows(RegisterAnswer::Status status)
{
    RegisterAnswers answers = nothingOnRecord();
    answers[0]->status = status;
    answers[0]->certificateNumber = u"J320402-2020-000007"_s;
    answers[0]->recordDate = QDate(2020, 5, 20);
    return answers;
}

QByteArray shippedJson()
{
    QFile file(QStringLiteral(LIANLI_SOURCE_DIR "/resources/rules/marriage.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCouplesApart_data();
    void tellsCouplesApart();
    void asksForThePapersOfEachGroup_data();
    void asksForThePapersOfEachGroup();
    void askedForTheHouseholdRegisterBefore2025();
    void soldierBringsCardAndStatement();
    void datedPapersGoOutOfDate_data();
    void datedPapersGoOutOfDate();
    void treatyDocumentAsksForAStatement();
    void openPapersKeepTheStepOpen();
    void missingPaperStopsAcceptance();
    void outOfDatePaperIsAnotherGround();
    void proofIsAskedWhereTheRegisterIsSilent_data();
    void proofIsAskedWhereTheRegisterIsSilent();
    void saysWhereToGoInstead_data();
    void saysWhereToGoInstead();
    void designatedOfficeRegistersThem_data();
    void designatedOfficeRegistersThem();
    void brokenPaperRulesAreRefused_data();
    void brokenPaperRulesAreRefused();
    void passportsCountByTheirLastDay_data();
    void passportsCountByTheirLastDay();
    void asksForWhatThePaperHas_data();
    void asksForWhatThePaperHas();
};

void TestPapers::tellsCouplesApart_data()
{
    QTest::addColumn<Kind>("his");
    QTest::addColumn<QString>("hisNumber");
    QTest::addColumn<Kind>("hers");
    QTest::addColumn<QString>("herNumber");
    QTest::addColumn<CoupleKind>("couple");
    const auto row = [](const char *name, Kind his, const QString &hisNumber, Kind hers,
                        const QString &herNumber, CoupleKind couple) {
        QTest::newRow(name) << his << hisNumber << hers << herNumber << couple;
    };
    const auto card = Kind::ResidentCard;
    row("two residents", card, {}, Kind::TemporaryResidentCard, {}, CoupleKind::Mainland);
    row("Hong Kong, travel permit", card, {}, Kind::HkMacaoTravelPermit, u"H00000001"_s,
        CoupleKind::HongKong);
    row("Macao, travel permit", card, {}, Kind::HkMacaoTravelPermit, u"M00000001"_s, CoupleKind::Macao);
    row("Taiwan, travel permit", Kind::TaiwanTravelPermit, {}, card, {}, CoupleKind::Taiwan);
    row("Hong Kong, residence permit", card, {}, Kind::ResidencePermitHmt, u"810000199809020123"_s,
        CoupleKind::HongKong);
    row("Macao, residence permit", card, {}, Kind::ResidencePermitHmt, u"820000199809020123"_s,
        CoupleKind::Macao);
    row("Taiwan, residence permit", card, {}, Kind::ResidencePermitHmt, u"830000199809020123"_s,
        CoupleKind::Taiwan);
    row("overseas Chinese", Kind::ChinesePassport, {}, card, {}, CoupleKind::OverseasChinese);
    row("foreigner, passport", card, {}, Kind::ForeignPassport, {}, CoupleKind::Foreign);
    row("foreigner, card of 2017", card, {}, Kind::ForeignerPermit2017, {}, CoupleKind::Foreign);
    row("foreigner, card of 2023", Kind::ForeignerPermit2023, {}, card, {}, CoupleKind::Foreign);
    row("foreigner, travel document", card, {}, Kind::OtherTravelDocument, {}, CoupleKind::Foreign);
    row("Hong Kong and Taiwan", Kind::HkMacaoTravelPermit, {}, Kind::TaiwanTravelPermit, {},
        CoupleKind::NoMainlandResident);
    row("two overseas Chinese", Kind::ChinesePassport, {}, Kind::ChinesePassport, {},
        CoupleKind::NoMainlandResident);
    row("two foreigners", Kind::ForeignPassport, {}, Kind::ForeignerPermit2023, {}, CoupleKind::Unserved);
    row("foreigner and Hong Kong", Kind::ForeignPassport, {}, Kind::HkMacaoTravelPermit, {},
        CoupleKind::Unserved);
}

void TestPapers::tellsCouplesApart()
{
    QFETCH(Kind, his);
    QFETCH(QString, hisNumber);
    QFETCH(Kind, hers);
    QFETCH(QString, herNumber);
    QTEST(coupleKindOf(paperOf(his, hisNumber), paperOf(hers, herNumber)), "couple");
}

void TestPapers::asksForThePapersOfEachGroup_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("papers");
    const QStringList hmt{u"identity_paper"_s, u"regional_id"_s, u"notarised_declaration"_s};
    const QStringList foreign{u"identity_paper"_s, u"no_spouse_certificate"_s, u"translation"_s};
    QTest::newRow("resident") << Kind::ResidentCard
                              << QStringList{u"identity_paper"_s, u"household_register"_s};
    QTest::newRow("travel permit") << Kind::HkMacaoTravelPermit << hmt;
    QTest::newRow("Taiwan permit") << Kind::TaiwanTravelPermit << hmt;
    QTest::newRow("residence permit") << Kind::ResidencePermitHmt << hmt;
    QTest::newRow("overseas Chinese")
        << Kind::ChinesePassport
        << QStringList{u"identity_paper"_s, u"no_spouse_certificate_overseas"_s, u"translation"_s};
    QTest::newRow("passport") << Kind::ForeignPassport << foreign;
    QTest::newRow("permanent residence card") << Kind::ForeignerPermit2023 << foreign; // situation 15
}

void TestPapers::asksForThePapersOfEachGroup()
{
    QFETCH(Kind, kind);
    const SampleCase sample = coupleWith(kind);
    QTEST(askedOf(sample, kWoman), "papers");
    for (const PaperLine &line :
         papersOfBoth(sample.marriage.draft, sample.workflow.rules(), sampleNow().date())) {
        QVERIFY(!line.rule.basis.text().isEmpty() && !line.rule.whyZh.isEmpty());
        if (line.rule.id == u"household_register"_s) QCOMPARE(line.state, PaperState::Waived);
        if (line.rule.id == u"identity_paper"_s) QCOMPARE(line.state, PaperState::Present);
    }
}

void TestPapers::askedForTheHouseholdRegisterBefore2025()
{
    const auto rules = MarriageRules::effectiveOn(QDate(2025, 5, 9));
    const PaperRule *before = rules->paper(u"household_register");
    QVERIFY(before);
    QCOMPARE(before->proof, PaperRule::Proof::Seen);
    QCOMPARE(sampleRules().paper(u"household_register")->proof, PaperRule::Proof::Waived);
    QVERIFY(!rules->paper(u"treaty_statement")); // the Apostille came to China on 2023-11-07
}

void TestPapers::soldierBringsCardAndStatement()
{
    SampleCase sample = coupleWith(Kind::ResidentCard);
    QCOMPARE(examined(sample, checkid::kPapers).outcome, CheckOutcome::Passed);
    Party &man = sample.draft().party(kMan);
    man.serviceCard = ServiceCard::Officer;
    QVERIFY(
        sample.missing(MarriageStep::Identity).contains({Missing::What::Field, kMan, field::kServiceNumber}));
    QVERIFY(
        sample.missing(MarriageStep::Identity).contains({Missing::What::Field, kMan, field::kServiceUnit}));
    man.serviceNumber = u"军字第0000001号"_s;
    man.serviceUnit = u"某部队"_s;
    QCOMPARE(sample.missing(MarriageStep::Identity), QList<Missing>());
    QCOMPARE(askedOf(sample, kMan), (QStringList{u"identity_paper"_s, u"service_card"_s,
                                                 u"service_statement"_s, u"household_register"_s}));
    QCOMPARE(examined(sample, checkid::kPapers).outcome, CheckOutcome::Pending);
    sample.draft().papers[0] = {{u"service_card"_s, brought()},
                                {u"service_statement"_s, brought(today().addDays(-3))}};
    QCOMPARE(examined(sample, checkid::kPapers).outcome, CheckOutcome::Passed);
}

void TestPapers::datedPapersGoOutOfDate_data()
{
    QTest::addColumn<QDate>("issued");
    QTest::addColumn<PaperState>("state");
    QTest::newRow("today") << QDate(2026, 11, 23) << PaperState::Present;
    QTest::newRow("six months ago to the day") << QDate(2026, 5, 23) << PaperState::Present;
    QTest::newRow("a day more") << QDate(2026, 5, 22) << PaperState::OutOfDate;
    QTest::newRow("tomorrow") << QDate(2026, 11, 24) << PaperState::NotInEffect;
    QTest::newRow("day not put in") << QDate() << PaperState::Open;
}

void TestPapers::datedPapersGoOutOfDate()
{
    QFETCH(QDate, issued);
    SampleCase sample = coupleWith(Kind::TaiwanTravelPermit);
    sample.draft().papers[1].insert(u"notarised_declaration"_s, brought(issued));
    const PaperLine line = lineOf(sample, kWoman, u"notarised_declaration"_s);
    QTEST(line.state, "state");
    if (issued.isValid()) QCOMPARE(line.lastDay, issued.addMonths(6));
}

void TestPapers::treatyDocumentAsksForAStatement()
{
    SampleCase sample = coupleWith(Kind::ForeignPassport);
    const QString certificate = u"no_spouse_certificate"_s;
    sample.draft().papers[1].insert(certificate, brought(today(), u"embassy"_s));
    QVERIFY(!askedOf(sample, kWoman).contains(u"treaty_statement"_s));
    sample.draft().papers[1].insert(certificate, brought(today(), u"apostille"_s));
    QVERIFY(askedOf(sample, kWoman).contains(u"treaty_statement"_s));
    QVERIFY(!askedOf(sample, kMan).contains(u"treaty_statement"_s));
    sample.draft().papers[1].insert(certificate, brought(today(), u"of another law"_s));
    QCOMPARE(lineOf(sample, kWoman, certificate).state, PaperState::Open);
}

void TestPapers::openPapersKeepTheStepOpen()
{
    SampleCase sample = coupleWith(Kind::ForeignPassport, designatedOffice());
    sample.fill(MarriageStep::Eligibility);
    const auto missing = sample.missing(MarriageStep::Eligibility);
    for (const auto &id : {u"no_spouse_certificate"_s, u"translation"_s})
        QVERIFY(missing.contains({Missing::What::Paper, kWoman, id}));
    QVERIFY(!missing.contains({Missing::What::Paper, kMan, u"household_register"_s}));
    QCOMPARE(examined(sample, checkid::kPapers).outcome, CheckOutcome::Pending);
}

void TestPapers::missingPaperStopsAcceptance()
{
    SampleCase sample = coupleWith(Kind::TaiwanTravelPermit, designatedOffice());
    sample.draft().papers[1] = {{u"regional_id"_s, brought()}, {u"notarised_declaration"_s, {}}};
    sample.fill(MarriageStep::Eligibility);
    const Check check = examined(sample, checkid::kPapers);
    QCOMPARE(check.outcome, CheckOutcome::Blocked);
    QCOMPARE(check.refusalReason, u"N8"_s);
    QCOMPARE(check.evidence.value(u"woman_missing"_s).toArray(), (QJsonArray{u"notarised_declaration"_s}));
    QVERIFY(sample.missing(MarriageStep::Eligibility)
                .contains({Missing::What::CheckBlocked, {}, QString(checkid::kPapers)}));
    QCOMPARE(sample.workflow.suggestedRefusals(sample.draft()), QStringList{u"N8"_s});
    const QString detail = sample.workflow.refusalDetail(u"N8"_s, sample.draft(), today());
    QVERIFY2(detail.contains(u"女方：经公证的无配偶及非近亲声明"_s), qPrintable(detail));
    QVERIFY2(detail.contains(u"第8条第（二）项"_s), qPrintable(detail));
    QVERIFY(!detail.contains(sample.draft().party(kWoman).document.name)); // kinds of paper, not persons
    QVERIFY(sample.workflow.refusalDetail(u"N1"_s, sample.draft(), today()).isEmpty());
}

void TestPapers::outOfDatePaperIsAnotherGround()
{
    SampleCase sample = coupleWith(Kind::TaiwanTravelPermit, designatedOffice());
    sample.draft().papers[1] = {{u"regional_id"_s, brought()},
                                {u"notarised_declaration"_s, brought(QDate(2026, 1, 5))}};
    sample.fill(MarriageStep::Eligibility);
    QCOMPARE(examined(sample, checkid::kPapers).refusalReason, u"N7"_s);
    QVERIFY(sample.workflow.refusalDetail(u"N7"_s, sample.draft(), today()).contains(u"已超过有效期"_s));
}

void TestPapers::proofIsAskedWhereTheRegisterIsSilent_data()
{
    using Status = RegisterAnswer::Status;
    QTest::addColumn<int>("status");
    QTest::addColumn<BroughtPaper>("proof");
    QTest::addColumn<bool>("looked");
    QTest::addColumn<CheckOutcome>("proofLine");
    QTest::addColumn<CheckOutcome>("registerLine");
    const auto row = [](const char *name, Status status, std::optional<BroughtPaper> proof,
                        CheckOutcome proofLine, CheckOutcome registerLine) {
        QTest::newRow(name) << static_cast<int>(status) << proof.value_or(BroughtPaper()) << proof.has_value()
                            << proofLine << registerLine;
    };
    using O = CheckOutcome;
    const auto judged = [](QDate day) { return brought(day, u"judgment"_s, u"（2023）苏0402民初1号"_s); };
    row("register shows the divorce", Status::Divorced, {}, O::Passed, O::Notice);
    row("no record, not asked yet", Status::NoRecord, {}, O::Pending, O::Notice);
    row("no record, nothing brought", Status::NoRecord, BroughtPaper(), O::Notice, O::Notice);
    row("no record, judgment", Status::NoRecord, judged({2023, 3, 1}), O::Passed, O::Notice);
    row("marriage on record, not asked yet", Status::Married, {}, O::Pending, O::Blocked);
    row("marriage on record, nothing brought", Status::Married, BroughtPaper(), O::Blocked, O::Blocked);
    row("marriage on record, judgment in effect", Status::Married, judged({2023, 3, 1}), O::Passed,
        O::Notice);
    row("judgment not in effect yet", Status::Married, judged({2026, 12, 1}), O::Blocked, O::Blocked);
    row("judgment of an earlier marriage", Status::Married, judged({2019, 3, 1}), O::Blocked, O::Blocked);
    row("no day of effect", Status::Married, judged({}), O::Pending, O::Blocked);
    row("no case number", Status::Married, brought({2023, 3, 1}, u"judgment"_s), O::Pending, O::Blocked);
}

void TestPapers::proofIsAskedWhereTheRegisterIsSilent()
{
    QFETCH(int, status);
    QFETCH(BroughtPaper, proof);
    QFETCH(bool, looked);
    QFETCH(CheckOutcome, proofLine);
    QFETCH(CheckOutcome, registerLine);
    SampleCase sample = coupleWith(Kind::ResidentCard);
    sample.fill(MarriageStep::Eligibility);
    sample.draft().party(kMan).maritalStatus = MaritalStatus::Divorced;
    if (looked) sample.draft().papers[0].insert(u"divorce_proof"_s, proof);
    auto answers = registerShows(static_cast<RegisterAnswer::Status>(status));
    if (status == static_cast<int>(RegisterAnswer::Status::NoRecord)) answers = nothingOnRecord();
    const Check check = examined(sample, checkid::kStatusProofMan, answers);
    QCOMPARE(check.outcome, proofLine);
    if (proofLine == CheckOutcome::Blocked) QCOMPARE(check.refusalReason, u"N3"_s);
    QCOMPARE(examined(sample, checkid::kRegisterMan, answers).outcome, registerLine);
    QVERIFY(examined(sample, checkid::kStatusProofWoman, answers).id.isEmpty()); // she was never married
    sample.draft().checks = sample.workflow.evaluate(sample.draft(), answers, sampleNow());
    const Missing asked{Missing::What::Paper, kMan, u"divorce_proof"_s};
    QCOMPARE(sample.missing(MarriageStep::Eligibility).contains(asked), proofLine == CheckOutcome::Pending);
}

void TestPapers::saysWhereToGoInstead_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("Taiwan") << Kind::TaiwanTravelPermit;
    QTest::newRow("foreigner") << Kind::ForeignPassport;
    QTest::newRow("overseas Chinese") << Kind::ChinesePassport;
}

void TestPapers::saysWhereToGoInstead()
{
    QFETCH(Kind, kind);
    Office office = sampleOffice();
    QVERIFY(coupleWith(kind)
                .workflow.refusalDetail(u"N5"_s, coupleWith(kind).draft(), today())
                .contains(u"省级人民政府民政部门"_s));
    office.designatedRegistry = u"常州市婚姻登记处（虚构路1号）"_s;
    SampleCase sample = coupleWith(kind, office);
    const Check check = examined(sample, checkid::kJurisdiction);
    QCOMPARE(check.outcome, CheckOutcome::Blocked);
    QCOMPARE(check.refusalReason, u"N5"_s);
    QCOMPARE(check.evidence.value(u"designated"_s).toString(), office.designatedRegistry);
    QVERIFY(
        sample.workflow.refusalDetail(u"N5"_s, sample.draft(), today()).contains(office.designatedRegistry));
}

void TestPapers::designatedOfficeRegistersThem_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : kDocumentKinds)
        if (kind != Kind::ResidentCard) QTest::addRow("%d", static_cast<int>(kind)) << kind;
}

void TestPapers::designatedOfficeRegistersThem()
{
    QFETCH(Kind, kind);
    SampleCase sample = coupleWith(kind, designatedOffice());
    IdentityDocument &document = sample.draft().party(kWoman).document;
    if (hasCitizenNumber(kind)) {
        const auto number = parseDocumentNumber(kind, document.number, today());
        QVERIFY(number);
        document.birthDate = number->birthDate;
        // The sample foreigner is a man: another with an even sequence.
        if (number->sex == Sex::Male) {
            document.number = numberOf(document.birthDate, 2, document.number.first(6));
        }
    }
    if (isForeigners(kind)) document.nationality = u"CAN"_s;
    for (const PaperLine &line : papersOf(kWoman, sample.draft(), sample.workflow.rules(), today())) {
        const QString form = line.rule.forms.isEmpty() ? QString() : line.rule.forms.first().id;
        sample.draft().papers[1].insert(line.rule.id, brought(today(), form));
    }
    sample.record(MarriageStep::Identity);
    sample.fill(MarriageStep::Eligibility);
    QCOMPARE(sample.missing(MarriageStep::Eligibility), QList<Missing>());
    sample.record(MarriageStep::Eligibility);
    const auto back = MarriageCase::fromHistory(sample.history(false));
    QVERIFY(back);
    QCOMPARE(back->draft.papers[1], sample.draft().papers[1]);
    QVERIFY(back->holds(MarriageStep::Eligibility));
    sample.draft().papers[1].begin()->brought = false; // what was recorded does not hold any more
    QVERIFY(!sample.marriage.holds(MarriageStep::Eligibility));
    QVERIFY(sample.marriage.holds(MarriageStep::Identity));
}

void TestPapers::brokenPaperRulesAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no words") << u"text_zh"_s << QJsonValue(u""_s);
    QTest::newRow("no reason") << u"why_en"_s << QJsonValue();
    QTest::newRow("no law") << u"basis"_s << QJsonValue(QJsonObject());
    QTest::newRow("nobody's") << u"groups"_s << QJsonValue(QJsonArray());
    QTest::newRow("an unknown group") << u"groups"_s << QJsonValue(QJsonArray{u"martian"_s});
    QTest::newRow("an unknown proof") << u"proof"_s << QJsonValue(u"hearsay"_s);
    QTest::newRow("an unknown condition") << u"when"_s << QJsonValue(u"sometimes"_s);
    QTest::newRow("months without a day") << u"valid_months"_s << QJsonValue(6);
    QTest::newRow("a treaty form that is none") << u"treaty_forms"_s << QJsonValue(QJsonArray{u"x"_s});
    QTest::newRow("twice") << u"id"_s << QJsonValue(u"household_register"_s);
}

void TestPapers::brokenPaperRulesAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonArray versions = QJsonDocument::fromJson(shippedJson()).array();
    QJsonObject version = versions[1].toObject();
    QJsonArray papers = version[u"papers"_s].toArray();
    QVERIFY(paperRulesFrom(papers));
    QJsonObject first = papers[0].toObject();
    first[member] = value;
    papers[0] = first;
    const auto rules = paperRulesFrom(papers);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, make_error_code(DomainError::DataFile));
    version[u"papers"_s] = papers;
    versions[1] = version;
    QVERIFY(!MarriageRules::effectiveOn(today(), QJsonDocument(versions).toJson()));
}

void TestPapers::passportsCountByTheirLastDay_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::newRow("first day not known") << QDate() << QDate(2026, 11, 23) << CheckOutcome::Passed;
    QTest::newRow("expired yesterday") << QDate() << QDate(2026, 11, 22) << CheckOutcome::Blocked;
    QTest::newRow("no last day") << QDate() << QDate() << CheckOutcome::Blocked;
    QTest::newRow("not valid yet") << QDate(2026, 11, 24) << QDate(2036, 11, 23) << CheckOutcome::Blocked;
}

void TestPapers::passportsCountByTheirLastDay()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    SampleCase sample = coupleWith(Kind::ForeignPassport);
    sample.draft().party(kWoman).document.validity = {from, to.isValid() ? std::optional(to) : std::nullopt};
    QTEST(examined(sample, checkid::kDocumentValid).outcome, "outcome");
}

void TestPapers::asksForWhatThePaperHas_data()
{
    using Change = void (*)(IdentityDocument &);
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, Kind kind, QLatin1StringView id, Change change) {
        QTest::newRow(name) << kind << change << QString(id);
    };
    using D = IdentityDocument;
    row("a foreigner's nationality", Kind::ForeignPassport, field::kNationality,
        [](D &d) { d.nationality.clear(); });
    row("a Chinese with a foreign passport", Kind::ForeignPassport, field::kNationality,
        [](D &d) { d.nationality = u"CHN"_s; });
    row("Hong Kong is China", Kind::ForeignPassport, field::kNationality,
        [](D &d) { d.nationality = u"HKG"_s; });
    row("no such state", Kind::OtherTravelDocument, field::kNationality,
        [](D &d) { d.nationality = u"UTO"_s; });
    row("a passport's last day", Kind::ForeignPassport, field::kValidTo, [](D &d) { d.validity.to.reset(); });
    row("a permit's first day", Kind::TaiwanTravelPermit, field::kValidFrom,
        [](D &d) { d.validity.from = {}; });
    row("ends before it begins", Kind::TaiwanTravelPermit, field::kValidTo,
        [](D &d) { d.validity.to = d.validity.from.addDays(-1); });
    row("a permit's number", Kind::HkMacaoTravelPermit, field::kNumber, [](D &d) { d.number = u"H1"_s; });
    row("the issue count", Kind::HkMacaoTravelPermit, field::kIssueCount,
        [](D &d) { d.issueCount = u"1"_s; });
    row("the region's card", Kind::HkMacaoTravelPermit, field::kRegionalId,
        [](D &d) { d.regionalId = u"A123456(4)"_s; });
    row("birth", Kind::ForeignPassport, field::kBirth, [](D &d) { d.birthDate = {}; });
    row("birth tomorrow", Kind::ForeignPassport, field::kBirth,
        [](D &d) { d.birthDate = QDate(2026, 11, 24); });
    row("sex", Kind::TaiwanTravelPermit, field::kSex, [](D &d) { d.sex = Sex::NotStated; });
}

void TestPapers::asksForWhatThePaperHas()
{
    using Change = void (*)(IdentityDocument &);
    QFETCH(Kind, kind);
    QFETCH(Change, change);
    QFETCH(QString, field);
    SampleCase sample = coupleWith(kind);
    IdentityDocument &document = sample.draft().party(kWoman).document;
    if (isForeigners(kind)) document.nationality = u"CAN"_s;
    QCOMPARE(sample.missing(MarriageStep::Identity), QList<Missing>());
    change(document);
    QVERIFY(sample.missing(MarriageStep::Identity).contains({Missing::What::Field, kWoman, field}));
}

QTEST_GUILESS_MAIN(TestPapers)
#include "tst_papers.moc"
