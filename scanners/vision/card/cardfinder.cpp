// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/cardfinder.h"

#include "scanners/vision/card/cardlayout.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lianli::scanners {

namespace {

constexpr double kLookSize = 900; // pixels of the longer side that are enough to see a card's outline
constexpr double kQuickLookSize = 400;
/// How many shapes are given at most.
constexpr size_t mostOutlines(OutlineSearch search)
{
    switch (search) {
    case OutlineSearch::Quick:
        return 1;
    case OutlineSearch::Lightness:
        return 3;
    default:
        return 6;
    }
}

constexpr size_t kShortestContour = 150; // pixels
constexpr double kLeastScore = 0.25;
constexpr double kSmallestShare = 0.012; // of the picture
constexpr double kLargestShare = 0.995;
constexpr double kAspect = layout::kWidth / layout::kHeight;

using Contour = std::vector<cv::Point>;

/// Lightness, both colour axes and saturation: on any ground the card differs in at least one. Most often it
/// does in lightness.
std::vector<cv::Mat> channelsOf(const cv::Mat &picture, OutlineSearch search)
{
    cv::Mat blurred;
    cv::GaussianBlur(picture, blurred, {5, 5}, 0);
    cv::Mat lab;
    cv::cvtColor(blurred, lab, cv::COLOR_BGR2Lab);
    std::vector<cv::Mat> channels;
    cv::split(lab, channels);
    if (search == OutlineSearch::Quick) return {channels.front()};
    if (search == OutlineSearch::Lightness) {
        channels.resize(1);
    } else {
        cv::Mat hsv;
        cv::cvtColor(blurred, hsv, cv::COLOR_BGR2HSV);
        cv::extractChannel(hsv, channels.front(), 1);
    }
    for (cv::Mat &channel : channels)
        cv::normalize(channel, channel, 0, 255, cv::NORM_MINMAX);
    return channels;
}

/// Black and white pictures whose white areas may be cards.
std::vector<cv::Mat> masksOf(const cv::Mat &channel)
{
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, {5, 5});
    cv::Mat bright;
    const double otsu = cv::threshold(channel, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    cv::morphologyEx(bright, bright, cv::MORPH_OPEN, kernel);
    cv::Mat dark;
    cv::bitwise_not(bright, dark);
    cv::Mat edges;
    cv::Canny(channel, edges, otsu * 0.25, otsu * 0.5);
    cv::dilate(edges, edges, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    cv::Mat finer;
    cv::Canny(channel, finer, 15, 40);
    cv::dilate(finer, finer, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    return {bright, dark, edges, finer};
}

cv::Vec3d lineThrough(cv::Point2d a, cv::Point2d b)
{
    return cv::Vec3d(a.x, a.y, 1).cross(cv::Vec3d(b.x, b.y, 1));
}

std::optional<cv::Point2f> crossing(const cv::Vec3d &a, const cv::Vec3d &b)
{
    const cv::Vec3d p = a.cross(b);
    if (std::abs(p[2]) < 1e-9) return {};
    return cv::Point2f(static_cast<float>(p[0] / p[2]), static_cast<float>(p[1] / p[2]));
}

/// The four corners nearest to the hull's shape, if it has four.
std::optional<Quad> fourCorners(const Contour &hull)
{
    const double around = cv::arcLength(hull, true);
    for (double share = 0.015; share < 0.09; share += 0.01) {
        Contour corners;
        cv::approxPolyDP(hull, corners, share * around, true);
        if (corners.size() < 4) return {};
        if (corners.size() > 4) continue;
        Quad quad;
        std::copy(corners.begin(), corners.end(), quad.begin());
        return quad;
    }
    return {};
}

/// The same quad with each side fitted to the outline's points along its straight middle: a card's corners
/// are round, and those of the polygon lie on the arcs.
std::optional<Quad> fittedToSides(const Quad &rough, const Contour &outline)
{
    std::array<cv::Vec3d, 4> sides;
    for (size_t i = 0; i < 4; ++i) {
        const cv::Point2d from = rough[i];
        const cv::Point2d along = cv::Point2d(rough[(i + 1) % 4]) - from;
        const double length = cv::norm(along);
        if (length < 20) return {};
        std::vector<cv::Point2f> near;
        for (const cv::Point &p : outline) {
            const cv::Point2d d = cv::Point2d(p) - from;
            const double t = d.dot(along) / (length * length);
            const double away = std::abs(d.cross(along)) / length;
            if (t > 0.12 && t < 0.88 && away < 0.025 * length) near.emplace_back(p);
        }
        if (near.size() < 8) {
            sides[i] = lineThrough(from, from + along);
            continue;
        }
        cv::Vec4f fit;
        cv::fitLine(near, fit, cv::DIST_HUBER, 0, 0.01, 0.01);
        sides[i] = lineThrough({fit[2], fit[3]}, {fit[2] + fit[0], fit[3] + fit[1]});
    }
    Quad quad;
    for (size_t i = 0; i < 4; ++i) {
        const auto corner = crossing(sides[(i + 3) % 4], sides[i]);
        if (!corner) return {};
        quad[i] = *corner;
    }
    return quad;
}

/// Clockwise, a long side first.
Quad ordered(Quad quad)
{
    const std::vector<cv::Point2f> points(quad.begin(), quad.end());
    if (cv::contourArea(points, true) < 0) std::reverse(quad.begin(), quad.end());
    const auto side = [&](size_t i) { return cv::norm(quad[(i + 1) % 4] - quad[i]); };
    if (side(0) + side(2) < side(1) + side(3)) std::rotate(quad.begin(), quad.begin() + 1, quad.end());
    return quad;
}

/// 1 for a card's shape, less the more it is stretched or skewed; 0 where it can be none.
double shapeScore(const Quad &quad, double outlineArea)
{
    const std::vector<cv::Point2f> points(quad.begin(), quad.end());
    if (!cv::isContourConvex(points)) return 0;
    const double area = cv::contourArea(points);
    const auto side = [&](size_t i) { return cv::norm(quad[(i + 1) % 4] - quad[i]); };
    const double aspect = (side(0) + side(2)) / (side(1) + side(3));
    const double stretched = std::abs(std::log(aspect / kAspect));
    const double skewed =
        std::max(std::abs(std::log(side(0) / side(2))), std::abs(std::log(side(1) / side(3))));
    const double filled = std::min(area, outlineArea) / std::max(area, outlineArea);
    if (stretched > 0.35 || skewed > 0.35 || filled < 0.85) return 0;
    return std::max(0.0, 1 - 1.6 * stretched - 0.8 * skewed) * filled;
}

double distance(const Quad &a, const Quad &b)
{
    double farthest = 0;
    for (size_t i = 0; i < 4; ++i)
        farthest = std::max(farthest, cv::norm(a[i] - b[i]));
    return farthest;
}

/// The card that \a contour may be the edge of, in a picture of \a whole pixels.
std::optional<CardOutline> outlineFrom(const Contour &contour, double whole)
{
    if (contour.size() < kShortestContour) return {};
    Contour hull;
    cv::convexHull(contour, hull);
    const double area = cv::contourArea(hull);
    if (area < kSmallestShare * whole || area > kLargestShare * whole) return {};
    const auto rough = fourCorners(hull);
    const auto fitted = rough ? fittedToSides(*rough, contour) : std::nullopt;
    if (!fitted) return {};
    const Quad quad = ordered(*fitted);
    const double score = shapeScore(quad, area);
    return score > kLeastScore ? std::optional(CardOutline{quad, score}) : std::nullopt;
}

/// The best \a most of \a found, each once.
std::vector<CardOutline> distinct(std::vector<CardOutline> found, size_t most)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const CardOutline &a, const CardOutline &b) { return a.score > b.score; });
    std::vector<CardOutline> best;
    for (const CardOutline &outline : found) {
        const bool known = std::any_of(best.begin(), best.end(),
                                       [&](const CardOutline &other) { return sameOutline(outline, other); });
        if (!known && best.size() < most) best.push_back(outline);
    }
    return best;
}

} // namespace

