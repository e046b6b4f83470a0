// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace lianli::models {

/// One row of the audit chain.
struct AuditEntry
{
    qint64 seq = 0;
    QDateTime at;
    QString userId;
    QString userName;
    QString action; ///< "login", "case.opened", "blanks.received", …
    QString caseId;
    QString acceptanceNumber; ///< of the case, if it is one
    QJsonObject details;      ///< ids and codes
    QByteArray hash;
};

/// What to look for; empty members ask for everything.
struct AuditQuery
{
    QDate day;
    QString userId;
    QString action;
    qint64 before = 0; ///< rows older than this one; 0: from the newest
    int limit = 200;
};

/// What there is to choose from in a filter.
struct AuditChoices
{
    QList<std::pair<QString, QString>> people; ///< id, name
    QStringList actions;
};

/// What the check of the chain found.
struct AuditVerdict
{
    qint64 rows = 0;        ///< sound from the first on
    qint64 firstBroken = 0; ///< 0 if none
    QByteArray lastHash;

    bool ok() const { return firstBroken == 0; }
};

/// 审计: reading the chain that AuditLog and every act write. Registrars get their own rows only. Errors:
/// NotPermitted.
class AuditTrail
{
public:
    virtual ~AuditTrail() = default;

    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<AuditEntry>>> find(const AuditQuery &query) = 0;
    [[nodiscard]] virtual QFuture<Result<AuditChoices>> choices() = 0;
    /// Hashes and MACs every row, and holds the end against the chain's recorded head.
    [[nodiscard]] virtual QFuture<Result<AuditVerdict>> verify() = 0;
};

} // namespace lianli::models
