// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QObject>

namespace lianli::scanners {

/// A line that carries bytes to and from a module. Asynchronous; used within one thread.
class ByteTransport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// ReaderError::PortMissing, PortDenied or PortBusy.
    [[nodiscard]] virtual models::Result<> open(const QString &path, int baud) = 0;
    virtual void setBaud(int baud) = 0;
    virtual void close() = 0;
    virtual void write(const QByteArray &bytes) = 0;
    /// Forgets what has arrived and was not read.
    virtual void clearInput() = 0;

Q_SIGNALS:
    void bytesArrived(const QByteArray &bytes);
    /// The device went away; the line is closed.
    void lost();
};

} // namespace lianli::scanners
