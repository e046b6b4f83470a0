// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QSet>
#include <QString>

namespace lianli::models {

/// 法定休假日 as data: weekly rest days, plus the State Council's days off, less its make-up workdays.
/// Years outside the data use weekends and the fixed-date festivals (1/1, 5/1–2, 10/1–3) and are provisional.
class HolidayCalendar
{
public:
    /// CSV with columns date, weekday, kind (off|work), festival, detail.
    [[nodiscard]] static Result<HolidayCalendar> fromCsv(const QByteArray &csv);
    /// The one that ships (resources/codes/statutory_holidays_2021_2026.csv).
    static const HolidayCalendar &shipped();

    bool isRestDay(QDate day) const;
    /// The notice for that year is not in the data: dates computed from it are 暂定.
    bool isProvisional(QDate day) const;
    QDate firstWorkdayOnOrAfter(QDate day) const;

private:
    QSet<QDate> m_daysOff;
    QSet<QDate> m_makeUpWorkdays;
    int m_firstYear = 0;
    int m_lastYear = 0;
};

} // namespace lianli::models
