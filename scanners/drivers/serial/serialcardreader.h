// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"
#include "scanners/drivers/photo/photodecoder.h"
#include "scanners/drivers/serial/bytetransport.h"
#include "scanners/drivers/serial/readeroptions.h"

#include <QThread>

#include <memory>

namespace lianli::scanners {

class ReaderWorker;

/// A reader with a SAM_V module on a serial port, a USB bridge or a pseudo-terminal (scanners/README.md).
/// Works in a thread of its own; the destructor stops it and waits for it, which takes no longer than one of
/// its handlers.
class SerialCardReader final : public CardReader
{
    Q_OBJECT

public:
    /// \a decoder for portraits may be null; it is moved into the reader's thread and deleted there.
    explicit SerialCardReader(SerialReaderOptions options, std::unique_ptr<PhotoDecoder> decoder = nullptr,
                              QObject *parent = nullptr);
    /// The same over any line of bytes, for tests without a port.
    SerialCardReader(SerialReaderOptions options, std::unique_ptr<ByteTransport> transport,
                     std::unique_ptr<PhotoDecoder> decoder, QObject *parent = nullptr);
    ~SerialCardReader() override;

    void start() override;
    void stop() override;
    ReaderState state() const override { return m_state; }
    void setDevice(const QString &device) override;

private:
    void onStateChanged(const ReaderState &state);

    QThread m_thread;
    ReaderWorker *m_worker; ///< lives and is deleted in m_thread
    ReaderState m_state;
};

} // namespace lianli::scanners
