// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/casestore.h"
#include "models/storage/storethread.h"

namespace lianli::storage {

/// The CaseStore over the open vault. Beyond the port's promises: certificate.assigned and blank.voided are
/// the certificate desk's and case.opened is open()'s, so append() refuses them (InvalidEvent); a closed case
/// takes no act that would move its number or blanks (Conflict).
class SqliteCaseStore final : public models::CaseStore
{
public:
    explicit SqliteCaseStore(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<models::Result<models::CaseHistory>> open(const QString &business) override;
    [[nodiscard]] QFuture<models::Result<models::CaseHistory>> load(const QString &caseId) override;
    [[nodiscard]] QFuture<models::Result<>> saveDraft(const QString &caseId,
                                                      const QByteArray &draft) override;
    [[nodiscard]] QFuture<models::Result<QList<models::CaseEvent>>>
    append(const QString &caseId, int expectedSeq, const QList<models::NewEvent> &events,
           const QByteArray &draft) override;
    [[nodiscard]] QFuture<models::Result<models::BlobRef>> putBlob(const QString &caseId, const QString &kind,
                                                                   const QString &mime,
                                                                   const QByteArray &plain) override;
    [[nodiscard]] QFuture<models::Result<QByteArray>> blob(const QString &blobId) override;
    [[nodiscard]] QFuture<models::Result<QList<models::CaseSummary>>>
    find(const models::CaseQuery &query) override;
    [[nodiscard]] QFuture<models::Result<models::DayFigures>> dayFigures(QDate day) override;

private:
    StoreThread &m_thread;
};

} // namespace lianli::storage
