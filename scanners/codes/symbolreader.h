// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codereading.h"

#include <opencv2/core.hpp>

namespace lianli::scanners {

enum class SymbolSet {
    All,    ///< every symbology: the picture as it is
    Safe,   ///< those whose checks rule out inventions, for pictures that were tampered with
    Matrix, ///< QR and its kin
    Bars,
};

enum class Binarisation { Local, Global, None /**< black and white already */ };

struct SymbolOptions
{
    SymbolSet symbols = SymbolSet::All;
    Binarisation binarisation = Binarisation::Local;
    bool anyAngle = true; ///< quarter turns too
    int maxCodes = 8;
};

/// What ZXing reads in \a grey (8 bit). Codes whose bytes are no text are left out.
QList<FoundCode> readSymbols(const cv::Mat &grey, const SymbolOptions &options);

} // namespace lianli::scanners
