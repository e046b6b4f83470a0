// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/blankstock.h"

#include "models/storage/record/caseprojection.h"
#include "models/storage/storefailure.h"

#include <array>
#include <utility>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::BlankMove;

namespace {

constexpr int kLargestDelivery = 100'000;

constexpr std::array<std::pair<BlankMove, QLatin1StringView>, 8> kMoveKeys{{
    {BlankMove::Received, QLatin1StringView("received")},
    {BlankMove::HandedOut, QLatin1StringView("handed_out")},
    {BlankMove::GivenBack, QLatin1StringView("given_back")},
    {BlankMove::SentBack, QLatin1StringView("sent_back")},
    {BlankMove::Reserved, QLatin1StringView("reserved")},
    {BlankMove::Released, QLatin1StringView("released")},
    {BlankMove::Used, QLatin1StringView("used")},
    {BlankMove::Voided, QLatin1StringView("voided")},
}};

/// Throws StoreFailure (OverlappingRange) where the serial cannot count that far.
QStringList serialsOf(const models::BlankSerial &first, int count)
{
    if (count < 1 || count > kLargestDelivery) throw StoreFailure(StoreError::OverlappingRange, u"count"_s);
    QStringList serials;
    serials.reserve(count);
    for (int offset = 0; offset < count; ++offset) {
        const auto serial = first.advanced(offset);
        if (!serial) throw StoreFailure(StoreError::OverlappingRange, serial.error().key());
        serials.append(serial->text());
    }
    return serials;
}

struct ReservedBlank
{
    QString serial;
    bool printIntended = false;
};

QList<ReservedBlank> reservedOf(Connection &connection, const QString &caseId)
{
    auto row = connection.prepare("SELECT serial, print_intended FROM blank"
                                  " WHERE case_id = ? AND state = 'reserved' ORDER BY role"_L1);
    row.bind(caseId);
    QList<ReservedBlank> blanks;
    while (row.next())
        blanks.append({row.text(0), row.integer(1) != 0});
    return blanks;
}

} // namespace

BlankCause BlankCause::of(const models::CaseEvent &event, const QString &reason)
{
    return {event.caseId, event.eventId, event.clerk, event.at.toMSecsSinceEpoch(), reason};
}

QString blankMoveKey(BlankMove move)
{
    for (const auto &[each, key] : kMoveKeys)
        if (each == move) return QString(key);
    return {};
}

BlankMove blankMoveFromKey(QStringView key)
{
    for (const auto &[each, known] : kMoveKeys)
        if (key == known) return each;
    throw StoreFailure(StoreError::Corrupt, u"movement of an unknown kind"_s);
}

models::StockLevel BlankStock::level()
{
    models::StockLevel level;
    auto row = m_sql.prepare("SELECT state, count(*), sum(window = ?) FROM blank GROUP BY state"_L1);
    row.bind(m_window);
    while (row.next()) {
        const auto count = static_cast<int>(row.integer(1));
        const auto state = row.text(0);
        if (state == "in_stock"_L1) level.inStock = static_cast<int>(row.integer(2));
        if (state == "reserved"_L1) level.reserved = count;
        if (state == "used"_L1) level.used = count;
        if (state == "void"_L1) level.voided = count;
    }
    return level;
}

void BlankStock::receive(const models::BlankSerial &first, int count, int window, const QString &box,
                         const BlankCause &cause)
{
    const QStringList serials = serialsOf(first, count);
    const qint64 act = addAct(BlankMove::Received, first.text(), count, window, box, cause);
    for (const auto &serial : serials) {
        const int added =
            m_sql
                .prepare("INSERT INTO blank(serial, state, window, box) VALUES(?, 'in_stock', ?, ?)"
                         " ON CONFLICT DO NOTHING"_L1)
                .bind(serial)
                .bind(window)
                .bindText(box)
                .run();
        if (added != 1) throw StoreFailure(StoreError::OverlappingRange, u"received before"_s);
        addMovement(serial, u"in_stock"_s, window, act);
    }
}

void BlankStock::carry(const models::BlankSerial &first, int count, BlankMove move, int to,
                       const BlankCause &cause)
{
    const bool fromSafe = move == BlankMove::HandedOut || move == BlankMove::SentBack;
    const QString state = move == BlankMove::SentBack ? u"returned"_s : u"in_stock"_s;
    const QStringList serials = serialsOf(first, count);
    // The row names the window: where they went, or for 交回 the one they came from.
    auto place = m_sql.prepare("SELECT window, box FROM blank WHERE serial = ? AND state = 'in_stock'"_L1);
    place.bind(first.text());
    if (!place.next()) throw StoreFailure(StoreError::BlanksElsewhere, u"the first is not in stock"_s);
    const int from = static_cast<int>(place.integer(0));
    const QString box = place.text(1);
    if ((from == models::kSafe) != fromSafe)
        throw StoreFailure(StoreError::BlanksElsewhere, u"in window %1"_s.arg(from));
    const qint64 act = addAct(move, first.text(), count, fromSafe ? to : from, box, cause);
    for (const auto &serial : serials) {
        const int moved =
            m_sql
                .prepare("UPDATE blank SET window = ?, state = ? WHERE serial = ? AND window = ?"
                         " AND state = 'in_stock'"_L1)
                .bind(to)
                .bind(state)
                .bind(serial)
                .bind(from)
                .run();
        if (moved != 1) throw StoreFailure(StoreError::BlanksElsewhere, u"one of the run"_s);
        addMovement(serial, state, to, act);
    }
}

