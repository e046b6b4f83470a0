// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/citizennumber.h"

#include "models/domain/domainerror.h"

#include <algorithm>
#include <array>

namespace lianli::models {

namespace {

constexpr qsizetype kLength = 18;
constexpr qsizetype kOldLength = 15;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::ranges::all_of(text, isAsciiDigit);
}

/// ASCII digits and letters for their full-width forms (an input method leaves them), upper-case X, no
/// spaces.
QString normalised(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (QChar c : text) {
        if (c.isSpace()) continue;
        if (c >= u'\uFF01' && c <= u'\uFF5E') c = QChar(c.unicode() - 0xFEE0);
        result += c == u'x' ? QChar(u'X') : c;
    }
    return result;
}

/// \a digits: eight ASCII digits.
QDate dateOf(QStringView digits)
{
    return {digits.first(4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6, 2).toInt()};
}

} // namespace

QChar CitizenNumber::checkCharacter(QStringView first17)
{
    Q_ASSERT(first17.size() == kLength - 1 && allDigits(first17));
    // ISO 7064 MOD 11-2: weight of the i-th character from the left is 2^(17 − i) mod 11.
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QLatin1StringView characters("10X98765432");
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * first17[static_cast<qsizetype>(i)].digitValue();
    return characters[sum % 11];
}

Result<CitizenNumber> CitizenNumber::parse(QStringView text, QDate today)
{
    const QString number = normalised(text);
    if (number.size() == kOldLength && allDigits(number)) return fail(DomainError::NumberObsolete15);
    if (number.size() != kLength) return fail(DomainError::NumberLength);
    const QStringView first17 = QStringView(number).first(kLength - 1);
    const QChar check = number.back();
    if (!allDigits(first17) || !(isAsciiDigit(check) || check == u'X'))
        return fail(DomainError::NumberCharacters);
    const QDate birth = dateOf(first17.sliced(6, 8));
    if (!birth.isValid()) return fail(DomainError::NumberBirthDate);
    if (birth > today) return fail(DomainError::NumberBirthInFuture);
    if (birth.addYears(kMaximumAge) < today) return fail(DomainError::NumberBirthTooLongAgo);
    if (check != checkCharacter(first17)) return fail(DomainError::NumberCheckDigit);
    return CitizenNumber(number);
}

Result<QString> CitizenNumber::upgradeFrom15(QStringView text)
{
    const QString old = normalised(text);
    if (old.size() != kOldLength) return fail(DomainError::NumberLength);
    if (!allDigits(old)) return fail(DomainError::NumberCharacters);
    const QString first17 = old.first(6) + QStringLiteral("19") + old.sliced(6);
    if (!dateOf(QStringView(first17).sliced(6, 8)).isValid()) return fail(DomainError::NumberBirthDate);
    return first17 + checkCharacter(first17);
}

QString CitizenNumber::grouped() const
{
    return m_text.first(6) + QLatin1Char(' ') + m_text.sliced(6, 8) + QLatin1Char(' ') + m_text.sliced(14);
}

QString CitizenNumber::masked() const
{
    return m_text.first(3) + QString(kLength - 7, QLatin1Char('*')) + m_text.last(4);
}

QDate CitizenNumber::birthDate() const
{
    return dateOf(QStringView(m_text).sliced(6, 8));
}

Sex CitizenNumber::sex() const
{
    return m_text.at(16).digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
}

} // namespace lianli::models
