// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/domain/certificatenumber.h"
#include "models/storage/sqlite/connection.h"

#include <QDate>

#include <optional>

namespace lianli::storage {

/// 受理号 and 证字号: each series counts up by one and never gives the same twice. A certificate number
/// belongs to one case for good: it ends as used or void (domain rules §4.1).
class NumberBook
{
public:
    explicit NumberBook(Connection &connection) : m_sql(connection) {}

    /// "320402-20261123-0017": the day's next.
    QString takeAcceptance(const QString &office, QDate day);
    /// What the next number of the J series of \a registry in \a year is; takes nothing. Throws NoNumbers.
    models::CertificateNumber nextMarriage(const QString &registry, int year);
    /// Takes \a number for the case of \a cause.
    void assign(const models::CertificateNumber &number, const models::CaseEvent &cause);
    void use(const QString &caseId);
    /// Of a case that ended without a certificate; nothing to do if it had none.
    void voidOf(const QString &caseId);

private:
    Connection &m_sql;
};

} // namespace lianli::storage
