// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitevisitqueue.h"

#include "models/domain/officeevent.h"
#include "models/domain/personname.h"
#include "models/rules/appointmentrules.h"
#include "models/storage/permit.h"
#include "models/storage/record/caseopening.h"
#include "models/storage/record/officebook.h"
#include "models/storage/record/visitbook.h"

#include <QRandomGenerator>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::Booking;
using models::Capability;
using models::Result;
using models::Visit;
using models::VisitState;
namespace officeevent = models::officeevent;

namespace {

constexpr int kLongestText = 400;
constexpr int kCodeLength = 6;
/// Without 0 and O, 1 and I: codes are read out on the telephone.
constexpr QLatin1StringView kCodeCharacters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");

QString newCode()
{
    QString code;
    for (int i = 0; i < kCodeLength; ++i)
        code += kCodeCharacters.at(QRandomGenerator::system()->bounded(int(kCodeCharacters.size())));
    return code;
}

/// A name as it is kept; empty where none was given.
QString nameIn(const QString &text)
{
    if (text.trimmed().isEmpty()) return u""_s;
    const auto name = models::PersonName::parse(text);
    if (!name) throw StoreFailure(StoreError::InvalidEvent, u"name"_s);
    return name->text();
}

void refuseTakenSlot(OpenStore &store, const Booking &booking)
{
    const auto &rules = models::AppointmentRules::shipped();
    const auto slots = rules.slotsOn(booking.day, store.clock.today());
    const auto now = store.clock.now();
    const bool past = booking.day == now.date() && booking.slot < now.time();
    if (past || !slots.contains(booking.slot)) throw StoreFailure(StoreError::SlotClosed);
    const auto uses = VisitBook(store).slotUse(booking.day);
    const auto use = std::ranges::find(uses, booking.slot, &models::SlotUse::slot);
    if (use != uses.end() && use->taken >= rules.couplesPerSlot) throw StoreFailure(StoreError::SlotFull);
}

Visit book(OpenStore &store, const Booking &asked)
{
    require(store, Capability::HandleQueue);
    const Booking booking{asked.day, asked.slot, nameIn(asked.manName), nameIn(asked.womanName)};
    Act act(store);
    refuseTakenSlot(store, booking);
    VisitBook visits(store);
    const QString code = newCode();
    const QString id = visits.insert(booking, code);
    OfficeBook(act).record(officeevent::kVisitBooked, {{u"visit"_s, id},
                                                       {u"code"_s, code},
                                                       {u"day"_s, booking.day.toString(Qt::ISODate)},
                                                       {u"slot"_s, booking.slot.toString(u"HH:mm"_s)},
                                                       {u"man"_s, booking.manName},
                                                       {u"woman"_s, booking.womanName}});
    act.commit();
    return visits.load(id);
}

void cancel(OpenStore &store, const QString &visitId, const QString &reason)
{
    require(store, Capability::HandleQueue);
    const QString words = reason.simplified();
    if (words.size() > kLongestText) throw StoreFailure(StoreError::TooLarge, u"text"_s);
    Act act(store);
    VisitBook visits(store);
    const Visit visit = visits.load(visitId);
    if (visit.state == VisitState::Serving || visit.state == VisitState::Served ||
        visit.state == VisitState::Cancelled)
        throw StoreFailure(StoreError::AppointmentOver);
    visits.setState(visitId, VisitState::Cancelled);
    OfficeBook(act).record(officeevent::kVisitCancelled, {{u"visit"_s, visitId}, {u"reason"_s, words}});
    act.commit();
}

/// They are here: a ticket, if they have none yet.
void arrive(Act &act, const Visit &visit)
{
    if (!visit.ticket.isEmpty()) return;
    VisitBook visits(act.store());
    const QString ticket = visits.nextTicket();
    visits.arrive(visit, ticket);
    OfficeBook(act).record(
        officeevent::kVisitArrived,
        {{u"visit"_s, visit.id}, {u"day"_s, visit.day.toString(Qt::ISODate)}, {u"ticket"_s, ticket}});
}

/// Throws unless \a visit is for today and not over.
void requireToday(const OpenStore &store, const Visit &visit)
{
    if (visit.state == VisitState::Served || visit.state == VisitState::Cancelled)
        throw StoreFailure(StoreError::AppointmentOver);
    if (visit.day != store.clock.today())
        throw StoreFailure(StoreError::AppointmentOtherDay, visit.day.toString(Qt::ISODate));
}

Visit checkIn(OpenStore &store, const QString &code)
{
    require(store, Capability::HandleQueue);
    Act act(store);
    VisitBook visits(store);
    const Visit visit = visits.load(visits.idOf(code.trimmed().toUpper()));
    requireToday(store, visit);
    if (visit.ticket.isEmpty()) {
        arrive(act, visit);
        act.commit();
    } else if (visit.state == VisitState::Missed) {
        visits.setState(visit.id, VisitState::Waiting); // came back: their turn is where it was
        act.commit();
    }
    return visits.load(visit.id);
}

Visit takeTicket(OpenStore &store)
{
    require(store, Capability::HandleQueue);
    Act act(store);
    VisitBook visits(store);
    const QString id = visits.insertWalkIn();
    arrive(act, visits.load(id));
    act.commit();
    return visits.load(id);
}

Visit callOne(OpenStore &store, const QString &visitId)
{
    require(store, Capability::HandleCases);
    Transaction transaction(store.sql()); // calling is no act: the case that follows says when it was
    VisitBook visits(store);
    const QString id = visitId.isEmpty() ? visits.nextWaiting() : visitId;
    const Visit visit = visits.load(id);
    requireToday(store, visit);
    if (visit.state == VisitState::Booked || visit.state == VisitState::Serving)
        throw StoreFailure(StoreError::Conflict, u"not waiting"_s);
    visits.markCalled(id);
    transaction.commit();
    return visits.load(id);
}

void missOne(OpenStore &store, const QString &visitId)
{
    require(store, Capability::HandleCases);
    Transaction transaction(store.sql());
    VisitBook visits(store);
    if (visits.load(visitId).state != VisitState::Called)
        throw StoreFailure(StoreError::Conflict, u"not called"_s);
    visits.setState(visitId, VisitState::Missed);
    transaction.commit();
}

QJsonObject visitJson(const Visit &visit)
{
    QJsonObject json{{u"id"_s, visit.id}, {u"ticket"_s, visit.ticket}};
    if (visit.isBooked()) json.insert(u"slot"_s, visit.slot.toString(u"HH:mm"_s));
    if (visit.arrivedAt.isValid()) json.insert(u"arrived_at"_s, visit.arrivedAt.toString(Qt::ISODate));
    if (visit.calledAt.isValid()) json.insert(u"called_at"_s, visit.calledAt.toString(Qt::ISODate));
    return json;
}

models::CaseHistory serve(OpenStore &store, const QString &visitId)
{
    require(store, Capability::HandleCases);
    Act act(store);
    VisitBook visits(store);
    const Visit before = visits.load(visitId);
    requireToday(store, before);
    if (before.state == VisitState::Serving) throw StoreFailure(StoreError::Conflict, u"being served"_s);
    arrive(act, before);
    visits.markCalled(visitId);
    auto history = openCase(act, u"marriage"_s, visitJson(visits.load(visitId)));
    visits.bindCase(visitId, history.caseId);
    act.commit();
    return history;
}

} // namespace

