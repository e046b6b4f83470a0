// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/serialtransport.h"

#include "scanners/api/readererror.h"

#include <QFileInfo>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

SerialTransport::SerialTransport(QObject *parent) : ByteTransport(parent), m_port(this)
{
    connect(&m_port, &QSerialPort::readyRead, this, [this] { Q_EMIT bytesArrived(m_port.readAll()); });
    connect(&m_port, &QSerialPort::errorOccurred, this, &SerialTransport::onError);
}

models::Result<> SerialTransport::open(const QString &path, int baud)
{
    close();
    if (!QFileInfo::exists(path)) return models::fail(ReaderError::PortMissing, u"no file %1"_s.arg(path));
    m_port.setPortName(path);
    m_port.setBaudRate(baud);
    m_port.setDataBits(QSerialPort::Data8);
    m_port.setParity(QSerialPort::NoParity);
    m_port.setStopBits(QSerialPort::OneStop);
    m_port.setFlowControl(QSerialPort::NoFlowControl);
    if (!m_port.open(QIODevice::ReadWrite)) return models::fail(openError());
    return {};
}

void SerialTransport::setBaud(int baud)
{
    m_port.setBaudRate(baud);
}

void SerialTransport::close()
{
    if (m_port.isOpen()) m_port.close();
}

void SerialTransport::write(const QByteArray &bytes)
{
    m_port.write(bytes);
}

void SerialTransport::clearInput()
{
    if (m_port.isOpen()) m_port.clear(QSerialPort::Input);
}

void SerialTransport::onError(QSerialPort::SerialPortError error)
{
    // An end of file on a pseudo-terminal comes as ReadError, an unplugged USB bridge as ResourceError.
    const bool gone = error == QSerialPort::ResourceError || error == QSerialPort::ReadError ||
                      error == QSerialPort::WriteError;
    if (!gone || !m_port.isOpen()) return;
    // Not from inside the port's own notifier.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_port.isOpen()) return;
            m_port.close();
            Q_EMIT lost();
        },
        Qt::QueuedConnection);
}

models::Error SerialTransport::openError() const
{
    // QSerialPort::errorString() is translated and, after a success, meaningless; the code is what counts.
    const QString detail = u"%1: serial port error %2"_s.arg(m_port.portName()).arg(m_port.error());
    if (m_port.error() != QSerialPort::PermissionError) return {ReaderError::PortMissing, detail};
    const QFileInfo file(m_port.portName());
    const bool allowed = file.isReadable() && file.isWritable();
    return {allowed ? ReaderError::PortBusy : ReaderError::PortDenied, detail};
}

} // namespace lianli::scanners
