// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqliteaudittrail.h"

#include "models/storage/jsonbytes.h"
#include "models/storage/permit.h"
#include "models/storage/record/auditchain.h"

#include <algorithm>
#include <limits>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::AuditEntry;
using models::AuditQuery;
using models::Capability;
using models::Result;

namespace {

constexpr int kMostRows = 1000;

/// A registrar's own rows only, whatever was asked for.
AuditQuery allowed(const OpenStore &store, AuditQuery query)
{
    require(store, Capability::ReadOwnAudit);
    if (!roleMay(store.user.role, Capability::ReadOfficeAudit)) query.userId = store.user.id;
    return query;
}

AuditEntry entryIn(const Statement &row)
{
    const auto json = parseObject(row.bytes(1), "audit row"_L1);
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    entry.userId = json.value("user"_L1).toString();
    entry.userName = row.text(3);
    entry.action = json.value("action"_L1).toString();
    entry.caseId = json.value("case"_L1).toString();
    entry.acceptanceNumber = row.text(4);
    entry.details = json.value("details"_L1).toObject();
    entry.hash = row.bytes(2);
    return entry;
}

QList<AuditEntry> rowsOf(Connection &connection, const AuditQuery &query)
{
    // Only the conditions that are asked for, so that an index answers them.
    QByteArray sql("SELECT a.seq, a.bytes, a.hash, ifnull(s.name, ''), ifnull(p.acceptance_number, '')"
                   " FROM audit a LEFT JOIN staff s ON s.id = a.actor"
                   " LEFT JOIN case_projection p"
                   " ON p.case_id = json_extract(CAST(a.bytes AS TEXT), '$.case') WHERE a.seq < ?");
    if (query.day.isValid()) sql += " AND a.day = ?";
    if (!query.userId.isEmpty()) sql += " AND a.actor = ?";
    if (!query.action.isEmpty()) sql += " AND a.action = ?";
    sql += " ORDER BY a.seq DESC LIMIT ?";
    auto row = connection.prepare(QLatin1StringView(sql));
    row.bind(query.before > 0 ? query.before : std::numeric_limits<qint64>::max());
    if (query.day.isValid()) row.bind(query.day.toString(Qt::ISODate));
    if (!query.userId.isEmpty()) row.bind(query.userId);
    if (!query.action.isEmpty()) row.bind(query.action);
    row.bind(std::clamp(query.limit, 1, kMostRows));
    QList<AuditEntry> entries;
    while (row.next())
        entries.append(entryIn(row));
    return entries;
}

} // namespace

QFuture<Result<QList<AuditEntry>>> SqliteAuditTrail::find(const AuditQuery &query)
{
    return m_thread.ask([query](OpenStore &store) { return rowsOf(store.sql(), allowed(store, query)); });
}

QFuture<Result<models::AuditChoices>> SqliteAuditTrail::choices()
{
    return m_thread.ask([](OpenStore &store) {
        const QString own = allowed(store, {}).userId;
        models::AuditChoices choices;
        auto people = store.sql().prepare("SELECT id, name FROM staff WHERE ? IN('', id) ORDER BY id"_L1);
        people.bindText(own);
        while (people.next())
            choices.people.append({people.text(0), people.text(1)});
        auto actions = store.sql().prepare("SELECT DISTINCT action FROM audit WHERE action IS NOT NULL"
                                           " AND ? IN('', actor) ORDER BY action"_L1);
        actions.bindText(own);
        while (actions.next())
            choices.actions.append(actions.text(0));
        return choices;
    });
}

QFuture<Result<models::AuditVerdict>> SqliteAuditTrail::verify()
{
    return m_thread.ask([](OpenStore &store) {
        require(store, Capability::ReadOfficeAudit);
        const auto walk = walkAudit(store.sql(), store.keys.audit);
        const auto heads = ChainHeads::load(store.sql(), store.keys.audit);
        models::AuditVerdict verdict{walk.rows, walk.firstBroken, walk.lastHash};
        // Rows cut off at the end leave a sound chain that is too short for its head.
        if (verdict.ok() && (heads.auditSeq != walk.lastSeq || heads.auditHash != walk.lastHash))
            verdict.firstBroken = walk.lastSeq + 1;
        if (!verdict.ok()) verdict.rows = verdict.firstBroken - 1;
        return verdict;
    });
}

} // namespace lianli::storage
