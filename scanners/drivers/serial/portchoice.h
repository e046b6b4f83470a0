// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lianli::scanners {

/// What is known of a serial port without opening it.
struct PortFacts
{
    QString path; ///< "/dev/ttyUSB0"
    quint16 vendor = 0;
    quint16 product = 0;
};

/// The ports a card reader may be on, likeliest first: known USB bridges (CH340, CP210x, PL2303), then
/// CDC-ACM devices. Ports in \a excluded (a code scanner's, a modem's) and everything else are left alone.
QStringList readerPorts(const QList<PortFacts> &ports, const QStringList &excluded);

/// The serial ports of this machine.
QList<PortFacts> presentPorts();

} // namespace lianli::scanners
