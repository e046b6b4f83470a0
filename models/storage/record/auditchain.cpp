// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/auditchain.h"

#include "models/storage/record/act.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

AuditWalk walkAudit(Connection &connection, const SecretBuf &auditKey)
{
    AuditWalk walk;
    auto row = connection.prepare("SELECT seq, bytes, hash, mac FROM audit ORDER BY seq"_L1);
    while (row.next()) {
        ++walk.rows;
        if (walk.firstBroken != 0) continue; // what follows a break cannot be trusted to be better
        const auto seal = sealAudit(walk.lastHash, row.bytes(1), auditKey);
        const bool sound =
            row.integer(0) == walk.lastSeq + 1 && seal.hash == row.bytes(2) && seal.mac == row.bytes(3);
        walk.lastSeq = row.integer(0);
        walk.lastHash = row.bytes(2);
        if (!sound) walk.firstBroken = walk.lastSeq;
    }
    return walk;
}

} // namespace lianli::storage
