// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/casestore.h"
#include "models/storage/record/caseprojection.h"
#include "models/storage/sqlite/connection.h"

namespace lianli::storage {

/// The rows of the cases: projection, draft, and the terms both are found by.
class CaseTable
{
public:
    explicit CaseTable(Connection &connection) : m_sql(connection) {}

    /// Throws StoreFailure (NotFound).
    CaseProjection load(const QString &caseId);
    /// load(), and Conflict unless \a expectedSeq is the last act.
    CaseProjection loadAt(const QString &caseId, int expectedSeq);
    void insert(const CaseProjection &projection);
    void update(const CaseProjection &before, const CaseProjection &after, const PartyKeys &draftBefore,
                const PartyKeys &draftAfter);

    QByteArray draft(const QString &caseId);
    PartyKeys draftParties(const QString &caseId);
    /// Empty bytes drop it.
    void putDraft(const QString &caseId, const QByteArray &draft, const PartyKeys &parties, qint64 savedAt);
    void updateTerms(const QString &caseId, const QSet<QString> &before, const QSet<QString> &after);

    QList<models::CaseEvent> events(const QString &caseId);
    models::CaseHistory history(const QString &caseId);

private:
    Connection &m_sql;
};

} // namespace lianli::storage
