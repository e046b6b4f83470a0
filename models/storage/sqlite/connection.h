// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"
#include "models/storage/sqlite/statement.h"

#include <QString>

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;

namespace lianli::storage {

/// One keyed connection to an encrypted file through Qt's stock QSQLITE driver, which must be running on
/// SQLite3 Multiple Ciphers (sync-and-security §14). Lives and dies in one thread.
///
/// All functions throw StoreFailure: WrongLibrary, PlainFile, Corrupt, Busy, DiskFull, Io.
class Connection
{
public:
    /// Opens \a path, or makes it. The key goes to sqlite3_key() before any statement and never into SQL.
    Connection(const QString &path, const SecretBuf &key);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The prepared statement for \a sql; prepared once and kept, so values are bound, never written into it.
    Statement prepare(QLatin1StringView sql);
    /// One statement without parameters or answer.
    void execute(const QString &sql);
    /// First column of the first row.
    QVariant scalar(const QString &sql);
    /// what `SELECT sqlite3mc_version()` answered.
    QString cipherVersion() const { return m_cipherVersion; }
    sqlite3 *handle() const { return m_handle; }

    /// Throws PlainFile if the file at \a path can be read without a key. Only while it is not open: closing
    /// any descriptor of a file drops the locks SQLite holds on it.
    static void refusePlainFile(const QString &path);

private:
    void key(const SecretBuf &key);
    void configure();

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    QString m_cipherVersion;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>> m_prepared;
};

/// A transaction that rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace lianli::storage
