// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/imagefile.h"

#include "scanners/api/readererror.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kJpegQuality = 92;
constexpr int kAllocationLimitMb = 192; // Qt's own 128 would refuse pictures within our limit of pixels

/// JPEG has no transparency: what was transparent becomes paper.
QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel()) return image.convertToFormat(QImage::Format_RGB888);
    QImage opaque(image.size(), QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

} // namespace

models::Result<QImage> readImageFile(const QByteArray &bytes)
{
    if (bytes.size() > kMaxImageBytes)
        return models::fail(ReaderError::ImageTooLarge, u"%1 bytes"_s.arg(bytes.size()));
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> kFormats{"jpeg", "png", "bmp", "webp"};
    if (!kFormats.contains(reader.format()))
        return models::fail(ReaderError::ImageUnreadable, u"format not accepted"_s);

    // Asked of the header, before a pixel is allocated. Qt's allocation limit is the second fence.
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) return models::fail(ReaderError::ImageUnreadable, u"no size"_s);
    if (qint64{size.width()} * size.height() > kMaxImagePixels)
        return models::fail(ReaderError::ImageTooLarge,
                            u"%1 × %2 pixels"_s.arg(size.width()).arg(size.height()));
    const QImage image = reader.read();
    if (image.isNull())
        return models::fail(ReaderError::ImageUnreadable, u"decoder error %1"_s.arg(reader.error()));
    return image;
}

models::Result<DecodedImage> decodeImageFile(const QByteArray &bytes)
{
    const auto image = readImageFile(bytes);
    if (!image) return models::fail(image.error());
    const QByteArray jpeg = jpegOf(*image);
    if (jpeg.isEmpty()) return models::fail(ReaderError::ImageUnreadable, u"cannot be encoded"_s);
    return DecodedImage{jpeg, image->size()};
}

QByteArray jpegOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return onWhite(image).save(&buffer, "JPEG", kJpegQuality) ? buffer.data() : QByteArray();
}

} // namespace lianli::scanners
