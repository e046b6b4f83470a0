// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace lianli::scanners {

/// A picture that was checked and encoded anew: nothing of the file it came from is left in it.
struct DecodedImage
{
    QByteArray jpeg;
    QSize size;
};

inline constexpr qint64 kMaxImageBytes = 32 * 1024 * 1024;
inline constexpr qint64 kMaxImagePixels = 40'000'000;

/// Decodes JPEG, PNG, BMP or WebP from outside, upright as its EXIF data says, within the limits above.
/// ReaderError::ImageTooLarge or ImageUnreadable. Pure; takes up to a second for the largest: not for the GUI
/// thread.
[[nodiscard]] models::Result<DecodedImage> decodeImageFile(const QByteArray &bytes);

/// The same, as the picture itself: for work that keeps no copy.
[[nodiscard]] models::Result<QImage> readImageFile(const QByteArray &bytes);

/// \a image as JPEG of a quality fit for the archive.
QByteArray jpegOf(const QImage &image);

} // namespace lianli::scanners
