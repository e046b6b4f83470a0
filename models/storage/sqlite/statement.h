// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace lianli::storage {

/// One use of a prepared statement: bind in order, then run() or next(). Gives the statement back when it
/// goes, so that no read stays open over a commit.
class Statement
{
public:
    explicit Statement(QSqlQuery &query) : m_query(query) {}
    ~Statement() { m_query.finish(); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QVariant &value)
    {
        m_query.bindValue(m_bound++, value);
        return *this;
    }
    /// A text or bytes column; empty stays empty instead of becoming NULL.
    Statement &bindText(const QString &value) { return bind(value.isNull() ? QStringLiteral("") : value); }

    /// Executes a statement that gives no rows; answers how many it changed.
    int run();
    /// Executes at the first call; true while there is a row.
    bool next();

    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const { return m_query.isNull(column); }

private:
    QSqlQuery &m_query;
    int m_bound = 0;
    bool m_executed = false;
};

/// Throws the StoreFailure that \a query's error stands for. No bound value goes into it.
[[noreturn]] void throwSqlError(const QSqlError &error);

} // namespace lianli::storage
