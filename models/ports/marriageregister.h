// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/identitydocument.h"

#include <QDateTime>
#include <QFuture>
#include <QString>

namespace lianli::models {

/// What a register of marriages says of one person.
struct RegisterAnswer
{
    enum class Status { NoRecord, Married, Divorced, Widowed };
    enum class Scope {
        LocalStore, ///< only this workstation's own records: 本机核对，未联网
        Central,    ///< the central register answered
    };

    Status status = Status::NoRecord;
    Scope scope = Scope::LocalStore;
    QString certificateNumber; ///< of the latest record, if any
    QDate recordDate;
    QDateTime answeredAt;
    QString replyId; ///< kept as evidence
};

/// 婚姻登记信息核对 (婚姻登记条例 2025 art. 10): is this person in a marriage on record?
/// A local implementation can stop a registration, it can never clear one (sync-and-security §2).
class MarriageRegister
{
public:
    virtual ~MarriageRegister() = default;
    [[nodiscard]] virtual QFuture<Result<RegisterAnswer>> query(DocumentKind kind, const QString &number) = 0;
};

} // namespace lianli::models
