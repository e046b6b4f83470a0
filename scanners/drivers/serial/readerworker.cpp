// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/readerworker.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/portchoice.h"
#include "scanners/drivers/serial/readerlog.h"
#include "scanners/parsing/samnumber.h"

#include <QFileInfo>

#include <utility>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBauds[] = {115200, 57600, 38400, 19200, 9600};
constexpr int kBaudCount = static_cast<int>(std::size(kBauds));
constexpr int kAfterResetMs = 1000;
constexpr int kReopenMs = 100;

constexpr bool isModuleFault(CardStatus status)
{
    return status == CardStatus::SelfTestFailed || status == CardStatus::NotAuthorised;
}

} // namespace

ReaderWorker::ReaderWorker(SerialReaderOptions options, std::unique_ptr<ByteTransport> transport,
                           std::unique_ptr<PhotoDecoder> decoder)
    : m_options(std::move(options)),
      m_port(m_options.port),
      m_transport(std::move(transport)),
      m_decoder(std::move(decoder)),
      m_exchange(*m_transport, m_options.timing.byteGapMs, this),
      m_again(this),
      m_conversation(m_options.timing.pollMs)
{
    m_transport->setParent(this);
    m_state.simulated = m_options.simulated;
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ReaderWorker::openPort);
    connect(&m_exchange, &CommandExchange::answered, this, &ReaderWorker::onAnswered);
    connect(&m_exchange, &CommandExchange::unanswered, this, &ReaderWorker::onUnanswered);
    connect(m_transport.get(), &ByteTransport::lost, this, &ReaderWorker::onLineLost);
    if (!m_decoder) return;
    m_decoder->setParent(this);
    connect(m_decoder.get(), &PhotoDecoder::decoded, this, &ReaderWorker::onPortrait);
    connect(m_decoder.get(), &PhotoDecoder::failed, this, [this](const models::Error &error) {
        qCWarning(readerLog) << error.toLogString();
        onPortrait({});
    });
}

void ReaderWorker::start()
{
    if (m_stage != Stage::Stopped) return;
    m_silentOpens = 0;
    m_conversation = CardConversation(m_options.timing.pollMs);
    setPhase(ReaderState::Phase::Searching);
    openPort();
}

void ReaderWorker::stop()
{
    m_again.stop();
    m_exchange.cancel();
    m_transport->close();
    m_undelivered.reset();
    m_stage = Stage::Stopped;
    setPhase(ReaderState::Phase::Stopped);
}

void ReaderWorker::setPort(const QString &port)
{
    if (port == m_port) return;
    const bool goesOn = m_stage != Stage::Stopped;
    stop();
    m_port = port;
    m_portIndex = 0;
    m_state.simulated = m_options.simulated && m_port == m_options.port;
    m_state.device.clear();
    m_state.samNumber.clear();
    m_state.baud = 0;
    if (goesOn) start();
}

void ReaderWorker::openPort()
{
    m_state.device = choosePort();
    if (m_state.device.isEmpty()) {
        fault({ReaderError::PortMissing, u"no serial port that may be a reader"_s});
        return;
    }
    const auto opened = m_transport->open(m_state.device, kBauds[m_baudIndex]);
    if (!opened) {
        ++m_portIndex;
        fault(opened.error());
        return;
    }
    m_stage = Stage::DetectingBaud;
    m_baudsTried = 1;
    // A fault stays on screen until the reader is heard again.
    if (m_state.phase != ReaderState::Phase::Fault) setPhase(ReaderState::Phase::Searching);
    probe();
}

/// Asks for any answer at all. Every second time with a command that no module can do without.
void ReaderWorker::probe()
{
    const bool usual = m_silentOpens % 2 == 0;
    m_exchange.send(usual ? CardCommand::Status : CardCommand::Find, CommandExchange::kCommandGapMs, 1,
                    m_options.timing.baudProbeMs);
}

QString ReaderWorker::choosePort()
{
    if (!m_port.isEmpty()) return m_port;
    const QStringList ports = readerPorts(presentPorts(), m_options.excludedPorts);
    return ports.isEmpty() ? QString() : ports.at(m_portIndex % ports.size());
}

void ReaderWorker::tryNextBaud()
{
    m_baudIndex = (m_baudIndex + 1) % kBaudCount;
    if (m_baudsTried == kBaudCount) {
        onLineSilent();
        return;
    }
    ++m_baudsTried;
    m_transport->setBaud(kBauds[m_baudIndex]);
    probe();
}

void ReaderWorker::onAnswered(const CardAnswer &answer)
{
    if (isModuleFault(answer.status) && m_stage != Stage::Resetting) {
        reportModuleFault(answer.status);
        return;
    }
    switch (m_stage) {
    case Stage::DetectingBaud:
    case Stage::ModuleFault:
    case Stage::Resetting:
        onModuleUp(answer);
        break;
    case Stage::Identifying:
        if (answer.status == CardStatus::Done) m_state.samNumber = samNumberText(answer.data);
        beginConversation();
        break;
    case Stage::Conversing:
        onConversing(answer);
        break;
    case Stage::Stopped:
    case Stage::Waiting:
        break;
    }
}

void ReaderWorker::onUnanswered()
{
    if (m_stage == Stage::DetectingBaud) {
        tryNextBaud();
        return;
    }
    if (m_stage == Stage::Identifying) { // for information only
        beginConversation();
        return;
    }
    if (m_stage == Stage::Conversing) {
        const auto turn = m_conversation.onSilence(m_exchange.nowNs() / 1'000'000);
        if (turn) {
            carryOut(*turn);
            return;
        }
    }
    onLineSilent();
}

