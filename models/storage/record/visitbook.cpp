// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/visitbook.h"

#include "models/domain/personname.h"
#include "models/rules/appointmentrules.h"
#include "models/storage/storefailure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::Visit;
using models::VisitState;

namespace {

constexpr int kChinaOffset = 8 * 3600;
constexpr int kMostRows = 1000;
/// Marriages; other businesses will have letters of their own.
constexpr QLatin1Char kTicketLetter('A');

/// Served is not among them: it is the state of the case.
constexpr std::array<std::pair<VisitState, QLatin1StringView>, 6> kStates{
    {{VisitState::Booked, QLatin1StringView("booked")},
     {VisitState::Waiting, QLatin1StringView("waiting")},
     {VisitState::Called, QLatin1StringView("called")},
     {VisitState::Missed, QLatin1StringView("missed")},
     {VisitState::Serving, QLatin1StringView("serving")},
     {VisitState::Cancelled, QLatin1StringView("cancelled")}}};

VisitState stateOf(const QString &key)
{
    const auto known = std::ranges::find(kStates, key, [](const auto &each) { return QString(each.second); });
    if (known == kStates.end()) throw StoreFailure(StoreError::Corrupt, u"visit state"_s);
    return known->first;
}

QString keyOf(VisitState state)
{
    const auto known = std::ranges::find(kStates, state, [](const auto &each) { return each.first; });
    if (known == kStates.end()) throw StoreFailure(StoreError::InvalidEvent, u"visit state"_s);
    return known->second;
}

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffset);
}

qint64 msOf(QDate day, QTime time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, kChinaOffset).toMSecsSinceEpoch();
}

QString slotText(QTime slot)
{
    return slot.isValid() ? slot.toString(u"HH:mm"_s) : u""_s;
}

QString shown(const QString &name, bool ownAndOpen)
{
    if (ownAndOpen || name.isEmpty()) return name;
    const auto parsed = models::PersonName::parse(name);
    return parsed ? parsed->masked() : u"*"_s;
}

/// The names of the case as soon as it has some: the couple may have booked under others.
constexpr QLatin1StringView
    kColumns("SELECT v.id, v.day, v.slot, v.code, v.ticket,"
             " coalesce(nullif(d.man_name, ''), nullif(p.man_name, ''), v.man_name),"
             " coalesce(nullif(d.woman_name, ''), nullif(p.woman_name, ''), v.woman_name),"
             " v.state, v.window, v.arrived_at, v.called_at, ifnull(v.case_id, ''), p.closed_at IS NOT NULL,"
             " ifnull(p.clerk, '') FROM visit v LEFT JOIN case_projection p ON p.case_id = v.case_id"
             " LEFT JOIN draft d ON d.case_id = v.case_id ");

Visit readVisit(const Statement &row, const QString &reader)
{
    Visit visit;
    visit.id = row.text(0);
    visit.day = QDate::fromString(row.text(1), Qt::ISODate);
    visit.slot = QTime::fromString(row.text(2), u"HH:mm"_s);
    visit.code = row.text(3);
    visit.ticket = row.text(4);
    visit.state = stateOf(row.text(7));
    const bool closed = row.integer(12) != 0;
    if (visit.state == VisitState::Serving && closed) visit.state = VisitState::Served;
    const bool ownAndOpen = visit.state == VisitState::Serving && row.text(13) == reader;
    visit.manName = shown(row.text(5), ownAndOpen);
    visit.womanName = shown(row.text(6), ownAndOpen);
    visit.window = static_cast<int>(row.integer(8));
    if (!row.isNull(9)) visit.arrivedAt = instant(row.integer(9));
    if (!row.isNull(10)) visit.calledAt = instant(row.integer(10));
    visit.caseId = row.text(11);
    return visit;
}

} // namespace

QList<Visit> VisitBook::of(QDate day)
{
    static const QByteArray text =
        QByteArray(kColumns.data(), kColumns.size()) +
        "WHERE v.day = ? ORDER BY CASE v.state WHEN 'serving' THEN iif(p.closed_at IS NULL, 0, 5)"
        " WHEN 'called' THEN 1 WHEN 'waiting' THEN 2 WHEN 'booked' THEN 3 WHEN 'missed' THEN 4 ELSE 6 END,"
        " v.due, v.id LIMIT ?";
    auto row = sql().prepare(QLatin1StringView(text));
    row.bind(day.toString(Qt::ISODate)).bind(kMostRows);
    QList<Visit> visits;
    while (row.next())
        visits.append(readVisit(row, m_store.user.id));
    return visits;
}

