// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/sharpness.h"

#include "scanners/vision/card/cardlayout.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace lianli::scanners {

namespace {

constexpr double kPixelsPerMillimetre = 6; // a stroke of print is then about two pixels wide
constexpr double kSharpEnough = 0.22;
constexpr double kLeastContrast = 40; // grey levels between paper and ink

double quantile(const cv::Mat &values, double share)
{
    std::vector<float> sorted(values.begin<float>(), values.end<float>());
    const auto at = sorted.begin() + static_cast<ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), at, sorted.end());
    return static_cast<double>(*at);
}

} // namespace

double sharpness(const cv::Mat &picture, const CardPose &pose)
{
    // Well inside, so that the card's own edge plays no part.
    const cv::Rect2d inside(4, 4, layout::kWidth - 8, layout::kHeight - 8);
    cv::Mat grey;
    cv::cvtColor(pose.straightened(picture, inside, kPixelsPerMillimetre), grey, cv::COLOR_BGR2GRAY);
    cv::Mat exact;
    grey.convertTo(exact, CV_32F);
    cv::Mat across;
    cv::Sobel(exact, across, CV_32F, 1, 0, 3, 1 / 8.0);
    cv::Mat down;
    cv::Sobel(exact, down, CV_32F, 0, 1, 3, 1 / 8.0);
    cv::Mat slope;
    cv::magnitude(across, down, slope);
    const double contrast = std::max(quantile(exact, 0.9) - quantile(exact, 0.01), kLeastContrast);
    return quantile(slope, 0.99) / contrast;
}

bool isSharp(const cv::Mat &picture, const CardPose &pose)
{
    return sharpness(picture, pose) > kSharpEnough;
}

} // namespace lianli::scanners
