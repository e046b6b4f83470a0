// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/idcards/cardphotograph.h"

#include "scanners/vision/card/cardlayout.h"
#include "scanners/vision/specimen/specimencard.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

namespace lianli::tests {

using namespace Qt::StringLiterals;
namespace layout = scanners::layout;

namespace {

using scanners::kArtPixelsPerMillimetre;

constexpr double kDegrees = CV_PI / 180;

double between(double low, double high, QRandomGenerator &random)
{
    return low + (high - low) * random.generateDouble();
}

cv::Scalar anyColour(QRandomGenerator &random, int darkest = 0, int brightest = 255)
{
    const auto value = [&] { return random.bounded(darkest, brightest + 1); };
    return {static_cast<double>(value()), static_cast<double>(value()), static_cast<double>(value())};
}

/// Everything about one photograph that is drawn by lot.
struct Scene
{
    cv::Size size;
    double pixelsPerMillimetre = 0;
    double rotation = 0; // degrees
    double tilt = 0;     // degrees
    double tiltAxis = 0;
    double blur = 0;
    double noise = 0;
    double glare = 0;
    double shade = 0; // darkest by brightest corner of the light
    double exposure = 1;
    int quality = 80;
    QString ground;

    Scene(CardKind kind, QRandomGenerator &random)
    {
        const bool hard = kind == CardKind::Hard;
        static const std::array kSizes{cv::Size(1280, 720), cv::Size(1600, 1200), cv::Size(2592, 1944)};
        size = kSizes[static_cast<size_t>(random.bounded(3))];
        static const QStringList kGrounds{u"wood"_s, u"grey"_s, u"white"_s, u"dark"_s, u"cloth"_s, u"mat"_s};
        ground = kGrounds.at(random.bounded(static_cast<int>(kGrounds.size())));
        const bool flatbed = !hard && random.bounded(6) == 0;
        const double quarter = 90.0 * random.bounded(4);
        rotation = random.bounded(4) == 0 ? between(0, 360, random)
                                          : quarter + between(hard ? -22 : -12, hard ? 22 : 12, random);
        tilt = hard ? between(10, 24, random) : between(0, 12, random);
        tiltAxis = between(0, 360, random);
        const double share = between(hard ? 0.36 : 0.4, 0.8, random); // of the frame that the card takes
        const double reach = extent(rotation);
        // Fewer pixels a millimetre than any document camera gives are not asked for.
        pixelsPerMillimetre = std::max(share * reach, hard ? 4.8 : 5.6);
        blur = hard ? between(0.4, 1.25, random) : between(0.3, 0.85, random);
        noise = hard ? between(3, 8, random) : between(0.5, 4, random);
        glare = hard ? between(40, 150, random) : (random.bounded(4) == 0 ? between(10, 50, random) : 0);
        shade = hard ? between(0.45, 0.8, random) : between(0.75, 1, random);
        exposure = hard ? between(0.55, 1.05, random) : between(0.75, 1.08, random);
        quality = random.bounded(hard ? 50 : 62, hard ? 78 : 92);
        if (flatbed) {
            ground = u"flatbed"_s;
            tilt = 0;
            size = {1600, 1200};
            pixelsPerMillimetre = 300 / 25.4;
            rotation = quarter + between(-4, 4, random);
            shade = 1;
            glare = 0;
            exposure = 1;
        }
    }

private:
    /// Pixels a millimetre at which a card turned by \a angle just fills the frame.
    double extent(double angle) const
    {
        const double c = std::abs(std::cos(angle * kDegrees));
        const double s = std::abs(std::sin(angle * kDegrees));
        return std::min(size.width / (layout::kWidth * c + layout::kHeight * s),
                        size.height / (layout::kWidth * s + layout::kHeight * c));
    }
};

cv::Mat wood(cv::Size size, QRandomGenerator &random)
{
    cv::Mat ground(size, CV_8UC3);
    const cv::Scalar dark(40 + random.bounded(30), 70 + random.bounded(30), 110 + random.bounded(40));
    const double wave = between(14, 40, random);
    for (int y = 0; y < size.height; ++y) {
        const double grain = 0.5 + 0.25 * std::sin(y / wave * 6.28) + 0.25 * std::sin(y / wave * 2.1 + 1);
        ground.row(y).setTo(dark * (0.8 + 0.5 * grain));
    }
    return ground;
}

/// Cloud-like blotches of \a contrast around \a colour.
cv::Mat blotches(cv::Size size, const cv::Scalar &colour, double contrast, int cells,
                 QRandomGenerator &random)
{
    cv::Mat small(cells, cells * 4 / 3, CV_32F);
    cv::RNG noise(random.generate());
    noise.fill(small, cv::RNG::NORMAL, 0, contrast);
    cv::Mat large;
    cv::resize(small, large, size, 0, 0, cv::INTER_CUBIC);
    std::vector<cv::Mat> channels(3);
    for (int c = 0; c < 3; ++c)
        cv::Mat(large + colour[c]).convertTo(channels[static_cast<size_t>(c)], CV_8U);
    cv::Mat ground;
    cv::merge(channels, ground);
    return ground;
}

cv::Mat groundOf(const Scene &scene, QRandomGenerator &random)
{
    if (scene.ground == u"wood") return wood(scene.size, random);
    if (scene.ground == u"grey")
        return blotches(scene.size, cv::Scalar::all(100 + random.bounded(60)), 8, 18, random);
    if (scene.ground == u"white")
        return blotches(scene.size, cv::Scalar::all(215 + random.bounded(25)), 2, 8, random);
    if (scene.ground == u"dark")
        return blotches(scene.size, cv::Scalar::all(30 + random.bounded(30)), 4, 12, random);
    if (scene.ground == u"cloth") return blotches(scene.size, anyColour(random, 40, 190), 10, 160, random);
    if (scene.ground == u"mat")
        return blotches(scene.size, cv::Scalar(70, 100 + random.bounded(40), 50), 3, 40, random);
    return cv::Mat(scene.size, CV_8UC3, cv::Scalar::all(246)); // flatbed
}

void fillTurned(cv::Mat &picture, const cv::RotatedRect &rect, const cv::Scalar &colour)
{
    std::array<cv::Point2f, 4> corners;
    rect.points(corners.data());
    std::vector<cv::Point> points(corners.begin(), corners.end());
    cv::fillConvexPoly(picture, points, colour, cv::LINE_AA);
}

/// Papers with lines of something like writing, folders, other cards: some of it under the card.
void clutter(cv::Mat &picture, double pixelsPerMillimetre, QRandomGenerator &random)
{
    for (int left = random.bounded(4); left > 0; --left) {
        const cv::Point2f at(static_cast<float>(random.bounded(picture.cols)),
                             static_cast<float>(random.bounded(picture.rows)));
        const auto millimetres = [&](double low, double high) {
            return static_cast<float>(between(low, high, random) * pixelsPerMillimetre);
        };
        const auto angle = static_cast<float>(between(0, 180, random));
        const cv::RotatedRect sheet(at, {millimetres(25, 110), millimetres(25, 80)}, angle);
        const bool paper = random.bounded(2) == 0;
        cv::Mat shadow(picture.size(), CV_8UC3, cv::Scalar::all(255));
        fillTurned(shadow, cv::RotatedRect(at + cv::Point2f(5, 5), sheet.size, angle), cv::Scalar::all(170));
        cv::blur(shadow, shadow, {13, 13});
        cv::multiply(picture, shadow, picture, 1 / 255.0);
        fillTurned(picture, sheet, paper ? anyColour(random, 215, 250) : anyColour(random, 20, 230));
        if (!paper) continue;
        const double turn = static_cast<double>(angle) * kDegrees;
        const cv::Point2f along(static_cast<float>(std::cos(turn)), static_cast<float>(std::sin(turn)));
        const cv::Point2f across(-along.y, along.x);
        const float lineStep = millimetres(3.5, 7);
        for (float row = -0.42F * sheet.size.height; row < 0.42F * sheet.size.height; row += lineStep) {
            float x = -0.42F * sheet.size.width;
            while (x < 0.4F * sheet.size.width) {
                const float word = millimetres(2, 9);
                const cv::Point2f middle = at + across * row + along * (x + word / 2);
                fillTurned(picture, {middle, {word, lineStep * 0.4F}, angle},
                           cv::Scalar::all(random.bounded(30, 110)));
                x += word + lineStep * 0.35F;
            }
        }
    }
}

/// From the artwork's pixels to the photograph's.
cv::Matx33d projectionOf(const Scene &scene, QRandomGenerator &random)
{
    const double scale = scene.pixelsPerMillimetre / kArtPixelsPerMillimetre;
    const cv::Matx33d centred(scale, 0, -scale * layout::kWidth * kArtPixelsPerMillimetre / 2, 0, scale,
                              -scale * layout::kHeight * kArtPixelsPerMillimetre / 2, 0, 0, 1);
    const double turn = scene.rotation * kDegrees;
    const cv::Matx33d turned(std::cos(turn), -std::sin(turn), 0, std::sin(turn), std::cos(turn), 0, 0, 0, 1);
    // Tilted about an axis in its plane, seen from 1.3 times the frame's width.
    const double axis = scene.tiltAxis * kDegrees;
    const double tilt = scene.tilt * kDegrees;
    const cv::Vec3d k(std::cos(axis), std::sin(axis), 0);
    const cv::Matx33d cross(0, 0, k[1], 0, 0, -k[0], -k[1], k[0], 0);
    const cv::Matx33d tilted =
        cv::Matx33d::eye() + std::sin(tilt) * cross + (1 - std::cos(tilt)) * cross * cross;
    const double focal = 1.3 * scene.size.width;
    const cv::Matx33d seen(tilted(0, 0), tilted(0, 1), 0, tilted(1, 0), tilted(1, 1), 0, tilted(2, 0) / focal,
                           tilted(2, 1) / focal, 1);
    const double spare = 0.06 * scene.size.width;
    const double x = scene.size.width / 2.0 + between(-spare, spare, random);
    const double y = scene.size.height / 2.0 + between(-spare / 2, spare / 2, random);
    return cv::Matx33d(1, 0, x, 0, 1, y, 0, 0, 1) * seen * turned * centred;
}

/// Lays \a card (with its transparency) and its shadow on \a picture.
void lay(const QImage &card, const cv::Matx33d &projection, const Scene &scene, cv::Mat &picture,
         QRandomGenerator &random)
{
    const cv::Mat art(card.height(), card.width(), CV_8UC4, const_cast<uchar *>(card.constBits()),
                      static_cast<size_t>(card.bytesPerLine()));
    // Fewer pixels are drawn than the artwork has: without this they would flicker.
    const double shrink = scene.pixelsPerMillimetre / kArtPixelsPerMillimetre;
    cv::Mat smooth;
    cv::GaussianBlur(art, smooth, {0, 0}, std::max(0.3, 0.4 / shrink));
    cv::Mat layer;
    cv::warpPerspective(smooth, layer, projection, picture.size(), cv::INTER_LINEAR);
    std::vector<cv::Mat> channels;
    cv::split(layer, channels);
    cv::Mat cover;
    cv::merge(std::vector<cv::Mat>{channels[3], channels[3], channels[3]}, cover);

    const double lift = between(0.3, 1.2, random) * scene.pixelsPerMillimetre;
    const double from = between(0, 2 * CV_PI, random);
    cv::Mat shadow;
    const cv::Matx23d moved(1, 0, lift * std::cos(from), 0, 1, lift * std::sin(from));
    cv::warpAffine(channels[3], shadow, moved, picture.size());
    cv::GaussianBlur(shadow, shadow, {0, 0}, lift);
    const double depth = scene.ground == u"flatbed" ? 0.2 : between(0.25, 0.6, random);
    cv::Mat light;
    cv::Mat(255 - shadow * depth).convertTo(light, CV_8U);
    cv::merge(std::vector<cv::Mat>{light, light, light}, light);
    cv::multiply(picture, light, picture, 1 / 255.0);

    channels.pop_back();
    cv::Mat colours;
    cv::merge(channels, colours);
    cv::multiply(picture, cv::Scalar::all(255) - cover, picture, 1 / 255.0);
    picture += colours; // the artwork is premultiplied
}

void light(const Scene &scene, const cv::Point2d &middle, cv::Mat &picture, QRandomGenerator &random)
{
    const double angle = between(0, 2 * CV_PI, random);
    cv::Mat shade(picture.size(), CV_32F);
    const double reach = std::hypot(picture.cols, picture.rows) / 2;
    for (int y = 0; y < shade.rows; ++y) {
        for (int x = 0; x < shade.cols; ++x) {
            const double along =
                ((x - shade.cols / 2.0) * std::cos(angle) + (y - shade.rows / 2.0) * std::sin(angle)) / reach;
            shade.at<float>(y, x) =
                static_cast<float>(scene.exposure * (1 - (1 - scene.shade) * (along + 1) / 2));
        }
    }
    cv::Mat glare = cv::Mat::zeros(picture.size(), CV_32F);
    if (scene.glare > 0) {
        const double size = between(4, 11, random) * scene.pixelsPerMillimetre;
        const cv::Point at(static_cast<int>(middle.x + between(-28, 28, random) * scene.pixelsPerMillimetre),
                           static_cast<int>(middle.y + between(-16, 16, random) * scene.pixelsPerMillimetre));
        cv::ellipse(glare, at, {static_cast<int>(size), static_cast<int>(size * between(0.3, 1, random))},
                    between(0, 180, random), 0, 360, scene.glare, cv::FILLED);
        cv::GaussianBlur(glare, glare, {0, 0}, size / 2);
    }
    cv::Mat noise(picture.size(), CV_32FC3);
    cv::RNG(random.generate()).fill(noise, cv::RNG::NORMAL, 0, scene.noise);
    cv::GaussianBlur(noise, noise, {3, 3}, 0.5);
    std::vector<cv::Mat> channels;
    cv::Mat exact;
    picture.convertTo(exact, CV_32F);
    cv::split(exact, channels);
    for (cv::Mat &channel : channels)
        channel = channel.mul(shade) + glare;
    cv::merge(channels, exact);
    exact += noise;
    exact.convertTo(picture, CV_8U);
}

} // namespace

CardPhotograph cardPhotograph(quint32 seed, scanners::CardImageReading::Side side, CardKind kind)
{
    QRandomGenerator random(seed);
    CardPhotograph photograph;
    photograph.kind = kind;
    photograph.card = side == scanners::CardImageReading::Side::Front ? fictionalFront(random, kind)
                                                                      : fictionalBack(random);
    const QImage art = scanners::printedCard(photograph.card.side, photograph.card.fields, random);
    const Scene scene(kind, random);
    cv::Mat picture = groundOf(scene, random);
    if (scene.ground != u"flatbed") clutter(picture, scene.pixelsPerMillimetre, random);
    const cv::Matx33d projection = projectionOf(scene, random);
    lay(art, projection, scene, picture, random);
    const auto project = [&](double x, double y) {
        const cv::Vec3d p =
            projection * cv::Vec3d(x * kArtPixelsPerMillimetre - 0.5, y * kArtPixelsPerMillimetre - 0.5, 1);
        return QPointF(p[0] / p[2], p[1] / p[2]);
    };
    photograph.corners = {project(0, 0), project(layout::kWidth, 0), project(layout::kWidth, layout::kHeight),
                          project(0, layout::kHeight)};
    const QPointF middle = project(layout::kWidth / 2, layout::kHeight / 2);
    cv::GaussianBlur(picture, picture, {0, 0}, scene.blur);
    light(scene, {middle.x(), middle.y()}, picture, random);
    std::vector<uchar> bytes;
    cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, scene.quality});
    photograph.jpeg = {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    photograph.pixelsPerMillimetre = scene.pixelsPerMillimetre;
    photograph.scene = u"%1, %2 × %3, %4 px/mm, tilt %5°"_s.arg(scene.ground)
                           .arg(scene.size.width)
                           .arg(scene.size.height)
                           .arg(scene.pixelsPerMillimetre, 0, 'f', 1)
                           .arg(scene.tilt, 0, 'f', 0);
    return photograph;
}

} // namespace lianli::tests
