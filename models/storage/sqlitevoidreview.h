// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/voidreview.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The VoidReview over the open vault.
class SqliteVoidReview final : public models::VoidReview
{
public:
    explicit SqliteVoidReview(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::VoidProposal>>
    propose(const models::VoidRequest &request) override;
    [[nodiscard]] QFuture<models::Result<QList<models::VoidProposal>>> proposals(bool pendingOnly) override;
    [[nodiscard]] QFuture<models::Result<>> decide(const QString &proposalId, bool confirm,
                                                   const QString &remark, const QString &second) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
