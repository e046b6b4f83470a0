// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/age.h"

namespace lianli::models {

QDate dayOfFullYears(QDate birth, int years)
{
    if (!birth.isValid()) return {};
    const int year = birth.year() + years;
    const QDate anniversary(year, birth.month(), birth.day());
    return anniversary.isValid() ? anniversary : QDate(year, 3, 1); // 29 February in a common year
}

int fullYears(QDate birth, QDate day)
{
    if (!birth.isValid() || !day.isValid() || day < birth) return 0;
    const int years = day.year() - birth.year();
    return day < dayOfFullYears(birth, years) ? years - 1 : years;
}

} // namespace lianli::models
