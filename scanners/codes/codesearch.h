// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/codereading.h"
#include "scanners/codes/greyimage.h"

namespace lianli::scanners {

/// How hard to look, and within what limits.
struct CodeSearchOptions
{
    enum class Effort {
        Quick,    ///< the picture as it is, for live frames
        Thorough, ///< one prepared picture after the other until something reads, for stills and files
    };
    Effort effort = Effort::Thorough;
    int budgetMs = 2000;           ///< looked at between tries, so that the last may end later
    int maxCodes = 8;              ///< a quick look ends with the first
    qint64 maxPixels = 40'000'000; ///< more is refused
};

/// The codes in \a image, in reading order of nothing in particular; none is an empty list. Pure and
/// reentrant, and not for the GUI thread. Errors: ReaderError::ImageTooLarge, ImageUnreadable (no picture).
[[nodiscard]] models::Result<QList<FoundCode>> searchCodes(const GreyImage &image,
                                                           const CodeSearchOptions &options = {});

} // namespace lianli::scanners
