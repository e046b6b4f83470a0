// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/barstrips.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace {

constexpr int kSearchSide = 800;      ///< pixels of the longer side while looking for fields
constexpr double kMinCoherence = 0.5; ///< 1 where all edges run one way
constexpr size_t kMaxFields = 3;
constexpr int kStripHeight = 48;
constexpr int kBands = 3;     ///< each third of the bars' length is also read alone,
constexpr int kThinBands = 9; ///< and each ninth
constexpr int kMaxStripHeight = 1200;
constexpr double kMaxScale = 4.0; ///< of the strip against the original
constexpr int kStripWidth = 2400; ///< pixels, at most

/// A field of bars: in the original's pixels.
struct BarField
{
    cv::Point2d centre;
    double angle = 0;  ///< radians, the direction across the bars
    double across = 0; ///< extent in that direction
    double along = 0;  ///< length of the bars
};

struct Directions
{
    cv::Mat cos2; ///< of the doubled angle, weighted by edge energy
    cv::Mat sin2;
    cv::Mat energy;
};

Directions edgeDirections(const cv::Mat &grey, int window)
{
    cv::Mat gx;
    cv::Mat gy;
    cv::Scharr(grey, gx, CV_32F, 1, 0);
    cv::Scharr(grey, gy, CV_32F, 0, 1);
    Directions d;
    cv::Mat xx = gx.mul(gx);
    cv::Mat yy = gy.mul(gy);
    d.cos2 = xx - yy;
    d.sin2 = 2 * gx.mul(gy);
    d.energy = xx + yy;
    for (cv::Mat *part : {&d.cos2, &d.sin2, &d.energy})
        cv::boxFilter(*part, *part, CV_32F, {window, window});
    return d;
}

/// Where edges are strong and run one way.
cv::Mat barMask(const Directions &d)
{
    cv::Mat length;
    cv::magnitude(d.cos2, d.sin2, length);
    double strongest = 0;
    cv::minMaxLoc(d.energy, nullptr, &strongest);
    cv::Mat mask = (length > kMinCoherence * d.energy) & (d.energy > 0.04 * strongest);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat::ones(9, 9, CV_8U));
    return mask;
}

double angleOf(const cv::Mat &component, const Directions &d)
{
    return 0.5 * std::atan2(cv::mean(d.sin2, component)[0], cv::mean(d.cos2, component)[0]);
}

/// The field's own extents along its direction, from the pixels of its component.
BarField fieldOf(const cv::Mat &component, const Directions &d, double scale)
{
    const double angle = angleOf(component, d);
    std::vector<cv::Point> points;
    cv::findNonZero(component, points);
    const cv::Point2d u(std::cos(angle), std::sin(angle));
    std::vector<double> across;
    std::vector<double> along;
    for (const cv::Point &p : points) {
        across.push_back(p.x * u.x + p.y * u.y);
        along.push_back(-p.x * u.y + p.y * u.x);
    }
    const auto range = [](std::vector<double> &values, double trim) {
        const auto low = values.begin() + static_cast<std::ptrdiff_t>(trim * double(values.size()));
        std::nth_element(values.begin(), low, values.end());
        const double from = *low;
        const auto high =
            values.begin() + static_cast<std::ptrdiff_t>((1 - trim) * double(values.size() - 1));
        std::nth_element(values.begin(), high, values.end());
        return std::pair(from, *high);
    };
    const auto [a0, a1] = range(across, 0.002);
    const auto [b0, b1] = range(along, 0.05);
    const double a = (a0 + a1) / 2;
    const double b = (b0 + b1) / 2;
    return {cv::Point2d(a * u.x - b * u.y, a * u.y + b * u.x) * scale, angle, (a1 - a0) * scale,
            (b1 - b0) * scale};
}

/// Glare or a stain may tear a code in two: the parts that lie in line with the largest, as one. Empty if
/// there is none beside it.
cv::Mat partsOfOneCode(const cv::Mat &labels, const std::vector<int> &order, const Directions &d)
{
    cv::Mat whole = labels == order.front();
    const BarField largest = fieldOf(whole, d, 1);
    bool more = false;
    for (auto it = order.begin() + 1; it != order.end(); ++it) {
        const cv::Mat part = labels == *it;
        const BarField field = fieldOf(part, d, 1);
        const cv::Point2d apart = field.centre - largest.centre;
        const double off = -apart.x * std::sin(largest.angle) + apart.y * std::cos(largest.angle);
        if (std::abs(std::sin(field.angle - largest.angle)) > 0.14 || std::abs(off) > largest.along / 2)
            continue;
        whole |= part;
        more = true;
    }
    return more ? whole : cv::Mat();
}

