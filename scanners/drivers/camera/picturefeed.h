// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QImage>
#include <QString>

#include <stop_token>

namespace lianli::scanners {

/// Pictures one after the other. Used in one thread of its own; open() and next() may block for some seconds.
class PictureFeed
{
public:
    virtual ~PictureFeed() = default;
    virtual QString name() const = 0;
    virtual bool isSimulated() const = 0;
    [[nodiscard]] virtual models::Result<> open() = 0;
    /// The next picture at full size (RGB888), when it is due. A null image once \a stop was asked for.
    [[nodiscard]] virtual models::Result<QImage> next(const std::stop_token &stop) = 0;
    virtual void close() = 0;
};

/// Waits up to \a ms, less if \a stop is asked for.
void pauseUnlessStopped(const std::stop_token &stop, qint64 ms);

} // namespace lianli::scanners
