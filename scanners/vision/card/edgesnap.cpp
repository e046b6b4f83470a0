// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/edgesnap.h"

#include "scanners/vision/card/cardlayout.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

constexpr double kPixelsPerMillimetre = 8;
constexpr double kCornerZone = 5; // millimetres at each end of a side that are round, or nearly
constexpr double kLeastSupport = 0.35;
constexpr double kApart = 0.5;    // millimetres between edges that are not the same
constexpr size_t kMostShifts = 4; // of a side
constexpr double kEdgeWeight = 1; // of sides that lie on edges, beside print that lies where it should: an
                                  // edge is exact where it is the card's, print tells which one that is
constexpr int kBlock = 64;        // pixels of a side, 8 mm, within which a true edge is the same way round
constexpr int kSampleStep = 4;
constexpr int kBand = 3; // pixels on either side of an edge that are compared

/// A strip along one side, the side running along its middle row, outside above.
struct Strip
{
    cv::Mat picture;
    double length = 0; // millimetres
};

Strip stripAlong(const cv::Mat &picture, const CardPose &pose, size_t side, double reach)
{
    using namespace layout;
    const double margin = reach + 0.5;
    cv::Mat strip;
    switch (side) {
    case 0:
        return {pose.straightened(picture, {0, -margin, kWidth, 2 * margin}, kPixelsPerMillimetre), kWidth};
    case 1:
        strip = pose.straightened(picture, {kWidth - margin, 0, 2 * margin, kHeight}, kPixelsPerMillimetre);
        cv::rotate(strip, strip, cv::ROTATE_90_COUNTERCLOCKWISE);
        return {strip, kHeight};
    case 2:
        strip = pose.straightened(picture, {0, kHeight - margin, kWidth, 2 * margin}, kPixelsPerMillimetre);
        cv::rotate(strip, strip, cv::ROTATE_180);
        return {strip, kWidth};
    default:
        strip = pose.straightened(picture, {-margin, 0, 2 * margin, kHeight}, kPixelsPerMillimetre);
        cv::rotate(strip, strip, cv::ROTATE_90_CLOCKWISE);
        return {strip, kHeight};
    }
}

/// For every pixel and channel, by how much the rows below are brighter than those above: −1…1 of what a
/// clear edge has here.
cv::Mat edgeStrength(const cv::Mat &strip)
{
    cv::Mat smooth;
    cv::blur(strip, smooth, {5, 1});
    const cv::Mat kernel = [] {
        cv::Mat k(2 * kBand, 1, CV_32F);
        for (int i = 0; i < 2 * kBand; ++i)
            k.at<float>(i) = (i < kBand ? -1.0F : 1.0F) / kBand;
        return k;
    }();
    cv::Mat difference;
    cv::filter2D(smooth, difference, CV_32F, kernel, {0, kBand});
    const cv::Mat flat = cv::abs(difference.reshape(1));
    std::vector<float> values(flat.begin<float>(), flat.end<float>());
    const auto high = values.begin() + static_cast<ptrdiff_t>(values.size() * 95 / 100);
    std::nth_element(values.begin(), high, values.end());
    const double clear = std::clamp(0.6 * static_cast<double>(*high), 3.0, 30.0);
    return cv::max(cv::min(cv::Mat(difference / clear), cv::Scalar::all(1)), cv::Scalar::all(-1));
}

/// 0…1, how much of the line that is \a begin rows above the middle at one end of the side, and \a end at the
/// other, lies on an edge. Along a true edge the same side is the brighter one for a while; the fine lines
/// printed on a card take turns.
double supportOf(const cv::Mat &strength, double begin, double end, int first, int last)
{
    double support = 0;
    int blocks = 0;
    for (int from = first; from + kBlock <= last; from += kBlock, ++blocks) {
        cv::Vec3f sum(0, 0, 0);
        for (int x = from; x < from + kBlock; x += kSampleStep) {
            const double offset = begin + (end - begin) * (x - first) / (last - first);
            const int row = static_cast<int>(strength.rows / 2.0 - offset);
            sum += strength.at<cv::Vec3f>(std::clamp(row, 0, strength.rows - 1), x);
        }
        const float most = std::max({std::abs(sum[0]), std::abs(sum[1]), std::abs(sum[2])});
        support += static_cast<double>(most) * kSampleStep / kBlock;
    }
    return blocks == 0 ? 0 : support / blocks;
}