std::vector<BarField> findFields(const cv::Mat &original, int window)
{
    const double scale = std::max(1.0, double(std::max(original.cols, original.rows)) / kSearchSide);
    cv::Mat small;
    cv::resize(original, small, {}, 1 / scale, 1 / scale, cv::INTER_AREA);
    const Directions d = edgeDirections(small, window);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(barMask(d), labels, stats, centres);
    std::vector<int> order;
    for (int i = 1; i < count; ++i)
        if (stats.at<int>(i, cv::CC_STAT_AREA) > 600) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return stats.at<int>(a, cv::CC_STAT_AREA) > stats.at<int>(b, cv::CC_STAT_AREA);
    });
    if (order.size() > kMaxFields) order.resize(kMaxFields);
    std::vector<BarField> fields;
    for (const int i : order) {
        const BarField field = fieldOf(labels == i, d, scale);
        if (field.across > 30 && field.along > 4) fields.push_back(field);
    }
    if (fields.size() > 1) {
        if (const cv::Mat whole = partsOfOneCode(labels, order, d); !whole.empty())
            fields.insert(fields.begin(), fieldOf(whole, d, scale));
    }
    return fields;
}

/// From the strip's pixels to the original's.
cv::Matx33d stripToOriginal(const BarField &field, double scale, cv::Size strip)
{
    const double c = std::cos(field.angle) / scale;
    const double s = std::sin(field.angle) / scale;
    const double x = strip.width / 2.0;
    const double y = strip.height / 2.0;
    return {c, -s, field.centre.x - c * x + s * y, s, c, field.centre.y - s * x - c * y, 0, 0, 1};
}

