// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/uuid7.h"
#include "models/domain/staff.h"
#include "models/storage/crypto/keyring.h"
#include "models/storage/record/chainheads.h"
#include "models/storage/sqlite/connection.h"

#include <QByteArray>
#include <QString>

#include <memory>

#include <optional>

namespace lianli::storage {

/// Somebody who showed by their password that they stand by; good for one act, and not for long.
struct SecondPerson
{
    models::StaffMember member;
    qint64 untilMonotonicMs = 0;
};

/// An unlocked store: the connection, its keys, and who is working. Exists between unlock and lock, on the
/// store's thread only.
struct OpenStore
{
    QString databasePath;
    KeyRing keys;
    QByteArray signerPublic;
    models::StaffMember user;
    models::Office office;
    const models::Clock &clock;
    models::Uuid7Generator &ids;
    std::unique_ptr<Connection> connection;
    ChainHeads heads;
    std::optional<SecondPerson> secondPerson = std::nullopt;

    Connection &sql() { return *connection; }
    /// After a failed write: closes the file, opens it anew and has it checked, before anything else is asked
    /// of it. Throws StoreFailure and stays closed if that fails.
    void reopen();
    /// Refuses acts that issue while the wall clock is over a day below what was already recorded
    /// (sync-and-security §11). Throws StoreFailure (ClockWentBack).
    void requireClock() const;
};

} // namespace lianli::storage
