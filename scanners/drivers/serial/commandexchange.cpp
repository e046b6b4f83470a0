// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/commandexchange.h"

#include "scanners/drivers/serial/readerlog.h"

#include <algorithm>

namespace lianli::scanners {

namespace {

/// From the command to the complete answer; twice and more what modules are known to need.
int answerLimitMs(CardCommand command)
{
    switch (command) {
    case CardCommand::Reset:
        return 3000;
    case CardCommand::ReadTextAndPhoto:
        return 3000;
    case CardCommand::ReadWithFingerprints:
        return 4000;
    case CardCommand::ReadAddedAddress:
        return 1500;
    case CardCommand::Status:
    case CardCommand::SamNumber:
    case CardCommand::Find:
    case CardCommand::Select:
        return 1000;
    }
    return 1000;
}

} // namespace

CommandExchange::CommandExchange(ByteTransport &transport, int byteGapMs, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_delay(this),
      m_limit(this),
      m_byteGap(this)
{
    m_clock.start();
    for (QTimer *timer : {&m_delay, &m_limit, &m_byteGap})
        timer->setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    m_byteGap.setInterval(byteGapMs);
    connect(&m_delay, &QTimer::timeout, this, &CommandExchange::transmit);
    connect(&m_limit, &QTimer::timeout, this, &CommandExchange::tryFailed);
    connect(&m_byteGap, &QTimer::timeout, this, &CommandExchange::onSilence);
    connect(&m_transport, &ByteTransport::bytesArrived, this, &CommandExchange::onBytes);
}

void CommandExchange::send(CardCommand command, int afterMs, int tries, int limitMs)
{
    cancel();
    m_command = command;
    m_afterMs = afterMs;
    m_limitMs = limitMs > 0 ? limitMs : answerLimitMs(command);
    m_triesLeft = tries;
    m_resent = false;
    m_writtenAtNs = 0;
    // What our own work since the answer took of the rest is already over.
    const qint64 sinceAnswerMs = (nowNs() - m_answeredAtNs) / 1'000'000;
    m_delay.start(std::max<int>(0, afterMs - static_cast<int>(std::min<qint64>(sinceAnswerMs, afterMs))));
}

void CommandExchange::cancel()
{
    m_waiting = false;
    m_delay.stop();
    m_limit.stop();
    m_byteGap.stop();
}

void CommandExchange::transmit()
{
    m_transport.clearInput();
    m_parser.clear();
    --m_triesLeft;
    m_waiting = true;
    if (m_writtenAtNs == 0) {
        m_writtenAtNs = nowNs();
        m_deviceNs += std::min<qint64>(m_writtenAtNs - m_answeredAtNs, m_afterMs * qint64{1'000'000});
    }
    m_limit.start(m_limitMs);
    m_transport.write(commandFrame(m_command));
}

void CommandExchange::onBytes(const QByteArray &bytes)
{
    if (!m_waiting) return; // nobody asked: late or noise
    const qint64 arrivedAtNs = nowNs();
    const QList<QByteArray> bodies = m_parser.feed(bytes);
    if (!bodies.isEmpty()) {
        m_answeredAtNs = arrivedAtNs;
        accept(bodies.first());
    } else if (m_parser.isInsideFrame() || m_parser.rejectedFrames() > 0) {
        m_byteGap.start();
    }
}

/// A frame that stopped half way, or one with a wrong checksum and nothing after it.
void CommandExchange::onSilence()
{
    const QList<QByteArray> bodies = m_parser.giveUpFrame();
    if (bodies.isEmpty()) {
        tryFailed();
        return;
    }
    m_answeredAtNs = nowNs();
    accept(bodies.first());
}

void CommandExchange::tryFailed()
{
    const int triesLeft = m_triesLeft;
    cancel();
    qCInfo(readerLog) << "no good answer to" << Qt::hex << static_cast<int>(m_command) << Qt::dec
                      << "tries left" << triesLeft;
    if (triesLeft > 0)
        transmit();
    else
        Q_EMIT unanswered();
}

void CommandExchange::accept(const QByteArray &body)
{
    cancel();
    const CardAnswer answer = answerOf(body);
    qCDebug(readerLog).nospace() << "command " << Qt::hex << static_cast<int>(m_command) << " sw "
                                 << answer.sw1 << ' ' << answer.sw2 << ' ' << static_cast<int>(answer.status)
                                 << Qt::dec << " with " << answer.data.size() << " bytes";
    const bool ourFrameWasBad =
        answer.status == CardStatus::BadChecksum || answer.status == CardStatus::BadLength;
    if (ourFrameWasBad && !m_resent) {
        m_resent = true;
        ++m_triesLeft;
        m_delay.start(kCommandGapMs);
        return;
    }
    m_deviceNs += m_answeredAtNs - m_writtenAtNs;
    Q_EMIT answered(answer);
}

} // namespace lianli::scanners
