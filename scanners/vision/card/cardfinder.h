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
    Lightness, ///< at most three shapes that stand out by being lighter or darker
    Colours,   ///< at most six that stand out by colour
    Quick,     ///< the likeliest shape by lightness, in a few milliseconds
};

/// Whether two outlines are the same shape, either way up.
bool sameOutline(const CardOutline &a, const CardOutline &b);

/// Shapes in \a picture (BGR) that may be a card, best first. Pure.
std::vector<CardOutline> findCardOutlines(const cv::Mat &picture, OutlineSearch search);

} // namespace lianli::scanners
