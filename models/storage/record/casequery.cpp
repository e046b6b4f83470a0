// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/casequery.h"

#include "models/domain/personname.h"
#include "models/storage/record/caseprojection.h"
#include "models/storage/storefailure.h"

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChinaOffset = 8 * 3600;
constexpr int kMostRows = 1000;

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffset);
}

qint64 startOf(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kChinaOffset).toMSecsSinceEpoch();
}

/// What readSummary() reads, of p (case_projection), d (draft) and s (staff).
constexpr QLatin1StringView kSummaryColumns{
    "SELECT p.case_id, p.acceptance_number, p.business, p.state,"
    " ifnull(nullif(d.man_name, ''), p.man_name), ifnull(nullif(d.woman_name, ''), p.woman_name),"
    " p.certificate_number, p.opened_at, max(p.changed_at, ifnull(d.saved_at, 0)), p.clerk, p.closed_at, "
    "ifnull(s.name, '')"};
constexpr QLatin1StringView kSummaryJoins{
    " LEFT JOIN draft d ON d.case_id = p.case_id LEFT JOIN staff s ON s.id = p.clerk WHERE "};

/// Past every term that begins with the text: no assigned character sorts behind it.
QString endOfPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

QString shown(const QString &name, bool ownAndOpen)
{
    if (ownAndOpen || name.isEmpty()) return name;
    const auto parsed = models::PersonName::parse(name);
    return parsed ? parsed->masked() : u"*"_s;
}

models::CaseSummary readSummary(const Statement &row, const QString &reader)
{
    models::CaseSummary summary;
    summary.caseId = row.text(0);
    summary.acceptanceNumber = row.text(1);
    summary.business = row.text(2);
    summary.state = row.text(3);
    summary.certificateNumber = row.text(6);
    summary.openedAt = instant(row.integer(7));
    summary.changedAt = instant(row.integer(8));
    summary.clerk = row.text(9);
    summary.clerkName = row.text(11);
    const bool ownAndOpen = row.isNull(10) && summary.clerk == reader;
    summary.manName = shown(row.text(4), ownAndOpen);
    summary.womanName = shown(row.text(5), ownAndOpen);
    return summary;
}

} // namespace

QList<models::CaseSummary> findCases(Connection &connection, const models::CaseQuery &query,
                                     const QString &reader)
{
    const QString text = searchForm(query.text);
    if (!text.isValidUtf16()) return {}; // half a character: SQLite would make another text of it
    const bool ofDay = query.openedOn.isValid();
    // Only the conditions that are asked for, so that the planner sees which index answers them.
    QByteArray sql(kSummaryColumns.data(), kSummaryColumns.size());
    // Of a text that many cases hold, only the rows that are shown are looked up, unless more is asked of
    // each.
    const bool newestOnly = !text.isEmpty() && query.state.isEmpty() && !ofDay;
    if (text.isEmpty()) {
        sql += " FROM case_projection p";
    } else {
        sql += " FROM (SELECT DISTINCT case_id FROM search_term WHERE term >= ? AND term < ? ORDER BY "
               "case_id DESC";
        sql += newestOnly ? " LIMIT ?) f" : ") f";
        sql += " CROSS JOIN case_projection p ON p.case_id = f.case_id";
    }
    sql += kSummaryJoins;
    sql += '1';
    if (!query.state.isEmpty()) sql += " AND p.state = ?";
    if (ofDay) sql += " AND p.opened_at >= ? AND p.opened_at < ?";
    sql += " ORDER BY p.case_id DESC LIMIT ?"; // UUIDv7: the order of opening

    const int limit = std::clamp(query.limit, 1, kMostRows);
    auto row = connection.prepare(QLatin1StringView(sql));
    if (!text.isEmpty()) row.bind(text).bind(endOfPrefix(text));
    if (newestOnly) row.bind(limit);
    if (!query.state.isEmpty()) row.bind(query.state);
    if (ofDay) row.bind(startOf(query.openedOn)).bind(startOf(query.openedOn.addDays(1)));
    row.bind(limit);
    QList<models::CaseSummary> cases;
    while (row.next())
        cases.append(readSummary(row, reader));
    return cases;
}

models::CaseSummary maskedSummary(Connection &connection, const QString &caseId)
{
    QByteArray sql(kSummaryColumns.data(), kSummaryColumns.size());
    sql += " FROM case_projection p";
    sql += kSummaryJoins;
    sql += "p.case_id = ?";
    auto row = connection.prepare(QLatin1StringView(sql));
    row.bind(caseId);
    if (!row.next()) throw StoreFailure(StoreError::NotFound, u"case"_s);
    return readSummary(row, {});
}

models::DayFigures figuresOf(Connection &connection, QDate day)
{
    models::DayFigures figures;
    auto closed = connection.prepare("SELECT state, count(*), avg(closed_at - opened_at) FROM case_projection"
                                     " WHERE closed_at >= ? AND closed_at < ? GROUP BY state"_L1);
    closed.bind(startOf(day)).bind(startOf(day.addDays(1)));
    while (closed.next()) {
        const int count = static_cast<int>(closed.integer(1));
        if (closed.text(0) == casestate::kRegistered) {
            figures.registered = count;
            figures.meanSeconds = static_cast<int>(closed.integer(2) / 1000);
        } else if (closed.text(0) == casestate::kRefused) {
            figures.refused = count;
        }
    }
    auto open = connection.prepare(
        "SELECT count(*) FROM case_projection WHERE state IN('draft','parked','issued_pending')"
        " AND opened_at >= ? AND opened_at < ?"_L1);
    open.bind(startOf(day)).bind(startOf(day.addDays(1)));
    if (open.next()) figures.open = static_cast<int>(open.integer(0));
    return figures;
}

} // namespace lianli::storage
