// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/numberbook.h"

#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::CertificateNumber;

QString NumberBook::takeAcceptance(const QString &office, QDate day)
{
    auto row = m_sql.prepare("INSERT INTO acceptance_counter(day, last) VALUES(?, 1)"
                             " ON CONFLICT(day) DO UPDATE SET last = last + 1 RETURNING last"_L1);
    row.bind(day.toString(Qt::ISODate));
    row.next();
    return u"%1-%2-%3"_s.arg(office, day.toString(u"yyyyMMdd"_s)).arg(row.integer(0), 4, 10, '0'_L1);
}

CertificateNumber NumberBook::nextMarriage(const QString &registry, int year)
{
    const auto first = CertificateNumber::make(CertificateNumber::Kind::Marriage, registry, year, 1);
    if (!first) throw StoreFailure(StoreError::NoNumbers, first.error().key());
    auto row = m_sql.prepare("SELECT next FROM number_series WHERE series = ?"_L1);
    row.bind(first->series());
    if (!row.next()) return *first;
    const auto next = CertificateNumber::make(CertificateNumber::Kind::Marriage, registry, year,
                                              static_cast<int>(row.integer(0)));
    if (!next) throw StoreFailure(StoreError::NoNumbers, next.error().key());
    return *next;
}

void NumberBook::assign(const CertificateNumber &number, const models::CaseEvent &cause)
{
    m_sql
        .prepare("INSERT INTO number_series(series, next) VALUES(?, ?)"
                 " ON CONFLICT(series) DO UPDATE SET next = excluded.next"_L1)
        .bind(number.series())
        .bind(number.serial() + 1)
        .run();
    m_sql
        .prepare("INSERT INTO number_use(series, serial, number, case_id, event_id, state)"
                 " VALUES(?, ?, ?, ?, ?, 'assigned')"_L1)
        .bind(number.series())
        .bind(number.serial())
        .bind(number.text())
        .bind(cause.caseId)
        .bind(cause.eventId)
        .run();
}

void NumberBook::use(const QString &caseId)
{
    m_sql.prepare("UPDATE number_use SET state = 'used' WHERE case_id = ?"_L1).bind(caseId).run();
}

void NumberBook::voidOf(const QString &caseId)
{
    m_sql.prepare("UPDATE number_use SET state = 'void' WHERE case_id = ? AND state = 'assigned'"_L1)
        .bind(caseId)
        .run();
}

} // namespace lianli::storage