/// The strip upright. Bars seen at a slant fan out: \a fan is by how much their direction turns, in radians a
/// pixel of the original, on the way across.
cv::Mat cutOut(const cv::Mat &original, const cv::Matx33d &toOriginal, cv::Size size, double fan = 0)
{
    cv::Mat mapX(size, CV_32F);
    cv::Mat mapY(size, CV_32F);
    const double scale = 1 / std::hypot(toOriginal(0, 0), toOriginal(1, 0));
    for (int row = 0; row < size.height; ++row) {
        const double y = row - size.height / 2.0;
        for (int column = 0; column < size.width; ++column) {
            const double turned = fan * (column - size.width / 2.0) / scale;
            const double x = column - y * turned;
            mapX.at<float>(row, column) =
                static_cast<float>(toOriginal(0, 0) * x + toOriginal(0, 1) * row + toOriginal(0, 2));
            mapY.at<float>(row, column) =
                static_cast<float>(toOriginal(1, 0) * x + toOriginal(1, 1) * row + toOriginal(1, 2));
        }
    }
    cv::Mat strip;
    cv::remap(original, strip, mapX, mapY, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return strip;
}

/// Averaging works only along the bars: the angle, to half a degree, at which the mean row is sharpest.
double sharpestAngle(const cv::Mat &original, const BarField &field, int steps)
{
    const double scale = std::min(1.0, 500 / field.across);
    const cv::Size size(int(field.across * scale), std::max(3, int(0.8 * field.along * scale)));
    double best = -1;
    double bestAngle = field.angle;
    BarField turned = field;
    for (int step = -steps; step <= steps; ++step) {
        turned.angle = field.angle + step * 0.5 * CV_PI / 180;
        cv::Mat row;
        cv::reduce(cutOut(original, stripToOriginal(turned, scale, size), size), row, 0, cv::REDUCE_AVG,
                   CV_32F);
        const cv::Mat differences = row.colRange(1, row.cols) - row.colRange(0, row.cols - 1);
        const double sharpness = differences.dot(differences);
        if (sharpness > best) {
            best = sharpness;
            bestAngle = turned.angle;
        }
    }
    return bestAngle;
}

/// How the bars' direction turns from the first third of the field to the last.
double fanOf(const cv::Mat &original, const BarField &field)
{
    double angles[2];
    for (const int end : {0, 1}) {
        BarField third = field;
        third.across = field.across / 3;
        third.centre +=
            (end == 0 ? -1 : 1) * third.across * cv::Point2d(std::cos(field.angle), std::sin(field.angle));
        angles[end] = sharpestAngle(original, third, 24);
    }
    return (angles[1] - angles[0]) / (field.across * 2 / 3);
}

/// The inverse of a Gaussian blur of \a sigma pixels on one row, damped where only noise is left.
cv::Mat sharpened(const cv::Mat &row, double sigma)
{
    if (sigma <= 0) return row;
    const int width = cv::getOptimalDFTSize(row.cols + 2 * int(4 * sigma));
    cv::Mat padded;
    const int left = (width - row.cols) / 2;
    cv::copyMakeBorder(row, padded, 0, 0, left, width - row.cols - left, cv::BORDER_REPLICATE);
    cv::Mat spectrum;
    cv::dft(padded, spectrum, cv::DFT_COMPLEX_OUTPUT);
    constexpr double kNoise = 0.002;
    for (int i = 0; i < width; ++i) {
        const double f = 2 * CV_PI * std::min(i, width - i) / width;
        const double h = std::exp(-0.5 * sigma * sigma * f * f);
        spectrum.at<cv::Vec2f>(0, i) *= static_cast<float>(h / (h * h + kNoise));
    }
    cv::Mat out;
    cv::dft(spectrum, out, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    return out.colRange(left, left + row.cols);
}

/// Dark and light made even along each row: its local range, from \a low to \a high, stretched.
struct Levels
{
    cv::Mat low;
    cv::Mat range;
};

Levels levelsOf(const cv::Mat &rows, int window)
{
    Levels levels;
    cv::Mat high;
    const cv::Mat kernel = cv::Mat::ones(1, window, CV_8U);
    cv::erode(rows, levels.low, kernel);
    cv::dilate(rows, high, kernel);
    cv::blur(levels.low, levels.low, {window, 1});
    cv::blur(high, high, {window, 1});
    levels.range = high - levels.low;
    return levels;
}

cv::Mat levelled(const cv::Mat &rows, int window)
{
    const Levels levels = levelsOf(rows, window);
    return (rows - levels.low) / cv::max(levels.range, 4.0) * 255;
}

cv::Mat meanRow(const cv::Mat &rows)
{
    cv::Mat row;
    cv::reduce(rows, row, 0, cv::REDUCE_AVG, CV_32F);
    return row;
}

/// Each place of the row from where the bars show best there: glare on one end of them is made good by the
/// other.
cv::Mat clearestRow(const cv::Mat &rows, int window)
{
    cv::Mat soft;
    cv::blur(rows, soft, {1, std::max(1, rows.rows / 12)});
    soft.convertTo(soft, CV_32F);
    const Levels levels = levelsOf(soft, window);
    cv::Mat weights = levels.range.mul(levels.range).mul(levels.range) + 1;
    cv::Mat sum;
    cv::Mat weight;
    cv::reduce(((soft - levels.low) / cv::max(levels.range, 4.0) * 255).mul(weights), sum, 0, cv::REDUCE_SUM);
    cv::reduce(weights, weight, 0, cv::REDUCE_SUM);
    return sum / weight;
}

/// What most of each bar's length says: scratches and stains lose the vote.
cv::Mat medianRow(const cv::Mat &rows)
{
    cv::Mat sorted;
    cv::sort(rows, sorted, cv::SORT_EVERY_COLUMN | cv::SORT_ASCENDING);
    cv::Mat row;
    sorted.row(sorted.rows / 2).convertTo(row, CV_32F);
    return row;
}

/// A picture of one row, standing for a strip of \a height pixels.
PreparedPicture stripOf(const cv::Mat &row, const cv::Matx33d &toOriginal, int height)
{
    PreparedPicture picture;
    cv::Mat bytes;
    row.convertTo(bytes, CV_8U);
    cv::repeat(bytes, kStripHeight, 1, picture.grey);
    picture.toOriginal = toOriginal * cv::Matx33d::diag({1, double(height) / kStripHeight, 1});
    picture.symbols = SymbolSet::Bars;
    picture.flatOnly = true;
    return picture;
}

void addStrips(const cv::Mat &original, BarField field, std::vector<PreparedPicture> *pictures)
{
    field.angle = sharpestAngle(original, field, 16);
    const double width = 1.25 * field.across + 20; // with the quiet zones
    const double scale = std::min(kMaxScale, kStripWidth / width);
    const cv::Size size(int(width * scale),
                        std::clamp(int(field.along * scale), kThinBands, kMaxStripHeight));
    const cv::Matx33d toOriginal = stripToOriginal(field, scale, size);
    const cv::Mat strip = cutOut(original, toOriginal, size, fanOf(original, field));
    const int window = int(40 * scale) | 1;
    std::vector<cv::Mat> rows{meanRow(strip), clearestRow(strip, window), medianRow(strip)};
    for (const int bands : {kBands, kThinBands})
        for (int band = 0; band < bands; ++band)
            rows.push_back(
                meanRow(strip.rowRange(band * size.height / bands, (band + 1) * size.height / bands)));
    for (const double sigma : {0.0, 1.0, 1.6, 2.4})
        for (const cv::Mat &row : rows)
            pictures->push_back(
                stripOf(levelled(sharpened(row, sigma * scale), window), toOriginal, size.height));
}

} // namespace

std::vector<PreparedPicture> barStrips(const cv::Mat &original)
{
    std::vector<PreparedPicture> pictures;
    if (std::min(original.cols, original.rows) < 16) return pictures;
    for (const int window : {21, 41})
        for (const BarField &field : findFields(original, window))
            addStrips(original, field, &pictures);
    return pictures;
}

} // namespace lianli::scanners
