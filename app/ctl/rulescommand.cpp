// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rulescommand.h"

#include "app/ctl/console.h"
#include "models/base/clock.h"
#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "models/rules/coolingoff.h"

using namespace Qt::StringLiterals;

namespace lianli::ctl {

namespace {

/// The first digits of a foreigner's permanent residence number are a place and a country, not a division.
QString divisionOf(const models::CitizenNumber &number)
{
    return number.text().startsWith(u'9') ? QString() : number.divisionCode();
}

Exit checkNumber(const QStringList &arguments)
{
    if (arguments.size() != 1) return Exit::BadUse;
    const auto number = models::CitizenNumber::parse(arguments.first(), models::SystemClock().today());
    const QString division = number ? divisionOf(*number) : QString();
    const QJsonValue reason =
        number ? QJsonValue() : QJsonValue(QString::fromStdString(number.error().code.message()));
    console::printResult(
        JsonLine()
            .add("valid"_L1, number.has_value())
            .add("reason"_L1, reason)
            .add("birth"_L1, dateOrNull(number ? number->birthDate() : QDate()))
            .add("sex"_L1, textOrNull(number ? models::sexText(number->sex()) : QString()))
            .add("division"_L1, textOrNull(division))
            .add("division_name"_L1, textOrNull(models::codetables::divisions().name(division))));
    return Exit::Done;
}

/// YYYY-MM-DD and nothing else.
QDate strictDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.toString(Qt::ISODate) == text ? date : QDate();
}

Exit computeCoolingOff(const QStringList &arguments)
{
    const QDate applied = arguments.size() == 1 ? strictDate(arguments.first()) : QDate();
    if (!applied.isValid()) {
        console::printError(u"lianlictl: give one date of the calendar as YYYY-MM-DD"_s);
        return Exit::BadUse;
    }
    const auto periods = models::coolingOff(applied, models::HolidayCalendar::shipped());
    console::printResult(JsonLine()
                             .add("cooling_off_last_day"_L1, dateOrNull(periods.coolingOffLastDay))
                             .add("issue_window_first_day"_L1, dateOrNull(periods.issueWindowFirstDay))
                             .add("issue_window_last_day"_L1, dateOrNull(periods.issueWindowLastDay))
                             .add("provisional"_L1, periods.provisional));
    return Exit::Done;
}

} // namespace

QList<Command> rulesCommands()
{
    return {
        {u"rules id"_s, u"NUMBER"_s, u"check a citizen identification number (GB 11643) and read it"_s,
         checkNumber},
        {u"rules cooling-off"_s, u"YYYY-MM-DD"_s,
         u"the divorce cooling-off period and issue window of an application (Civil Code art. 1077)"_s,
         computeCoolingOff},
    };
}

} // namespace lianli::ctl
