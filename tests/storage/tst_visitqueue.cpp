// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of VisitQueue, and of taking over a colleague's case, against the SQLite store.
#include "models/rules/appointmentrules.h"
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::Booking;
using models::StoreError;
using models::Visit;
using models::VisitState;
namespace eventtype = models::eventtype;

namespace {

/// A Monday, nine o'clock: the office opens.
const QDate kToday(2026, 11, 23);

struct Hall : StoreFixture
{
    Hall() { begin(); }

    models::VisitQueue &queue() { return store->visits; }
    models::Result<Visit> book(QTime slot, QDate day = kToday, const QString &man = u"周明"_s,
                               const QString &woman = u"吴芳"_s)
    {
        return answer(queue().book({day, slot, man, woman}));
    }
    QList<Visit> today() { return *answer(queue().visitsOn(kToday)); }
    QStringList ticketsInOrder()
    {
        QStringList tickets;
        for (const Visit &visit : today())
            if (visit.state == VisitState::Waiting) tickets.append(visit.ticket);
        return tickets;
    }
    void at(QTime time)
    {
        clock.advanceMs(clock.now().msecsTo(QDateTime(kToday, time, Qt::OffsetFromUTC, 8 * 3600)));
    }
    QString problems()
    {
        const auto report = answer(storage::checkStore(store->thread()));
        return report ? report->problems.join(u'\n') : report.error().toLogString();
    }
};

} // namespace

class TestVisitQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookedCoupleIsServed();
    void codesAreReadableAndDiffer();
    void slotsFillUp();
    void refusesTimes_data();
    void refusesTimes();
    void refusesNames();
    void checksInOnlyToday();
    void checksInByTicketNumber();
    void checkingInTwiceGivesOneTicket();
    void callsInFairOrder();
    void lateCoupleWaitsLikeAWalkIn();
    void missedCoupleKeepsItsTurn();
    void emptyQueueSaysSo();
    void servingIsOnceAndTogetherWithItsCase();
    void cancelledIsOver();
    void namesAreMaskedUntilTheyAreTheReaders();
    void rolesThatMayNot_data();
    void rolesThatMayNot();
    void survivesARestart();

    void parkedCaseIsTakenOver();
    void caseAtHandIsTakenOverWithAReason();
    void colleaguesCaseIsLeftAlone();
    void closedCaseIsNotTakenOver();
};

void TestVisitQueue::bookedCoupleIsServed()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    QVERIFY_RESULT(booked);
    QVERIFY(booked->state == VisitState::Booked);
    QCOMPARE(booked->ticket, QString());
    const auto arrived = answer(hall.queue().checkIn(booked->code.toLower()));
    QVERIFY_RESULT(arrived);
    QCOMPARE(arrived->ticket, u"A001"_s);
    QVERIFY(arrived->state == VisitState::Waiting);
    const auto called = answer(hall.queue().callNext());
    QVERIFY_RESULT(called);
    QCOMPARE(called->id, booked->id);
    QCOMPARE(called->window, 3);
    const auto history = answer(hall.queue().serve(called->id));
    QVERIFY_RESULT(history);
    QVERIFY(hall.today().first().state == VisitState::Serving);
    QCOMPARE(hall.today().first().caseId, history->caseId);
    const auto told = history->events.first().body[u"visit"].toObject();
    QCOMPARE(told[u"ticket"].toString(), u"A001"_s);
    QCOMPARE(told[u"slot"].toString(), u"09:30"_s);
    QVERIFY_RESULT(hall.append(history->caseId, 1, eventtype::kCaseTerminated));
    QVERIFY(hall.today().first().state == VisitState::Served);
    QCOMPARE(hall.problems(), QString());
}