QStringList BlankStock::lowest(int count)
{
    auto row = m_sql.prepare("SELECT serial FROM blank WHERE state = 'in_stock' AND window = ?"
                             " ORDER BY length(serial), serial LIMIT ?"_L1);
    row.bind(m_window).bind(count);
    QStringList serials;
    while (row.next())
        serials.append(row.text(0));
    if (serials.size() < count) throw StoreFailure(StoreError::NoBlanks, u"%1 left"_s.arg(serials.size()));
    return serials;
}

void BlankStock::reserve(const QString &serial, models::PartyRole copy, const BlankCause &cause)
{
    m_sql
        .prepare(
            "UPDATE blank SET state = 'reserved', case_id = ?, role = ?, print_intended = 0 WHERE serial = ?"_L1)
        .bind(cause.caseId)
        .bind(roleKey(copy))
        .bind(serial)
        .run();
    move(serial, BlankMove::Reserved, u"reserved"_s, cause);
}

void BlankStock::markVoid(const QString &serial, const BlankCause &cause)
{
    m_sql.prepare("UPDATE blank SET state = 'void' WHERE serial = ?"_L1).bind(serial).run();
    move(serial, BlankMove::Voided, u"void"_s, cause);
}

void BlankStock::markPrintIntended(const QString &caseId, models::PartyRole copy)
{
    m_sql
        .prepare(
            "UPDATE blank SET print_intended = 1 WHERE case_id = ? AND role = ? AND state = 'reserved'"_L1)
        .bind(caseId)
        .bind(roleKey(copy))
        .run();
}

void BlankStock::use(const BlankCause &cause)
{
    for (const auto &blank : reservedOf(m_sql, cause.caseId)) {
        m_sql.prepare("UPDATE blank SET state = 'used' WHERE serial = ?"_L1).bind(blank.serial).run();
        move(blank.serial, BlankMove::Used, u"used"_s, cause);
    }
}

void BlankStock::release(const BlankCause &cause)
{
    for (const auto &blank : reservedOf(m_sql, cause.caseId)) {
        if (blank.printIntended) {
            markVoid(blank.serial, cause);
            continue;
        }
        m_sql.prepare("UPDATE blank SET state = 'in_stock', case_id = NULL, role = NULL WHERE serial = ?"_L1)
            .bind(blank.serial)
            .run();
        move(blank.serial, BlankMove::Released, u"in_stock"_s, cause);
    }
}

void BlankStock::move(const QString &serial, BlankMove how, const QString &to, const BlankCause &cause)
{
    auto row = m_sql.prepare("SELECT window, box FROM blank WHERE serial = ?"_L1);
    row.bind(serial);
    if (!row.next()) throw StoreFailure(StoreError::NotFound, u"no such blank"_s);
    const int window = static_cast<int>(row.integer(0));
    addMovement(serial, to, window, addAct(how, serial, 1, window, row.text(1), cause));
}

qint64 BlankStock::addAct(BlankMove how, const QString &first, int count, int window, const QString &box,
                          const BlankCause &cause)
{
    m_sql
        .prepare(
            "INSERT INTO blank_act(move, first, count, window, box, at, clerk, case_id, event_id, reason)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1)
        .bind(blankMoveKey(how))
        .bind(first)
        .bind(count)
        .bind(window)
        .bindText(box)
        .bind(cause.at)
        .bindText(cause.clerk)
        .bindText(cause.caseId)
        .bind(cause.eventId.isEmpty() ? QVariant() : QVariant(cause.eventId))
        .bindText(cause.reason)
        .run();
    return m_sql.scalar(u"SELECT last_insert_rowid()"_s).toLongLong();
}

void BlankStock::addMovement(const QString &serial, const QString &to, int window, qint64 act)
{
    m_sql.prepare("INSERT INTO blank_movement(serial, moved_to, window, act_id) VALUES(?, ?, ?, ?)"_L1)
        .bind(serial)
        .bind(to)
        .bind(window)
        .bind(act)
        .run();
}

} // namespace lianli::storage
