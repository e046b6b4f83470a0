// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QMutex>
#include <QString>

namespace lianli::models {

/// Makes UUID version 7 texts (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then random bits; within
/// one millisecond a counter in rand_a keeps them ascending. Thread-safe.
class Uuid7Generator
{
public:
    explicit Uuid7Generator(const Clock &clock) : m_clock(clock) {}
    QString next();

private:
    const Clock &m_clock;
    QMutex m_mutex;
    qint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

} // namespace lianli::models
