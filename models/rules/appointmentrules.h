// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

namespace lianli::models {

/// 预约: when the office can be booked, and by how many couples at a time. Data with a version
/// (resources/rules/appointments.json), the office's own policy: the law only allows to offer appointments
/// (婚姻登记条例 art. 7).
struct AppointmentRules
{
    QString version;
    QList<QTime> slotTimes; ///< ascending
    int couplesPerSlot = 1;
    int daysAhead = 30;    ///< the last day that can be booked, counted from today
    int graceMinutes = 15; ///< who comes later than this waits like those who walked in

    /// The times that can be booked on \a day, seen on \a today: none on rest days, in the past and further
    /// ahead than daysAhead.
    QList<QTime> slotsOn(QDate day, QDate today) const;

    [[nodiscard]] static Result<AppointmentRules> fromJson(const QByteArray &json);
    /// The table that is compiled in.
    static const AppointmentRules &shipped();
};

} // namespace lianli::models
