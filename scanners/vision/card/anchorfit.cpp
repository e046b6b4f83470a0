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

enum class End { Left, Right };

/// Where the ink of \a line ends.
cv::Point2d inkEnd(const TextLine &line, End end)
{
    const cv::Point2d margin(kBoxMargin, 0);
    return end == End::Left ? line.left + margin : line.right - margin;
}

/// The end of a line that is nearest to \a place, if one is near.
std::optional<cv::Point2d> nearest(const std::vector<TextLine> &lines, cv::Point2d place, End end)
{
    std::optional<cv::Point2d> best;
    double bestDistance = kNear;
    for (const TextLine &line : lines) {
        const cv::Point2d at = inkEnd(line, end);
        const double distance = std::max(std::abs(at.x - place.x), std::abs(at.y - place.y));
        if (distance >= bestDistance) continue;
        bestDistance = distance;
        best = at;
    }
    return best;
}

class AnchorList
{
public:
    explicit AnchorList(const std::vector<TextLine> &lines) : m_lines(lines) {}

    void addLeft(double left, double y) { add({left, y}, End::Left); }
    /// Both ends of one line, each by itself: the detector takes characters that stand far apart for several
    /// lines.
    void addEnds(double left, double right, double y)
    {
        add({left, y}, End::Left);
        add({right, y}, End::Right);
    }
    std::vector<Anchor> take() { return std::move(m_anchors); }

private:
    void add(cv::Point2d nominal, End end)
    {
        if (const auto seen = nearest(m_lines, nominal, end)) m_anchors.push_back({nominal, *seen});
    }

    const std::vector<TextLine> &m_lines;
    std::vector<Anchor> m_anchors;
};

using Parameters = cv::Vec<double, 8>;

/// What the correction does, with the middle of the card as origin: to first order
/// (p0·x + p1·y + p2 − x·t, p3·x + p4·y + p5 − y·t) where t = p6·x + p7·y is the foreshortening.
cv::Matx33d correctionOf(const Parameters &p)
{
    const cv::Matx33d toMiddle(1, 0, -layout::kWidth / 2, 0, 1, -layout::kHeight / 2, 0, 0, 1);
    const cv::Matx33d back(1, 0, layout::kWidth / 2, 0, 1, layout::kHeight / 2, 0, 0, 1);
    return back * cv::Matx33d(1 + p[0], p[1], p[2], p[3], 1 + p[4], p[5], p[6], p[7], 1) * toMiddle;
}

cv::Point2d moved(const cv::Matx33d &correction, cv::Point2d nominal)
{
    const cv::Vec3d p = correction * cv::Vec3d(nominal.x, nominal.y, 1);
    return {p[0] / p[2], p[1] / p[2]};
}

/// Weighted least squares with every parameter drawn to 0.
Parameters fitted(const std::vector<Anchor> &anchors, const std::vector<double> &weights, double stretch)
{
    const auto prior = [](double deviation) {
        return kTypicalError * kTypicalError / (deviation * deviation);
    };
    const double slope = prior(stretch);
    const double shift = prior(kShiftPrior);
    const double tilt = prior(stretch / (layout::kWidth / 2));
    cv::Matx<double, 8, 8> normal =
        cv::Matx<double, 8, 8>::diag({slope, slope, shift, slope, slope, shift, tilt, tilt});
    Parameters right = Parameters::all(0);
    for (size_t i = 0; i < anchors.size(); ++i) {
        const Anchor &a = anchors[i];
        const double x = a.nominal.x - layout::kWidth / 2;
        const double y = a.nominal.y - layout::kHeight / 2;
        const Parameters rowX(x, y, 1, 0, 0, 0, -x * x, -x * y);
        const Parameters rowY(0, 0, 0, x, y, 1, -x * y, -y * y);
        const cv::Point2d off = a.seen - a.nominal;
        normal += weights[i] * (rowX * rowX.t() + rowY * rowY.t());
        right += weights[i] * (off.x * rowX + off.y * rowY);
    }
    return normal.inv(cv::DECOMP_CHOLESKY) * right;
}

} // namespace

cv::Rect2d TextLine::box() const
{
    return {left.x, std::min(left.y, right.y) - thickness / 2, right.x - left.x,
            std::abs(left.y - right.y) + thickness};
}

std::vector<Anchor> anchorsAmong(const std::vector<TextLine> &lines, Side side)
{
    using namespace layout;
    AnchorList list(lines);
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
    cv::Matx33d correction = cv::Matx33d::eye();
    for (int round = 0; round < 4; ++round) {
        correction = correctionOf(fitted(anchors, weights, stretch));
        for (size_t i = 0; i < anchors.size(); ++i) {
            const double off =
                cv::norm(anchors[i].seen - moved(correction, anchors[i].nominal)) / kTypicalError;
            weights[i] = 1 / (1 + off * off);
        }
    }
    return correction;
}

double agreement(const std::vector<Anchor> &anchors, const cv::Matx33d &correction, Side side)
{
    const auto agreeing = std::count_if(anchors.begin(), anchors.end(), [&](const Anchor &a) {
        return cv::norm(a.seen - moved(correction, a.nominal)) < kAgreeing;
    });
    return static_cast<double>(agreeing) / (side == Side::Front ? kFrontAnchors : kBackAnchors);
}

} // namespace lianli::scanners
