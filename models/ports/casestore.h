// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/caseevent.h"
#include "models/domain/certificateassignment.h"
#include "models/domain/party.h"

#include <QByteArray>
#include <QDate>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

namespace lianli::models {

/// A case as lists show it: the name masked unless the case is the reader's own and open.
struct CaseSummary
{
    QString caseId;
    QString acceptanceNumber; ///< 受理号 "320402-20261123-0017"
    QString business;         ///< "marriage"
    QString state;            ///< "draft", "parked", "issued_pending", "registered", "refused", "terminated"
    QString manName;
    QString womanName;
    QString certificateNumber; ///< empty until assigned
    QDateTime openedAt;
    QDateTime changedAt;
    QString clerk;          ///< user id
    QString clerkName = {}; ///< as people read it; empty where nobody knows the id
};

/// What is on record of one case: its acts in order, and the inputs that no act has recorded yet.
struct CaseHistory
{
    QString caseId;
    QString acceptanceNumber;
    QString business;
    QList<CaseEvent> events;
    QByteArray draft; ///< canonical JSON, empty if none was saved since the last act

    int lastSeq() const { return events.isEmpty() ? 0 : events.last().caseSeq; }
};

/// What to look for; an empty text lists the newest.
struct CaseQuery
{
    QString text;   ///< name (any part), document number, certificate number or acceptance number
    QString state;  ///< empty for all
    QDate openedOn; ///< invalid for any day
    int limit = 200;
};

/// How today went at this window.
struct DayFigures
{
    int registered = 0;
    int open = 0;
    int refused = 0;
    std::optional<int> meanSeconds; ///< from opening to registration; none if nothing was registered
};

/// The cases of this workstation. Every answer comes later and in the caller's thread (use `.then(context,
/// …)`); a success means the transaction is on disk (WAL, synchronous FULL), so it survives kill -9 and a
/// power cut.
///
/// Each act is one transaction: event, projection, outbox row, audit row and the stock it moves commit
/// together. Errors: StoreError::Locked (no session), Conflict (expectedSeq is not the last), DiskFull,
/// Corrupt, Busy.
class CaseStore
{
public:
    virtual ~CaseStore() = default;

    /// Takes the day's next acceptance number and records case.opened with it. \a business is "marriage".
    [[nodiscard]] virtual QFuture<Result<CaseHistory>> open(const QString &business) = 0;
    [[nodiscard]] virtual QFuture<Result<CaseHistory>> load(const QString &caseId) = 0;
    /// Keeps the inputs of an open case; replaces what was kept before. Empty bytes drop it.
    [[nodiscard]] virtual QFuture<Result<>> saveDraft(const QString &caseId, const QByteArray &draft) = 0;
    /// Records acts on top of \a expectedSeq, and replaces the draft by \a draft in the same transaction.
    [[nodiscard]] virtual QFuture<Result<QList<CaseEvent>>> append(const QString &caseId, int expectedSeq,
                                                                   const QList<NewEvent> &events,
                                                                   const QByteArray &draft) = 0;
    /// Encrypts and keeps \a plain; the reference goes into an event or the draft.
    [[nodiscard]] virtual QFuture<Result<BlobRef>> putBlob(const QString &caseId, const QString &kind,
                                                           const QString &mime, const QByteArray &plain) = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> blob(const QString &blobId) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<CaseSummary>>> find(const CaseQuery &query) = 0;
    [[nodiscard]] virtual QFuture<Result<DayFigures>> dayFigures(QDate day) = 0;
};

} // namespace lianli::models
