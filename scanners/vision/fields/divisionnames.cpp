// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/divisionnames.h"

#include "models/domain/codetable.h"

namespace lianli::scanners::divisionnames {

using namespace Qt::StringLiterals;
using models::codetables::divisions;

namespace {

struct Division
{
    QString province; // 江苏省
    QString city;     // 常州市; empty in municipalities and for counties of a province
    QString county;   // 天宁区; empty for a city itself
};

/// \a whole without the name of the division above it.
QString below(const QString &whole, const QString &above)
{
    return whole.startsWith(above) ? whole.sliced(above.size()) : whole;
}

QList<Division> allDivisions()
{
    QList<Division> all;
    for (const models::CodeEntry &entry : divisions().entries()) {
        if (entry.code.endsWith(u"0000")) continue;
        const QString province = divisions().name(QString(entry.code.left(2) + u"0000"_s));
        const QString cityWhole = divisions().name(QString(entry.code.left(4) + u"00"_s));
        const QString city = cityWhole.isEmpty() ? QString() : below(cityWhole, province);
        if (entry.code.endsWith(u"00"))
            all.append({province, city, {}});
        else
            all.append({province, city, below(entry.nameZh, cityWhole.isEmpty() ? province : cityWhole)});
    }
    return all;
}

QStringList authoritiesOf(const Division &division)
{
    const QString &seat = division.city.isEmpty() ? division.province : division.city;
    if (division.county.isEmpty()) return {seat + u"公安局"_s};
    QStringList names{division.county + u"公安局"_s};
    if (division.county.endsWith(u'区')) {
        names.append(seat + u"公安局"_s + division.county + u"分局"_s);
        if (division.county.size() > 2)
            names.append(seat + u"公安局"_s + division.county.chopped(1) + u"分局"_s);
    }
    return names;
}

} // namespace

const QStringList &authorities()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Division &division : allDivisions())
            all += authoritiesOf(division);
        all.removeDuplicates();
        return all;
    }();
    return names;
}

const QStringList &addressBeginnings()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Division &division : allDivisions()) {
            all.append(division.province + division.city + division.county);
            if (!division.city.isEmpty() && !division.county.isEmpty())
                all.append(division.province + division.county);
        }
        all.removeDuplicates();
        return all;
    }();
    return names;
}

} // namespace lianli::scanners::divisionnames
