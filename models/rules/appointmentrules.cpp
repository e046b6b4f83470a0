// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/appointmentrules.h"

#include "models/domain/domainerror.h"
#include "models/rules/holidaycalendar.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr int kMostCouples = 50;
constexpr int kMostDaysAhead = 366;
constexpr int kLongestGrace = 240;

tl::unexpected<Error> broken(const QString &what)
{
    return fail(DomainError::DataFile, u"appointment rules: "_s + what);
}

bool isWithin(int value, int most)
{
    return value >= 1 && value <= most;
}

} // namespace

QList<QTime> AppointmentRules::slotsOn(QDate day, QDate today) const
{
    if (!day.isValid() || day < today || day > today.addDays(daysAhead)) return {};
    return HolidayCalendar::shipped().isRestDay(day) ? QList<QTime>() : slotTimes;
}

Result<AppointmentRules> AppointmentRules::fromJson(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json).object();
    AppointmentRules rules;
    rules.version = document[u"version"].toString();
    rules.couplesPerSlot = document[u"couples_per_slot"].toInt();
    rules.daysAhead = document[u"days_ahead"].toInt();
    rules.graceMinutes = document[u"grace_minutes"].toInt();
    for (const auto &entry : document[u"slots"].toArray()) {
        const QTime slot = QTime::fromString(entry.toString(), u"HH:mm"_s);
        if (!slot.isValid() || (!rules.slotTimes.isEmpty() && slot <= rules.slotTimes.last()))
            return broken(u"slot '%1' is no time, or out of order"_s.arg(entry.toString()));
        rules.slotTimes.append(slot);
    }
    if (rules.version.isEmpty() || rules.slotTimes.isEmpty()) return broken(u"no version or no slots"_s);
    if (!isWithin(rules.couplesPerSlot, kMostCouples) || !isWithin(rules.daysAhead, kMostDaysAhead) ||
        !isWithin(rules.graceMinutes, kLongestGrace))
        return broken(u"a number is out of its range"_s);
    return rules;
}

const AppointmentRules &AppointmentRules::shipped()
{
    static const AppointmentRules rules = [] {
        QFile file(u":/lianli/rules/appointments.json"_s);
        if (file.open(QIODevice::ReadOnly))
            if (auto read = fromJson(file.readAll())) return *std::move(read);
        return AppointmentRules{u"none"_s, {}}; // nothing can be booked; who walks in is served
    }();
    return rules;
}

} // namespace lianli::models
