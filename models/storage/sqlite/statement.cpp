// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite/statement.h"

#include "models/storage/storefailure.h"

#include <QSqlError>

#include <sqlite3.h>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

StoreError meaningOf(int code)
{
    switch (code & 0xFF) { // the primary code of an extended one
    case SQLITE_FULL:
        return StoreError::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StoreError::Busy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return StoreError::Corrupt;
    case SQLITE_CONSTRAINT:
        return StoreError::Conflict;
    default:
        return StoreError::Io;
    }
}

} // namespace

void throwSqlError(const QSqlError &error)
{
    // SQLite's own text may quote a value of a constraint; the number says enough.
    const int code = error.nativeErrorCode().toInt();
    throw StoreFailure(meaningOf(code), u"sqlite %1"_s.arg(code));
}

int Statement::run()
{
    if (!m_query.exec()) throwSqlError(m_query.lastError());
    return m_query.numRowsAffected();
}

bool Statement::next()
{
    if (!m_executed) {
        if (!m_query.exec()) throwSqlError(m_query.lastError());
        m_executed = true;
    }
    if (m_query.next()) return true;
    if (m_query.lastError().isValid()) throwSqlError(m_query.lastError());
    return false;
}

} // namespace lianli::storage
