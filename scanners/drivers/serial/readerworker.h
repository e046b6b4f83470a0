// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"
#include "scanners/drivers/photo/photodecoder.h"
#include "scanners/drivers/serial/bytetransport.h"
#include "scanners/drivers/serial/cardconversation.h"
#include "scanners/drivers/serial/commandexchange.h"
#include "scanners/drivers/serial/readeroptions.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace lianli::scanners {

/// The part of SerialCardReader that works in its thread: finds port and baud rate, keeps the line alive, and
/// carries out the turns of a CardConversation. All waiting is by timers and signals.
class ReaderWorker final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kReopens = 3; ///< before a silent reader is reported

    /// \a decoder may be null. Both are owned.
    ReaderWorker(SerialReaderOptions options, std::unique_ptr<ByteTransport> transport,
                 std::unique_ptr<PhotoDecoder> decoder);

    void start();
    void stop();
    /// Uses \a port from now on, empty: looks for one. Only the port of the options may be a simulated one.
    void setPort(const QString &port);

Q_SIGNALS:
    void cardRead(const lianli::scanners::CardRead &card);
    void stateChanged(const lianli::scanners::ReaderState &state);
    void failed(const lianli::models::Error &error);

private:
    enum class Stage { Stopped, Waiting, DetectingBaud, Resetting, Identifying, Conversing, ModuleFault };

    void openPort();
    QString choosePort();
    void probe();
    void tryNextBaud();
    void onAnswered(const CardAnswer &answer);
    void onUnanswered();
    void onLineLost();
    void onLineSilent();
    void onModuleUp(const CardAnswer &answer);
    void beginConversation();
    void onConversing(const CardAnswer &answer);
    void reportModuleFault(CardStatus status);
    void carryOut(const Turn &turn);
    void beginReading();
    void decodePhoto(const QByteArray &photo);
    void onPortrait(const QByteArray &image);
    void deliver();
    void fault(const models::Error &error);
    void setPhase(ReaderState::Phase phase);
    void publish();

    const SerialReaderOptions m_options;
    QString m_port; ///< in use; empty: look for one
    std::unique_ptr<ByteTransport> m_transport;
    std::unique_ptr<PhotoDecoder> m_decoder;
    CommandExchange m_exchange;
    QTimer m_again;
    CardConversation m_conversation;
    Stage m_stage = Stage::Stopped;
    ReaderState m_state;
    ReaderState m_published;

    qsizetype m_portIndex = 0; ///< of the automatic choice
    int m_baudIndex = 0;
    int m_baudsTried = 0;
    int m_silentOpens = 0;

    std::optional<CardRead> m_undelivered;
    bool m_waitsForPortrait = false;
    QByteArray m_portrait;
    qint64 m_foundAtNs = 0;
    qint64 m_deviceNsAtFound = 0;
};

} // namespace lianli::scanners