bool sameOutline(const CardOutline &a, const CardOutline &b)
{
    Quad turned = b.corners;
    std::rotate(turned.begin(), turned.begin() + 2, turned.end());
    const double tolerance = 0.02 * cv::norm(a.corners[0] - a.corners[2]);
    return std::min(distance(a.corners, b.corners), distance(a.corners, turned)) < tolerance;
}

std::vector<CardOutline> findCardOutlines(const cv::Mat &picture, OutlineSearch search)
{
    const bool quick = search == OutlineSearch::Quick;
    const double longer = std::max(picture.cols, picture.rows);
    const double scale = std::min(1.0, (quick ? kQuickLookSize : kLookSize) / longer);
    cv::Mat small;
    cv::resize(picture, small, {}, scale, scale, quick ? cv::INTER_LINEAR : cv::INTER_AREA);
    const auto whole = static_cast<double>(small.total());

    std::vector<CardOutline> found;
    for (const cv::Mat &channel : channelsOf(small, search)) {
        for (const cv::Mat &mask : masksOf(channel)) {
            std::vector<Contour> contours;
            cv::findContours(mask, contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
            for (const Contour &contour : contours)
                if (const auto outline = outlineFrom(contour, whole)) found.push_back(*outline);
        }
    }
    std::vector<CardOutline> best = distinct(std::move(found), mostOutlines(search));
    const cv::Point2f half(0.5F, 0.5F);
    for (CardOutline &outline : best)
        for (cv::Point2f &corner : outline.corners)
            corner = (corner + half) / static_cast<float>(scale) - half;
    return best;
}

} // namespace lianli::scanners
