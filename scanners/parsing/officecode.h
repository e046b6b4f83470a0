// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace lianli::scanners {

/// What our own codes have in common (scanners/README.md): "LLA1:320402:20261128:A7K2M9:G" is the kind, the
/// registry it holds for, the day, what it names there, and a check character.
struct OfficeCode
{
    QString registryCode; ///< six digits of GB/T 2260
    QDate day;
    QString id; ///< 1 to 16 of A–Z and 0–9

    friend bool operator==(const OfficeCode &, const OfficeCode &) = default;
};

/// 预约码: what a citizen's phone or paper shows.
struct AppointmentCode : OfficeCode
{
};

/// 排队票: what the hall's machine prints.
struct QueueTicket : OfficeCode
{
};

/// No value for anything but a whole code with a day of the calendar and the right check character.
std::optional<AppointmentCode> appointmentCodeOf(QStringView text);
std::optional<QueueTicket> queueTicketOf(QStringView text);

/// The code's text, upper-case ASCII; empty if a part has the wrong form.
QString codeTextOf(const AppointmentCode &code);
QString codeTextOf(const QueueTicket &ticket);

/// ISO 7064 MOD 37,36 over the letters and digits of \a text, colons left out: finds every single wrong
/// character and nearly every swap of two neighbours.
QChar officeCheckCharacter(QStringView text);

} // namespace lianli::scanners
