// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/photochecks.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

using Check = PhotoFinding::Check;
using Verdict = PhotoFinding::Verdict;

// What is good and what is not. No law gives numbers; these are set so that ordinary studio pictures pass.
constexpr double kMinFaceHeight = 0.15;
constexpr double kMaxFaceHeight = 0.55;
constexpr double kMaxOffCentre = 0.10;
constexpr double kMinSharpness = 60;
constexpr double kMinBrightness = 70;
constexpr double kMaxBrightness = 215;
constexpr double kMinEvenGround = 0.80;
constexpr double kMinRedGround = 0.75;
constexpr double kMinDpi = 300;
// The points of lids are drawn to where lids usually are: between these two, open and lowered eyes overlap.
constexpr double kEyesSurelyOpen = 0.30;
constexpr double kEyesSurelyShut = 0.20;

constexpr double kFaceInCrop = 0.36;   ///< height of the larger face, of the crop's
constexpr double kFacesFromTop = 0.42; ///< their middle

PhotoFinding measured(Check check, double value, bool ok)
{
    return {check, ok ? Verdict::Ok : Verdict::Warn, value};
}

/// From the brows to the chin, and as wide as the jaw.
cv::Rect2f extentOf(const Face &face)
{
    cv::Point2f low = face.points.front();
    cv::Point2f high = low;
    for (const cv::Point2f &point : face.points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low, high};
}

cv::Point2f middleOf(const cv::Rect2f &box)
{
    return (box.tl() + box.br()) / 2;
}

double openness(const Face &face, size_t eye)
{
    const auto apart = [&](size_t a, size_t b) {
        return cv::norm(face.points[eye + a] - face.points[eye + b]);
    };
    return (apart(1, 5) + apart(2, 4)) / std::max(1e-6, 2 * apart(0, 3));
}

/// The faces as seen by each measure, in pixels.
struct Scene
{
    const cv::Mat &rgb;
    cv::Mat grey;
    std::vector<Face> faces;
    std::vector<cv::Rect2f> extents;
    cv::Rect2f all; ///< around every face
};

Scene sceneOf(const cv::Mat &rgb, const std::vector<Face> &faces)
{
    Scene scene{rgb, {}, faces, {}, {}};
    cv::cvtColor(rgb, scene.grey, cv::COLOR_RGB2GRAY);
    for (const Face &face : faces) {
        scene.extents.push_back(extentOf(face));
        scene.all = scene.extents.size() == 1 ? scene.extents.back() : scene.all | scene.extents.back();
    }
    return scene;
}

PhotoFinding faceSize(const Scene &scene)
{
    float least = scene.extents.front().height;
    float most = least;
    for (const cv::Rect2f &extent : scene.extents) {
        least = std::min(least, extent.height);
        most = std::max(most, extent.height);
    }
    const double height = scene.rgb.rows;
    return measured(Check::FaceSize, least / height,
                    least / height >= kMinFaceHeight && most / height <= kMaxFaceHeight);
}

PhotoFinding facePosition(const Scene &scene)
{
    const double off = std::abs(middleOf(scene.all).x / scene.rgb.cols - 0.5);
    return measured(Check::FacePosition, off, off <= kMaxOffCentre);
}

PhotoFinding eyesOpen(const Scene &scene)
{
    double least = 1;
    for (const Face &face : scene.faces)
        least = std::min({least, openness(face, 36), openness(face, 42)});
    const Verdict verdict = least >= kEyesSurelyOpen  ? Verdict::Ok
                            : least < kEyesSurelyShut ? Verdict::Warn
                                                      : Verdict::Unknown;
    return {Check::EyesOpen, verdict, least};
}

