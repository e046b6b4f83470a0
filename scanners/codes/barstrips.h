// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/codes/picturetries.h"

namespace lianli::scanners {

/// Finds fields of parallel bars by the direction of their edges, at any angle, and gives each as an upright
/// strip: its rows averaged along the bars, which takes away noise, glare and damage, then sharpened in
/// several strengths, which takes away blur.
std::vector<PreparedPicture> barStrips(const cv::Mat &original);

} // namespace lianli::scanners
