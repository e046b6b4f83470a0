// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"

#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace lianli::scanners {

/// One thing on the card whose place is known: where it stands on a card (nominal), and where it was seen.
/// Either coordinate may be unknown (weight 0). Millimetres.
struct Anchor
{
    cv::Point2d nominal;
    cv::Point2d seen;
    double weightX = 1;
    double weightY = 1;
};

/// Anchors among \a boxes (upright lines of text on the card as it was thought to lie, millimetres).
std::vector<Anchor> anchorsAmong(const std::vector<cv::Rect2d> &boxes, CardImageReading::Side side);

/// The affine map from nominal to seen places that fits best; held near the identity as far as the anchors do
/// not say otherwise (\a stretch is by how much scale and shear are usually off), and deaf to one anchor that
/// contradicts the others.
cv::Matx33d correctionFrom(const std::vector<Anchor> &anchors, double stretch);

/// Which share of the anchors a side has was found where \a correction puts them, 0…1: how surely the card
/// lies as it is thought to.
double agreement(const std::vector<Anchor> &anchors, const cv::Matx33d &correction,
                 CardImageReading::Side side);

} // namespace lianli::scanners
