// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/permitnumber.h"

namespace lianli::scanners {

QChar permitCheckDigit(QStringView first14)
{
    static constexpr int kWeights[] = {7, 3, 1};
    if (first14.size() != 14) return {};
    int sum = 0;
    for (qsizetype i = 0; i < first14.size(); ++i) {
        const char16_t unit = first14.at(i).unicode();
        int value = 0;
        if (unit >= u'0' && unit <= u'9')
            value = unit - u'0';
        else if (unit >= u'A' && unit <= u'Z')
            value = unit - u'A' + 10;
        else if (unit != u'<')
            return {};
        sum += value * kWeights[i % 3];
    }
    return QChar(u'0' + sum % 10);
}

QString formerPermitNumber(QStringView number, QStringView nationality, QStringView link)
{
    if (number.size() != 18 || nationality.size() != 3 || link.size() != 3) return {};
    // Province from the new number, city from the link, birth date from the new number, sequence from the
    // link.
    const QString first14 = nationality.toString() + number.mid(1, 2).toString() + link.first(2).toString() +
                            number.mid(8, 6).toString() + link.last(1).toString();
    const QChar check = permitCheckDigit(first14);
    return check.isNull() ? QString() : first14 + check;
}

} // namespace lianli::scanners