QList<models::SlotUse> VisitBook::slotUse(QDate day)
{
    auto row = sql().prepare("SELECT slot, count(*) FROM visit WHERE day = ? AND slot <> ''"
                             " AND state <> 'cancelled' GROUP BY slot ORDER BY slot"_L1);
    row.bind(day.toString(Qt::ISODate));
    QList<models::SlotUse> uses;
    while (row.next())
        uses.append({QTime::fromString(row.text(0), u"HH:mm"_s), static_cast<int>(row.integer(1))});
    return uses;
}

Visit VisitBook::load(const QString &visitId)
{
    static const QByteArray text = QByteArray(kColumns.data(), kColumns.size()) + "WHERE v.id = ?";
    auto row = sql().prepare(QLatin1StringView(text));
    row.bindText(visitId);
    if (!row.next()) throw StoreFailure(StoreError::NotFound, u"no such visit"_s);
    return readVisit(row, m_store.user.id);
}

QString VisitBook::idOf(const QString &code)
{
    auto row = sql().prepare("SELECT id FROM visit WHERE code <> '' AND code = ? UNION ALL"
                             " SELECT id FROM visit WHERE day = ? AND ticket <> '' AND ticket = ?"_L1);
    row.bindText(code).bind(m_store.clock.today().toString(Qt::ISODate)).bindText(code);
    if (!row.next()) throw StoreFailure(StoreError::AppointmentUnknown);
    return row.text(0);
}

QString VisitBook::nextWaiting()
{
    auto row =
        sql().prepare("SELECT id FROM visit WHERE day = ? AND state = 'waiting' ORDER BY due, id LIMIT 1"_L1);
    row.bind(m_store.clock.today().toString(Qt::ISODate));
    if (!row.next()) throw StoreFailure(StoreError::QueueEmpty);
    return row.text(0);
}

QString VisitBook::insert(QDate day, QTime slot, const QString &code, const QString &man,
                          const QString &woman)
{
    const QString id = m_store.ids.next();
    sql()
        .prepare("INSERT INTO visit(id, day, slot, code, man_name, woman_name, state, due)"
                 " VALUES(?, ?, ?, ?, ?, ?, 'booked', ?)"_L1)
        .bind(id)
        .bind(day.toString(Qt::ISODate))
        .bindText(slotText(slot))
        .bindText(code)
        .bindText(man)
        .bindText(woman)
        .bind(slot.isValid() ? msOf(day, slot) : nowMs())
        .run();
    return id;
}

QString VisitBook::insert(const models::Booking &booking, const QString &code)
{
    return insert(booking.day, booking.slot, code, booking.manName, booking.womanName);
}

QString VisitBook::insertWalkIn()
{
    return insert(m_store.clock.today(), {}, {}, {}, {});
}

void VisitBook::setState(const QString &visitId, VisitState state)
{
    sql().prepare("UPDATE visit SET state = ? WHERE id = ?"_L1).bind(keyOf(state)).bind(visitId).run();
}

QString VisitBook::nextTicket()
{
    auto row = sql().prepare("SELECT count(*) FROM visit WHERE day = ? AND ticket <> ''"_L1);
    row.bind(m_store.clock.today().toString(Qt::ISODate));
    const qint64 given = row.next() ? row.integer(0) : 0;
    return kTicketLetter + u"%1"_s.arg(given + 1, 3, 10, QLatin1Char('0'));
}

void VisitBook::arrive(const Visit &visit, const QString &ticket)
{
    const qint64 now = nowMs();
    qint64 due = now;
    if (visit.isBooked()) {
        const qint64 slot = msOf(visit.day, visit.slot);
        const qint64 grace = qint64(models::AppointmentRules::shipped().graceMinutes) * 60 * 1000;
        if (now <= slot + grace) due = slot;
    }
    sql()
        .prepare("UPDATE visit SET state = 'waiting', ticket = ?, due = ?, arrived_at = ? WHERE id = ?"_L1)
        .bind(ticket)
        .bind(due)
        .bind(now)
        .bind(visit.id)
        .run();
}

void VisitBook::markCalled(const QString &visitId)
{
    sql()
        .prepare("UPDATE visit SET state = 'called', window = ?, called_at = ? WHERE id = ?"_L1)
        .bind(m_store.office.window)
        .bind(nowMs())
        .bind(visitId)
        .run();
}

void VisitBook::bindCase(const QString &visitId, const QString &caseId)
{
    sql()
        .prepare("UPDATE visit SET state = 'serving', window = ?, case_id = ? WHERE id = ?"_L1)
        .bind(m_store.office.window)
        .bind(caseId)
        .bind(visitId)
        .run();
}

} // namespace lianli::storage
