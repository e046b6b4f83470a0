// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/imagesource.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace lianli::scanners {

inline constexpr qint64 kMaxPictureBytes = 32 * 1024 * 1024;
inline constexpr qint64 kMaxPicturePixels = 50'000'000;

/// Decodes a picture file from outside (JPEG, PNG, BMP, WebP) as BGR, upright as its EXIF data says; what is
/// larger than reading needs comes scaled down, and \a scale says by how much. Bytes, pixels (by the header,
/// before any is decoded) and time are limited. ReaderError::ImageTooLarge, ImageUnreadable.
struct DecodedPicture
{
    cv::Mat bgr;
    double scale = 1; ///< decoded pixels a pixel of the file
};
[[nodiscard]] models::Result<DecodedPicture> decodePicture(const QByteArray &bytes);

/// A camera's frame as BGR; empty if the frame is not what it says it is.
cv::Mat pictureOf(const Frame &frame);

QByteArray jpegOf(const cv::Mat &picture);

} // namespace lianli::scanners
