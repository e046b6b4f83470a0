// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace lianli::models {

/// 有效期限 of an identity document; both ends are valid days. No end means 长期 (indefinitely).
struct Validity
{
    QDate from;
    std::optional<QDate> to;

    /// \a from is YYYY-MM-DD, YYYY.MM.DD or YYYYMMDD; \a to likewise, or 长期.
    [[nodiscard]] static Result<Validity> parse(QStringView from, QStringView to);

    /// Within the period on \a day, both ends included (居民身份证法 art. 5).
    bool covers(QDate day) const { return from.isValid() && day >= from && (!to || day <= *to); }
    bool expiredOn(QDate day) const { return to && day > *to; }
    /// "2038.06.21" or "长期", as on the card.
    QString endText() const;

    friend bool operator==(const Validity &, const Validity &) = default;
};

/// YYYY-MM-DD, YYYY.MM.DD, YYYY/MM/DD or YYYYMMDD to a date; invalid if it is none of the calendar.
QDate parseCivilDate(QStringView text);
/// "1997年03月15日"
QString chineseDate(QDate date);

} // namespace lianli::models
