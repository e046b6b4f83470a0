// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/codes/hardpictures.h"

#include <opencv2/imgproc.hpp>

#include <QRandomGenerator>

namespace lianli::bench {

using namespace Qt::StringLiterals;
using scanners::CodeKind;
using scanners::GreyImage;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

/// EAN-13 with its check digit.
QString eanOf(QRandomGenerator &random)
{
    QString digits = u"69"_s;
    while (digits.size() < 12)
        digits += QChar(u'0' + random.bounded(10));
    int sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QChar(u'0' + (10 - sum % 10) % 10);
}

QString textFor(CodeKind kind, QRandomGenerator &random)
{
    const int number = random.bounded(100'000, 999'999);
    switch (kind) {
    case CodeKind::Code128:
        return u"J320402-2026-%1"_s.arg(number);
    case CodeKind::Ean13:
        return eanOf(random);
    case CodeKind::Qr:
        break;
    }
    return u"LLA1:320402:20261128:A%1:预约婚姻登记"_s.arg(number);
}

double between(QRandomGenerator &random, double from, double to)
{
    return from + random.generateDouble() * (to - from);
}

/// What the camera does to the code lying on the desk.
struct View
{
    double degrees = 0;
    double size = 1;        ///< of the usual
    double perspective = 0; ///< how far the far side shrinks
};

View viewOf(Hardship hardship, double severity, QRandomGenerator &random)
{
    View view{between(random, -6, 6), 1, 0.03 * random.generateDouble()};
    switch (hardship) {
    case Hardship::Tilt:
        view.perspective = 0.15 + 0.4 * severity;
        break;
    case Hardship::Small:
        view.size = 0.62 - 0.36 * severity;
        break;
    case Hardship::Rotated:
        view.degrees = between(random, 8 + 20 * severity, 40 + 50 * severity) * (random.bounded(2) ? 1 : -1);
        break;
    default:
        break;
    }
    return view;
}

/// The code seen by the camera, on grey paper with a soft shade across.
cv::Mat photographed(const cv::Mat &code, CodeKind kind, const View &view, QRandomGenerator &random)
{
    // A clerk holds a code so that it fills the picture well; the longest one most of it.
    const double usual = kind == CodeKind::Qr ? 210 : kind == CodeKind::Ean13 ? 330 : 470;
    const double width = usual * view.size;
    const double height = width * code.rows / code.cols;
    const cv::Point2d centre(kWidth / 2.0 + between(random, -30, 30),
                             kHeight / 2.0 + between(random, -20, 20));
    const double c = std::cos(view.degrees * CV_PI / 180);
    const double s = std::sin(view.degrees * CV_PI / 180);
    const bool alongX = random.bounded(2) == 0;
    std::vector<cv::Point2f> to;
    for (const auto &[u, v] : {std::pair(-1, -1), std::pair(1, -1), std::pair(1, 1), std::pair(-1, 1)}) {
        // A tilted plane: one side is farther away, and what lies along the tilt is foreshortened.
        const double depth = 1 + view.perspective * (alongX ? u : v);
        const double squeeze = 1 - 0.6 * view.perspective;
        const double x = u * width / 2 * (alongX ? squeeze : 1) / depth;
        const double y = v * height / 2 * (alongX ? 1 : squeeze) / depth;
        to.push_back(cv::Point2d(centre.x + c * x - s * y, centre.y + s * x + c * y));
    }
    const std::vector<cv::Point2f> from{
        {0, 0}, {float(code.cols), 0}, {float(code.cols), float(code.rows)}, {0, float(code.rows)}};
    // Twice the size and then averaged, as a sensor's pixels average what falls on them.
    for (cv::Point2f &point : to)
        point *= 2;
    cv::Mat scene(2 * kHeight, 2 * kWidth, CV_8UC1, cv::Scalar(255));
    cv::warpPerspective(code, scene, cv::getPerspectiveTransform(from, to), scene.size(), cv::INTER_AREA,
                        cv::BORDER_CONSTANT, cv::Scalar(255));
    cv::resize(scene, scene, {kWidth, kHeight}, 0, 0, cv::INTER_AREA);
    cv::Mat picture;
    scene.convertTo(picture, CV_32F, 190.0 / 255, 25);
    const double slope = between(random, -25, 25);
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x)
            picture.at<float>(y, x) += static_cast<float>(slope * (x - kWidth / 2) / kWidth);
    return picture;
}

