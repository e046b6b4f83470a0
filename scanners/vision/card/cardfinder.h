// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/card/cardpose.h"

#include <vector>

namespace lianli::scanners {

/// A four-sided shape that may be a card.
struct CardOutline
{
    Quad corners;     ///< clockwise; the first side is a long one
    double score = 0; ///< 0…1, how much it looks like a card
};

enum class OutlineSearch {
    Thorough, ///< at most six shapes, by everything the card could stand out with
    Quick,    ///< the likeliest shape, in a few milliseconds
};

/// Shapes in \a picture (BGR) that may be a card, best first. Pure.
std::vector<CardOutline> findCardOutlines(const cv::Mat &picture, OutlineSearch search);

} // namespace lianli::scanners
