// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/disclosure.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The Disclosure over the open vault.
class SqliteDisclosure final : public models::Disclosure
{
public:
    explicit SqliteDisclosure(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::CaseRecord>> record(const QString &caseId) override;
    [[nodiscard]] QFuture<models::Result<models::RevealedParties>>
    reveal(const QString &caseId, const models::RevealReason &reason) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