/// At one size for all, or a large face would seem blurred and a small one sharp.
PhotoFinding sharpness(const Scene &scene)
{
    constexpr double kHeight = 120;
    double least = 1e9;
    for (const cv::Rect2f &extent : scene.extents) {
        const cv::Rect area = cv::Rect(extent) & cv::Rect(0, 0, scene.grey.cols, scene.grey.rows);
        if (area.width < 4 || area.height < 4) return {Check::Sharpness, Verdict::Unknown, 0};
        const double scale = kHeight / area.height;
        cv::Mat face;
        cv::resize(scene.grey(area), face, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
        cv::Mat edges;
        cv::Laplacian(face, edges, CV_32F);
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(edges, mean, deviation);
        least = std::min(least, deviation[0] * deviation[0]);
    }
    return measured(Check::Sharpness, least, least >= kMinSharpness);
}

/// The worst lit face counts.
PhotoFinding exposure(const Scene &scene)
{
    double worst = (kMinBrightness + kMaxBrightness) / 2;
    const double middle = worst;
    for (const Face &face : scene.faces) {
        std::vector<cv::Point> outline;
        std::vector<cv::Point> points(face.points.begin(), face.points.end());
        cv::convexHull(points, outline);
        cv::Mat mask(scene.grey.size(), CV_8U, cv::Scalar(0));
        cv::fillConvexPoly(mask, outline, cv::Scalar(255));
        const double brightness = cv::mean(scene.grey, mask)[0];
        if (std::abs(brightness - middle) >= std::abs(worst - middle)) worst = brightness;
    }
    return measured(Check::Exposure, worst, worst >= kMinBrightness && worst <= kMaxBrightness);
}

/// What is above the lowest chin and well clear of every head: there the ground shows, and no shoulders.
cv::Mat groundMask(const Scene &scene)
{
    cv::Mat mask(scene.grey.size(), CV_8U, cv::Scalar(0));
    const int bottom = std::clamp(cvRound(scene.all.br().y), 0, mask.rows);
    mask.rowRange(0, bottom) = 255;
    for (const cv::Rect2f &face : scene.extents) {
        const cv::Point2f middle = middleOf(face) - cv::Point2f(0, 0.25F * face.height);
        const cv::Size axes(cvRound(0.95F * face.width), cvRound(1.25F * face.height));
        cv::ellipse(mask, middle, axes, 0, 0, 360, cv::Scalar(0), cv::FILLED);
        // Long hair beside the neck.
        cv::rectangle(mask,
                      cv::Rect(cvRound(middle.x) - axes.width, cvRound(middle.y), 2 * axes.width, mask.rows),
                      cv::Scalar(0), cv::FILLED);
    }
    return mask;
}

double middleOf(std::vector<uchar> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void addGround(const Scene &scene, const PhotoDemand &demand, QList<PhotoFinding> *findings)
{
    constexpr double kSameColour = 22; // in 8-bit Lab: shades of one wall, not two
    const cv::Mat mask = groundMask(scene);
    const int count = cv::countNonZero(mask);
    if (count < 0.03 * scene.grey.total()) {
        findings->append({Check::Background, Verdict::Unknown, 0});
        findings->append({Check::BackgroundRed, Verdict::Unknown, 0});
        return;
    }
    cv::Mat lab;
    cv::cvtColor(scene.rgb, lab, cv::COLOR_RGB2Lab);
    std::vector<uchar> channels[3];
    for (int y = 0; y < lab.rows; ++y)
        for (int x = 0; x < lab.cols; ++x)
            if (mask.at<uchar>(y, x) != 0)
                for (int c = 0; c < 3; ++c)
                    channels[c].push_back(lab.at<cv::Vec3b>(y, x)[c]);
    const double l = middleOf(channels[0]);
    const double a = middleOf(channels[1]);
    const double b = middleOf(channels[2]);
    int even = 0;
    for (size_t i = 0; i < channels[0].size(); ++i)
        if (std::hypot(0.5 * (channels[0][i] - l), channels[1][i] - a, channels[2][i] - b) < kSameColour)
            ++even;
    const double evenShare = double(even) / count;
    findings->append(measured(Check::Background, evenShare, evenShare >= kMinEvenGround));

    cv::Mat hsv;
    cv::cvtColor(scene.rgb, hsv, cv::COLOR_RGB2HSV);
    cv::Mat red;
    cv::Mat purplish;
    cv::inRange(hsv, cv::Scalar(0, 90, 60), cv::Scalar(12, 255, 255), red);
    cv::inRange(hsv, cv::Scalar(168, 90, 60), cv::Scalar(180, 255, 255), purplish);
    const double redShare = double(cv::countNonZero((red | purplish) & mask)) / count;
    findings->append(
        measured(Check::BackgroundRed, redShare, !demand.redGround || redShare >= kMinRedGround));
}

/// The print's shape around the faces, as large as the picture allows; without faces, its middle.
QRectF cropFor(const cv::Size &picture, const Scene &scene, const PhotoDemand &demand)
{
    const double aspect = demand.printMm.width() / demand.printMm.height();
    double height = std::min<double>(picture.height, picture.width / aspect);
    cv::Point2d middle(picture.width / 2.0, picture.height / 2.0);
    double top = middle.y - height / 2;
    if (!scene.extents.empty()) {
        float tallest = 0;
        for (const cv::Rect2f &extent : scene.extents)
            tallest = std::max(tallest, extent.height);
        // Every face whole, with room for its hair beside it.
        const double wide = (scene.all.width + 1.2 * tallest) / aspect;
        height = std::min(height, std::max(tallest / kFaceInCrop, wide));
        middle = middleOf(scene.all);
        top = middle.y - kFacesFromTop * height;
    }
    const double width = height * aspect;
    const double left = std::clamp(middle.x - width / 2, 0.0, picture.width - width);
    top = std::clamp(top, 0.0, picture.height - height);
    return {left / picture.width, top / picture.height, width / picture.width, height / picture.height};
}

} // namespace

PhotoReport checkPhoto(const cv::Mat &rgb, const std::vector<Face> &faces, int originalWidth,
                       const PhotoDemand &demand)
{
    const Scene scene = sceneOf(rgb, faces);
    PhotoReport report;
    report.crop = cropFor(rgb.size(), scene, demand);
    report.findings.append(
        measured(Check::FaceCount, double(faces.size()), int(faces.size()) == demand.people));
    if (faces.empty()) {
        for (const Check check : {Check::FaceSize, Check::FacePosition, Check::EyesOpen, Check::Sharpness,
                                  Check::Exposure, Check::Background, Check::BackgroundRed})
            report.findings.append({check, Verdict::Unknown, 0});
    } else {
        report.findings +=
            {faceSize(scene), facePosition(scene), eyesOpen(scene), sharpness(scene), exposure(scene)};
        addGround(scene, demand, &report.findings);
    }
    const double dpi = report.crop.width() * originalWidth / (demand.printMm.width() / 25.4);
    report.findings.append(measured(Check::PrintResolution, dpi, dpi >= kMinDpi));
    return report;
}

} // namespace lianli::scanners
