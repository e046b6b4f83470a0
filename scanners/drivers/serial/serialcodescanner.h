// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codescanner.h"
#include "scanners/drivers/serial/bytetransport.h"
#include "scanners/parsing/codeframes.h"

#include <QTimer>

#include <memory>

namespace lianli::scanners {

/// Where a code scanner is plugged in and how it speaks.
struct SerialCodeScannerOptions
{
    QString port;           ///< "/dev/serial/by-id/…", as the office configured it: none is guessed
    int baud = 115'200;     ///< of no meaning for a virtual port (CDC)
    int silenceMs = 100;    ///< ends a code that came without CR or LF
    int lookAgainMs = 2000; ///< for a port that is not there, or was unplugged
};

/// A scanner in serial mode (USB CDC, a USB bridge or RS-232): bytes as they are in the code, strictly UTF-8,
/// else GB18030. Asynchronous, in the thread it lives in.
class SerialCodeScanner final : public CodeScanner
{
    Q_OBJECT

public:
    explicit SerialCodeScanner(SerialCodeScannerOptions options, QObject *parent = nullptr);
    /// The same over any line of bytes.
    SerialCodeScanner(SerialCodeScannerOptions options, std::unique_ptr<ByteTransport> transport,
                      QObject *parent = nullptr);

    void start() override;
    void stop() override;
    CodeScannerState state() const override { return m_state; }

private:
    void open();
    void onBytes(const QByteArray &bytes);
    void onLost(const models::Error &error);
    void checkDevice();
    void deliver(const QList<CodeFrames::Frame> &frames);
    void setState(CodeScannerState::Phase phase, const models::Error &fault = {});

    SerialCodeScannerOptions m_options;
    std::unique_ptr<ByteTransport> m_transport;
    CodeFrames m_frames;
    QTimer m_silence;
    QTimer m_again; ///< while searching: to open; while ready: to see that the device is still there
    CodeScannerState m_state;
};

} // namespace lianli::scanners
