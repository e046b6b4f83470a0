// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/codes/symbolreader.h"

#include <opencv2/core.hpp>

#include <vector>

namespace lianli::scanners {

/// A picture made ready for the reader, and the way back to the pixels of the original.
struct PreparedPicture
{
    cv::Mat grey;
    cv::Matx33d toOriginal = cv::Matx33d::eye(); ///< homography
    SymbolSet symbols = SymbolSet::Safe;
    Binarisation binarisation = Binarisation::Local;
    bool flatOnly = false; ///< upright bars only: no search at other angles
};

/// One way to make codes readable that are not. Gives pictures to try in order; an empty list where the way
/// does not apply.
using PictureTry = std::vector<PreparedPicture> (*)(const cv::Mat &original);

/// All the ways, the cheap and likely ones first. The first is the picture as it is.
const std::vector<PictureTry> &pictureTries();

} // namespace lianli::scanners
