// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/blankledger.h"
#include "models/storage/sqlite/connection.h"

#include <QDate>
#include <QJsonArray>

namespace lianli::storage {

/// What the books say of the blanks: totals, runs, places, and the count of \a day, if it was closed.
models::StockBook readStockBook(Connection &connection, QDate day);
/// How many blanks there are in each place that has any, by window.
QList<models::CountLine> expectedPlaces(Connection &connection);
QList<models::BlankMovement> readMovements(Connection &connection, qint64 before, int limit);
/// Keeps the count that the event \a eventId recorded.
void keepCount(Connection &connection, QDate day, qint64 at, const QString &clerk, const QString &eventId,
               const QList<models::CountLine> &lines, const QString &explanation);
QJsonArray countLinesJson(const QList<models::CountLine> &lines);

} // namespace lianli::storage
