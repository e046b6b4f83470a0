// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/marriageregister.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// 本机核对: answers from what this workstation itself has registered (scope LocalStore). Each query leaves
/// an audit row, whose id is the reply id.
class SqliteMarriageRegister final : public models::MarriageRegister
{
public:
    explicit SqliteMarriageRegister(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::RegisterAnswer>> query(models::DocumentKind kind,
                                                                        const QString &number) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