QFuture<Result<QList<Visit>>> SqliteVisitQueue::visitsOn(QDate day)
{
    return m_thread.ask([day](OpenStore &store) {
        require(store, Capability::HandleQueue);
        return VisitBook(store).of(day);
    });
}

QFuture<Result<QList<models::SlotUse>>> SqliteVisitQueue::slotUse(QDate day)
{
    return m_thread.ask([day](OpenStore &store) {
        require(store, Capability::HandleQueue);
        return VisitBook(store).slotUse(day);
    });
}

QFuture<Result<Visit>> SqliteVisitQueue::book(const Booking &booking)
{
    return m_thread.ask([booking](OpenStore &store) { return storage::book(store, booking); });
}

QFuture<Result<>> SqliteVisitQueue::cancel(const QString &visitId, const QString &reason)
{
    return m_thread.ask([visitId, reason](OpenStore &store) { storage::cancel(store, visitId, reason); });
}

QFuture<Result<Visit>> SqliteVisitQueue::checkIn(const QString &code)
{
    return m_thread.ask([code](OpenStore &store) { return storage::checkIn(store, code); });
}

QFuture<Result<Visit>> SqliteVisitQueue::takeTicket()
{
    return m_thread.ask([](OpenStore &store) { return storage::takeTicket(store); });
}

QFuture<Result<Visit>> SqliteVisitQueue::callNext()
{
    return m_thread.ask([](OpenStore &store) { return callOne(store, {}); });
}

QFuture<Result<Visit>> SqliteVisitQueue::call(const QString &visitId)
{
    return m_thread.ask([visitId](OpenStore &store) {
        if (visitId.isEmpty()) throw StoreFailure(StoreError::NotFound, u"no visit named"_s);
        return callOne(store, visitId);
    });
}

QFuture<Result<>> SqliteVisitQueue::miss(const QString &visitId)
{
    return m_thread.ask([visitId](OpenStore &store) { missOne(store, visitId); });
}

QFuture<Result<models::CaseHistory>> SqliteVisitQueue::serve(const QString &visitId)
{
    return m_thread.ask([visitId](OpenStore &store) { return storage::serve(store, visitId); });
}

} // namespace lianli::storage
