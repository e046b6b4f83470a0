// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"

#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace lianli::scanners {

/// One thing on the card whose place is known: where it stands on a card (nominal), and where it was seen.
/// Millimetres.
struct Anchor
{
    cv::Point2d nominal;
    cv::Point2d seen;
};

/// A line of text on the card as it is thought to lie: the middles of its ends, millimetres. A card that lies
/// a little turned shows in long lines, so that an upright box is not enough.
struct TextLine
{
    cv::Point2d left;
    cv::Point2d right;
    double thickness = 0;
    cv::Rect2d box() const; ///< upright, around the whole line
};

/// Anchors among \a lines.
std::vector<Anchor> anchorsAmong(const std::vector<TextLine> &lines, CardImageReading::Side side);

/// The projective map from nominal to seen places that fits best; held near the identity as far as the
/// anchors do not say otherwise (\a stretch is by how much scale, shear and the foreshortening of a half of
/// the card are usually off), and deaf to one anchor that contradicts the others.
cv::Matx33d correctionFrom(const std::vector<Anchor> &anchors, double stretch);

/// Which share of the anchors a side has was found where \a correction puts them, 0…1: how surely the card
/// lies as it is thought to.
double agreement(const std::vector<Anchor> &anchors, const cv::Matx33d &correction,
                 CardImageReading::Side side);

} // namespace lianli::scanners
