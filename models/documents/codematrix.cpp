// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/codematrix.h"

#define ZX_USE_UTF8 // text as UTF-8; without it the library's texts are wide
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

namespace lianli::documents {

namespace {

constexpr int kErrorCorrectionQ = 6; // of 1 to 8, two a level: L M Q H

} // namespace

CodeMatrix qrCode(const QString &text)
{
    if (text.isEmpty()) return {};
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(kErrorCorrectionQ).setEncoding(ZXing::CharacterSet::UTF8);
        const ZXing::BitMatrix modules = writer.encode(text.toStdString(), 0, 0);
        CodeMatrix code;
        code.side = modules.width();
        code.dark.resize(qsizetype{code.side} * code.side);
        for (int row = 0; row < code.side; ++row)
            for (int column = 0; column < code.side; ++column)
                code.dark.setBit(row * code.side + column, modules.get(column, row));
        return code;
    } catch (const std::exception &) { // too long
        return {};
    }
}

} // namespace lianli::documents
