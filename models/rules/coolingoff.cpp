// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/coolingoff.h"

namespace lianli::models {

namespace {

constexpr int kPeriodDays = 30; // Civil Code art. 1077, both periods

/// The last day of a period whose counting begins the day after \a start (arts. 201, 203).
QDate lastDay(QDate start, const HolidayCalendar &calendar)
{
    return calendar.firstWorkdayOnOrAfter(start.addDays(kPeriodDays));
}

} // namespace

CoolingOff coolingOff(QDate applicationDate, const HolidayCalendar &calendar)
{
    CoolingOff result;
    result.coolingOffLastDay = lastDay(applicationDate, calendar);
    result.issueWindowFirstDay = result.coolingOffLastDay.addDays(1);
    result.issueWindowLastDay = lastDay(result.coolingOffLastDay, calendar);
    result.provisional =
        calendar.isProvisional(result.coolingOffLastDay) || calendar.isProvisional(result.issueWindowLastDay);
    return result;
}

} // namespace lianli::models
