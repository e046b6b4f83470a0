// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/blankledger.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The BlankLedger over the open vault.
class SqliteBlankLedger final : public models::BlankLedger
{
public:
    explicit SqliteBlankLedger(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::StockBook>> book() override;
    [[nodiscard]] QFuture<models::Result<QList<models::BlankMovement>>> movements(qint64 before,
                                                                                  int limit) override;
    [[nodiscard]] QFuture<models::Result<>> receive(const QString &box, const models::BlankSerial &first,
                                                    int count) override;
    [[nodiscard]] QFuture<models::Result<>> handOut(const models::BlankSerial &first, int count,
                                                    int window) override;
    [[nodiscard]] QFuture<models::Result<>> giveBack(const models::BlankSerial &first, int count,
                                                     const QString &reason) override;
    [[nodiscard]] QFuture<models::Result<>> sendBack(const models::BlankSerial &first, int count,
                                                     const QString &reason) override;
    [[nodiscard]] QFuture<models::Result<>> closeDay(const QList<models::CountLine> &lines,
                                                     const QString &explanation) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
