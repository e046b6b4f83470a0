// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/personbook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::RegisterAnswer;

namespace {

QString keyOf(const QString &documentNumber)
{
    return documentNumber.trimmed().toUpper();
}

} // namespace

RegisterAnswer PersonBook::stateOf(const QString &documentNumber)
{
    RegisterAnswer answer;
    auto row = m_sql.prepare("SELECT status, certificate_number, record_date FROM person_state"
                             " WHERE document_number = ?"_L1);
    row.bind(keyOf(documentNumber));
    if (!row.next()) return answer;
    const auto status = row.text(0);
    answer.status = status == "married"_L1    ? RegisterAnswer::Status::Married
                    : status == "divorced"_L1 ? RegisterAnswer::Status::Divorced
                                              : RegisterAnswer::Status::Widowed;
    answer.certificateNumber = row.text(1);
    answer.recordDate = QDate::fromString(row.text(2), Qt::ISODate);
    return answer;
}

void PersonBook::marry(const CaseProjection &projection)
{
    for (const auto &party : projection.parties) {
        if (party.number.isEmpty()) continue;
        m_sql
            .prepare(
                "INSERT INTO person_state(document_number, status, certificate_number, record_date, case_id)"
                " VALUES(?, 'married', ?, ?, ?) ON CONFLICT(document_number) DO UPDATE SET status = "
                "'married',"
                " certificate_number = excluded.certificate_number, record_date = excluded.record_date,"
                " case_id = excluded.case_id"_L1)
            .bind(keyOf(party.number))
            .bindText(projection.certificateNumber)
            .bindText(projection.registrationDate)
            .bind(projection.caseId)
            .run();
    }
}

} // namespace lianli::storage
