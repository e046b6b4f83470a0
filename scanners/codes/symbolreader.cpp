// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/symbolreader.h"

#include "scanners/parsing/codetext.h"

#define ZX_USE_UTF8 // text as UTF-8; without it the library's texts are wide
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace lianli::scanners {

namespace {

using ZXing::BarcodeFormat;
using ZXing::BarcodeFormats;

BarcodeFormats formatsOf(SymbolSet set)
{
    const BarcodeFormats matrix =
        BarcodeFormat::QRCode | BarcodeFormat::DataMatrix | BarcodeFormat::Aztec | BarcodeFormat::PDF417;
    const BarcodeFormats bars = BarcodeFormat::Code128 | BarcodeFormat::EAN13 | BarcodeFormat::UPCA;
    switch (set) {
    case SymbolSet::Matrix:
        return matrix;
    case SymbolSet::Bars:
        return bars;
    case SymbolSet::Safe:
        return matrix | bars;
    case SymbolSet::All:
        break;
    }
    return matrix | bars | BarcodeFormat::MicroQRCode | BarcodeFormat::Code39 | BarcodeFormat::Code93 |
           BarcodeFormat::EAN8 | BarcodeFormat::UPCE | BarcodeFormat::ITF | BarcodeFormat::Codabar;
}

ZXing::Binarizer binarizerOf(Binarisation binarisation)
{
    switch (binarisation) {
    case Binarisation::Global:
        return ZXing::Binarizer::GlobalHistogram;
    case Binarisation::None:
        return ZXing::Binarizer::FixedThreshold;
    case Binarisation::Local:
        break;
    }
    return ZXing::Binarizer::LocalAverage;
}

QPointF pointOf(const ZXing::PointI &point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}

} // namespace

QList<FoundCode> readSymbols(const cv::Mat &grey, const SymbolOptions &options)
{
    QList<FoundCode> found;
    try {
        ZXing::DecodeHints hints;
        hints.setFormats(formatsOf(options.symbols))
            .setBinarizer(binarizerOf(options.binarisation))
            .setTryRotate(options.anyAngle)
            // Its pyramid aborts the process (an assertion of 1.4) when bars are read in two of its layers.
            .setTryDownscale(false)
            .setMaxNumberOfSymbols(static_cast<uint8_t>(std::clamp(options.maxCodes, 1, 255)));
        const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum,
                                    static_cast<int>(grey.step));
        for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints)) {
            const ZXing::ByteArray &bytes = result.bytes();
            const auto text = codeText(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
            if (!result.isValid() || !text || found.size() >= options.maxCodes) continue;
            const auto &corners = result.position();
            found.append({*text,
                          QString::fromStdString(ZXing::ToString(result.format())),
                          {pointOf(corners.topLeft()), pointOf(corners.topRight()),
                           pointOf(corners.bottomRight()), pointOf(corners.bottomLeft())}});
        }
    } catch (const std::exception &) { // a decoder that gave up is a code that was not read
    }
    return found;
}

} // namespace lianli::scanners
