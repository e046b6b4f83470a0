// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/holidaycalendar.h"

#include <QDate>

namespace lianli::models {

/// 离婚冷静期 and 领证期, Civil Code art. 1077; counted by arts. 200–203: calendar days, the first day not
/// counted, a last day that is a statutory rest day moves to the first day after it, for each period's last
/// day alone.
struct CoolingOff
{
    QDate coolingOffLastDay;   ///< either side may withdraw up to closing time of this day
    QDate issueWindowFirstDay; ///< the day after
    QDate issueWindowLastDay;  ///< both must have come by then, else deemed withdrawn
    bool provisional = false;  ///< rests on a year whose holiday notice is not in the data
};

CoolingOff coolingOff(QDate applicationDate, const HolidayCalendar &calendar);

} // namespace lianli::models