void addNoise(cv::Mat *picture, double sigma, quint32 seed)
{
    cv::Mat noise(picture->size(), CV_32F);
    cv::RNG rng(seed);
    rng.fill(noise, cv::RNG::NORMAL, 0, sigma);
    *picture += noise;
}

/// Ink, scratches and torn paper over the code itself.
void damage(cv::Mat *code, CodeKind kind, double severity, QRandomGenerator &random)
{
    const int scratches = 2 + int(7 * severity);
    for (int i = 0; i < scratches; ++i) {
        const cv::Point from(random.bounded(code->cols), random.bounded(code->rows));
        const cv::Point to(random.bounded(code->cols), random.bounded(code->rows));
        cv::line(*code, from, to, cv::Scalar(random.bounded(2) ? 0 : 255), 1 + int(5 * severity));
    }
    const int stains = kind == CodeKind::Qr ? 1 + int(3 * severity) : 1 + int(5 * severity);
    for (int i = 0; i < stains; ++i) {
        const cv::Point centre(random.bounded(code->cols), random.bounded(code->rows));
        cv::circle(*code, centre, int((0.03 + 0.05 * severity) * code->cols),
                   cv::Scalar(random.bounded(2) ? 30 : 255), cv::FILLED);
    }
}

/// A lamp's reflection: its middle burnt out, its edge washed.
void addGlare(cv::Mat *picture, double severity, QRandomGenerator &random)
{
    const cv::Point2d spot(kWidth / 2.0 + between(random, -90, 90), kHeight / 2.0 + between(random, -50, 50));
    const double radius = 45 + 75 * severity;
    const double strength = 150 + 330 * severity;
    for (int y = 0; y < picture->rows; ++y)
        for (int x = 0; x < picture->cols; ++x) {
            const double r2 = (x - spot.x) * (x - spot.x) + 2.5 * (y - spot.y) * (y - spot.y);
            picture->at<float>(y, x) += static_cast<float>(strength * std::exp(-r2 / (2 * radius * radius)));
        }
}

} // namespace

const char *hardshipName(Hardship hardship)
{
    switch (hardship) {
    case Hardship::Blur:
        return "blur";
    case Hardship::Tilt:
        return "tilt";
    case Hardship::LowContrast:
        return "low_contrast";
    case Hardship::Damage:
        return "damage";
    case Hardship::Noise:
        return "noise";
    case Hardship::Small:
        return "small";
    case Hardship::Rotated:
        return "rotated";
    case Hardship::Glare:
        return "glare";
    }
    return "";
}

HardPicture hardPicture(CodeKind kind, Hardship hardship, double severity, quint32 seed)
{
    QRandomGenerator random(seed);
    HardPicture result;
    result.text = textFor(kind, random);
    GreyImage flat = scanners::writeCode(result.text, kind, 8);
    cv::Mat code(flat.size.height(), flat.size.width(), CV_8UC1, flat.pixels.data());
    if (hardship == Hardship::Damage) damage(&code, kind, severity, random);
    cv::Mat picture = photographed(code, kind, viewOf(hardship, severity, random), random);
    if (hardship == Hardship::LowContrast) picture = (picture - 128) * (0.30 - 0.27 * severity) + 128;
    if (hardship == Hardship::Glare) addGlare(&picture, severity, random);
    const double blur = hardship == Hardship::Blur ? 1.2 + 3.0 * severity : 0.6;
    cv::GaussianBlur(picture, picture, {}, blur);
    addNoise(&picture, hardship == Hardship::Noise ? 15 + 75 * severity : 2, seed);

    result.image = {QByteArray(qsizetype{kWidth} * kHeight, Qt::Uninitialized), {kWidth, kHeight}};
    cv::Mat out(kHeight, kWidth, CV_8UC1, result.image.pixels.data());
    picture.convertTo(out, CV_8U);
    return result;
}

} // namespace lianli::bench
