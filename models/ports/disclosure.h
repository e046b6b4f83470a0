// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QString>

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

/// 显示: personal data in clear, against a reason. The answer comes only after the audit row is on disk.
/// Errors: NotPermitted, ReasonMissing, NotFound.
class Disclosure
{
public:
    virtual ~Disclosure() = default;
    [[nodiscard]] virtual QFuture<Result<RevealedParties>> reveal(const QString &caseId,
                                                                  const RevealReason &reason) = 0;
};

} // namespace lianli::models
