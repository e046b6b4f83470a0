// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storethread.h"

#include <QStringList>

namespace lianli::storage {

/// What a check of the whole store found. Problems name the first bad row of each kind, by sequence number or
/// id.
struct CheckReport
{
    QString cipher; ///< "chacha20 (SQLite3 Multiple Ciphers 2.4.0)"
    QString sqlite; ///< "3.53.4"
    qint64 cases = 0;
    qint64 events = 0;
    qint64 auditRows = 0;
    QStringList problems;

    bool ok() const { return problems.isEmpty(); }
};

/// Reads everything there is: page authentication and structure of the file, both event chains, every
/// signature, the audit chain with its MACs, both ends of them, the numbers, the blanks, and each case's row
/// against a new fold of its events. Takes some two minutes for a hundred thousand cases, during which the
/// store answers nothing else.
[[nodiscard]] QFuture<models::Result<CheckReport>> checkStore(StoreThread &thread);

} // namespace lianli::storage