/// Offsets in millimetres, positive outwards, of the side's two ends.
struct Shift
{
    double begin = 0;
    double end = 0;
    double support = 0; // 0…1, how much of the side lies on an edge
    double score = 0;   // the same, less the farther it is off
};

/// The straight edges a side may be, the likeliest first, each once; the last is that it stays. Papers under
/// a card have edges, too: one side by itself cannot tell which is the card's.
std::vector<Shift> possibleShifts(const Strip &strip, SnapReach reach)
{
    const cv::Mat strength = edgeStrength(strip.picture);
    const int first = static_cast<int>(kCornerZone * kPixelsPerMillimetre);
    const int last = strength.cols - first;
    const double step = 1 / kPixelsPerMillimetre;
    std::vector<Shift> shifts;
    for (double a = -reach.reach; a <= reach.reach; a += step) {
        for (double b = std::max(-reach.reach, a - reach.turn); b <= std::min(reach.reach, a + reach.turn);
             b += step) {
            const double support =
                supportOf(strength, a * kPixelsPerMillimetre, b * kPixelsPerMillimetre, first, last);
            if (support < kLeastSupport) continue;
            const double off = (a + b) / 2 / reach.spread;
            const double turned = (a - b) / (2 * reach.turn);
            shifts.push_back({a, b, support, support / (1 + off * off + turned * turned)});
        }
    }
    std::sort(shifts.begin(), shifts.end(), [](const Shift &x, const Shift &y) { return x.score > y.score; });
    std::vector<Shift> best;
    for (const Shift &shift : shifts) {
        const bool known = std::any_of(best.begin(), best.end(), [&](const Shift &other) {
            return std::max(std::abs(shift.begin - other.begin), std::abs(shift.end - other.end)) < kApart;
        });
        if (!known) best.push_back(shift);
        if (best.size() == kMostShifts) break;
    }
    // From the ends of what was looked at to the ends of the side.
    for (Shift &shift : best) {
        const double slope = (shift.end - shift.begin) / ((last - first) / kPixelsPerMillimetre);
        shift.begin -= slope * kCornerZone;
        shift.end += slope * kCornerZone;
    }
    best.emplace_back();
    return best;
}

cv::Vec3d lineThrough(cv::Point2d a, cv::Point2d b)
{
    return cv::Vec3d(a.x, a.y, 1).cross(cv::Vec3d(b.x, b.y, 1));
}

/// \a pose with its sides (top, right, bottom, left) moved.
CardPose withSides(const CardPose &pose, const std::array<Shift, 4> &shifts)
{
    using namespace layout;
    const std::array<cv::Vec3d, 4> sides{
        lineThrough({0, -shifts[0].begin}, {kWidth, -shifts[0].end}),
        lineThrough({kWidth + shifts[1].begin, 0}, {kWidth + shifts[1].end, kHeight}),
        lineThrough({kWidth, kHeight + shifts[2].begin}, {0, kHeight + shifts[2].end}),
        lineThrough({-shifts[3].begin, kHeight}, {-shifts[3].end, 0}),
    };
    Quad corners;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Vec3d p = sides[(i + 3) % 4].cross(sides[i]);
        corners[i] = cv::Point2f(pose.toPicture({p[0] / p[2], p[1] / p[2]}));
    }
    return CardPose::fromCorners(corners);
}

} // namespace

SnappedPose snappedToEdges(const cv::Mat &picture, const CardPose &pose, SnapReach reach,
                           const std::function<double(const CardPose &)> &printFit)
{
    std::array<std::vector<Shift>, 4> possible;
    for (size_t side = 0; side < 4; ++side)
        possible[side] = possibleShifts(stripAlong(picture, pose, side, reach.reach), reach);
    SnappedPose best;
    best.fit = -1;
    for (const Shift &top : possible[0]) {
        for (const Shift &right : possible[1]) {
            for (const Shift &bottom : possible[2]) {
                for (const Shift &left : possible[3]) {
                    const CardPose moved = withSides(pose, {top, right, bottom, left});
                    // Not their scores: how far they may be off is for the print to say.
                    const double support = (top.support + right.support + bottom.support + left.support) / 4;
                    const double fit = printFit(moved) + kEdgeWeight * support;
                    if (fit > best.fit) best = {moved, support, fit};
                }
            }
        }
    }
    return best;
}

} // namespace lianli::scanners
