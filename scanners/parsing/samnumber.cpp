// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/samnumber.h"

#include <QtEndian>

namespace lianli::scanners {

QString samNumberText(QByteArrayView data)
{
    if (data.size() != kSamNumberSize) return {};
    const auto padded = [](quint32 value, int width) {
        return QString::number(value).rightJustified(width, QLatin1Char('0'));
    };
    return padded(qFromLittleEndian<quint16>(data.data()), 2) + QLatin1Char('.') +
           padded(qFromLittleEndian<quint16>(data.data() + 2), 2) + QLatin1Char('-') +
           padded(qFromLittleEndian<quint32>(data.data() + 4), 8) + QLatin1Char('-') +
           padded(qFromLittleEndian<quint32>(data.data() + 8), 10) + QLatin1Char('-') +
           padded(qFromLittleEndian<quint32>(data.data() + 12), 10);
}

} // namespace lianli::scanners
