// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidaycalendar.h"

#include "models/domain/codetable.h"
#include "models/domain/domainerror.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

/// Festivals that fall on the same date of the solar calendar every year (全国年节及纪念日放假办法 art. 2).
bool isFixedFestival(QDate day)
{
    const int d = day.day();
    switch (day.month()) {
    case 1:
        return d == 1;
    case 5:
        return d <= 2;
    case 10:
        return d <= 3;
    default:
        return false;
    }
}

} // namespace

Result<HolidayCalendar> HolidayCalendar::fromCsv(const QByteArray &csv)
{
    const auto rows = parseCsv(csv);
    if (!rows) return fail(rows.error());
    if (rows->size() < 2) return fail(DomainError::DataFile, u"holidays: no rows"_s);
    const qsizetype dateColumn = rows->first().indexOf(u"date"_s);
    const qsizetype kindColumn = rows->first().indexOf(u"kind"_s);
    if (dateColumn < 0 || kindColumn < 0) return fail(DomainError::DataFile, u"holidays: column missing"_s);

    HolidayCalendar calendar;
    for (const QStringList &row : rows->sliced(1)) {
        const QDate day = QDate::fromString(row.value(dateColumn), Qt::ISODate);
        const QString kind = row.value(kindColumn);
        if (!day.isValid() || (kind != u"off" && kind != u"work"))
            return fail(DomainError::DataFile, u"holidays: row of %1"_s.arg(row.value(dateColumn)));
        (kind == u"off" ? calendar.m_daysOff : calendar.m_makeUpWorkdays).insert(day);
        calendar.m_firstYear =
            calendar.m_firstYear == 0 ? day.year() : qMin(calendar.m_firstYear, day.year());
        calendar.m_lastYear = qMax(calendar.m_lastYear, day.year());
    }
    return calendar;
}

const HolidayCalendar &HolidayCalendar::shipped()
{
    static const HolidayCalendar calendar = [] {
        QFile csv(u":/lianli/codes/statutory_holidays_2021_2026.csv"_s);
        if (!csv.open(QIODevice::ReadOnly)) qFatal("the holiday calendar is not compiled in");
        auto parsed = fromCsv(csv.readAll());
        if (!parsed) qFatal("holiday calendar: %s", qUtf8Printable(parsed.error().toLogString()));
        return *std::move(parsed);
    }();
    return calendar;
}

bool HolidayCalendar::isRestDay(QDate day) const
{
    if (m_makeUpWorkdays.contains(day)) return false;
    if (m_daysOff.contains(day)) return true;
    if (isProvisional(day) && isFixedFestival(day)) return true;
    return day.dayOfWeek() >= Qt::Saturday;
}

bool HolidayCalendar::isProvisional(QDate day) const
{
    return day.year() < m_firstYear || day.year() > m_lastYear;
}

QDate HolidayCalendar::firstWorkdayOnOrAfter(QDate day) const
{
    while (day.isValid() && isRestDay(day))
        day = day.addDays(1);
    return day;
}

} // namespace lianli::models
