// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::scanners {

/// Check digit of the 15-character number of a foreigner's permanent residence card of 2017: weights 7, 3, 1
/// over the first 14 characters (digits as themselves, A = 10 … Z = 35, < = 0), sum mod 10. Null for other
/// characters.
QChar permitCheckDigit(QStringView first14);

/// The number a card of 2023 replaced, made from its own \a number, \a nationality (alpha-3) and the three
/// characters \a link of the chip. Empty if there was none or the parts are not of the right form.
QString formerPermitNumber(QStringView number, QStringView nationality, QStringView link);

} // namespace lianli::scanners
