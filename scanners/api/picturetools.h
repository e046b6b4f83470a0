// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QRectF>
#include <QSize>

namespace lianli::scanners {

/// A picture that was checked and encoded anew by us.
struct Picture
{
    QByteArray jpeg;
    QSize size; ///< pixels
};

/// Work on pictures that came from outside: bounded in size, never in the caller's thread.
class PictureTools
{
public:
    virtual ~PictureTools() = default;
    /// Decodes a file's bytes (JPEG, PNG, BMP), turns it upright and encodes it as JPEG.
    /// Errors: ReaderError::ImageTooLarge, ImageUnreadable.
    [[nodiscard]] virtual QFuture<models::Result<Picture>> import(const QByteArray &bytes) = 0;
    /// The part \a crop (fractions 0…1) of \a jpeg, scaled down to at most \a maximum pixels.
    [[nodiscard]] virtual QFuture<models::Result<Picture>> crop(const QByteArray &jpeg, const QRectF &crop,
                                                                QSize maximum) = 0;
};

} // namespace lianli::scanners
