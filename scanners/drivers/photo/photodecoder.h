// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QObject>

namespace lianli::scanners {

/// Turns the photo block of a chip into a picture. We ship no decoder (the format is proprietary): an
/// implementation finds one that the office installed with its reader.
class PhotoDecoder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// False: decode() would only fail, so a reading does not wait for it.
    virtual bool isAvailable() const = 0;
    /// Answered by one of the signals within a few seconds; a newer call abandons the one before.
    virtual void decode(const QByteArray &photo) = 0;

Q_SIGNALS:
    /// \a image is encoded (BMP).
    void decoded(const QByteArray &image);
    void failed(const lianli::models::Error &error);
};

} // namespace lianli::scanners
