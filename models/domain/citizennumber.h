// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/sex.h"

#include <QDate>
#include <QString>

namespace lianli::models {

/// 公民身份号码 citizen identification number, GB 11643-1999: 6 digits of the division at first allotment
/// (GB/T 2260), 8 of the birth date, 3 of sequence (odd for men), 1 check by ISO 7064 MOD 11-2.
///
/// The same form serves the residence permit of HK/Macao/Taiwan residents (81/82/83 0000) and the foreigner's
/// permanent residence card of 2023 (first digit 9). A value of this type has the right length, characters,
/// birth date and check digit; an unknown division is legal, since codes of abolished counties live on in old
/// numbers.
class CitizenNumber
{
public:
    /// Full years a holder may be old. Wide enough for the example printed in the standard (born in 1880): a
    /// number is refused only where the date can but be a slip. Whether someone over 130 stands at the
    /// counter is a check's question.
    static constexpr int kMaximumAge = 150;

    /// Accepts lower-case x, full-width digits and inner spaces, and normalises them.
    /// \a today bounds the birth date: not after it, not over kMaximumAge years before.
    [[nodiscard]] static Result<CitizenNumber> parse(QStringView text, QDate today);
    /// The check character of the first 17 digits; \a first17 must be 17 ASCII digits.
    static QChar checkCharacter(QStringView first17);
    /// The 18-character form of an obsolete 15-digit number: an archive search key, never valid at the
    /// counter.
    [[nodiscard]] static Result<QString> upgradeFrom15(QStringView text);

    /// 18 characters, upper-case X.
    QString text() const { return m_text; }
    /// "320402 19970315 4218", as screens show it.
    QString grouped() const;
    /// "320***********4218": first 3 and last 4, for lists and logs.
    QString masked() const;
    QString divisionCode() const { return m_text.left(6); }
    QDate birthDate() const;
    Sex sex() const;

    friend bool operator==(const CitizenNumber &, const CitizenNumber &) = default;

private:
    explicit CitizenNumber(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace lianli::models
