// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/fingerprint/fingerpicture.h"

#include "scanners/api/readererror.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace lianli::scanners {

using models::fail;

namespace {

constexpr int kBlock = 16;           ///< pixels: about two ridges at 500 dpi
constexpr int kRidgeContrast = 40;   ///< between the dark and the light of a block with ridges
constexpr double kLeastCovered = .2; ///< of the picture; a good print covers a third and more

/// How much of \a image shows ridges, 0…1: blocks that have both dark and light, in fair shares. Dirt on an
/// empty pad, a dark pad and an even grey have not.
double covered(const QImage &image)
{
    int blocks = 0;
    int ridged = 0;
    for (int top = 0; top + kBlock <= image.height(); top += kBlock) {
        for (int left = 0; left + kBlock <= image.width(); left += kBlock) {
            int darkest = 255, lightest = 0;
            for (int y = top; y < top + kBlock; ++y) {
                const uchar *line = image.constScanLine(y) + left;
                const auto [low, high] = std::minmax_element(line, line + kBlock);
                darkest = std::min<int>(darkest, *low);
                lightest = std::max<int>(lightest, *high);
            }
            ++blocks;
            if (lightest - darkest < kRidgeContrast) continue;
            int dark = 0;
            const int middle = (darkest + lightest) / 2;
            for (int y = top; y < top + kBlock; ++y) {
                const uchar *line = image.constScanLine(y) + left;
                dark += static_cast<int>(
                    std::count_if(line, line + kBlock, [middle](uchar grey) { return grey < middle; }));
            }
            const double share = double(dark) / (kBlock * kBlock);
            if (share > 0.15 && share < 0.85) ++ridged;
        }
    }
    return blocks == 0 ? 0 : double(ridged) / blocks;
}

} // namespace

models::Result<FingerPicture> fingerPicture(QByteArrayView grey, QSize size, int dpi, bool inverted)
{
    const auto fits = [](int side) { return side >= kMinFingerSide && side <= kMaxFingerSide; };
    if (!fits(size.width()) || !fits(size.height()) || grey.size() != qsizetype{size.width()} * size.height())
        return fail(ReaderError::PadFailed, QStringLiteral("size"));
    QImage image = QImage(reinterpret_cast<const uchar *>(grey.data()), size.width(), size.height(),
                          size.width(), QImage::Format_Grayscale8)
                       .copy();
    if (inverted) image.invertPixels();
    if (covered(image) < kLeastCovered) return fail(ReaderError::FingerUnclear);
    if (dpi > 0) {
        image.setDotsPerMeterX(qRound(dpi / 0.0254));
        image.setDotsPerMeterY(qRound(dpi / 0.0254));
    }
    FingerPicture picture{{}, size, dpi};
    QBuffer buffer(&picture.png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(ReaderError::PadFailed, QStringLiteral("encoding"));
    return picture;
}

} // namespace lianli::scanners
