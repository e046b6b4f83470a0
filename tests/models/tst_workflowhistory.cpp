// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A case as the fold of its acts: the same after reading it back, and reopened by every change.
#include "models/base/error.h"
#include "models/wire/draftjson.h"
#include "models/workflow/marriageforms.h"
#include "models/workflow/workflowerror.h"
#include "tests/support/samplecase.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using namespace lianli::tests;
using What = Missing::What;
using PartyChange = std::function<void(Party &)>;

Q_DECLARE_METATYPE(PartyChange)
Q_DECLARE_METATYPE(lianli::models::MarriageStep)

namespace {

MarriageCase readBack(const CaseHistory &history)
{
    auto marriage = MarriageCase::fromHistory(history);
    if (!marriage) qFatal("%s", qPrintable(marriage.error().toLogString()));
    return std::move(*marriage);
}

/// Everything a person can see of a case.
void compare(const MarriageCase &a, const MarriageCase &b)
{
    QCOMPARE(a.caseId, b.caseId);
    QCOMPARE(a.acceptanceNumber, b.acceptanceNumber);
    QCOMPARE(a.lastSeq, b.lastSeq);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.openedAt, b.openedAt);
    QCOMPARE(a.registeredAt, b.registeredAt);
    QCOMPARE(wire::draftBytes(a.draft), wire::draftBytes(b.draft));
    QCOMPARE(a.assignment.has_value(), b.assignment.has_value());
    if (a.assignment) {
        QCOMPARE(a.assignment->number, b.assignment->number);
        QCOMPARE(a.assignment->manBlank, b.assignment->manBlank);
        QCOMPARE(a.assignment->womanBlank, b.assignment->womanBlank);
    }
    for (const MarriageStep step : kMarriageSteps)
        QCOMPARE(a.holds(step), b.holds(step));
    QVERIFY(a.printing == b.printing);
}

CaseEvent act(int seq, QLatin1StringView type, const QJsonObject &body = {})
{
    CaseEvent event;
    event.caseSeq = seq;
    event.type = type;
    event.at = sampleNow();
    event.body = body;
    return event;
}

QString unreadable()
{
    return Error(WorkflowError::UnreadableHistory).key();
}

} // namespace

class TestWorkflowHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryStage_data();
    void readsBackEveryStage();
    void actsAloneGiveBackWhatTheyRecorded();
    void anyChangeOfAPartyReopens_data();
    void anyChangeOfAPartyReopens();
    void otherChangesReopenTheirStep();
    void puttingItBackCloses();
    void foldsPrinting();
    void foldsVoidedBlanks();
    void foldsTheEndOfACase_data();
    void foldsTheEndOfACase();
    void passesOverUnknownActs();
    void refusesActsThatDoNotParse_data();
    void refusesActsThatDoNotParse();
    void refusesADraftThatDoesNotParse_data();
    void refusesADraftThatDoesNotParse();
};

void TestWorkflowHistory::readsBackEveryStage_data()
{
    QTest::addColumn<MarriageStep>("step");
    for (const MarriageStep step : kMarriageSteps)
        QTest::addRow("step %d", static_cast<int>(step) + 1) << step;
}

void TestWorkflowHistory::readsBackEveryStage()
{
    QFETCH(MarriageStep, step);
    SampleCase sample;
    sample.reach(step);
    compare(readBack(sample.history()), sample.marriage);
    sample.record(step);
    compare(readBack(sample.history()), sample.marriage);
    QVERIFY(readBack(sample.history()).holds(step));
}

void TestWorkflowHistory::actsAloneGiveBackWhatTheyRecorded()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    sample.record(MarriageStep::Issue);
    compare(readBack(sample.history(false)), sample.marriage); // no draft was kept, nothing is lost
}

