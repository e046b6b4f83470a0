// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

namespace lianli::models {

/// 审计: acts that are no case events (log in, look up, reveal, print, settings), each a row of a MACed hash
/// chain. \a details holds ids and codes, never names or document numbers.
class AuditLog
{
public:
    virtual ~AuditLog() = default;
    [[nodiscard]] virtual QFuture<Result<>> record(const QString &action, const QString &caseId,
                                                   const QJsonObject &details) = 0;
};

} // namespace lianli::models
