// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/facedetector.h"

#include "scanners/api/readererror.h"

#include <opencv2/imgproc.hpp>

#include <QFile>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 256;
constexpr float kMinScore = 0.6F;
constexpr float kSameFace = 0.3F; ///< overlap from which two boxes are one face

/// One grid of the network's two: `cells` a side, `each` answers a cell.
struct Grid
{
    int cells;
    int each;
    const char *scores;
    const char *boxes;
};
constexpr Grid kGrids[] = {{16, 2, "Identity:0", "Identity_2:0"}, {8, 6, "Identity_1:0", "Identity_3:0"}};

void collect(const Grid &grid, const cv::Mat &scores, const cv::Mat &boxes, std::vector<DetectedFace> *faces)
{
    const auto *score = scores.ptr<float>();
    const auto *box = boxes.ptr<float>(); // centre, size, then six points; of the last, two are used
    for (int i = 0; i < grid.cells * grid.cells * grid.each; ++i, box += 16) {
        const float probability = 1 / (1 + std::exp(-std::clamp(score[i], -80.0F, 80.0F)));
        if (probability < kMinScore) continue;
        const int cell = i / grid.each;
        const cv::Point2f centre((float(cell % grid.cells) + 0.5F) / float(grid.cells) * kSide,
                                 (float(cell / grid.cells) + 0.5F) / float(grid.cells) * kSide);
        DetectedFace face;
        face.box = {centre.x + box[0] - box[2] / 2, centre.y + box[1] - box[3] / 2, box[2], box[3]};
        face.rightEye = centre + cv::Point2f(box[4], box[5]);
        face.leftEye = centre + cv::Point2f(box[6], box[7]);
        face.score = probability;
        faces->push_back(face);
    }
}

float overlap(const cv::Rect2f &a, const cv::Rect2f &b)
{
    const float common = (a & b).area();
    return common / (a.area() + b.area() - common);
}

/// Answers for one face are weighed into one, by their scores.
std::vector<DetectedFace> merged(std::vector<DetectedFace> faces)
{
    std::sort(faces.begin(), faces.end(),
              [](const DetectedFace &a, const DetectedFace &b) { return a.score > b.score; });
    std::vector<DetectedFace> result;
    while (!faces.empty()) {
        const DetectedFace best = faces.front();
        DetectedFace sum;
        float weight = 0;
        std::erase_if(faces, [&](const DetectedFace &face) {
            if (overlap(face.box, best.box) < kSameFace) return false;
            weight += face.score;
            sum.box.x += face.score * face.box.x;
            sum.box.y += face.score * face.box.y;
            sum.box.width += face.score * face.box.width;
            sum.box.height += face.score * face.box.height;
            sum.rightEye += face.score * face.rightEye;
            sum.leftEye += face.score * face.leftEye;
            return true;
        });
        sum.box = {sum.box.x / weight, sum.box.y / weight, sum.box.width / weight, sum.box.height / weight};
        sum.rightEye /= weight;
        sum.leftEye /= weight;
        sum.score = best.score;
        result.push_back(sum);
    }
    return result;
}

} // namespace

models::Result<FaceDetector> FaceDetector::load(const QString &folder)
{
    const QString path = folder + u"/detector/face_detection_back_256x256_barracuda.onnx"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return models::fail(ReaderError::VisionMissing, path);
    const QByteArray bytes = file.readAll();
    try {
        return FaceDetector(cv::dnn::readNetFromONNX(bytes.constData(), static_cast<size_t>(bytes.size())));
    } catch (const cv::Exception &) {
        return models::fail(ReaderError::VisionMissing, u"the detector is not of the right form"_s);
    }
}

std::vector<DetectedFace> FaceDetector::detect(const cv::Mat &rgb)
{
    const float scale = float(kSide) / float(std::max(rgb.cols, rgb.rows));
    const cv::Size size(std::max(1, cvRound(rgb.cols * scale)), std::max(1, cvRound(rgb.rows * scale)));
    const cv::Point corner((kSide - size.width) / 2, (kSide - size.height) / 2);
    cv::Mat square(kSide, kSide, CV_8UC3, cv::Scalar::all(0));
    cv::resize(rgb, square(cv::Rect(corner, size)), size, 0, 0, cv::INTER_AREA);
    const int shape[] = {1, kSide, kSide, 3};
    cv::Mat input(4, shape, CV_32F);
    cv::Mat view(kSide, kSide, CV_32FC3, input.data);
    square.convertTo(view, CV_32F, 1 / 127.5, -1);

    m_net.setInput(input);
    std::vector<DetectedFace> faces;
    std::vector<cv::Mat> outputs;
    m_net.forward(outputs, std::vector<cv::String>{kGrids[0].scores, kGrids[0].boxes, kGrids[1].scores,
                                                   kGrids[1].boxes});
    for (size_t i = 0; i < 2; ++i)
        collect(kGrids[i], outputs[2 * i], outputs[2 * i + 1], &faces);
    faces = merged(std::move(faces));
    const cv::Point2f offset(static_cast<float>(corner.x), static_cast<float>(corner.y));
    for (DetectedFace &face : faces) {
        face.box = {(face.box.x - offset.x) / scale, (face.box.y - offset.y) / scale, face.box.width / scale,
                    face.box.height / scale};
        face.rightEye = (face.rightEye - offset) / scale;
        face.leftEye = (face.leftEye - offset) / scale;
    }
    std::sort(faces.begin(), faces.end(),
              [](const DetectedFace &a, const DetectedFace &b) { return a.box.area() > b.box.area(); });
    return faces;
}

} // namespace lianli::scanners
