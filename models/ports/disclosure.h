// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/ports/casestore.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonArray>
#include <QStringList>

namespace lianli::models {

/// Why somebody wants to see what is masked.
struct RevealReason
{
    QString code; ///< "party_present", "correction", "inquiry", "check", "other"
    QString text; ///< in words, without personal data
};

/// Names and document numbers of a case, in clear.
struct RevealedParties
{
    QString caseId;
    QString manName;
    QString manNumber;
    QString womanName;
    QString womanNumber;
};

/// An act of a case: who did what when.
struct RecordedAct
{
    QDateTime at;
    QString type; ///< one of eventtype::
    QString clerkName;
    QString secondName; ///< who confirmed it; empty where one was enough
};

/// 案件记录: a case as somebody reads it who does not handle it. Names are masked whoever asks; there are no
/// document numbers, no pictures and no free text in it.
struct CaseRecord
{
    CaseSummary summary;
    QList<RecordedAct> acts;
    QStringList blanks; ///< serials of the blanks in use, his and hers
    QJsonArray checks;  ///< of the last examination, as models/wire/draftjson.h reads them
};

/// What people see of cases that they do not handle: the record, masked; and 显示, personal data in clear,
/// against a reason. The answer comes only after the audit row is on disk. Errors: NotPermitted,
/// ReasonMissing, NotFound.
class Disclosure
{
public:
    virtual ~Disclosure() = default;
    [[nodiscard]] virtual QFuture<Result<CaseRecord>> record(const QString &caseId) = 0;
    [[nodiscard]] virtual QFuture<Result<RevealedParties>> reveal(const QString &caseId,
                                                                  const RevealReason &reason) = 0;
};

} // namespace lianli::models
