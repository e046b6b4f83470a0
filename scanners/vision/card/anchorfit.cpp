// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/anchorfit.h"

#include "scanners/vision/card/cardlayout.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lianli::scanners {

using Side = CardImageReading::Side;

namespace {

constexpr double kNear = 3.2;         // millimetres off at which a box is still taken for the anchor
constexpr double kTypicalError = 0.5; // millimetres: beyond it an anchor counts less and less
constexpr double kShiftPrior = 2.0;   // millimetres
// Boxes of the detector reach this much over the ink.
constexpr double kBoxMargin = 0.5;
constexpr double kAgreeing = 1.0; // millimetres
constexpr double kFrontAnchors = 11;
constexpr double kBackAnchors = 8;

/// The box whose left end and middle are nearest to a place, if one is near.
std::optional<cv::Rect2d> nearest(const std::vector<cv::Rect2d> &boxes, double left, double middleY)
{
    std::optional<cv::Rect2d> best;
    double bestDistance = kNear;
    for (const cv::Rect2d &box : boxes) {
        const double distance =
            std::max(std::abs(box.x + kBoxMargin - left), std::abs(box.y + box.height / 2 - middleY));
        if (distance >= bestDistance) continue;
        bestDistance = distance;
        best = box;
    }
    return best;
}

class AnchorList
{
public:
    explicit AnchorList(const std::vector<cv::Rect2d> &boxes) : m_boxes(boxes) {}

    void addLeft(double left, double y)
    {
        if (const auto box = nearest(m_boxes, left, y))
            m_anchors.push_back({{left, y}, {box->x + kBoxMargin, box->y + box->height / 2}});
    }
    /// Both ends of one line, where the line has the length it should have.
    void addEnds(double left, double right, double y)
    {
        const auto box = nearest(m_boxes, left, y);
        if (!box || std::abs(box->x + box->width - kBoxMargin - right) > kNear) return;
        const double middleY = box->y + box->height / 2;
        m_anchors.push_back({{left, y}, {box->x + kBoxMargin, middleY}, 1, 1});
        m_anchors.push_back({{right, y}, {box->x + box->width - kBoxMargin, middleY}, 1, 1});
    }
    std::vector<Anchor> take() { return std::move(m_anchors); }

private:
    const std::vector<cv::Rect2d> &m_boxes;
    std::vector<Anchor> m_anchors;
};

/// Weighted least squares of one coordinate: seen ≈ nominal + p0·(x − cx) + p1·(y − cy) + p2.
cv::Vec3d fitCoordinate(const std::vector<Anchor> &anchors, const std::vector<double> &weights,
                        double stretch, bool isX)
{
    cv::Matx33d normal = cv::Matx33d::zeros();
    cv::Vec3d right(0, 0, 0);
    normal(0, 0) = normal(1, 1) = kTypicalError * kTypicalError / (stretch * stretch);
    normal(2, 2) = kTypicalError * kTypicalError / (kShiftPrior * kShiftPrior);
    for (size_t i = 0; i < anchors.size(); ++i) {
        const Anchor &a = anchors[i];
        const double weight = weights[i] * (isX ? a.weightX : a.weightY);
        const cv::Vec3d row(a.nominal.x - layout::kWidth / 2, a.nominal.y - layout::kHeight / 2, 1);
        const double off = isX ? a.seen.x - a.nominal.x : a.seen.y - a.nominal.y;
        normal += weight * row * row.t();
        right += weight * off * row;
    }
    return normal.inv() * right;
}

} // namespace

std::vector<Anchor> anchorsAmong(const std::vector<cv::Rect2d> &boxes, Side side)
{
    using namespace layout;
    AnchorList list(boxes);
    if (side == Side::Front) {
        for (const double y : {kNameY, kSexY, kBirthY, kAddressY, kNumberY})
            list.addLeft(kLabelX, y);
        for (const double y : {kNameY, kBirthY, kAddressY})
            list.addLeft(kValueX, y);
        list.addLeft(kEthnicLabelX, kSexY);
        list.addEnds(kNumberX, kNumberRight, kNumberY);
    } else {
        list.addEnds(kTitleX, kTitleRight, kTitleY);
        list.addEnds(kTitleX, kTitleRight, kSubtitleY);
        list.addLeft(kBackLabelX, kAuthorityY);
        list.addLeft(kBackLabelX, kValidityY);
        list.addLeft(kBackValueX, kAuthorityY);
        list.addLeft(kBackValueX, kValidityY);
    }
    return list.take();
}

cv::Matx33d correctionFrom(const std::vector<Anchor> &anchors, double stretch)
{
    std::vector<double> weights(anchors.size(), 1.0);
    cv::Vec3d x(0, 0, 0);
    cv::Vec3d y(0, 0, 0);
    for (int round = 0; round < 4; ++round) {
        x = fitCoordinate(anchors, weights, stretch, true);
        y = fitCoordinate(anchors, weights, stretch, false);
        for (size_t i = 0; i < anchors.size(); ++i) {
            const Anchor &a = anchors[i];
            const cv::Vec3d row(a.nominal.x - layout::kWidth / 2, a.nominal.y - layout::kHeight / 2, 1);
            const double off = std::hypot((a.seen.x - a.nominal.x - row.dot(x)) * a.weightX,
                                          (a.seen.y - a.nominal.y - row.dot(y)) * a.weightY);
            weights[i] = 1 / (1 + off * off / (kTypicalError * kTypicalError));
        }
    }
    const double shiftX = x[2] - x[0] * layout::kWidth / 2 - x[1] * layout::kHeight / 2;
    const double shiftY = y[2] - y[0] * layout::kWidth / 2 - y[1] * layout::kHeight / 2;
    return {1 + x[0], x[1], shiftX, y[0], 1 + y[1], shiftY, 0, 0, 1};
}

double agreement(const std::vector<Anchor> &anchors, const cv::Matx33d &correction, Side side)
{
    const auto agreeing = std::count_if(anchors.begin(), anchors.end(), [&](const Anchor &a) {
        const cv::Vec3d p = correction * cv::Vec3d(a.nominal.x, a.nominal.y, 1);
        return std::hypot(p[0] - a.seen.x, p[1] - a.seen.y) < kAgreeing;
    });
    return static_cast<double>(agreeing) / (side == Side::Front ? kFrontAnchors : kBackAnchors);
}

} // namespace lianli::scanners
