// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/facereader.h"

#include "scanners/api/readererror.h"
#include "scanners/faces/facenetworks.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

/// The side of the square that the landmark network gets, of the detector's box.
constexpr float kLandmarkBox = 1.1F;

struct MeanPoint
{
    int index;
    double x;
    double y;
};

/// dlib's mean face: nose, eyes and upper lip, in a square from the brows' ends to the chin's middle.
constexpr MeanPoint kMeanFace[] = {
    {27, 0.490127, 0.203352}, {28, 0.490127, 0.307009}, {29, 0.490127, 0.409805}, {30, 0.490127, 0.515625},
    {31, 0.366880, 0.587326}, {32, 0.426036, 0.609345}, {33, 0.490127, 0.628106}, {34, 0.554217, 0.609345},
    {35, 0.613373, 0.587326}, {36, 0.121737, 0.216423}, {37, 0.187122, 0.178758}, {38, 0.265825, 0.179852},
    {39, 0.334606, 0.231733}, {40, 0.260918, 0.245099}, {41, 0.182743, 0.244077}, {42, 0.645647, 0.231733},
    {43, 0.714428, 0.179852}, {44, 0.793132, 0.178758}, {45, 0.858516, 0.216423}, {46, 0.797510, 0.244077},
    {47, 0.719335, 0.245099}, {48, 0.254149, 0.780233}, {49, 0.340985, 0.745405}, {50, 0.428858, 0.727388},
    {51, 0.490127, 0.742578}, {52, 0.551395, 0.727388}, {53, 0.639268, 0.745405}, {54, 0.726104, 0.780233}};
constexpr double kChipPadding = 0.25;

/// The turn, scale and shift that lay \a from on \a to with the least squares.
cv::Matx23d similarity(const std::vector<cv::Point2d> &from, const std::vector<cv::Point2d> &to)
{
    const double n = double(from.size());
    cv::Point2d meanFrom;
    cv::Point2d meanTo;
    for (size_t i = 0; i < from.size(); ++i) {
        meanFrom += from[i] / n;
        meanTo += to[i] / n;
    }
    double dot = 0;
    double cross = 0;
    double norm = 0;
    for (size_t i = 0; i < from.size(); ++i) {
        const cv::Point2d a = from[i] - meanFrom;
        const cv::Point2d b = to[i] - meanTo;
        dot += a.dot(b);
        cross += a.cross(b);
        norm += a.dot(a);
    }
    const double c = norm > 0 ? dot / norm : 1;
    const double s = norm > 0 ? cross / norm : 0;
    return {c, -s, meanTo.x - c * meanFrom.x + s * meanFrom.y,
            s, c,  meanTo.y - s * meanFrom.x - c * meanFrom.y};
}

/// From the picture to an upright square of the face for the landmark network.
cv::Matx23d uprightSquare(const DetectedFace &face, int side)
{
    const cv::Point2f across = face.leftEye - face.rightEye;
    const double angle = std::atan2(across.y, across.x);
    const double scale = side / double(kLandmarkBox * std::max(face.box.width, face.box.height));
    const double c = scale * std::cos(angle);
    const double s = scale * std::sin(angle);
    const cv::Point2d centre = (cv::Point2d(face.box.tl()) + cv::Point2d(face.box.br())) / 2;
    return {c, s, side / 2.0 - c * centre.x - s * centre.y, -s, c, side / 2.0 + s * centre.x - c * centre.y};
}

} // namespace

models::Result<std::shared_ptr<FaceReader>> FaceReader::load(const QString &folder)
{
    auto detector = FaceDetector::load(folder);
    if (!detector) return models::fail(detector.error());
    const auto landmarks = WeightFile::load(folder + u"/networks/face_landmark_68_model"_s);
    if (!landmarks) return models::fail(landmarks.error());
    const auto recognition = WeightFile::load(folder + u"/networks/face_recognition_model"_s);
    if (!recognition) return models::fail(recognition.error());
    try {
        return std::shared_ptr<FaceReader>(new FaceReader(*std::move(detector), landmarkNetwork(*landmarks),
                                                          recognitionNetwork(*recognition)));
    } catch (const std::out_of_range &) {
        return models::fail(ReaderError::VisionMissing, u"a weight is missing"_s);
    } catch (const cv::Exception &) {
        return models::fail(ReaderError::VisionMissing, u"the weights are not of the right form"_s);
    }
}

