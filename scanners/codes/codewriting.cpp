// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/codewriting.h"

#define ZX_USE_UTF8 // text as UTF-8; without it the library's texts are wide
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/BitMatrixIO.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <opencv2/imgproc.hpp>

#include <exception>

namespace lianli::scanners {

namespace {

constexpr int kErrorCorrectionM = 4; // of 1 to 8, two a level: L M Q H
constexpr int kQuietModules = 4;
constexpr int kBarQuietModules = 10;

ZXing::BarcodeFormat formatOf(CodeKind kind)
{
    switch (kind) {
    case CodeKind::Code128:
        return ZXing::BarcodeFormat::Code128;
    case CodeKind::Ean13:
        return ZXing::BarcodeFormat::EAN13;
    case CodeKind::Qr:
        break;
    }
    return ZXing::BarcodeFormat::QRCode;
}

} // namespace

GreyImage writeCode(const QString &text, CodeKind kind, int moduleSize)
{
    const bool qr = kind == CodeKind::Qr;
    if (text.isEmpty() || moduleSize < 1) return {};
    try {
        ZXing::MultiFormatWriter writer(formatOf(kind));
        writer.setMargin(qr ? kQuietModules : kBarQuietModules);
        if (qr) writer.setEccLevel(kErrorCorrectionM).setEncoding(ZXing::CharacterSet::UTF8);
        const auto modules = ZXing::ToMatrix<uint8_t>(writer.encode(text.toStdString(), 0, 0));
        const cv::Mat small(modules.height(), modules.width(), CV_8UC1,
                            const_cast<uint8_t *>(modules.data()));
        const int height = qr ? small.rows * moduleSize : small.cols * moduleSize / 5;
        GreyImage image;
        image.size = {small.cols * moduleSize, height};
        image.pixels.resize(qsizetype{image.size.width()} * height);
        cv::Mat out(height, image.size.width(), CV_8UC1, image.pixels.data());
        cv::resize(small, out, out.size(), 0, 0, cv::INTER_NEAREST);
        return image;
    } catch (const std::exception &) { // the text does not fit the kind
        return {};
    }
}

} // namespace lianli::scanners
