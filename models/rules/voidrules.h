// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace lianli::models {

/// A reason to void a blank certificate.
struct VoidReason
{
    QString id;
    QString textZh; ///< the word of the void register
    QString textEn;
    bool secondPerson = true; ///< another person must stand by it
    bool caseOnly = false;    ///< means a copy of a case, never a blank in stock
};

/// 作废: which reasons there are and which of them ask for a second person. Data with a version
/// (resources/rules/blank-void.json): four eyes are the office's policy, not law (registration rules §3).
struct VoidRules
{
    QString version;
    QList<VoidReason> reasons;

    /// By id or by the register's word. What is not in the table is "other".
    const VoidReason &reason(QStringView idOrWord) const;

    [[nodiscard]] static Result<VoidRules> fromJson(const QByteArray &json);
    /// The table that is compiled in.
    static const VoidRules &shipped();
};

} // namespace lianli::models
