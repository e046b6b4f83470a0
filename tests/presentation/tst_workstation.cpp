// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/storeerror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/casesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::CasesModel;
using presentation::Workstation;

namespace {

struct Scene
{
    FakeOffice office;
    Workstation workstation{office.services()};

    bool unlock(const QByteArray &password = "right")
    {
        workstation.unlock(office.vault.member.id, password);
        return QTest::qWaitFor([this] { return !workstation.isBusy(); }) && workstation.isUnlocked();
    }
    bool openCase()
    {
        workstation.openNewCase();
        return QTest::qWaitFor([this] { return workstation.session() != nullptr; });
    }
    bool lock()
    {
        workstation.lock();
        return QTest::qWaitFor([this] { return !workstation.isUnlocked() && !workstation.isBusy(); });
    }
};

QList<CaseSummary> sampleSummaries()
{
    QList<CaseSummary> list;
    for (const auto &state :
         {u"draft"_s, u"parked"_s, u"issued_pending"_s, u"registered"_s, u"refused"_s, u"terminated"_s}) {
        CaseSummary summary;
        summary.caseId = u"case-"_s + state;
        summary.acceptanceNumber = u"320402-20261123-0001"_s;
        summary.state = state;
        summary.manName = u"王致远"_s;
        summary.womanName = u"买买提·阿依古丽"_s;
        summary.openedAt = sampleNow();
        list.append(summary);
    }
    return list;
}

} // namespace

class TestWorkstation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPasswordIsTold();
    void unlockStartsTheReader();
    void lockKeepsTheCaseForTheSamePerson();
    void anotherPersonDoesNotGetTheCase();
    void lockHandsOverWhatIsBeingTyped();
    void lockAskedForWhileBusyIsDoneAfterwards();
    void onlyRegistrarsHandleCases_data();
    void onlyRegistrarsHandleCases();
    void parkedCaseIsResumed();
    void caseThatCannotBeLoadedIsTold();
    void damagedHistoryIsTold();
    void viewingACaseIsAudited();
    void listOfCasesIsAProperModel();
    void namesAreMaskedUnlessOnesOwn();
};

void TestWorkstation::wrongPasswordIsTold()
{
    Scene scene;
    QSignalSpy failed(&scene.workstation, &Workstation::loginFailed);
    QVERIFY(!scene.unlock("wrong"));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().key(), u"store.wrong_password"_s);
    QVERIFY(scene.unlock());
}

void TestWorkstation::unlockStartsTheReader()
{
    Scene scene;
    QVERIFY(scene.unlock());
    QCOMPARE(scene.office.reader.state().phase, scanners::ReaderState::Phase::Ready);
    QVERIFY(scene.lock());
    QCOMPARE(scene.office.reader.state().phase, scanners::ReaderState::Phase::Stopped);
}

void TestWorkstation::lockKeepsTheCaseForTheSamePerson()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase());
    scene.workstation.session()->edit([](MarriageDraft &draft) { draft.remark = u"一"_s; });
    const QString caseId = scene.workstation.session()->marriage().caseId;
    QVERIFY(scene.lock());
    QVERIFY(!scene.workstation.session());
    QVERIFY(scene.unlock());
    QTRY_VERIFY(scene.workstation.session());
    QCOMPARE(scene.workstation.session()->marriage().caseId, caseId);
    QCOMPARE(scene.workstation.session()->draft().remark, u"一"_s);
}

void TestWorkstation::anotherPersonDoesNotGetTheCase()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase() && scene.lock());
    scene.office.vault.member = {u"u:320402:0032"_s, u"李静"_s, StaffRole::Registrar};
    QVERIFY(scene.unlock());
    QTest::qWait(10);
    QVERIFY(!scene.workstation.session());
}

void TestWorkstation::lockHandsOverWhatIsBeingTyped()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase());
    const QString caseId = scene.workstation.session()->marriage().caseId;
    connect(&scene.workstation, &Workstation::aboutToLock, &scene.workstation, [&] {
        scene.workstation.session()->edit([](MarriageDraft &draft) { draft.remark = u"半句"_s; });
    });
    QVERIFY(scene.lock());
    QCOMPARE(scene.office.reopen(caseId)->draft().remark, u"半句"_s);
}

