// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/picturetries.h"

#include "scanners/codes/barstrips.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

constexpr int kWorkingSide = 1600; ///< pixels of the longer side; codes are large in larger pictures
constexpr int kMaxEnlargedSide = 2400;

/// A picture of the original in another size.
struct Scaled
{
    cv::Mat grey;
    cv::Matx33d toOriginal;
};

Scaled scaled(const cv::Mat &original, double factor)
{
    Scaled result{original, cv::Matx33d::eye()};
    if (factor == 1.0) return result;
    cv::resize(original, result.grey, {}, factor, factor, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    // Pixel centres, not corners, are the whole numbers.
    result.toOriginal = {1 / factor, 0, 0.5 / factor - 0.5, 0, 1 / factor, 0.5 / factor - 0.5, 0, 0, 1};
    return result;
}

/// The original, or a smaller one where it is very large.
Scaled working(const cv::Mat &original, double enlargement = 1.0)
{
    const double side = std::max(original.cols, original.rows);
    const double wanted = std::min(side, double(kWorkingSide)) * enlargement;
    return scaled(original, std::min(wanted, double(kMaxEnlargedSide)) / side);
}

PreparedPicture prepared(cv::Mat grey, const cv::Matx33d &toOriginal, SymbolSet symbols = SymbolSet::Safe,
                         Binarisation binarisation = Binarisation::Local)
{
    return {std::move(grey), toOriginal, symbols, binarisation, false};
}

std::vector<PreparedPicture> asItIs(const cv::Mat &original)
{
    const Scaled base = working(original);
    return {prepared(base.grey, base.toOriginal, SymbolSet::All),
            prepared(base.grey, base.toOriginal, SymbolSet::All, Binarisation::Global)};
}

std::vector<PreparedPicture> fullSize(const cv::Mat &original)
{
    if (std::max(original.cols, original.rows) <= kWorkingSide) return {};
    return {prepared(original, cv::Matx33d::eye(), SymbolSet::All)};
}

std::vector<PreparedPicture> enlarged(const cv::Mat &original)
{
    const Scaled base = working(original, 2);
    return {prepared(base.grey, base.toOriginal),
            prepared(base.grey, base.toOriginal, SymbolSet::Safe, Binarisation::Global)};
}

std::vector<PreparedPicture> halved(const cv::Mat &original)
{
    const Scaled base = working(original, 0.5);
    return {prepared(base.grey, base.toOriginal)};
}

/// Noise: what is smaller than a module goes, edges stay.
std::vector<PreparedPicture> smoothed(const cv::Mat &original)
{
    const Scaled base = working(original);
    std::vector<PreparedPicture> pictures;
    for (const int size : {3, 5}) {
        cv::Mat median;
        cv::medianBlur(base.grey, median, size);
        cv::GaussianBlur(median, median, {}, 0.3 * size);
        pictures.push_back(prepared(median, base.toOriginal));
    }
    return pictures;
}

/// Glare and shade: the paper's brightness is what is left when the ink is closed over; divides by it.
std::vector<PreparedPicture> evenLight(const cv::Mat &original)
{
    const Scaled base = working(original);
    std::vector<PreparedPicture> pictures;
    const int side = std::max(base.grey.cols, base.grey.rows);
    for (const int window : {side / 40 | 1, side / 12 | 1}) {
        cv::Mat mean;
        cv::Mat mean2;
        cv::Mat grey;
        base.grey.convertTo(grey, CV_32F);
        cv::GaussianBlur(grey, mean, {}, window);
        cv::GaussianBlur(grey.mul(grey), mean2, {}, window);
        cv::Mat deviation;
        cv::sqrt(cv::max(mean2 - mean.mul(mean), 4.0), deviation);
        cv::Mat even = (grey - mean) / deviation * 64 + 128;
        cv::Mat bytes;
        even.convertTo(bytes, CV_8U);
        pictures.push_back(prepared(bytes, base.toOriginal));
        pictures.push_back(prepared(bytes, base.toOriginal, SymbolSet::Matrix, Binarisation::None));
    }
    return pictures;
}

std::vector<PreparedPicture> thresholded(const cv::Mat &original)
{
    const Scaled base = working(original, std::max(original.cols, original.rows) < 800 ? 2 : 1);
    cv::Mat soft;
    cv::GaussianBlur(base.grey, soft, {}, 1.0);
    std::vector<PreparedPicture> pictures;
    for (const int block : {31, 75, 151}) {
        cv::Mat binary;
        cv::adaptiveThreshold(soft, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, block, 3);
        pictures.push_back(prepared(binary, base.toOriginal, SymbolSet::Matrix, Binarisation::None));
    }
    return pictures;
}

/// The inverse of a Gaussian blur of \a sigma pixels, damped where only noise is left (Wiener's filter).
cv::Mat deblurred(const cv::Mat &grey, double sigma, double noise)
{
    const int margin = int(3 * sigma) + 1;
    const cv::Size size(cv::getOptimalDFTSize(grey.cols + 2 * margin),
                        cv::getOptimalDFTSize(grey.rows + 2 * margin));
    cv::Mat padded;
    cv::copyMakeBorder(grey, padded, margin, size.height - grey.rows - margin, margin,
                       size.width - grey.cols - margin, cv::BORDER_REFLECT);
    cv::Mat spectrum;
    padded.convertTo(padded, CV_32F);
    cv::dft(padded, spectrum, cv::DFT_COMPLEX_OUTPUT);
    const auto response = [sigma](int i, int n) {
        const double f = 2 * CV_PI * std::min(i, n - i) / n;
        return std::exp(-0.5 * sigma * sigma * f * f);
    };
    for (int y = 0; y < size.height; ++y) {
        const double vertical = response(y, size.height);
        auto *line = spectrum.ptr<cv::Vec2f>(y);
        for (int x = 0; x < size.width; ++x) {
            const double h = vertical * response(x, size.width);
            line[x] *= static_cast<float>(h / (h * h + noise));
        }
    }
    cv::dft(spectrum, padded, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    cv::Mat out;
    padded(cv::Rect(margin, margin, grey.cols, grey.rows)).convertTo(out, CV_8U);
    return out;
}

std::vector<PreparedPicture> sharpened(const cv::Mat &original)
{
    const double side = std::max(original.cols, original.rows);
    const Scaled base = working(original, side < 1000 ? 2 : 1);
    const double scale = 1 / base.toOriginal(0, 0);
    std::vector<PreparedPicture> pictures;
    for (const double sigma : {1.2, 2.0, 3.0, 4.2})
        pictures.push_back(prepared(deblurred(base.grey, sigma * scale, 0.01), base.toOriginal));
    return pictures;
}

/// Finds the QR code by another detector, sets it upright and large, and reads that.
std::vector<PreparedPicture> rectified(const cv::Mat &original)
{
    const Scaled base = working(original);
    std::vector<cv::Point2f> corners;
    try {
        cv::QRCodeDetector detector;
        if (!detector.detect(base.grey, corners) || corners.size() != 4) return {};
    } catch (const cv::Exception &) {
        return {};
    }
    constexpr float kSide = 600;
    constexpr float kMargin = 60;
    const std::vector<cv::Point2f> square{{kMargin, kMargin},
                                          {kMargin + kSide, kMargin},
                                          {kMargin + kSide, kMargin + kSide},
                                          {kMargin, kMargin + kSide}};
    const cv::Mat toBase = cv::getPerspectiveTransform(square, corners);
    cv::Mat upright;
    cv::warpPerspective(base.grey, upright, toBase,
                        cv::Size(int(kSide + 2 * kMargin), int(kSide + 2 * kMargin)),
                        cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    const cv::Matx33d toOriginal = base.toOriginal * cv::Matx33d(toBase.ptr<double>());
    std::vector<PreparedPicture> pictures{
        prepared(upright, toOriginal, SymbolSet::Matrix),
        prepared(upright, toOriginal, SymbolSet::Matrix, Binarisation::Global)};
    for (const double sigma : {4.0, 8.0, 12.0})
        pictures.push_back(prepared(deblurred(upright, sigma, 0.01), toOriginal, SymbolSet::Matrix));
    return pictures;
}

/// Light codes on dark ground.
std::vector<PreparedPicture> inverted(const cv::Mat &original)
{
    const Scaled base = working(original);
    return {prepared(~base.grey, base.toOriginal)};
}

} // namespace

const std::vector<PictureTry> &pictureTries()
{
    static const std::vector<PictureTry> tries{asItIs,   fullSize,  evenLight, enlarged,
                                               smoothed, rectified, barStrips, thresholded,
                                               halved,   sharpened, inverted};
    return tries;
}

} // namespace lianli::scanners
