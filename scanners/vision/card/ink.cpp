// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/ink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

constexpr double kStroke = 1.2;    // millimetres: wider than any stroke, so that closing leaves the ground
constexpr double kInkShare = 0.45; // of the darkest there is
constexpr int kLeastContrast = 20; // grey levels; with less there is no ink
constexpr double kLeastInk = 0.35; // millimetres of ink in a column

} // namespace

int inkedWidth(const cv::Mat &line, double pixelsPerMillimetre)
{
    cv::Mat grey;
    cv::cvtColor(line, grey, cv::COLOR_BGR2GRAY);
    const int stroke = static_cast<int>(kStroke * pixelsPerMillimetre) | 1;
    cv::Mat ink;
    cv::morphologyEx(grey, ink, cv::MORPH_BLACKHAT,
                     cv::getStructuringElement(cv::MORPH_RECT, {stroke, stroke}));
    double darkest = 0;
    cv::minMaxLoc(ink, nullptr, &darkest);
    if (darkest < kLeastContrast) return 0;
    const cv::Mat mask = ink > kInkShare * darkest;
    const int least = std::max(2, static_cast<int>(std::lround(kLeastInk * pixelsPerMillimetre)));
    int first = -1;
    int last = -1;
    for (int x = 0; x < mask.cols; ++x) {
        if (cv::countNonZero(mask.col(x)) < least) continue;
        if (first < 0) first = x;
        last = x;
    }
    return first < 0 ? 0 : last - first + 1;
}

} // namespace lianli::scanners
