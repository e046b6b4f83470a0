// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/serial/bytetransport.h"
#include "scanners/parsing/cardcommand.h"
#include "scanners/parsing/frameparser.h"

#include <QElapsedTimer>
#include <QTimer>

namespace lianli::scanners {

/// Asks the module one thing and brings its answer: time limits, repeats after silence or a broken frame, one
/// resend when the module says it did not understand our frame. One command at a time.
///
/// Each send() ends with exactly one of answered() and unanswered(), unless cancel() or another send() comes
/// first.
class CommandExchange final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kCommandGapMs = 10; ///< the module's rest between an answer and the next command
    static constexpr int kTries = 3;

    CommandExchange(ByteTransport &transport, int byteGapMs, QObject *parent = nullptr);

    /// Sends \a command after \a afterMs; each try may take \a limitMs, by default what suits the command.
    void send(CardCommand command, int afterMs = kCommandGapMs, int tries = kTries, int limitMs = 0);
    void cancel();
    /// Nanoseconds ever spent waiting for the module's bytes and in its rests between commands.
    qint64 deviceNs() const { return m_deviceNs; }
    /// When the last byte of the latest answer was at hand, on this object's own clock, and that clock.
    qint64 answeredAtNs() const { return m_answeredAtNs; }
    qint64 nowNs() const { return m_clock.nsecsElapsed(); }

Q_SIGNALS:
    void answered(const lianli::scanners::CardAnswer &answer);
    void unanswered();

private:
    void transmit();
    void onBytes(const QByteArray &bytes);
    void onSilence();
    void tryFailed();
    void accept(const QByteArray &body);

    ByteTransport &m_transport;
    FrameParser m_parser;
    QTimer m_delay;
    QTimer m_limit;
    QTimer m_byteGap;
    QElapsedTimer m_clock;
    CardCommand m_command = CardCommand::Status;
    int m_afterMs = 0;
    int m_limitMs = 0;
    int m_triesLeft = 0;
    bool m_waiting = false;
    bool m_resent = false;
    qint64 m_deviceNs = 0;
    qint64 m_answeredAtNs = 0;
    qint64 m_writtenAtNs = 0;
};

} // namespace lianli::scanners
