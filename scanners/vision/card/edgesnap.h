// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/card/cardpose.h"

#include <functional>

namespace lianli::scanners {

/// How far a side of the card may be from where it is thought to be, and how much we believe that.
struct SnapReach
{
    double reach = 2.5;  ///< millimetres to either side that are looked at
    double spread = 0.9; ///< millimetres off that make an edge half as believable
    double turn = 1.2;   ///< millimetres by which the two ends of a side may be off differently
};

struct SnappedPose
{
    CardPose pose;
    double support = 0; ///< 0…1, how much of the four sides lies on an edge
    double fit = 0;     ///< how well print and sides fit together; comparable within one picture
};

/// The pose with its sides moved onto straight edges near them, or left where they are: those four that go
/// best with each other and with \a printFit, which says (0…1) how well the print suits a pose. Pure.
SnappedPose snappedToEdges(const cv::Mat &picture, const CardPose &pose, SnapReach reach,
                           const std::function<double(const CardPose &)> &printFit);

} // namespace lianli::scanners
