// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/flatbed.h"

#include <QRegularExpression>

namespace lianli::scanners {

bool isSameFlatbed(const QString &a, const QString &b)
{
    static const QRegularExpression address(QStringLiteral(R"(\blibusb:\d+:\d+)"));
    const auto lasting = [](QString device) { return device.replace(address, QStringLiteral("libusb")); };
    return a == b || (a.contains(address) && lasting(a) == lasting(b));
}

} // namespace lianli::scanners
