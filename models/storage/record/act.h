// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/storage/openstore.h"
#include "models/storage/record/caseprojection.h"

#include <QJsonObject>

namespace lianli::storage {

/// One transaction of the store. What is recorded through it is on disk once commit() returns, or not at all:
/// events with their outbox and audit rows, and whatever else was written on the same connection meanwhile.
class Act
{
public:
    explicit Act(OpenStore &store);

    /// Adds \a event to the case of \a projection, chained, signed, queued and audited, and folds it in.
    models::CaseEvent record(CaseProjection &projection, const models::NewEvent &event);
    /// An audit row; \a details holds ids and codes only. Events have theirs by record().
    void audit(const QString &action, const QString &caseId, const QJsonObject &details);
    void commit();

    OpenStore &store() { return m_store; }
    Connection &sql() { return m_store.sql(); }

private:
    void audit(const QString &action, const QString &caseId, const QJsonObject &details, const QDateTime &at);

    OpenStore &m_store;
    ChainHeads m_heads; ///< become the store's own at commit
    Transaction m_transaction;
};

/// The MAC and hash that an audit row must have after \a previousHash.
struct AuditSeal
{
    QByteArray hash;
    QByteArray mac;
};
AuditSeal sealAudit(QByteArrayView previousHash, QByteArrayView row, const SecretBuf &auditKey);

} // namespace lianli::storage
