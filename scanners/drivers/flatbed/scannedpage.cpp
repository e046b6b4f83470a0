// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/flatbed/scannedpage.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/imagefile.h"

namespace lianli::scanners {

using models::fail;
using models::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMetresPerInch = 0.0254;

Frame previewOf(const QImage &page)
{
    constexpr int side = ScannedPage::kPreviewSide;
    const QImage small = (page.width() > side || page.height() > side
                              ? page.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                              : page)
                             .convertToFormat(QImage::Format_RGB888);
    Frame frame{{}, small.size(), 0, page.size()};
    frame.rgb.reserve(3 * small.width() * qsizetype{small.height()});
    for (int y = 0; y < small.height(); ++y)
        frame.rgb.append(reinterpret_cast<const char *>(small.constScanLine(y)), 3 * small.width());
    return frame;
}

} // namespace

Result<ScannedPage> scannedPage(const PagePixels &pixels, int dpi)
{
    const qsizetype bytesPerLine = qsizetype{pixels.size.width()} * (pixels.colour ? 3 : 1);
    // A view of the bytes, which outlive it.
    return scannedPage(QImage(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.size.width(),
                              pixels.size.height(), bytesPerLine,
                              pixels.colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8),
                       dpi);
}

Result<ScannedPage> scannedPage(QImage page, int dpi)
{
    if (dpi > 0) {
        page.setDotsPerMeterX(qRound(dpi / kMetresPerInch));
        page.setDotsPerMeterY(qRound(dpi / kMetresPerInch));
    }
    ScannedPage scanned{jpegOf(page), page.size(), dpi, previewOf(page)};
    if (scanned.jpeg.isEmpty()) return fail(ReaderError::ScanInvalid, u"encoding"_s);
    return scanned;
}

} // namespace lianli::scanners
