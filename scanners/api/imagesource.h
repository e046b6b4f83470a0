// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QSize>
#include <QString>

namespace lianli::scanners {

/// A picture in memory: tightly packed 24-bit RGB, top row first. Kept free of QImage so that view models
/// need no Gui.
struct Frame
{
    QByteArray rgb; ///< 3 · width · height bytes
    QSize size;
    qint64 capturedMs = 0; ///< monotonic
    QSize fullSize = {};   ///< of the picture this is a preview of, as the camera granted it

    bool isNull() const { return rgb.isEmpty(); }
};

/// A camera, or a stand-in: gives a stream of preview frames and single stills. Nothing blocks; signals come
/// in the thread this object lives in. Frames are dropped, never queued, while the receiver is busy.
class ImageSource : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Stopped, Starting, Running, Fault };
    Q_ENUM(Phase)

    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual Phase phase() const = 0;
    virtual QString deviceName() const = 0;
    virtual bool isSimulated() const = 0;
    /// Asks for one full-size picture; answered by stillTaken() or failed().
    virtual void takeStill() = 0;
    /// Uses \a device from now on; empty: none. A source that was started goes on with the other device.
    /// Sources that are no choice of anybody's ignore it.
    virtual void setDevice(const QString &device) { Q_UNUSED(device) }
    /// False while no device is chosen: start() does nothing then.
    virtual bool isChosen() const { return true; }

Q_SIGNALS:
    void phaseChanged(lianli::scanners::ImageSource::Phase phase);
    void frameReady(const lianli::scanners::Frame &frame);
    /// \a jpeg is the picture as encoded, at full size.
    void stillTaken(const QByteArray &jpeg);
    void failed(const lianli::models::Error &error);
};

} // namespace lianli::scanners

Q_DECLARE_METATYPE(lianli::scanners::Frame)
