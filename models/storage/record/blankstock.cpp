// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/blankstock.h"

#include "models/storage/record/caseprojection.h"
#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargestDelivery = 100'000;

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

models::StockLevel BlankStock::level()
{
    models::StockLevel level;
    auto row = m_sql.prepare("SELECT state, count(*) FROM blank GROUP BY state"_L1);
    while (row.next()) {
        const auto count = static_cast<int>(row.integer(1));
        const auto state = row.text(0);
        if (state == "in_stock"_L1) level.inStock = count;
        if (state == "reserved"_L1) level.reserved = count;
        if (state == "used"_L1) level.used = count;
        if (state == "void"_L1) level.voided = count;
    }
    return level;
}

void BlankStock::receive(const models::BlankSerial &first, int count, const BlankCause &cause)
{
    if (count < 1 || count > kLargestDelivery) throw StoreFailure(StoreError::OverlappingRange, u"count"_s);
    for (int offset = 0; offset < count; ++offset) {
        const auto serial = first.advanced(offset);
        if (!serial) throw StoreFailure(StoreError::OverlappingRange, serial.error().key());
        const int added = m_sql
                              .prepare("INSERT INTO blank(serial, state) VALUES(?, 'in_stock')"
                                       " ON CONFLICT DO NOTHING"_L1)
                              .bind(serial->text())
                              .run();
        if (added != 1) throw StoreFailure(StoreError::OverlappingRange, u"received before"_s);
        move(serial->text(), u"in_stock"_s, cause);
    }
}

QStringList BlankStock::lowest(int count)
{
    auto row = m_sql.prepare(
        "SELECT serial FROM blank WHERE state = 'in_stock' ORDER BY length(serial), serial LIMIT ?"_L1);
    row.bind(count);
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
    move(serial, u"reserved"_s, cause);
}

void BlankStock::markVoid(const QString &serial, const BlankCause &cause)
{
    m_sql.prepare("UPDATE blank SET state = 'void' WHERE serial = ?"_L1).bind(serial).run();
    move(serial, u"void"_s, cause);
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
        move(blank.serial, u"used"_s, cause);
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
        move(blank.serial, u"in_stock"_s, cause);
    }
}

void BlankStock::move(const QString &serial, const QString &to, const BlankCause &cause)
{
    m_sql
        .prepare(
            "INSERT INTO blank_movement(serial, moved_to, at, clerk, event_id, reason) VALUES(?, ?, ?, ?, ?, ?)"_L1)
        .bind(serial)
        .bind(to)
        .bind(cause.at)
        .bindText(cause.clerk)
        .bind(cause.eventId.isEmpty() ? QVariant() : QVariant(cause.eventId))
        .bindText(cause.reason)
        .run();
}

} // namespace lianli::storage