void TestVisitQueue::codesAreReadableAndDiffer()
{
    Hall hall;
    QSet<QString> codes;
    for (int ahead = 1; codes.size() < 30; ++ahead) {
        const auto booked = hall.book({10, 0}, kToday.addDays(ahead % 4 + 1));
        if (!booked) {
            QVERIFY(ahead < 40);
            const auto second = hall.book(models::AppointmentRules::shipped().slotTimes.at(ahead % 20),
                                          kToday.addDays(ahead % 4 + 1));
            if (second) codes.insert(second->code);
            continue;
        }
        codes.insert(booked->code);
    }
    for (const QString &code : std::as_const(codes)) {
        QCOMPARE(code.size(), 6);
        for (const QChar c : code)
            QVERIFY2(u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"_s.contains(c), qPrintable(code));
    }
}

void TestVisitQueue::slotsFillUp()
{
    Hall hall;
    const int room = models::AppointmentRules::shipped().couplesPerSlot;
    QString first;
    for (int i = 0; i < room; ++i) {
        const auto booked = hall.book({9, 45});
        QVERIFY_RESULT(booked);
        first = booked->id;
    }
    QCOMPARE_ERROR(hall.book({9, 45}), StoreError::SlotFull);
    const auto uses = answer(hall.queue().slotUse(kToday));
    QVERIFY_RESULT(uses);
    QCOMPARE(uses->size(), 1);
    QCOMPARE(uses->first().taken, room);
    QVERIFY_RESULT(answer(hall.queue().cancel(first, u"来电改期"_s)));
    QVERIFY_RESULT(hall.book({9, 45}));
}

void TestVisitQueue::refusesTimes_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("slot");
    QTest::newRow("past") << kToday << QTime(8, 45);
    QTest::newRow("not one of the rules") << kToday << QTime(9, 40);
    QTest::newRow("yesterday") << kToday.addDays(-1) << QTime(9, 30);
    QTest::newRow("Saturday") << QDate(2026, 11, 28) << QTime(9, 30);
    QTest::newRow("too far ahead") << kToday.addDays(40) << QTime(9, 30);
    QTest::newRow("no day") << QDate() << QTime(9, 30);
    QTest::newRow("no time") << kToday << QTime();
}

void TestVisitQueue::refusesTimes()
{
    QFETCH(QDate, day);
    QFETCH(QTime, slot);
    Hall hall;
    QCOMPARE_ERROR(hall.book(slot, day), StoreError::SlotClosed);
    QCOMPARE(hall.today().size(), 0);
}

void TestVisitQueue::refusesNames()
{
    Hall hall;
    QCOMPARE_ERROR(hall.book({10, 0}, kToday, u"周1明"_s), StoreError::InvalidEvent);
    QCOMPARE_ERROR(hall.book({10, 0}, kToday, QString(QChar(0xD800))), StoreError::InvalidEvent);
    QVERIFY_RESULT(hall.book({10, 0}, kToday, {}, {})); // nobody has to say their name
}

void TestVisitQueue::checksInOnlyToday()
{
    Hall hall;
    const auto tomorrow = hall.book({9, 30}, kToday.addDays(1));
    QVERIFY_RESULT(tomorrow);
    const auto refused = answer(hall.queue().checkIn(tomorrow->code));
    QCOMPARE_ERROR(refused, StoreError::AppointmentOtherDay);
    QCOMPARE(refused.error().detail, u"2026-11-24"_s);
    QCOMPARE_ERROR(answer(hall.queue().checkIn(u"ZZZZZZ"_s)), StoreError::AppointmentUnknown);
    QCOMPARE_ERROR(answer(hall.queue().checkIn({})), StoreError::AppointmentUnknown);
}

void TestVisitQueue::checksInByTicketNumber()
{
    Hall hall;
    const auto ticket = answer(hall.queue().takeTicket());
    QVERIFY_RESULT(ticket);
    const auto known = answer(hall.queue().checkIn(ticket->ticket));
    QVERIFY_RESULT(known);
    QCOMPARE(known->id, ticket->id);
}

void TestVisitQueue::checkingInTwiceGivesOneTicket()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    const auto first = answer(hall.queue().checkIn(booked->code));
    const auto second = answer(hall.queue().checkIn(booked->code));
    QVERIFY_RESULT(second);
    QCOMPARE(second->ticket, first->ticket);
    QCOMPARE(answer(hall.queue().takeTicket())->ticket, u"A002"_s);
}

void TestVisitQueue::callsInFairOrder()
{
    Hall hall;
    const auto later = hall.book({10, 0});
    const auto sooner = hall.book({9, 30});
    QVERIFY_RESULT(answer(hall.queue().checkIn(later->code))); // A001, their turn is at ten
    hall.at({9, 10});
    QVERIFY_RESULT(answer(hall.queue().takeTicket())); // A002, ten past nine
    hall.at({9, 20});
    QVERIFY_RESULT(answer(hall.queue().checkIn(sooner->code))); // A003, half past nine
    hall.at({9, 40});
    QVERIFY_RESULT(answer(hall.queue().takeTicket())); // A004, twenty to ten
    QCOMPARE(hall.ticketsInOrder(), QStringList({u"A002"_s, u"A003"_s, u"A004"_s, u"A001"_s}));
    QCOMPARE(answer(hall.queue().callNext())->ticket, u"A002"_s);
}

