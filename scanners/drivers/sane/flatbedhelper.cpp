// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/sane/flatbedhelper.h"

#include "scanners/api/readererror.h"

#include <csignal>
#include <utility>

#include <sys/types.h>

namespace lianli::scanners {

using models::Error;
using namespace Qt::StringLiterals;

namespace {

constexpr int kUntilReapedMs = 1000; // killed: gone at once, and its folder with it

} // namespace

FlatbedHelper::FlatbedHelper(const SaneTiming &timing, const FlatbedOrder &order)
    : m_timing(timing),
      m_order(order),
      m_device(order.device),
      m_process(this),
      m_untilKilled(this)
{
    m_untilKilled.setSingleShot(true);
    connect(&m_untilKilled, &QTimer::timeout, this, &FlatbedHelper::kill);
    m_process.setStandardErrorFile(QProcess::nullDevice()); // whatever drivers print
    m_process.setWorkingDirectory(m_folder.path());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &FlatbedHelper::onOutput);
    connect(&m_process, &QProcess::finished, this, &FlatbedHelper::onFinished);
    // Queued: nobody expects an answer while still asking.
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) onFinished();
        },
        Qt::QueuedConnection);
}

FlatbedHelper::~FlatbedHelper()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.closeReadChannel(QProcess::StandardOutput);
    m_process.closeWriteChannel();
    const bool hasDevice = !m_order.device.isEmpty(); // a carriage would stay where it is
    if (hasDevice && m_process.waitForFinished(static_cast<int>(m_timing.atTheEnd.count()))) return;
    kill();
    m_process.waitForFinished(kUntilReapedMs);
}

void FlatbedHelper::start(const QString &program)
{
    m_process.start(program, {});
    m_group = m_process.processId();
    m_process.write(orderLine(m_order));
}

void FlatbedHelper::giveUp()
{
    m_wanted = false;
    endWithin(m_timing.untilBrokenOff);
}

/// It sees the end of its input once its driver comes back.
void FlatbedHelper::endWithin(std::chrono::milliseconds patience)
{
    m_process.closeWriteChannel();
    m_untilKilled.start(patience);
}

void FlatbedHelper::kill()
{
    if (m_group > 0) ::kill(static_cast<pid_t>(-m_group), SIGKILL); // drivers fork
    m_process.kill();
}

void FlatbedHelper::onOutput()
{
    const auto messages = m_messages.add(m_process.readAllStandardOutput());
    if (!messages) {
        kill();
        answer(messages.error());
        return;
    }
    for (const FlatbedMessage &message : *messages)
        take(message);
}

void FlatbedHelper::take(const FlatbedMessage &message)
{
    if (const auto *opened = std::get_if<FlatbedOpened>(&message)) {
        m_device = opened->device;
    } else if (const auto *progress = std::get_if<FlatbedProgress>(&message)) {
        if (m_wanted) Q_EMIT progressed(progress->percent);
    } else {
        answer(message);
        endWithin(m_timing.untilAtRest); // its driver came back, whether that was wanted any more or not
    }
}

void FlatbedHelper::answer(const FlatbedMessage &message)
{
    if (std::exchange(m_wanted, false)) Q_EMIT answered(message);
}

void FlatbedHelper::onFinished()
{
    m_untilKilled.stop();
    if (m_process.exitStatus() == QProcess::CrashExit) kill(); // what a driver forked stays otherwise
    answer(Error(make_error_code(ReaderError::FlatbedFailed),
                 u"lianli-flatbed ended: %1"_s.arg(m_process.errorString())));
    Q_EMIT gone();
}

} // namespace lianli::scanners
