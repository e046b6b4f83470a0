// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/faces/weightfile.h"

#include <opencv2/dnn.hpp>

namespace lianli::scanners {

/// dlib's residual network that turns an aligned face of 150 × 150 into 128 numbers. Input: RGB planes, mean
/// taken off, divided by 255. Throws std::out_of_range where a weight is missing.
cv::dnn::Net recognitionNetwork(const WeightFile &weights);
inline constexpr int kChipSide = 150;

/// The network that finds 68 points in a face of 112 × 112. Output: 68 pairs, fractions of the picture.
cv::dnn::Net landmarkNetwork(const WeightFile &weights);
inline constexpr int kLandmarkSide = 112;

/// A picture as both networks want it: \a rgb of 8 bit, square, scaled to \a side.
cv::Mat networkInput(const cv::Mat &rgb, int side);

} // namespace lianli::scanners
