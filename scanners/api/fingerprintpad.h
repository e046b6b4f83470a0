// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QSize>
#include <QString>

namespace lianli::scanners {

/// The picture of one finger: dark ridges on white. It stands on a form in place of red ink (捺印); no
/// template is made of it, and nothing is compared with it.
struct FingerPicture
{
    QByteArray png;
    QSize size;  ///< pixels
    int dpi = 0; ///< 500 by GA/T 625; 0 where the device does not say
};

/// 指纹仪: takes the picture of a finger each time it is asked to. Nothing blocks; signals come in the thread
/// this object lives in.
class FingerprintPad : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Stopped,
        Starting,
        Waiting, ///< for a finger
        Fault,
    };
    Q_ENUM(Phase)

    using QObject::QObject;
    /// Waits for one finger; answered by taken() or failed(), after which it is stopped.
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual Phase phase() const = 0;
    /// As the device calls itself; empty before it was opened.
    virtual QString deviceName() const = 0;
    virtual bool isSimulated() const = 0;

Q_SIGNALS:
    void phaseChanged(lianli::scanners::FingerprintPad::Phase phase);
    void taken(const lianli::scanners::FingerPicture &picture);
    /// The finger was not well on the pad, ReaderError::FingerUnclear: the pad goes on waiting. Or it cannot
    /// go on: PadMissing, PadFailed.
    void failed(const lianli::models::Error &error);
};

} // namespace lianli::scanners

Q_DECLARE_METATYPE(lianli::scanners::FingerPicture)
