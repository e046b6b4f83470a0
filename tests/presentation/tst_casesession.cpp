// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/storeerror.h"
#include "models/wire/draftjson.h"
#include "models/workflow/workflowerror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::CaseSession;

namespace {

void fillIdentity(CaseSession &session)
{
    session.edit([](MarriageDraft &draft) {
        draft.party(PartyRole::Man) = sampleMan();
        draft.party(PartyRole::Woman) = sampleWoman();
        draft.identityMatched = true;
    });
}

void setRemark(CaseSession &session, const QString &text)
{
    session.edit([&](MarriageDraft &draft) { draft.remark = text; });
}

} // namespace

class TestCaseSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesEachChange();
    void savesWhileASaveIsUnderWayCoalesce();
    void failedSaveIsToldAndTriedAgain();
    void recordsAStepAndReadsItBack();
    void recordsNothingThatIsNotReady();
    void recordsOnceHoweverOftenItIsPressed();
    void stepOnRecordIsNotRecordedAgain();
    void keepsInputsThatChangeWhileAnActIsUnderWay();
    void failedActLeavesTheCaseAsItWas();
    void conflictIsTold();
    void closedCaseIgnoresEdits();
    void parksResumesAndEnds();
    void flushHandsOverWhatIsNotSaved();
    void goesWithoutWaitingForAnswers();
    void keepsBlobsAndFetchesThem();
};

void TestCaseSession::savesEachChange()
{
    FakeOffice office;
    const auto session = office.openCase();
    setRemark(*session, u"一"_s);
    QTRY_COMPARE(session->saveState(), CaseSession::SaveState::Saved);
    const auto again = office.reopen(session->marriage().caseId);
    QCOMPARE(again->draft().remark, u"一"_s);
}

void TestCaseSession::savesWhileASaveIsUnderWayCoalesce()
{
    FakeOffice office;
    const auto session = office.openCase();
    office.answers.hold();
    for (int i = 1; i <= 50; ++i)
        setRemark(*session, QString(i, u'字'));
    QCOMPARE(session->saveState(), CaseSession::SaveState::Saving);
    office.answers.release();
    QTRY_COMPARE(session->saveState(), CaseSession::SaveState::Saved);
    QCOMPARE(office.answers.count(u"saveDraft"_s), 2); // the first, and the newest
    QCOMPARE(office.reopen(session->marriage().caseId)->draft().remark.size(), 50);
}

void TestCaseSession::failedSaveIsToldAndTriedAgain()
{
    FakeOffice office;
    const auto session = office.openCase();
    QSignalSpy failed(session.get(), &CaseSession::failed);
    office.answers.fail(u"saveDraft"_s, Error(make_error_code(StoreError::DiskFull)));
    setRemark(*session, u"一"_s);
    QTRY_COMPARE(session->saveState(), CaseSession::SaveState::Failed);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(session->draft().remark, u"一"_s); // nothing typed is lost
    session->retrySave();
    QTRY_COMPARE(session->saveState(), CaseSession::SaveState::Saved);
    QCOMPARE(office.reopen(session->marriage().caseId)->draft().remark, u"一"_s);
    session->retrySave(); // nothing to do
    QCOMPARE(office.answers.count(u"saveDraft"_s), 2);
}

void TestCaseSession::recordsAStepAndReadsItBack()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    QSignalSpy recorded(session.get(), &CaseSession::recorded);
    session->record(MarriageStep::Identity);
    QTRY_COMPARE(recorded.size(), 1);
    QVERIFY(session->marriage().holds(MarriageStep::Identity));
    const auto again = office.reopen(session->marriage().caseId);
    QVERIFY(again->marriage().holds(MarriageStep::Identity));
    QCOMPARE(wire::draftBytes(again->draft()), wire::draftBytes(session->draft()));
}

void TestCaseSession::recordsNothingThatIsNotReady()
{
    FakeOffice office;
    const auto session = office.openCase();
    QSignalSpy failed(session.get(), &CaseSession::failed);
    session->record(MarriageStep::Identity);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().key(), Error(WorkflowError::StepNotReady).key());
    QCOMPARE(office.answers.count(u"append"_s), 0);
}

void TestCaseSession::recordsOnceHoweverOftenItIsPressed()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    office.answers.hold();
    for (int i = 0; i < 5; ++i)
        session->record(MarriageStep::Identity);
    QVERIFY(session->isBusy());
    office.answers.release();
    QTRY_VERIFY(!session->isBusy());
    QCOMPARE(office.answers.count(u"append"_s), 1);
}

void TestCaseSession::stepOnRecordIsNotRecordedAgain()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    session->record(MarriageStep::Identity);
    QTRY_VERIFY(session->marriage().holds(MarriageStep::Identity));
    QSignalSpy recorded(session.get(), &CaseSession::recorded);
    session->record(MarriageStep::Identity);
    QCOMPARE(recorded.size(), 1); // the page goes on
    QCOMPARE(office.answers.count(u"append"_s), 1);
}

