// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/casestore.h"
#include "models/storage/sqlite/connection.h"

namespace lianli::storage {

/// The cases that \a query asks for, newest first. Names are masked unless \a reader opened the case and it
/// is open.
QList<models::CaseSummary> findCases(Connection &connection, const models::CaseQuery &query,
                                     const QString &reader);
/// The one case \a caseId, its names masked. Throws StoreFailure (NotFound).
models::CaseSummary maskedSummary(Connection &connection, const QString &caseId);
/// \a day is a day in China.
models::DayFigures figuresOf(Connection &connection, QDate day);

} // namespace lianli::storage
