// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/cardpose.h"

#include "scanners/vision/card/cardlayout.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

const Quad kCardCorners{{{0, 0},
                         {static_cast<float>(layout::kWidth), 0},
                         {static_cast<float>(layout::kWidth), static_cast<float>(layout::kHeight)},
                         {0, static_cast<float>(layout::kHeight)}}};

cv::Point2d through(const cv::Matx33d &map, cv::Point2d p)
{
    const cv::Vec3d v = map * cv::Vec3d(p.x, p.y, 1);
    return {v[0] / v[2], v[1] / v[2]};
}

} // namespace

CardPose CardPose::fromCorners(const Quad &corners)
{
    const cv::Mat map = cv::getPerspectiveTransform(kCardCorners.data(), corners.data());
    return CardPose(cv::Matx33d(map.ptr<double>()));
}

cv::Point2d CardPose::toPicture(cv::Point2d millimetres) const
{
    return through(m_toPicture, millimetres);
}

cv::Point2d CardPose::toCard(cv::Point2d pixels) const
{
    return through(m_toPicture.inv(), pixels);
}

Quad CardPose::corners() const
{
    Quad corners;
    std::transform(kCardCorners.begin(), kCardCorners.end(), corners.begin(),
                   [this](const cv::Point2f &c) { return cv::Point2f(toPicture(c)); });
    return corners;
}

CardPose CardPose::upsideDown() const
{
    return corrected(cv::Matx33d(-1, 0, layout::kWidth, 0, -1, layout::kHeight, 0, 0, 1));
}

double CardPose::scale() const
{
    const cv::Point2d middle(layout::kWidth / 2, layout::kHeight / 2);
    const cv::Point2d here = toPicture(middle);
    return (cv::norm(toPicture(middle + cv::Point2d(1, 0)) - here) +
            cv::norm(toPicture(middle + cv::Point2d(0, 1)) - here)) /
           2;
}

cv::Mat CardPose::straightened(const cv::Mat &picture, const cv::Rect2d &millimetres,
                               double pixelsPerMillimetre) const
{
    const double step = 1 / pixelsPerMillimetre;
    const cv::Matx33d toMillimetres(step, 0, millimetres.x + step / 2, 0, step, millimetres.y + step / 2, 0,
                                    0, 1);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(millimetres.width * pixelsPerMillimetre))),
                        std::max(1, static_cast<int>(std::lround(millimetres.height * pixelsPerMillimetre))));
    cv::Mat straight;
    cv::warpPerspective(picture, straight, m_toPicture * toMillimetres, size,
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return straight;
}

} // namespace lianli::scanners
