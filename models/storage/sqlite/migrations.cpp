// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlite/migrations.h"

#include "models/storage/durablefile.h"
#include "models/storage/storefailure.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

int versionOf(Connection &connection)
{
    return connection.scalar(u"PRAGMA user_version"_s).toInt();
}

void copyDurably(const QString &from, const QString &to)
{
    const QString unfinished = to + u".unfinished"_s;
    QFile::remove(unfinished);
    const bool copied = QFile::copy(from, unfinished);
    const int fd = copied ? ::open(QFile::encodeName(unfinished).constData(), O_RDONLY | O_CLOEXEC) : -1;
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    QFile::remove(to);
    if (!synced || !QFile::rename(unfinished, to))
        throw StoreFailure(StoreError::Io, u"backup cannot be written"_s);
    syncFolder(QFileInfo(to).absolutePath());
}

void migrate(Connection &connection, int version, const QString &sql)
{
    Transaction transaction(connection);
    for (const auto &statement : splitStatements(sql))
        connection.execute(statement);
    connection.execute(u"PRAGMA user_version=%1"_s.arg(version));
    transaction.commit();
}

} // namespace

QStringList shippedMigrations()
{
    QStringList migrations;
    for (int version = 1;; ++version) {
        QFile file(u":/lianli/schema/%1.sql"_s.arg(version, 3, 10, '0'_L1));
        if (!file.open(QIODevice::ReadOnly)) return migrations;
        migrations.append(QString::fromUtf8(file.readAll()));
    }
}

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QString current;
    for (const auto &part : sql.split(';'_L1)) {
        current += part + ';'_L1;
        if (sqlite3_complete(current.toUtf8().constData()) == 0)
            continue; // inside a string, comment or trigger
        if (part.trimmed().size() > 0) statements.append(current.trimmed());
        current.clear();
    }
    return statements;
}

std::unique_ptr<Connection> openMigrated(const QString &path, const SecretBuf &key,
                                         const QStringList &migrations)
{
    auto connection = std::make_unique<Connection>(path, key);
    int version = versionOf(*connection);
    if (version > migrations.size())
        throw StoreFailure(StoreError::SchemaTooNew, u"version %1"_s.arg(version));
    if (version == migrations.size()) return connection;

    if (version > 0) {
        connection->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        connection.reset(); // a copy of an open file would drop SQLite's locks, and could be torn
        copyDurably(path, u"%1.before-%2"_s.arg(path).arg(version + 1, 3, 10, '0'_L1));
        connection = std::make_unique<Connection>(path, key);
    }
    while (version < migrations.size()) {
        migrate(*connection, version + 1, migrations.at(version));
        ++version;
    }
    return connection;
}

} // namespace lianli::storage
