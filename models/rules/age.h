// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace lianli::models {

/// 周岁: full years on \a day; the birthday itself counts. Born on 29 February: in a common year the year is
/// full on 1 March (domain rules, situation 10: the strict reading blocks on 28 February). 0 where a date is
/// invalid or the birth lies after \a day: never old enough.
int fullYears(QDate birth, QDate day);

/// First day on which \a birth has \a years full years.
QDate dayOfFullYears(QDate birth, int years);

} // namespace lianli::models