void TestWorkflowHistory::anyChangeOfAPartyReopens_data()
{
    QTest::addColumn<PartyChange>("change");
    QTest::addColumn<bool>("onTheDeclaration");
    const auto row = [](const char *name, bool onTheDeclaration, const PartyChange &change) {
        QTest::newRow(name) << change << onTheDeclaration;
    };
    row("name", true, [](Party &p) { p.document.name += u'甲'; });
    row("one code point of the name", true, [](Party &p) { p.document.name = u"王致逺"_s; });
    row("sex", true, [](Party &p) { p.document.sex = Sex::NotStated; });
    row("ethnic group", true, [](Party &p) { p.document.ethnicity = u"回"_s; });
    row("birth", true, [](Party &p) { p.document.birthDate = p.document.birthDate.addDays(1); });
    row("address", true, [](Party &p) { p.document.address += u"1"_s; });
    row("number", true, [](Party &p) { p.document.number = numberOf(p.document.birthDate, 423); });
    row("marital status", true, [](Party &p) { p.maritalStatus = MaritalStatus::Divorced; });
    row("education", true, [](Party &p) { p.educationCode = u"21"_s; });
    row("occupation", true, [](Party &p) { p.occupationCode = u"2"_s; });
    row("a foreigner's Chinese name", true, [](Party &p) { p.document.nameZh = u"安娜"_s; });
    row("kind of paper", false, [](Party &p) { p.document.kind = DocumentKind::TemporaryResidentCard; });
    row("authority", false, [](Party &p) { p.document.authority += u"1"_s; });
    row("first day", false, [](Party &p) { p.document.validity.from = p.document.validity.from.addDays(1); });
    row("last day", false, [](Party &p) { p.document.validity.to = p.document.validity.to->addDays(1); });
    row("no last day", false, [](Party &p) { p.document.validity.to.reset(); });
    row("nationality", false, [](Party &p) { p.document.nationality = u"CAN"_s; });
    row("permit number", false, [](Party &p) { p.document.passNumber = u"H1"_s; });
    row("where a field came from", false, [](Party &p) { p.sources[field::kName] = FieldSource::Manual; });
    row("why it was typed", false, [](Party &p) { p.handEntryReason = u"芯片损坏"_s; });
}

void TestWorkflowHistory::anyChangeOfAPartyReopens()
{
    QFETCH(PartyChange, change);
    QFETCH(bool, onTheDeclaration);
    for (const PartyRole role : kPartyRoles) {
        SampleCase sample;
        sample.reach(MarriageStep::Issue);
        change(sample.draft().party(role));
        QVERIFY(!sample.marriage.holds(MarriageStep::Identity));
        QVERIFY(!sample.marriage.holds(MarriageStep::Eligibility));
        QVERIFY(!sample.marriage.holds(MarriageStep::Review));
        QVERIFY(sample.marriage.holds(MarriageStep::Photo)); // a photograph shows no papers
        QCOMPARE(sample.workflow.currentStep(sample.marriage), MarriageStep::Identity);
        // Each signed a paper that names both.
        const auto missing = sample.missing(MarriageStep::Declaration);
        for (const PartyRole signer : kPartyRoles)
            QCOMPARE(missing.contains({What::SignatureOutdated, signer, {}}), onTheDeclaration);
    }
}

void TestWorkflowHistory::otherChangesReopenTheirStep()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    const auto reopened = [&sample] {
        QList<MarriageStep> steps;
        for (const MarriageStep step : kMarriageSteps)
            if (step != MarriageStep::Issue && !sample.marriage.holds(step)) steps.append(step);
        return steps;
    };
    const MarriageDraft before = sample.draft();
    sample.draft().answers[u"single"_s].yes = false;
    QCOMPARE(reopened(), QList{MarriageStep::Eligibility});
    sample.draft() = before;
    sample.draft().declarations[1]->at = sampleNow().addSecs(60);
    QCOMPARE(reopened(), QList{MarriageStep::Declaration});
    sample.draft() = before;
    sample.draft().photo->crop.translate(0.01, 0);
    QCOMPARE(reopened(), QList{MarriageStep::Photo});
    sample.draft() = before;
    sample.draft().reviewOpinion += u"。"_s;
    QCOMPARE(reopened(), QList{MarriageStep::Review});
    sample.draft() = before;
    sample.draft().remark = u"备注"_s;
    QCOMPARE(reopened(), QList{MarriageStep::Review});
    sample.draft() = before;
    QCOMPARE(reopened(), QList<MarriageStep>());
}

