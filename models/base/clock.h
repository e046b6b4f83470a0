// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace lianli::models {

/// Where time comes from. Legal dates are civil dates of China (UTC+8, no daylight saving since 1991),
/// whatever the machine's zone is set to.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, as an instant in UTC+8.
    virtual QDateTime now() const = 0;
    /// Milliseconds that only grow while the machine runs; unrelated to the wall clock.
    virtual qint64 monotonicMs() const = 0;
    /// An id of this boot of the machine: monotonic values compare only within one boot.
    virtual QString bootId() const = 0;

    /// Today in China.
    QDate today() const { return now().date(); }
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    QString bootId() const override;
};

/// A clock that stands where it was put; for tests and reproducible demonstrations.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime start) : m_now(std::move(start)) {}
    QDateTime now() const override { return m_now.toOffsetFromUtc(8 * 3600); }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    QString bootId() const override { return QStringLiteral("00000000-0000-0000-0000-000000000000"); }
    void set(const QDateTime &now) { m_now = now; }
    void advanceMs(qint64 ms)
    {
        m_now = m_now.addMSecs(ms);
        m_monotonicMs += ms;
    }

private:
    QDateTime m_now;
    qint64 m_monotonicMs = 1'000'000;
};

} // namespace lianli::models
