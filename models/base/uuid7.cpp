// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/uuid7.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

namespace lianli::models {

QString Uuid7Generator::next()
{
    QMutexLocker lock(&m_mutex);
    auto *random = QRandomGenerator::system();
    const qint64 ms = m_clock.now().toMSecsSinceEpoch();
    if (ms > m_lastMs) {
        m_lastMs = ms;
        m_counter = static_cast<quint16>(random->bounded(0x800)); // room to count up within this millisecond
    } else if (++m_counter > 0xFFF) {
        ++m_lastMs; // counter spent, or the clock went back: stay ascending
        m_counter = 0;
    }
    std::array<quint8, 16> bytes{};
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<quint8>(m_lastMs >> (40 - 8 * i));
    bytes[6] = static_cast<quint8>(0x70 | (m_counter >> 8));
    bytes[7] = static_cast<quint8>(m_counter & 0xFF);
    const quint64 tail = random->generate64();
    for (size_t i = 0; i < 8; ++i)
        bytes[8 + i] = static_cast<quint8>(tail >> (56 - 8 * i));
    bytes[8] = static_cast<quint8>(0x80 | (bytes[8] & 0x3F));
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16)).toString(QUuid::WithoutBraces);
}

} // namespace lianli::models
