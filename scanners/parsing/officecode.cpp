// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/officecode.h"

#include <QRegularExpression>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAppointment = "LLA1"_L1;
constexpr auto kTicket = "LLQ1"_L1;
const auto kDayFormat = u"yyyyMMdd"_s;

template <class Code> std::optional<Code> parse(QStringView text, QLatin1StringView kind)
{
    static const QRegularExpression pattern(
        u"\\A(LL[AQ]1):([0-9]{6}):([0-9]{8}):([0-9A-Z]{1,16}):([0-9A-Z])\\z"_s);
    if (text.size() > 40 || !text.startsWith(kind)) return {};
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) return {};
    Code code;
    code.registryCode = match.captured(2);
    code.day = QDate::fromString(match.captured(3), kDayFormat);
    code.id = match.captured(4);
    if (!code.day.isValid() || officeCheckCharacter(text.chopped(1)) != text.back()) return {};
    return code;
}

template <class Code> QString format(const Code &code, QLatin1StringView kind)
{
    const QString text =
        u"%1:%2:%3:%4:"_s.arg(kind, code.registryCode, code.day.toString(kDayFormat), code.id);
    const QString whole = text + officeCheckCharacter(text);
    return parse<Code>(whole, kind) ? whole : QString();
}

} // namespace

std::optional<AppointmentCode> appointmentCodeOf(QStringView text)
{
    return parse<AppointmentCode>(text, kAppointment);
}

std::optional<QueueTicket> queueTicketOf(QStringView text)
{
    return parse<QueueTicket>(text, kTicket);
}

QString codeTextOf(const AppointmentCode &code)
{
    return format(code, kAppointment);
}

QString codeTextOf(const QueueTicket &ticket)
{
    return format(ticket, kTicket);
}

QChar officeCheckCharacter(QStringView text)
{
    constexpr int kCharacters = 36;
    int product = kCharacters;
    for (const QChar c : text) {
        int value = 0;
        if (c >= u'0' && c <= u'9')
            value = c.unicode() - u'0';
        else if (c >= u'A' && c <= u'Z')
            value = c.unicode() - u'A' + 10;
        else
            continue;
        const int sum = (product + value) % kCharacters;
        product = 2 * (sum == 0 ? kCharacters : sum) % (kCharacters + 1);
    }
    const int check = (kCharacters + 1 - product) % kCharacters;
    return QLatin1Char(static_cast<char>(check < 10 ? '0' + check : 'A' + check - 10));
}

} // namespace lianli::scanners
