// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/parsing/flatbedmessages.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>

namespace lianli::scanners {

/// How long a scanner is waited for.
struct SaneTiming
{
    /// Without a sign of life before a page is given up: lamps take half a minute to get warm.
    std::chrono::milliseconds silence{90'000};
    /// After a page was given up, for the driver to come back from the call that it is in. Its process is
    /// killed then.
    std::chrono::milliseconds untilBrokenOff{5'000};
    /// From then on, or after the page, for the carriage to return; the next page waits for that. Drivers
    /// that cancel a thread of their own, by SANE's sanei_thread, now and then never come back from it.
    std::chrono::milliseconds untilAtRest{15'000};
    /// For a page that is on its way when the program ends.
    std::chrono::milliseconds atTheEnd{2'000};
};

/// One run of lianli-flatbed: one order, one answer, and the process is gone. The drivers' hangs and crashes
/// are its own.
class FlatbedHelper final : public QObject
{
    Q_OBJECT

public:
    FlatbedHelper(const SaneTiming &timing, const FlatbedOrder &order);
    /// Kills the process, after SaneTiming::atTheEnd if it has a device.
    ~FlatbedHelper() override;

    void start(const QString &program);
    /// It is not heard of any more, but for gone().
    void giveUp();
    /// The device that it opened, or was to.
    const QString &device() const { return m_device; }

Q_SIGNALS:
    void progressed(int percent);
    /// Once: devices, a page or an error, FlatbedFailed if the process crashes or talks nonsense.
    void answered(const lianli::scanners::FlatbedMessage &answer);
    /// The next may start.
    void gone();

private:
    void onOutput();
    void take(const FlatbedMessage &message);
    void answer(const FlatbedMessage &message);
    void endWithin(std::chrono::milliseconds patience);
    void kill();
    void onFinished();

    const SaneTiming m_timing;
    const FlatbedOrder m_order;
    QString m_device;
    QTemporaryDir m_folder; ///< it works in
    QProcess m_process;
    qint64 m_group = 0; ///< of the process and what its drivers start
    FlatbedMessages m_messages;
    QTimer m_untilKilled;
    bool m_wanted = true;
};

} // namespace lianli::scanners
