// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Power cuts: the real program is killed (SIGKILL) in every step of a registration. What the last picture
// showed as done is there afterwards, the case goes on to its end, and no number or blank is given twice.
#include "app/demonstrationoffice.h"
#include "app/language.h"
#include "models/storage/storecheck.h"
#include "models/wire/draftjson.h"
#include "tests/storage/storefixture.h"
#include "tests/support/samplecase.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;

namespace {

/// What a picture of the demonstration shows as done: facts of the case that must have outlived the kill.
struct KillPoint
{
    QString picture;  ///< killed once this picture is written
    int delayMs = 0;  ///< … and so much later
    int recorded = 0; ///< steps on record, at least
    bool bothRead = false;
    bool assigned = false;
    bool registered = false;
};

const KillPoint kKillPoints[] = {
    {u"identity-empty"_s, 700, 0, false, false, false}, // while a card is read
    {u"identity"_s, 0, 0, true, false, false},
    {u"identity"_s, 60, 0, true, false, false}, // while step 1 is recorded
    {u"declaration"_s, 0, 2, true, false, false},
    {u"photo-live"_s, 0, 3, true, false, false},
    {u"photo-live"_s, 120, 3, true, false, false}, // while the picture is kept
    {u"issue"_s, 90, 5, true, false, false},       // number, blanks, print.intended, pages
    {u"issue"_s, 250, 5, true, false, false},
    {u"printed"_s, 0, 5, true, true, false},
    {u"receipts"_s, 0, 5, true, true, false},
    {u"receipts"_s, 120, 5, true, true, false}, // while the registration is recorded and the file sealed
    {u"registered"_s, 0, 5, true, true, true},
    {u"counter-after"_s, 30, 5, true, true, true}, // while the store is closed
};

/// Runs the program's demonstration in \a folder until it has written \a picture, then kills it.
bool killAt(const QString &folder, const QString &picture, int delayMs)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QLatin1StringView(LIANLI), {u"--demo"_s, u"registration"_s, u"--out"_s, folder});
    const bool shown = QTest::qWaitFor(
        [&] {
            return program.state() == QProcess::NotRunning ||
                   !QDir(folder).entryList({u"*-%1.png"_s.arg(picture)}).isEmpty();
        },
        120'000);
    const bool alive = shown && program.state() == QProcess::Running;
    if (alive && delayMs > 0) QTest::qWait(delayMs);
    program.kill();
    program.waitForFinished(20'000);
    return alive;
}

} // namespace

class TestRegistrationKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data();
    void losesNothing();

private:
    void goOnToTheEnd(storage::SqliteStore &store, const MarriageCase &marriage);
};

void TestRegistrationKill::losesNothing_data()
{
    QTest::addColumn<int>("point");
    int point = 0;
    for (const KillPoint &kill : kKillPoints)
        QTest::addRow("%s +%d ms", qPrintable(kill.picture), kill.delayMs) << point++;
}

void TestRegistrationKill::losesNothing()
{
    QFETCH(int, point);
    const KillPoint &kill = kKillPoints[point];
    QTemporaryDir folder;
    QVERIFY(killAt(folder.path(), kill.picture, kill.delayMs));

    const SystemClock clock;
    Uuid7Generator ids(clock);
    storage::SqliteStore store(folder.filePath(u"office"_s), clock, ids);
    QVERIFY_RESULT(answer(store.vault.unlock(QLatin1StringView(app::demonstrationoffice::kRegistrar),
                                             QByteArray(app::demonstrationoffice::kPassword))));
    QCOMPARE(answer(storage::checkStore(store.thread()))->problems, QStringList());
    const auto cases = answer(store.cases.find({}));
    QVERIFY_RESULT(cases);
    QCOMPARE(cases->size(), 1);
    const auto history = answer(store.cases.load(cases->first().caseId));
    QVERIFY_RESULT(history);
    const auto marriage = MarriageCase::fromHistory(*history);
    QVERIFY_RESULT(marriage);

    int recorded = 0;
    for (const MarriageStep step : kMarriageSteps)
        if (step != MarriageStep::Issue && marriage->holds(step)) ++recorded;
    QVERIFY2(recorded >= kill.recorded, qPrintable(QString::number(recorded)));
    if (kill.bothRead) {
        QCOMPARE(marriage->draft.party(PartyRole::Man).document.name, u"王致远"_s);
        QCOMPARE(marriage->draft.party(PartyRole::Woman).maritalStatus, MaritalStatus::NeverMarried);
    }
    if (kill.picture == "declaration"_L1)
        QVERIFY(marriage->draft.declarations[0] && marriage->draft.declarations[1]);
    if (kill.picture == "receipts"_L1) QVERIFY(marriage->draft.receipts[0] && marriage->draft.receipts[1]);
    if (kill.assigned) QVERIFY(marriage->assignment);
    if (kill.registered) QCOMPARE(marriage->state, MarriageCase::State::Registered);
    // Every blob the case names can be read.
    for (const auto &declaration : marriage->draft.declarations)
        if (declaration) QVERIFY_RESULT(answer(store.cases.blob(declaration->mark.id)));
    if (marriage->draft.photo) QVERIFY_RESULT(answer(store.cases.blob(marriage->draft.photo->image.id)));
    goOnToTheEnd(store, *marriage);
}

/// The case is finished with what it has, and a second couple gets the next number and blanks.
void TestRegistrationKill::goOnToTheEnd(storage::SqliteStore &store, const MarriageCase &marriage)
{
    const QDate today = SystemClock().today();
    auto assigned = answer(store.desk.assign(marriage.caseId, marriage.lastSeq, today));
    QVERIFY_RESULT(assigned);
    if (marriage.assignment) { // kept, not taken anew
        QCOMPARE(assigned->assignment.number, marriage.assignment->number);
        QCOMPARE(assigned->assignment.manBlank, marriage.assignment->manBlank);
        QVERIFY(assigned->events.isEmpty());
    }
    QCOMPARE(assigned->assignment.number.serial(), 1);
    const auto second = answer(store.cases.open(u"marriage"_s));
    QVERIFY_RESULT(second);
    const auto next = answer(store.desk.assign(second->caseId, second->lastSeq(), today));
    QVERIFY_RESULT(next);
    QCOMPARE(next->assignment.number.serial(), 2);
    const auto &first = assigned->assignment;
    for (const auto &blank : {next->assignment.manBlank, next->assignment.womanBlank})
        QVERIFY(blank != first.manBlank && blank != first.womanBlank);
    if (marriage.state != MarriageCase::State::Registered) {
        const int seq = marriage.lastSeq + static_cast<int>(assigned->events.size());
        const NewEvent ended{eventtype::kCaseTerminated, {{u"reason"_s, u"当事人不再申请"_s}}, {}, {}};
        QVERIFY_RESULT(answer(store.cases.append(marriage.caseId, seq, {ended}, {})));
    }
    QCOMPARE(answer(storage::checkStore(store.thread()))->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestRegistrationKill)
#include "tst_registrationkill.moc"
