// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/imagesource.h"

#include <QByteArray>
#include <QSize>

namespace lianli::scanners {

/// A grey picture in memory: tightly packed bytes, 0 black, top row first.
struct GreyImage
{
    QByteArray pixels; ///< width · height bytes
    QSize size;

    bool isValid() const
    {
        return !size.isEmpty() && pixels.size() == qsizetype{size.width()} * size.height();
    }
};

/// The frame's brightness; an image that is not valid if the frame is not.
GreyImage greyOf(const Frame &frame);

} // namespace lianli::scanners