void TestWorkflowHistory::puttingItBackCloses()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    const QString name = sample.draft().party(PartyRole::Man).document.name;
    sample.draft().party(PartyRole::Man).document.name = u"王致"_s;
    QVERIFY(!sample.marriage.holds(MarriageStep::Review));
    sample.draft().party(PartyRole::Man).document.name = name;
    for (const MarriageStep step : kMarriageSteps)
        QCOMPARE(sample.marriage.holds(step), step != MarriageStep::Issue);
}

void TestWorkflowHistory::foldsPrinting()
{
    using Printing = MarriageCase::Printing;
    SampleCase sample;
    sample.reach(MarriageStep::Review);
    sample.record(MarriageStep::Review);
    sample.assign();
    const auto printing = [&sample] { return readBack(sample.history()).printing; };
    QVERIFY((printing() == std::array{Printing::NotPrinted, Printing::NotPrinted}));
    sample.print(PartyRole::Man);
    QVERIFY((printing() == std::array{Printing::Intended, Printing::NotPrinted}));
    sample.print(PartyRole::Woman);
    sample.confirm(PartyRole::Man);
    QVERIFY((printing() == std::array{Printing::Confirmed, Printing::Intended}));
}

void TestWorkflowHistory::foldsVoidedBlanks()
{
    using Printing = MarriageCase::Printing;
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    sample.add(eventtype::kBlankVoided, {{u"role"_s, u"woman"_s},
                                         {u"serial"_s, u"3200461188"_s},
                                         {u"reason"_s, u"卡纸"_s},
                                         {u"replaced_by"_s, u"3200461189"_s}});
    const MarriageCase marriage = readBack(sample.history());
    QCOMPARE(marriage.voided.size(), 1);
    QCOMPARE(marriage.voided.first().serial, u"3200461188"_s);
    QCOMPARE(marriage.voided.first().reason, u"卡纸"_s);
    QCOMPARE(marriage.assignment->number.text(), u"J320402-2026-000001"_s); // the number stays
    QCOMPARE(marriage.assignment->womanBlank.text(), u"3200461189"_s);
    QCOMPARE(marriage.assignment->manBlank.text(), u"3200461187"_s);
    QVERIFY((marriage.printing == std::array{Printing::Confirmed, Printing::NotPrinted}));
}

void TestWorkflowHistory::foldsTheEndOfACase_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("closed");
    using State = MarriageCase::State;
    const auto row = [](QLatin1StringView type, State state, bool closed) {
        QTest::newRow(type.data()) << QString(type) << static_cast<int>(state) << closed;
    };
    row(eventtype::kCaseParked, State::Parked, false);
    row(eventtype::kCaseResumed, State::Draft, false);
    row(eventtype::kCaseRefused, State::Refused, true);
    row(eventtype::kCaseTerminated, State::Terminated, true);
}

void TestWorkflowHistory::foldsTheEndOfACase()
{
    QFETCH(QString, type);
    QFETCH(int, state);
    QFETCH(bool, closed);
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    sample.add(QLatin1StringView(type.toLatin1()),
               {{u"reason"_s, u"N2"_s}, {u"detail"_s, u"当场表示不愿意"_s}});
    const MarriageCase marriage = readBack(sample.history());
    QCOMPARE(static_cast<int>(marriage.state), state);
    QCOMPARE(marriage.isClosed(), closed);
    if (marriage.state == MarriageCase::State::Refused) {
        QCOMPARE(marriage.refusal->reasonId, u"N2"_s);
        QCOMPARE(marriage.refusal->detail, u"当场表示不愿意"_s);
    }
}