FaceReader::FaceReader(FaceDetector detector, cv::dnn::Net landmarks, cv::dnn::Net recognition)
    : m_detector(std::move(detector)),
      m_landmarks(std::move(landmarks)),
      m_recognition(std::move(recognition))
{
}

std::vector<Face> FaceReader::find(const cv::Mat &rgb)
{
    std::vector<Face> faces;
    for (const DetectedFace &detected : m_detector.detect(rgb)) {
        if (detected.box.width < 8 || detected.box.height < 8) continue;
        const cv::Matx23d toSquare = uprightSquare(detected, kLandmarkSide);
        cv::Mat square;
        cv::warpAffine(rgb, square, toSquare, {kLandmarkSide, kLandmarkSide}, cv::INTER_AREA);
        cv::Matx23d back;
        cv::invertAffineTransform(toSquare, back);
        Face face{detected, pointsIn(square)};
        for (cv::Point2f &point : face.points) {
            const double x = point.x * kLandmarkSide;
            const double y = point.y * kLandmarkSide;
            point = cv::Point2d(back(0, 0) * x + back(0, 1) * y + back(0, 2),
                                back(1, 0) * x + back(1, 1) * y + back(1, 2));
        }
        faces.push_back(face);
    }
    return faces;
}

FaceDescriptor FaceReader::describe(const cv::Mat &rgb, const Face &face)
{
    return describeChip(faceChip(rgb, face));
}

std::array<cv::Point2f, 68> FaceReader::pointsIn(const cv::Mat &square)
{
    m_landmarks.setInput(networkInput(square, kLandmarkSide));
    const cv::Mat output = m_landmarks.forward();
    std::array<cv::Point2f, 68> points;
    const auto *values = output.ptr<float>();
    for (size_t i = 0; i < points.size(); ++i)
        points[i] = {values[2 * i], values[2 * i + 1]};
    return points;
}

FaceDescriptor FaceReader::describeChip(const cv::Mat &chip)
{
    m_recognition.setInput(networkInput(chip, kChipSide));
    const cv::Mat output = m_recognition.forward();
    FaceDescriptor descriptor;
    std::copy_n(output.ptr<float>(), descriptor.size(), descriptor.begin());
    return descriptor;
}

cv::Mat faceChip(const cv::Mat &rgb, const Face &face)
{
    std::vector<cv::Point2d> from;
    std::vector<cv::Point2d> to;
    for (const MeanPoint &mean : kMeanFace) {
        from.push_back(face.points[static_cast<size_t>(mean.index)]);
        to.push_back(cv::Point2d(kChipPadding + mean.x, kChipPadding + mean.y) * kChipSide /
                     (2 * kChipPadding + 1));
    }
    const cv::Matx23d toChip = similarity(from, to);
    // A face larger than the chip is made smaller first: a warp alone would skip pixels.
    const double scale = std::hypot(toChip(0, 0), toChip(1, 0));
    cv::Mat smooth = rgb;
    if (scale < 0.5) cv::GaussianBlur(rgb, smooth, {}, 0.4 / scale);
    cv::Mat chip;
    cv::warpAffine(smooth, chip, toChip, {kChipSide, kChipSide}, cv::INTER_LINEAR);
    return chip;
}

double distanceBetween(const FaceDescriptor &a, const FaceDescriptor &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += (double(a[i]) - b[i]) * (double(a[i]) - b[i]);
    return std::sqrt(sum);
}

} // namespace lianli::scanners
