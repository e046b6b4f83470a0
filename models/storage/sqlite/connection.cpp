// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite/connection.h"

#include "models/storage/storefailure.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>

// Weak, so that a process that got the system's libsqlite3 instead comes up and says so (WrongLibrary),
// rather than dying in the dynamic linker. The library is linked with --no-as-needed and stays without a
// strong reference.
extern "C" {
__attribute__((weak)) const char *sqlite3mc_version();
__attribute__((weak)) int sqlite3mc_cipher_index(const char *);
__attribute__((weak)) int sqlite3mc_config(sqlite3 *, const char *, int);
__attribute__((weak)) int sqlite3_key(sqlite3 *, const void *, int);
}

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kPlainHeader("SQLite format 3");

/// Write-ahead log, synced at each commit (sync-and-security §5). The exclusive mode keeps the log's index in
/// memory: one process owns the store, so there is no -shm file to damage.
constexpr const char *kPragmas[] = {
    "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL",        "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",        "PRAGMA secure_delete=ON",        "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",     "PRAGMA wal_autocheckpoint=1000", "PRAGMA cache_size=-32768",
};

QString requireCipherLibrary()
{
    // The stock library accepts a key silently and writes plain text, so the one that the *driver* uses must
    // answer for itself, and be the one this program is linked with. Asked of an empty database in memory: a
    // keyed file answers nothing before its key, and a foreign library must not be handed one.
    const QString name = u"lianli-probe-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString answer;
    {
        auto probe = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        probe.setDatabaseName(u":memory:"_s);
        QSqlQuery query(probe);
        if (probe.open()) query = QSqlQuery(u"SELECT sqlite3mc_version()"_s, probe);
        if (query.next()) answer = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    if (!sqlite3mc_version || answer.isEmpty())
        throw StoreFailure(StoreError::WrongLibrary, u"QSQLITE does not run on SQLite3 Multiple Ciphers"_s);
    if (answer != QLatin1StringView(sqlite3mc_version()))
        throw StoreFailure(StoreError::WrongLibrary, u"two versions of the library"_s);
    return answer;
}

} // namespace

Connection::Connection(const QString &path, const SecretBuf &databaseKey)
    : m_name(u"lianli-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    refusePlainFile(path);
    m_cipherVersion = requireCipherLibrary();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    try {
        if (!m_database.open()) throwSqlError(m_database.lastError());
        key(databaseKey);
        configure();
    } catch (...) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::refusePlainFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.read(kPlainHeader.size()) == kPlainHeader)
        throw StoreFailure(StoreError::PlainFile, u"the file is not encrypted"_s);
}

void Connection::key(const SecretBuf &databaseKey)
{
    const QVariant handle = m_database.driver()->handle();
    if (std::strcmp(handle.typeName(), "sqlite3*") != 0)
        throw StoreFailure(StoreError::WrongLibrary, u"no handle"_s);
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());

    // "raw:" and 64 hex digits: the key itself, without the built-in derivation.
    SecretBuf raw(4 + 2 * databaseKey.size() + 1);
    std::memcpy(raw.data(), "raw:", 4);
    sodium_bin2hex(reinterpret_cast<char *>(raw.data()) + 4, raw.size() - 4, databaseKey.data(),
                   databaseKey.size());
    const int chacha = sqlite3mc_cipher_index("chacha20");
    const bool keyed = chacha > 0 && sqlite3mc_config(m_handle, "cipher", chacha) == chacha &&
                       sqlite3_key(m_handle, raw.data(), static_cast<int>(raw.size() - 1)) == SQLITE_OK;
    if (!keyed) throw StoreFailure(StoreError::WrongLibrary, u"chacha20 is not available"_s);
}

void Connection::configure()
{
    for (const auto *pragma : kPragmas)
        execute(QLatin1StringView(pragma));
    if (scalar(u"PRAGMA journal_mode"_s).toString() != "wal"_L1)
        throw StoreFailure(StoreError::Io, u"no WAL"_s);
}

Statement Connection::prepare(QLatin1StringView sql)
{
    auto &query = m_prepared[std::string(sql.data(), size_t(sql.size()))];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) throwSqlError(query->lastError());
    }
    return Statement(*query);
}

void Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) throwSqlError(query.lastError());
}

QVariant Connection::scalar(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) throwSqlError(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.prepare("BEGIN IMMEDIATE"_L1).run();
}

Transaction::~Transaction()
{
    if (!m_open) return;
    try {
        m_connection.execute(u"ROLLBACK"_s);
    } catch (const std::exception &) {
        // SQLite has rolled back by itself after a full disk or a failed write; there is nothing left to
        // undo.
    }
}

void Transaction::commit()
{
    m_connection.prepare("COMMIT"_L1).run();
    m_open = false;
}

} // namespace lianli::storage
