// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/imagesource.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QPointF>
#include <QString>

#include <array>

namespace lianli::scanners {

/// A QR code or barcode found in a picture. Its text is whatever somebody printed: show it only by way of
/// CodeContent (scanners/parsing/codecontent.h), never open or run it.
struct FoundCode
{
    QString text;                   ///< at most kMaxCodeBytes as UTF-8
    QString format;                 ///< "QRCode", "Code128", "EAN-13" …
    std::array<QPointF, 4> corners; ///< pixels of the picture, clockwise from the code's own top left
};

/// Looks for codes in pictures: bounded in bytes, pixels, time and number, never in the caller's thread.
class CodeReading
{
public:
    using Answer = QFuture<models::Result<QList<FoundCode>>>;

    virtual ~CodeReading() = default;
    /// A quick look at a live frame, a few milliseconds of work. No code is no error: the list is empty.
    [[nodiscard]] virtual Answer look(const Frame &frame) = 0;
    /// A thorough search in a still or a file (JPEG, PNG, BMP, WebP): up to two seconds where there is no
    /// code. Errors: ReaderError::ImageTooLarge, ImageUnreadable.
    [[nodiscard]] virtual Answer search(const QByteArray &imageFile) = 0;
};

} // namespace lianli::scanners
