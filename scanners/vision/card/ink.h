// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace lianli::scanners {

/// From the first to the last column of \a line (BGR, dark text on a lighter ground) that has ink, in pixels;
/// 0 if there is none.
int inkedWidth(const cv::Mat &line, double pixelsPerMillimetre);

} // namespace lianli::scanners