void TestWorkstation::lockAskedForWhileBusyIsDoneAfterwards()
{
    Scene scene;
    QVERIFY(scene.unlock());
    scene.office.answers.hold();
    scene.workstation.openNewCase();
    scene.workstation.lock();
    QVERIFY(scene.workstation.isUnlocked());
    scene.office.answers.release();
    QTRY_VERIFY(!scene.workstation.isUnlocked());
    QVERIFY(!scene.workstation.session());
}

void TestWorkstation::onlyRegistrarsHandleCases_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("handles");
    QTest::addColumn<bool>("sees");
    QTest::newRow("registrar") << static_cast<int>(StaffRole::Registrar) << true << true;
    QTest::newRow("supervisor") << static_cast<int>(StaffRole::Supervisor) << false << true;
    QTest::newRow("service") << static_cast<int>(StaffRole::ServiceStaff) << false << false;
    QTest::newRow("administrator") << static_cast<int>(StaffRole::Administrator) << false << false;
    QTest::newRow("auditor") << static_cast<int>(StaffRole::Auditor) << false << true;
}

void TestWorkstation::onlyRegistrarsHandleCases()
{
    QFETCH(int, role);
    QFETCH(bool, handles);
    QFETCH(bool, sees);
    Scene scene;
    QVERIFY(!scene.workstation.mayHandleCases()); // nobody is here
    scene.office.vault.member.role = static_cast<StaffRole>(role);
    QVERIFY(scene.unlock());
    QCOMPARE(scene.workstation.mayHandleCases(), handles);
    QCOMPARE(scene.workstation.maySeeCases(), sees);
    scene.workstation.openNewCase();
    QCOMPARE(scene.office.answers.count(u"open"_s), handles ? 1 : 0);
}

void TestWorkstation::parkedCaseIsResumed()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase());
    const QString caseId = scene.workstation.session()->marriage().caseId;
    scene.workstation.session()->park();
    QTRY_COMPARE(scene.workstation.session()->marriage().state, MarriageCase::State::Parked);
    scene.workstation.closeCase();
    scene.workstation.openCase(caseId);
    QTRY_VERIFY(scene.workstation.session());
    QTRY_COMPARE(scene.workstation.session()->marriage().state, MarriageCase::State::Draft);
}

void TestWorkstation::caseThatCannotBeLoadedIsTold()
{
    Scene scene;
    QVERIFY(scene.unlock());
    QSignalSpy failed(&scene.workstation, &Workstation::failed);
    scene.workstation.openCase(u"nothing"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!scene.workstation.isBusy());
    QVERIFY(scene.openCase());
}

void TestWorkstation::damagedHistoryIsTold()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase());
    const QString caseId = scene.workstation.session()->marriage().caseId;
    scene.workstation.closeCase();
    scene.office.cases.history(caseId).draft = "{";
    QSignalSpy failed(&scene.workstation, &Workstation::failed);
    scene.workstation.openCase(caseId);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().key(), u"workflow.unreadable_history"_s);
    QVERIFY(!scene.workstation.session());
}

void TestWorkstation::viewingACaseIsAudited()
{
    Scene scene;
    QVERIFY(scene.unlock() && scene.openCase());
    QCOMPARE(scene.office.answers.count(u"case.viewed"_s), 1);
}

void TestWorkstation::listOfCasesIsAProperModel()
{
    CasesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCases(sampleSummaries());
    QCOMPARE(model.rowCount(), 6);
    QSet<QString> texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto state = model.index(row, CasesModel::State);
        QVERIFY(!state.data().toString().isEmpty());
        QVERIFY2(state.data().toString() != model.at(row)->state, "a key is no word");
        QVERIFY(!state.data(CasesModel::ToneRole).toString().isEmpty());
        texts.insert(state.data().toString());
    }
    QCOMPARE(texts.size(), 6);
    model.retranslate();
    model.setCases({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.at(0), nullptr);
}

void TestWorkstation::namesAreMaskedUnlessOnesOwn()
{
    CasesModel model;
    model.setCases(sampleSummaries());
    const auto parties = model.index(0, CasesModel::Parties);
    QVERIFY(!parties.data().toString().contains(u"致远"_s));
    QVERIFY(parties.data().toString().contains(u"王*"_s));
    model.setUnmasked(true);
    QVERIFY(parties.data().toString().contains(u"王致远"_s));
}

QTEST_GUILESS_MAIN(TestWorkstation)
#include "tst_workstation.moc"
