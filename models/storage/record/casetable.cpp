// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/casetable.h"

#include "models/storage/record/eventenvelope.h"
#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

CaseProjection readRow(const Statement &row)
{
    CaseProjection projection;
    projection.caseId = row.text(0);
    projection.acceptanceNumber = row.text(1);
    projection.business = row.text(2);
    projection.state = row.text(3);
    projection.parties = {PartyKey{row.text(4), row.text(5)}, PartyKey{row.text(6), row.text(7)}};
    projection.certificateNumber = row.text(8);
    projection.blanks = {row.text(9), row.text(10)};
    projection.registrationDate = row.text(11);
    projection.clerk = row.text(12);
    projection.openedAt = row.integer(13);
    projection.changedAt = row.integer(14);
    if (!row.isNull(15)) projection.closedAt = row.integer(15);
    projection.lastSeq = static_cast<int>(row.integer(16));
    projection.lastHash = row.text(17);
    return projection;
}

void bindWhatEachActChanges(Statement &row, const CaseProjection &projection)
{
    for (const auto &party : projection.parties)
        row.bindText(party.name).bindText(party.number);
    row.bindText(projection.certificateNumber).bindText(projection.blanks[0]).bindText(projection.blanks[1]);
    row.bindText(projection.registrationDate).bind(projection.changedAt);
    row.bind(projection.lastSeq).bindText(projection.lastHash).bind(projection.caseId);
}

QVariant closingOf(const CaseProjection &projection)
{
    return projection.closedAt ? QVariant(*projection.closedAt) : QVariant();
}

} // namespace

CaseProjection CaseTable::load(const QString &caseId)
{
    auto row = m_sql.prepare(
        "SELECT case_id, acceptance_number, business, state, man_name, man_number, woman_name, woman_number,"
        " certificate_number, man_blank, woman_blank, registration_date, clerk, opened_at, changed_at, "
        "closed_at,"
        " last_seq, last_hash FROM case_projection WHERE case_id = ?"_L1);
    row.bind(caseId);
    if (!row.next()) throw StoreFailure(StoreError::NotFound, u"no such case"_s);
    return readRow(row);
}

CaseProjection CaseTable::loadAt(const QString &caseId, int expectedSeq)
{
    auto projection = load(caseId);
    if (projection.lastSeq != expectedSeq)
        throw StoreFailure(StoreError::Conflict,
                           u"case is at act %1, not %2"_s.arg(projection.lastSeq).arg(expectedSeq));
    return projection;
}

void CaseTable::insert(const CaseProjection &projection)
{
    auto row = m_sql.prepare(
        "INSERT INTO case_projection(man_name, man_number, woman_name, woman_number, certificate_number, "
        "man_blank,"
        " woman_blank, registration_date, changed_at, last_seq, last_hash, case_id, state, closed_at,"
        " acceptance_number, business, clerk, opened_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1);
    bindWhatEachActChanges(row, projection);
    row.bindText(projection.state).bind(closingOf(projection));
    row.bindText(projection.acceptanceNumber).bindText(projection.business);
    row.bindText(projection.clerk).bind(projection.openedAt);
    row.run();
    updateTerms(projection.caseId, {}, searchTerms(projection, {}));
}

void CaseTable::update(const CaseProjection &before, const CaseProjection &after,
                       const PartyKeys &draftBefore, const PartyKeys &draftAfter)
{
    auto row = m_sql.prepare(
        "UPDATE case_projection SET man_name = ?, man_number = ?, woman_name = ?, woman_number = ?,"
        " certificate_number = ?, man_blank = ?, woman_blank = ?, registration_date = ?, changed_at = ?,"
        " last_seq = ?, last_hash = ? WHERE case_id = ?"_L1);
    bindWhatEachActChanges(row, after);
    row.run();
    // Apart, because these two are indexed: most acts leave them, and so leave the pages of the indexes
    // alone.
    if (before.state != after.state || before.closedAt != after.closedAt) {
        m_sql.prepare("UPDATE case_projection SET state = ?, closed_at = ? WHERE case_id = ?"_L1)
            .bindText(after.state)
            .bind(closingOf(after))
            .bind(after.caseId)
            .run();
    }
    if (before.clerk != after.clerk)
        m_sql.prepare("UPDATE case_projection SET clerk = ? WHERE case_id = ?"_L1)
            .bindText(after.clerk)
            .bind(after.caseId)
            .run();
    const bool sameTerms = before.parties == after.parties &&
                           before.certificateNumber == after.certificateNumber && draftBefore == draftAfter;
    if (!sameTerms)
        updateTerms(after.caseId, searchTerms(before, draftBefore), searchTerms(after, draftAfter));
}

QByteArray CaseTable::draft(const QString &caseId)
{
    auto row = m_sql.prepare("SELECT bytes FROM draft WHERE case_id = ?"_L1);
    row.bind(caseId);
    return row.next() ? row.bytes(0) : QByteArray();
}

PartyKeys CaseTable::draftParties(const QString &caseId)
{
    auto row = m_sql.prepare(
        "SELECT man_name, man_number, woman_name, woman_number FROM draft WHERE case_id = ?"_L1);
    row.bind(caseId);
    if (!row.next()) return {};
    return {PartyKey{row.text(0), row.text(1)}, PartyKey{row.text(2), row.text(3)}};
}

void CaseTable::putDraft(const QString &caseId, const QByteArray &draft, const PartyKeys &parties,
                         qint64 savedAt)
{
    if (draft.isEmpty()) {
        m_sql.prepare("DELETE FROM draft WHERE case_id = ?"_L1).bind(caseId).run();
        return;
    }
    auto row = m_sql.prepare(
        "INSERT INTO draft(case_id, bytes, saved_at, man_name, man_number, woman_name, woman_number)"
        " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(case_id) DO UPDATE SET bytes = excluded.bytes,"
        " saved_at = excluded.saved_at, man_name = excluded.man_name, man_number = excluded.man_number,"
        " woman_name = excluded.woman_name, woman_number = excluded.woman_number"_L1);
    row.bind(caseId).bind(draft).bind(savedAt);
    for (const auto &party : parties)
        row.bindText(party.name).bindText(party.number);
    row.run();
}

void CaseTable::updateTerms(const QString &caseId, const QSet<QString> &before, const QSet<QString> &after)
{
    for (const auto &term : before - after)
        m_sql.prepare("DELETE FROM search_term WHERE term = ? AND case_id = ?"_L1)
            .bind(term)
            .bind(caseId)
            .run();
    for (const auto &term : after - before)
        m_sql.prepare("INSERT INTO search_term(term, case_id) VALUES(?, ?)"_L1).bind(term).bind(caseId).run();
}

QList<models::CaseEvent> CaseTable::events(const QString &caseId)
{
    auto row = m_sql.prepare("SELECT bytes FROM case_event WHERE case_id = ? ORDER BY case_seq"_L1);
    row.bind(caseId);
    QList<models::CaseEvent> events;
    while (row.next())
        events.append(readEvent(row.bytes(0)).event);
    return events;
}

models::CaseHistory CaseTable::history(const QString &caseId)
{
    const auto projection = load(caseId);
    return {caseId, projection.acceptanceNumber, projection.business, events(caseId), draft(caseId)};
}

} // namespace lianli::storage
