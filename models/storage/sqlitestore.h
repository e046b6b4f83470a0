// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqliteauditlog.h"
#include "models/storage/sqliteaudittrail.h"
#include "models/storage/sqliteblankledger.h"
#include "models/storage/sqlitecasestore.h"
#include "models/storage/sqlitecertificatedesk.h"
#include "models/storage/sqlitedisclosure.h"
#include "models/storage/sqlitemarriageregister.h"
#include "models/storage/sqlitestaffregister.h"
#include "models/storage/sqlitevault.h"
#include "models/storage/sqlitevisitqueue.h"
#include "models/storage/sqlitevoidreview.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The storage of one data folder, put together: one thread, and the ports over it. Make it in `app`, hand
/// out the single ports. Clock and generator must outlive it; destruction finishes what was asked, then
/// locks.
class SqliteStore
{
    StoreThread m_thread;

public:
    SqliteStore(const QString &dataFolder, const models::Clock &clock, models::Uuid7Generator &ids)
        : m_thread(dataFolder, clock, ids),
          vault(m_thread, dataFolder, clock),
          cases(m_thread),
          desk(m_thread),
          marriages(m_thread),
          audit(m_thread),
          blanks(m_thread),
          voids(m_thread),
          staff(m_thread),
          trail(m_thread),
          disclosure(m_thread),
          visits(m_thread)
    {
    }

    /// Jobs under way still speak to the vault below, which goes before the thread does.
    ~SqliteStore() { m_thread.finish(); }

    StoreThread &thread() { return m_thread; }

    SqliteVault vault;
    SqliteCaseStore cases;
    SqliteCertificateDesk desk;
    SqliteMarriageRegister marriages;
    SqliteAuditLog audit;
    SqliteBlankLedger blanks;
    SqliteVoidReview voids;
    SqliteStaffRegister staff;
    SqliteAuditTrail trail;
    SqliteDisclosure disclosure;
    SqliteVisitQueue visits;
};

} // namespace lianli::storage
