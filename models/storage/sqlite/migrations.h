// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlite/connection.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace lianli::storage {

/// The numbered steps of the schema, SQL compiled in as :/lianli/schema/NNN.sql. Forward only; the version
/// stands in PRAGMA user_version. A step may be SQL of any number of statements.
QStringList shippedMigrations();

/// Opens \a path and brings it up to \a migrations: each step in one transaction, after a copy of the whole
/// file beside it (`<name>.before-NNN`) if there was data. Throws StoreFailure, also SchemaTooNew.
std::unique_ptr<Connection> openMigrated(const QString &path, const SecretBuf &key,
                                         const QStringList &migrations = shippedMigrations());

/// The single statements of \a sql: the driver executes one at a time and does nothing at all with more.
QStringList splitStatements(const QString &sql);

} // namespace lianli::storage