void TestVisitQueue::lateCoupleWaitsLikeAWalkIn()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    const auto punctual = hall.book({9, 45});
    hall.at({9, 44});
    QVERIFY_RESULT(answer(hall.queue().takeTicket())); // A001
    hall.at({9, 46});
    QVERIFY_RESULT(answer(hall.queue().checkIn(booked->code)));   // A002, sixteen minutes late
    QVERIFY_RESULT(answer(hall.queue().checkIn(punctual->code))); // A003, a minute late
    QCOMPARE(hall.ticketsInOrder(), QStringList({u"A001"_s, u"A003"_s, u"A002"_s}));
}

void TestVisitQueue::missedCoupleKeepsItsTurn()
{
    Hall hall;
    QVERIFY_RESULT(answer(hall.queue().takeTicket()));
    hall.clock.advanceMs(60'000);
    QVERIFY_RESULT(answer(hall.queue().takeTicket()));
    const auto called = answer(hall.queue().callNext());
    QVERIFY_RESULT(answer(hall.queue().miss(called->id)));
    QCOMPARE_ERROR(answer(hall.queue().miss(called->id)), StoreError::Conflict);
    QCOMPARE(hall.ticketsInOrder(), QStringList({u"A002"_s}));
    QVERIFY_RESULT(answer(hall.queue().checkIn(u"A001"_s))); // they are back
    QCOMPARE(hall.ticketsInOrder(), QStringList({u"A001"_s, u"A002"_s}));
    const auto again = answer(hall.queue().call(called->id));
    QVERIFY_RESULT(again);
    QVERIFY(again->state == VisitState::Called);
}

void TestVisitQueue::emptyQueueSaysSo()
{
    Hall hall;
    QCOMPARE_ERROR(answer(hall.queue().callNext()), StoreError::QueueEmpty);
    QVERIFY_RESULT(hall.book({9, 30})); // booked is not here
    QCOMPARE_ERROR(answer(hall.queue().callNext()), StoreError::QueueEmpty);
    QCOMPARE_ERROR(answer(hall.queue().call({})), StoreError::NotFound);
    QCOMPARE_ERROR(answer(hall.queue().call(u"nobody"_s)), StoreError::NotFound);
}

void TestVisitQueue::servingIsOnceAndTogetherWithItsCase()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    const auto history = answer(hall.queue().serve(booked->id)); // they stand there: nothing else is asked
    QVERIFY_RESULT(history);
    QCOMPARE(hall.today().first().ticket, u"A001"_s);
    QVERIFY(hall.today().first().arrivedAt.isValid());
    QCOMPARE_ERROR(answer(hall.queue().serve(booked->id)), StoreError::Conflict);
    QCOMPARE_ERROR(answer(hall.queue().call(booked->id)), StoreError::Conflict);
    QCOMPARE(answer(hall.store->cases.find({}))->size(), 1);
    QCOMPARE(hall.problems(), QString());
}

void TestVisitQueue::cancelledIsOver()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    QVERIFY_RESULT(answer(hall.queue().cancel(booked->id, {})));
    QCOMPARE_ERROR(answer(hall.queue().cancel(booked->id, {})), StoreError::AppointmentOver);
    QCOMPARE_ERROR(answer(hall.queue().checkIn(booked->code)), StoreError::AppointmentOver);
    QCOMPARE_ERROR(answer(hall.queue().serve(booked->id)), StoreError::AppointmentOver);
    QVERIFY(hall.today().first().state == VisitState::Cancelled);
}

void TestVisitQueue::namesAreMaskedUntilTheyAreTheReaders()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    QCOMPARE(booked->manName, u"周*"_s);
    QVERIFY_RESULT(answer(hall.queue().serve(booked->id)));
    QCOMPARE(hall.today().first().manName, u"周明"_s); // one's own open case
    hall.become(kSecondClerk);
    QCOMPARE(hall.today().first().manName, u"周*"_s);
}

void TestVisitQueue::rolesThatMayNot_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("administrator") << kAdministrator;
    QTest::newRow("auditor") << kAuditor;
}

