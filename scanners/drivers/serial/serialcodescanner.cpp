// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/serialcodescanner.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/readerlog.h"
#include "scanners/drivers/serial/serialtransport.h"

#include <QFileInfo>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using Phase = CodeScannerState::Phase;

SerialCodeScanner::SerialCodeScanner(SerialCodeScannerOptions options, QObject *parent)
    : SerialCodeScanner(std::move(options), std::make_unique<SerialTransport>(), parent)
{
}

SerialCodeScanner::SerialCodeScanner(SerialCodeScannerOptions options,
                                     std::unique_ptr<ByteTransport> transport, QObject *parent)
    : CodeScanner(parent),
      m_options(std::move(options)),
      m_transport(std::move(transport))
{
    m_state.device = m_options.port;
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_options.silenceMs);
    m_again.setInterval(m_options.lookAgainMs);
    connect(m_transport.get(), &ByteTransport::bytesArrived, this, &SerialCodeScanner::onBytes);
    connect(m_transport.get(), &ByteTransport::lost, this, [this] {
        onLost({ReaderError::PortMissing, u"%1 was unplugged"_s.arg(m_options.port)});
    });
    connect(&m_silence, &QTimer::timeout, this, [this] { deliver(m_frames.silence()); });
    connect(&m_again, &QTimer::timeout, this, &SerialCodeScanner::checkDevice);
}

void SerialCodeScanner::start()
{
    if (m_state.phase != Phase::Stopped) return;
    setState(Phase::Searching);
    m_again.start();
    open();
}

void SerialCodeScanner::stop()
{
    m_again.stop();
    m_silence.stop();
    m_frames = {};
    m_transport->close();
    setState(Phase::Stopped);
}

void SerialCodeScanner::open()
{
    const auto opened = m_transport->open(m_options.port, m_options.baud);
    if (!opened) {
        setState(Phase::Fault, opened.error());
        return;
    }
    m_transport->clearInput(); // scanned while nobody listened: for nobody
    setState(Phase::Ready);
}

void SerialCodeScanner::onBytes(const QByteArray &bytes)
{
    const QList<CodeFrames::Frame> frames = m_frames.feed(bytes);
    if (m_frames.isWaiting())
        m_silence.start();
    else
        m_silence.stop();
    deliver(frames);
}

void SerialCodeScanner::onLost(const models::Error &error)
{
    if (m_state.phase == Phase::Stopped) return;
    m_silence.stop();
    m_frames = {};
    setState(Phase::Fault, error);
}

void SerialCodeScanner::checkDevice()
{
    if (m_state.phase != Phase::Ready) {
        open();
    } else if (!QFileInfo::exists(m_options.port)) {
        // A link under /dev/serial/by-id vanishes with its device before the line itself reports anything.
        m_transport->close();
        onLost({ReaderError::PortMissing, u"%1 is gone"_s.arg(m_options.port)});
    }
}

void SerialCodeScanner::deliver(const QList<CodeFrames::Frame> &frames)
{
    for (const CodeFrames::Frame &frame : frames) {
        const auto text = frame.tooLong ? std::nullopt : codeText(frame.bytes);
        if (text) {
            Q_EMIT codeRead({*text, {}, CodeSource::Serial});
            continue;
        }
        const QString detail = frame.tooLong ? u"longer than %1 bytes"_s.arg(kMaxCodeBytes) : u"no text"_s;
        Q_EMIT failed({ReaderError::CodeUnreadable, detail});
    }
}

void SerialCodeScanner::setState(Phase phase, const models::Error &fault)
{
    CodeScannerState state = m_state;
    state.phase = phase;
    state.fault = fault;
    if (state == m_state) return;
    m_state = state;
    qCInfo(readerLog) << "code scanner phase" << static_cast<int>(phase) << m_state.device
                      << (fault.code ? fault.toLogString() : QString());
    Q_EMIT stateChanged(m_state);
}

} // namespace lianli::scanners