void ReaderWorker::onLineLost()
{
    if (m_stage == Stage::Stopped) return;
    m_exchange.cancel();
    fault({ReaderError::PortMissing, u"%1 was unplugged"_s.arg(m_state.device)});
}

/// The port is there and nobody answers: opens it anew, and after some times says so.
void ReaderWorker::onLineSilent()
{
    m_transport->close();
    ++m_portIndex;
    if (m_silentOpens++ >= kReopens) {
        fault({ReaderError::NoAnswer, u"%1 opened %2 times"_s.arg(m_state.device).arg(m_silentOpens)});
        return;
    }
    m_stage = Stage::Waiting;
    if (m_state.phase != ReaderState::Phase::Fault) setPhase(ReaderState::Phase::Searching);
    m_again.start(kReopenMs);
}

void ReaderWorker::onModuleUp(const CardAnswer &answer)
{
    if (m_stage == Stage::Resetting && answer.status != CardStatus::Done) {
        reportModuleFault(answer.status);
        return;
    }
    const int afterMs = m_stage == Stage::Resetting ? kAfterResetMs : CommandExchange::kCommandGapMs;
    m_state.baud = kBauds[m_baudIndex];
    m_stage = Stage::Identifying;
    m_exchange.send(CardCommand::SamNumber, afterMs, 1);
}

void ReaderWorker::beginConversation()
{
    m_stage = Stage::Conversing;
    carryOut(m_conversation.begin());
}

void ReaderWorker::onConversing(const CardAnswer &answer)
{
    m_silentOpens = 0;
    // A link under /dev/serial/by-id vanishes with its device before the line itself reports anything.
    if (!QFileInfo::exists(m_state.device)) {
        m_transport->close();
        onLineLost();
        return;
    }
    carryOut(m_conversation.onAnswer(answer, m_exchange.nowNs() / 1'000'000));
}

/// The module accepts no command until its self-test passes or its maker has seen to it. One reset is tried
/// at first.
void ReaderWorker::reportModuleFault(CardStatus status)
{
    const bool firstTime = m_stage != Stage::ModuleFault && m_stage != Stage::Resetting;
    const bool selfTest = status != CardStatus::NotAuthorised;
    m_state.fault = {selfTest ? ReaderError::SelfTestFailed : ReaderError::NotAuthorised, u"module status"_s};
    setPhase(ReaderState::Phase::Fault);
    const bool reset = selfTest && firstTime;
    m_stage = reset ? Stage::Resetting : Stage::ModuleFault;
    m_exchange.send(reset ? CardCommand::Reset : CardCommand::Status,
                    reset ? CommandExchange::kCommandGapMs : m_options.timing.lookAgainMs);
}

void ReaderWorker::carryOut(const Turn &turn)
{
    m_exchange.send(turn.next, turn.afterMs);
    if (turn.cardFound) beginReading();
    if (!turn.photo.isEmpty()) decodePhoto(turn.photo);
    if (turn.read) {
        m_undelivered = turn.read;
        if (!m_waitsForPortrait) deliver();
    }
    if (turn.failure) Q_EMIT failed(*turn.failure);
    setPhase(m_conversation.phase());
}

void ReaderWorker::beginReading()
{
    if (m_undelivered) deliver(); // the next card does not wait for the picture of the one before
    m_waitsForPortrait = false;
    m_portrait.clear();
    m_foundAtNs = m_exchange.answeredAtNs();
    m_deviceNsAtFound = m_exchange.deviceNs();
}

void ReaderWorker::decodePhoto(const QByteArray &photo)
{
    if (!m_decoder || !m_decoder->isAvailable()) return;
    m_waitsForPortrait = true;
    m_decoder->decode(photo);
}

void ReaderWorker::onPortrait(const QByteArray &image)
{
    if (!std::exchange(m_waitsForPortrait, false)) return;
    m_portrait = image;
    if (m_undelivered) deliver();
}

void ReaderWorker::deliver()
{
    CardRead read = *std::exchange(m_undelivered, std::nullopt);
    read.document.portrait = m_portrait;
    const qint64 totalNs = m_exchange.nowNs() - m_foundAtNs;
    const qint64 ownNs = totalNs - (m_exchange.deviceNs() - m_deviceNsAtFound);
    read.readMs = static_cast<int>((totalNs + 500'000) / 1'000'000);
    read.ownMs = static_cast<int>((ownNs + 500'000) / 1'000'000);
    Q_EMIT cardRead(read);
}

void ReaderWorker::fault(const models::Error &error)
{
    m_stage = Stage::Waiting;
    m_state.fault = error;
    setPhase(ReaderState::Phase::Fault);
    m_again.start(m_options.timing.lookAgainMs);
}

void ReaderWorker::setPhase(ReaderState::Phase phase)
{
    m_state.phase = phase;
    if (phase != ReaderState::Phase::Fault) m_state.fault = {};
    publish();
}

void ReaderWorker::publish()
{
    if (m_state == m_published) return;
    m_published = m_state;
    qCInfo(readerLog) << "reader phase" << static_cast<int>(m_state.phase) << m_state.device << m_state.baud
                      << (m_state.fault.code ? m_state.fault.toLogString() : QString());
    Q_EMIT stateChanged(m_state);
}

} // namespace lianli::scanners
