// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/card/cardpose.h"

namespace lianli::scanners {

/// Whether the print on a card is sharp enough to be read. Pure; either side, either way up.
bool isSharp(const cv::Mat &picture, const CardPose &pose);

/// How steep the steepest strokes on the card are: 1 where an edge is one pixel wide at kSharpnessScale.
double sharpness(const cv::Mat &picture, const CardPose &pose);

} // namespace lianli::scanners
