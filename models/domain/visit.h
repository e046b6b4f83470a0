// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

namespace lianli::models {

/// Where a couple stands between booking and being served. Served is never written down: it is the state of
/// the case.
enum class VisitState {
    Booked,    ///< 未到场: a time is kept for them
    Waiting,   ///< 已到场: has a ticket
    Called,    ///< 已叫号
    Missed,    ///< 过号: was called and did not come; may be called again
    Serving,   ///< 办理中: a case is open for them
    Served,    ///< 已办结
    Cancelled, ///< 已取消
};

/// 来访: one couple on one day, booked or walked in. Nobody need book: an appointment is never a condition of
/// registration (registration rules §2.1).
struct Visit
{
    QString id; ///< UUIDv7
    QDate day;
    QTime slot;      ///< 预约时段 booked; none for who walked in
    QString code;    ///< what the appointment code names, "A7K2M9"; empty for who walked in
    QString ticket;  ///< 排队号 "A017"; empty until they are here
    QString manName; ///< masked, unless the case is the reader's own and open; empty where not known
    QString womanName;
    VisitState state = VisitState::Booked;
    int window = 0; ///< that called them; 0: none
    QDateTime arrivedAt;
    QDateTime calledAt;
    QString caseId; ///< empty until a case was opened for them

    bool isBooked() const { return slot.isValid(); }
};

} // namespace lianli::models
