// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/text/ppocrengine.h"

#include "scanners/api/readererror.h"

#include <QFile>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

// What the models were trained with.
constexpr int kLineHeight = 48;
// A line this narrow holds one character, which is often not seen unless there is as much room beside it as
// there was in training. Two characters are seen without.
constexpr int kLoneCharacter = 2 * kLineHeight - 1;
constexpr int kLoneCharacterRoom = 320;
constexpr int kWidestLine = 1600;
constexpr int kDetectorStride = 32;
constexpr float kTextThreshold = 0.3F;
constexpr double kBoxScore = 0.45;
constexpr double kUnclip = 1.6; // boxes come out as the cores of lines: by how much they grow
constexpr float kSmallestBox = 3;
const cv::Scalar kImageNetMean(0.485, 0.456, 0.406);
const cv::Scalar kImageNetDeviation(0.229, 0.224, 0.225);

/// \a picture as channel planes of (value / 255 − mean) / deviation, where \a at says from which column on.
Tensor planes(const cv::Mat &picture, int width, const cv::Scalar &mean, const cv::Scalar &deviation)
{
    Tensor tensor{{1, 3, picture.rows, width}, {}};
    tensor.values.assign(static_cast<size_t>(3) * static_cast<size_t>(picture.rows * width), 0.0F);
    std::vector<cv::Mat> channels;
    cv::split(picture, channels);
    for (int c = 0; c < 3; ++c) {
        cv::Mat plane(picture.rows, width, CV_32F,
                      tensor.values.data() + static_cast<ptrdiff_t>(c) * picture.rows * width);
        channels[static_cast<size_t>(c)].convertTo(plane.colRange(0, picture.cols), CV_32F,
                                                   1 / (255 * deviation[c]), -mean[c] / deviation[c]);
    }
    return tensor;
}

int roundedUp(double value, int step)
{
    return std::max(1, static_cast<int>(std::ceil(value / step))) * step;
}

double meanInside(const cv::Mat &map, const std::vector<cv::Point> &contour)
{
    const cv::Rect around = cv::boundingRect(contour);
    cv::Mat mask = cv::Mat::zeros(around.size(), CV_8U);
    const std::vector<std::vector<cv::Point>> contours{contour};
    cv::drawContours(mask, contours, 0, 255, cv::FILLED, cv::LINE_8, cv::noArray(), INT_MAX, -around.tl());
    return cv::mean(map(around), mask)[0];
}

} // namespace

Result<std::unique_ptr<PpOcrEngine>> PpOcrEngine::open(const QString &folder, int threads)
{
    QFile keys(folder + u"/models/ppocr_keys_v1.txt"_s);
    if (!keys.open(QIODevice::ReadOnly))
        return models::fail(ReaderError::VisionMissing, u"no list of characters"_s);
    auto dictionary = Dictionary::fromKeys(keys.readAll());
    if (!dictionary) return models::fail(dictionary.error());
    auto runtime = OnnxRuntime::load(folder + u"/runtime/libonnxruntime.so.1"_s);
    if (!runtime) return models::fail(runtime.error());
    auto detector = OnnxModel::open(*runtime, folder + u"/models/ch_PP-OCRv4_det_infer.onnx"_s, threads);
    if (!detector) return models::fail(detector.error());
    auto recogniser = OnnxModel::open(*runtime, folder + u"/models/ch_PP-OCRv4_rec_infer.onnx"_s, threads);
    if (!recogniser) return models::fail(recogniser.error());
    return std::unique_ptr<PpOcrEngine>(
        new PpOcrEngine(std::move(*detector), std::move(*recogniser), std::move(*dictionary)));
}

std::vector<cv::RotatedRect> PpOcrEngine::find(const cv::Mat &picture, int longSide)
{
    const double scale = static_cast<double>(longSide) / std::max(picture.cols, picture.rows);
    cv::Mat scaled;
    cv::resize(picture, scaled,
               {roundedUp(picture.cols * scale - kDetectorStride / 2.0, kDetectorStride),
                roundedUp(picture.rows * scale - kDetectorStride / 2.0, kDetectorStride)},
               0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    Tensor input = planes(scaled, scaled.cols, kImageNetMean, kImageNetDeviation);
    Tensor output = m_detector->run(input);
    const cv::Mat likely(scaled.rows, scaled.cols, CV_32F, output.values.data());

    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(likely > kTextThreshold, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    const float toX = static_cast<float>(picture.cols) / static_cast<float>(scaled.cols);
    const float toY = static_cast<float>(picture.rows) / static_cast<float>(scaled.rows);
    std::vector<cv::RotatedRect> boxes;
    for (const auto &contour : contours) {
        cv::RotatedRect core = cv::minAreaRect(contour);
        if (std::min(core.size.width, core.size.height) < kSmallestBox) continue;
        if (meanInside(likely, contour) < kBoxScore) continue;
        const auto grow =
            static_cast<float>(2 * kUnclip * core.size.area() / (2 * (core.size.width + core.size.height)));
        core.size += cv::Size2f(grow, grow);
        core.center = {core.center.x * toX, core.center.y * toY};
        core.size = {core.size.width * toX, core.size.height * toX};
        boxes.push_back(core);
    }
    return boxes;
}

LineReading PpOcrEngine::read(const cv::Mat &line)
{
    const double scale = static_cast<double>(kLineHeight) / line.rows;
    const int width = std::clamp(static_cast<int>(std::lround(line.cols * scale)), 8, kWidestLine);
    cv::Mat scaled;
    cv::resize(line, scaled, {width, kLineHeight}, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    const int room = width <= kLoneCharacter ? kLoneCharacterRoom : roundedUp(width, 8);
    Tensor input = planes(scaled, room, cv::Scalar::all(0.5), cv::Scalar::all(0.5));
    Tensor output = m_recogniser->run(input);
    return LineReading(static_cast<int>(output.shape.at(1)), static_cast<int>(output.shape.at(2)),
                       std::move(output.values));
}

} // namespace lianli::scanners