void TestWorkflowHistory::passesOverUnknownActs()
{
    SampleCase sample;
    sample.reach(MarriageStep::Photo);
    const auto before = readBack(sample.history());
    sample.add("case.annotated_by_a_later_version"_L1, {{u"x"_s, QJsonArray{1, u"two"_s}}});
    sample.add(eventtype::kArchiveSealed, {{u"pages"_s, 3}});
    MarriageCase after = readBack(sample.history());
    QCOMPARE(after.lastSeq, before.lastSeq + 2); // the next act stands on top of all
    after.lastSeq = before.lastSeq;
    compare(after, before);
}

void TestWorkflowHistory::refusesActsThatDoNotParse_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *name, QLatin1StringView type, const QJsonObject &body) {
        QTest::newRow(name) << QString(type) << body;
    };
    const QJsonObject assignment{{u"number"_s, u"J320402-2026-000001"_s},
                                 {u"man_blank"_s, u"3200461187"_s},
                                 {u"woman_blank"_s, u"3200461188"_s},
                                 {u"registration_date"_s, u"2026-11-23"_s}};
    for (const QString &key : assignment.keys()) {
        QJsonObject broken = assignment;
        broken.insert(key, u"?"_s);
        row(qPrintable(u"assignment: "_s + key), eventtype::kCertificateAssigned, broken);
        broken.remove(key);
        row(qPrintable(u"assignment without "_s + key), eventtype::kCertificateAssigned, broken);
    }
    row("parties of a wrong type", eventtype::kIdentityConfirmed, {{u"parties"_s, u"x"_s}});
    row("a third role", eventtype::kIdentityConfirmed,
        {{u"parties"_s, QJsonArray{QJsonObject{{u"role"_s, u"witness"_s}}}}});
    row("checks of a wrong type", eventtype::kEligibilityExamined, {{u"checks"_s, 7}});
    row("declarations of a wrong type", eventtype::kDeclarationsSigned, {{u"declarations"_s, QJsonArray{}}});
    row("a crop of three numbers", eventtype::kPhotoAccepted,
        {{u"photo"_s, QJsonObject{{u"crop"_s, QJsonArray{1, 2, 3}}}}});
    row("approval of a wrong type", eventtype::kReviewConcluded, {{u"review_approved"_s, 1}});
    row("printing of nobody's copy", eventtype::kPrintIntended, {});
    row("confirming nobody's copy", eventtype::kPrintConfirmed, {{u"role"_s, 1}});
    row("voiding before assigning", eventtype::kBlankVoided,
        {{u"role"_s, u"man"_s}, {u"serial"_s, u"3200461187"_s}, {u"replaced_by"_s, u"3200461189"_s}});
    row("receipts of a wrong type", eventtype::kMarriageRegistered, {{u"receipts"_s, true}});
}

void TestWorkflowHistory::refusesActsThatDoNotParse()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, body);
    CaseHistory history;
    const QByteArray name = type.toLatin1();
    history.events = {act(1, eventtype::kCaseOpened), act(2, QLatin1StringView(name), body)};
    const auto marriage = MarriageCase::fromHistory(history);
    QVERIFY(!marriage);
    QCOMPARE(marriage.error().key(), unreadable());
    QVERIFY2(marriage.error().detail.contains(u"#2"), "the log says which act");
}

void TestWorkflowHistory::refusesADraftThatDoesNotParse_data()
{
    QTest::addColumn<QByteArray>("draft");
    QTest::newRow("no JSON") << QByteArray("{\"v\":1");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe", 3);
    QTest::newRow("a wrong type") << QByteArray("{\"identity_matched\":\"yes\"}");
}

void TestWorkflowHistory::refusesADraftThatDoesNotParse()
{
    QFETCH(QByteArray, draft);
    CaseHistory history;
    history.events = {act(1, eventtype::kCaseOpened)};
    history.draft = draft;
    const auto marriage = MarriageCase::fromHistory(history);
    QVERIFY(!marriage);
    QCOMPARE(marriage.error().key(), unreadable());
}

QTEST_GUILESS_MAIN(TestWorkflowHistory)
#include "tst_workflowhistory.moc"
