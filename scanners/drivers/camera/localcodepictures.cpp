// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/localcodepictures.h"

#include "scanners/codes/codewriting.h"

#include <QBuffer>
#include <QImage>

namespace lianli::scanners {

namespace {

constexpr int kModulePixels = 8;    ///< fine enough that scaling on paper keeps the edges
constexpr qsizetype kLongest = 256; ///< characters: ours have 40

} // namespace

QByteArray LocalCodePictures::qr(const QString &text) const
{
    if (text.size() > kLongest) return {};
    const GreyImage code = writeCode(text, CodeKind::Qr, kModulePixels);
    if (!code.isValid()) return {};
    const QImage picture(reinterpret_cast<const uchar *>(code.pixels.constData()), code.size.width(),
                         code.size.height(), code.size.width(), QImage::Format_Grayscale8);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace lianli::scanners