void TestVisitQueue::rolesThatMayNot()
{
    QFETCH(QString, user);
    Hall hall;
    const auto ticket = answer(hall.queue().takeTicket());
    hall.become(user);
    QCOMPARE_ERROR(answer(hall.queue().visitsOn(kToday)), StoreError::NotPermitted);
    QCOMPARE_ERROR(hall.book({9, 30}), StoreError::NotPermitted);
    QCOMPARE_ERROR(answer(hall.queue().callNext()), StoreError::NotPermitted);
    QCOMPARE_ERROR(answer(hall.queue().serve(ticket->id)), StoreError::NotPermitted);
}

void TestVisitQueue::survivesARestart()
{
    Hall hall;
    const auto booked = hall.book({9, 30});
    QVERIFY_RESULT(answer(hall.queue().checkIn(booked->code)));
    hall.restart();
    QVERIFY_RESULT(hall.unlock());
    QCOMPARE(hall.ticketsInOrder(), QStringList({u"A001"_s}));
    QCOMPARE(hall.problems(), QString());
}

void TestVisitQueue::parkedCaseIsTakenOver()
{
    Hall hall;
    const QString caseId = hall.openCase().caseId;
    const QByteArray draft(R"({"remark":"x"})");
    QVERIFY_RESULT(hall.append(caseId, 1, eventtype::kCaseParked, {}, draft));
    hall.become(kSecondClerk);
    QCOMPARE_ERROR(hall.append(caseId, 2, eventtype::kCaseResumed), StoreError::ColleaguesCase);
    QVERIFY_RESULT(hall.append(caseId, 2, eventtype::kCaseTakenOver,
                               {{u"from"_s, kClerk}, {u"reason"_s, u""_s}}, draft));
    QVERIFY_RESULT(hall.append(caseId, 3, eventtype::kCaseResumed, {}, draft));
    QVERIFY_RESULT(answer(hall.store->cases.saveDraft(caseId, draft)));
    const auto found = answer(hall.store->cases.find({}));
    QCOMPARE(found->first().clerk, kSecondClerk);
    QCOMPARE(answer(hall.store->cases.load(caseId))->draft, draft);
    hall.become(kClerk); // it is not theirs any more
    QCOMPARE_ERROR(answer(hall.store->cases.saveDraft(caseId, draft)), StoreError::ColleaguesCase);
    QCOMPARE(hall.problems(), QString());
}

void TestVisitQueue::caseAtHandIsTakenOverWithAReason()
{
    Hall hall;
    const QString caseId = hall.openCase().caseId;
    hall.become(kSecondClerk);
    QCOMPARE_ERROR(
        hall.append(caseId, 1, eventtype::kCaseTakenOver, {{u"from"_s, kClerk}, {u"reason"_s, u"  "_s}}),
        StoreError::ReasonMissing);
    QCOMPARE_ERROR(hall.append(caseId, 1, eventtype::kCaseTakenOver,
                               {{u"from"_s, kSupervisor}, {u"reason"_s, u"换岗"_s}}),
                   StoreError::Conflict);
    QVERIFY_RESULT(
        hall.append(caseId, 1, eventtype::kCaseTakenOver, {{u"from"_s, kClerk}, {u"reason"_s, u"换岗"_s}}));
}

void TestVisitQueue::colleaguesCaseIsLeftAlone()
{
    Hall hall;
    const QString caseId = hall.openCase().caseId;
    hall.become(kSecondClerk);
    auto &cases = hall.store->cases;
    QCOMPARE_ERROR(answer(cases.saveDraft(caseId, "{}")), StoreError::ColleaguesCase);
    QCOMPARE_ERROR(answer(cases.putBlob(caseId, u"couple_photo"_s, u"image/jpeg"_s, "x")),
                   StoreError::ColleaguesCase);
    QCOMPARE_ERROR(hall.append(caseId, 1, eventtype::kCaseTerminated), StoreError::ColleaguesCase);
    QCOMPARE_ERROR(answer(hall.store->desk.assign(caseId, 1, kToday)), StoreError::ColleaguesCase);
    QVERIFY_RESULT(answer(cases.load(caseId))); // looked at it may be
}

void TestVisitQueue::closedCaseIsNotTakenOver()
{
    Hall hall;
    const QString caseId = hall.openCase().caseId;
    QVERIFY_RESULT(hall.append(caseId, 1, eventtype::kCaseTerminated));
    hall.become(kSecondClerk);
    QCOMPARE_ERROR(
        hall.append(caseId, 2, eventtype::kCaseTakenOver, {{u"from"_s, kClerk}, {u"reason"_s, u"换岗"_s}}),
        StoreError::Conflict);
}

QTEST_GUILESS_MAIN(TestVisitQueue)
#include "tst_visitqueue.moc"