void TestCaseSession::keepsInputsThatChangeWhileAnActIsUnderWay()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    office.answers.hold();
    session->record(MarriageStep::Identity);
    session->edit([](MarriageDraft &draft) { draft.party(PartyRole::Man).educationCode = u"21"_s; });
    office.answers.release();
    QTRY_VERIFY(!session->isBusy());
    QTRY_COMPARE(session->saveState(), CaseSession::SaveState::Saved);
    QCOMPARE(session->draft().party(PartyRole::Man).educationCode, u"21"_s);
    QVERIFY2(!session->marriage().holds(MarriageStep::Identity), "what is on record says something else");
    QCOMPARE(office.reopen(session->marriage().caseId)->draft().party(PartyRole::Man).educationCode, u"21"_s);
}

void TestCaseSession::failedActLeavesTheCaseAsItWas()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    office.answers.fail(u"append"_s, Error(make_error_code(StoreError::Io)));
    QSignalSpy failed(session.get(), &CaseSession::failed);
    QSignalSpy recorded(session.get(), &CaseSession::recorded);
    session->record(MarriageStep::Identity);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!session->isBusy());
    QVERIFY(!session->marriage().holds(MarriageStep::Identity));
    QCOMPARE(recorded.size(), 0);
    session->record(MarriageStep::Identity); // the way on
    QTRY_COMPARE(recorded.size(), 1);
}

void TestCaseSession::conflictIsTold()
{
    FakeOffice office;
    const auto session = office.openCase();
    fillIdentity(*session);
    QVERIFY(office.cases.record(session->marriage().caseId, 1, {{eventtype::kCaseParked, {}, {}, {}}}));
    QSignalSpy failed(session.get(), &CaseSession::failed);
    session->record(MarriageStep::Identity);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().key(), u"store.conflict"_s);
}

void TestCaseSession::closedCaseIgnoresEdits()
{
    FakeOffice office;
    const auto session = office.openCase();
    session->refuse(u"N2"_s, u"当场表示不愿意"_s);
    QTRY_COMPARE(session->marriage().state, MarriageCase::State::Refused);
    setRemark(*session, u"一"_s);
    QVERIFY(session->draft().remark.isEmpty());
    for (const MarriageStep step : kMarriageSteps)
        QVERIFY(!session->canEdit(step));
}

void TestCaseSession::parksResumesAndEnds()
{
    FakeOffice office;
    const auto session = office.openCase();
    QSignalSpy states(session.get(), &CaseSession::stateChanged);
    session->park();
    QTRY_COMPARE(session->marriage().state, MarriageCase::State::Parked);
    session->resume();
    QTRY_COMPARE(session->marriage().state, MarriageCase::State::Draft);
    session->terminate(u"当事人不再申请"_s);
    QTRY_COMPARE(session->marriage().state, MarriageCase::State::Terminated);
    QCOMPARE(states.size(), 3);
}

void TestCaseSession::flushHandsOverWhatIsNotSaved()
{
    FakeOffice office;
    auto session = office.openCase();
    const QString caseId = session->marriage().caseId;
    office.answers.hold();
    setRemark(*session, u"一"_s);
    setRemark(*session, u"一二"_s);
    session->flush();
    session.reset();
    office.answers.release();
    QCOMPARE(office.reopen(caseId)->draft().remark, u"一二"_s);
}

void TestCaseSession::goesWithoutWaitingForAnswers()
{
    FakeOffice office;
    auto session = office.openCase();
    fillIdentity(*session);
    office.answers.hold();
    session->record(MarriageStep::Identity);
    bool called = false;
    session->keep(u"x"_s, u"text/plain"_s, "x", [&](const BlobRef &) { called = true; });
    session->fetch(sampleBlob(u"x"_s), [&](const QByteArray &) { called = true; });
    session.reset();
    office.answers.release();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestCaseSession::keepsBlobsAndFetchesThem()
{
    FakeOffice office;
    const auto session = office.openCase();
    QByteArray fetched;
    session->keep(u"photo"_s, u"image/jpeg"_s, "bytes", [&](const BlobRef &blob) {
        session->fetch(blob, [&](const QByteArray &bytes) { fetched = bytes; });
    });
    QVERIFY(session->isBusy());
    QTRY_COMPARE(fetched, QByteArray("bytes"));
    bool otherwise = false;
    QSignalSpy failed(session.get(), &CaseSession::failed);
    session->fetch(
        sampleBlob(u"photo"_s), [&](const QByteArray &) { fetched.clear(); }, [&] { otherwise = true; });
    QTRY_VERIFY(otherwise);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(fetched, QByteArray("bytes"));
}

QTEST_GUILESS_MAIN(TestCaseSession)
#include "tst_casesession.moc"
