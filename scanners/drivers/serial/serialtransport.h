// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/serial/bytetransport.h"

#include <QSerialPort>

namespace lianli::scanners {

/// A serial port or pseudo-terminal, 8N1 without flow control; RTS and DTR stay as opening asserts them.
class SerialTransport final : public ByteTransport
{
    Q_OBJECT

public:
    explicit SerialTransport(QObject *parent = nullptr);

    [[nodiscard]] models::Result<> open(const QString &path, int baud) override;
    void setBaud(int baud) override;
    void close() override;
    void write(const QByteArray &bytes) override;
    void clearInput() override;

private:
    void onError(QSerialPort::SerialPortError error);
    models::Error openError() const;

    QSerialPort m_port;
};

} // namespace lianli::scanners
