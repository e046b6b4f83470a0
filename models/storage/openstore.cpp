// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/openstore.h"

#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

} // namespace

void OpenStore::reopen()
{
    connection.reset();
    auto fresh = std::make_unique<Connection>(databasePath, keys.database);
    if (fresh->scalar(u"PRAGMA quick_check"_s).toString() != "ok"_L1)
        throw StoreFailure(StoreError::Corrupt, u"quick_check after a failed write"_s);
    heads = ChainHeads::load(*fresh, keys.audit);
    connection = std::move(fresh);
}

void OpenStore::requireClock() const
{
    if (clock.now().toMSecsSinceEpoch() < heads.newestAt - kDayMs)
        throw StoreFailure(StoreError::ClockWentBack, u"over a day below the newest record"_s);
}

} // namespace lianli::storage
