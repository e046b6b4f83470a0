// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/certificatedesk.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The CertificateDesk over the open vault. Errors besides the port's: ClockWentBack from assign(), Conflict
/// for a closed case or one without an assignment to void a blank of.
class SqliteCertificateDesk final : public models::CertificateDesk
{
public:
    explicit SqliteCertificateDesk(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::AssignmentAct>>
    assign(const QString &caseId, int expectedSeq, QDate registrationDate) override;
    [[nodiscard]] QFuture<models::Result<models::AssignmentAct>>
    voidBlank(const QString &caseId, int expectedSeq, models::PartyRole copy, const QString &reason,
              const QString &witness) override;
    [[nodiscard]] QFuture<models::Result<models::StockLevel>> stockLevel() override;
    [[nodiscard]] QFuture<models::Result<models::StockLevel>> receive(const models::BlankSerial &first,
                                                                      int count) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
