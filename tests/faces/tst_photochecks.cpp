// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/photochecks.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace lianli::scanners;
using Check = PhotoFinding::Check;
using Verdict = PhotoFinding::Verdict;

Q_DECLARE_METATYPE(PhotoFinding::Check)

namespace {

constexpr int kWidth = 1060;
constexpr int kHeight = 700;
const cv::Scalar kRed(190, 30, 40);

/// A drawn face whose 68 points are known: the checks need no detector.
Face faceAt(cv::Point2f middle, float height, float openness)
{
    Face face;
    for (size_t i = 0; i < face.points.size(); ++i) { // the jaw and brows on an oval
        const double angle = 2 * CV_PI * double(i) / double(face.points.size());
        face.points[i] = middle + cv::Point2f(float(0.4 * height * std::cos(angle)),
                                              float(0.5 * height * std::sin(angle)));
    }
    const float width = 0.12F * height;
    for (const int eye : {0, 1}) {
        const cv::Point2f at = middle + cv::Point2f((eye == 0 ? -0.17F : 0.17F) * height, -0.15F * height);
        const float half = openness * width / 2;
        const cv::Point2f outline[] = {{-width / 2, 0}, {-width / 6, -half}, {width / 6, -half},
                                       {width / 2, 0},  {width / 6, half},   {-width / 6, half}};
        for (size_t i = 0; i < 6; ++i)
            face.points[36 + 6 * static_cast<size_t>(eye) + i] = at + outline[i];
    }
    return face;
}

struct Picture
{
    cv::Mat rgb{kHeight, kWidth, CV_8UC3, kRed};
    std::vector<Face> faces;

    void add(cv::Point2f middle, float height, float openness = 0.36F, int brightness = 180)
    {
        faces.push_back(faceAt(middle, height, openness));
        const cv::Size axes(cvRound(0.42F * height), cvRound(0.52F * height));
        cv::ellipse(rgb, middle, axes, 0, 0, 360, cv::Scalar(brightness, brightness * 0.8, brightness * 0.7),
                    cv::FILLED);
        for (int line = -5; line <= 5; ++line) { // something that can be sharp
            const cv::Point from(cvRound(middle.x + 0.06F * float(line) * height),
                                 cvRound(middle.y - 0.3F * height));
            cv::line(rgb, from, from + cv::Point(0, cvRound(0.6F * height)), cv::Scalar(60, 40, 30), 2);
        }
    }
    PhotoReport check(const PhotoDemand &demand = {}) const
    {
        return checkPhoto(rgb, faces, rgb.cols, demand);
    }
};

Picture couple()
{
    Picture picture;
    picture.add({430, 300}, 230);
    picture.add({640, 310}, 220);
    return picture;
}

PhotoFinding findingOf(const PhotoReport &report, Check check)
{
    for (const PhotoFinding &finding : report.findings)
        if (finding.check == check) return finding;
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Picture)

/// What a careful clerk would say of drawn photographs.
class PhotoChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithAGoodPhotograph()
    {
        const PhotoReport report = couple().check();
        QCOMPARE(report.findings.size(), 9);
        for (const PhotoFinding &finding : report.findings)
            QVERIFY2(finding.verdict == Verdict::Ok,
                     qPrintable(QStringLiteral("check %1: %2").arg(int(finding.check)).arg(finding.value)));
    }

    void findsEachFault_data()
    {
        QTest::addColumn<Picture>("picture");
        QTest::addColumn<Check>("check");
        const auto row = [](const char *name, const Picture &picture, Check check) {
            QTest::newRow(name) << picture << check;
        };
        Picture one;
        one.add({530, 300}, 230);
        row("one person", one, Check::FaceCount);
        Picture three = couple();
        three.add({850, 300}, 200);
        row("three people", three, Check::FaceCount);
        Picture small;
        small.add({480, 300}, 60);
        small.add({560, 300}, 60);
        row("far away", small, Check::FaceSize);
        Picture large;
        large.add({330, 330}, 420);
        large.add({730, 330}, 420);
        row("too close", large, Check::FaceSize);
        Picture aside;
        aside.add({180, 300}, 230);
        aside.add({400, 310}, 220);
        row("aside", aside, Check::FacePosition);
        Picture asleep;
        asleep.add({430, 300}, 230);
        asleep.add({640, 310}, 220, 0.1F);
        row("eyes shut", asleep, Check::EyesOpen);
        Picture blurred = couple();
        cv::GaussianBlur(blurred.rgb, blurred.rgb, {}, 8);
        row("blurred", blurred, Check::Sharpness);
        Picture dark;
        dark.add({430, 300}, 230);
        dark.add({640, 310}, 220, 0.36F, 45);
        row("one face in the dark", dark, Check::Exposure);
        Picture motley = couple();
        for (int x = 0; x < kWidth; x += 80)
            cv::rectangle(motley.rgb, cv::Rect(x, 0, 40, 170), cv::Scalar(20, 60, 200), cv::FILLED);
        row("motley ground", motley, Check::Background);
        Picture blue = couple();
        blue.rgb.setTo(cv::Scalar(60, 110, 190));
        row("blue ground", blue, Check::BackgroundRed);
        Picture coarse = couple();
        cv::resize(coarse.rgb, coarse.rgb, {}, 0.25, 0.25);
        for (Face &face : coarse.faces)
            for (cv::Point2f &point : face.points)
                point *= 0.25F;
        row("too few pixels", coarse, Check::PrintResolution);
    }

    void findsEachFault()
    {
        QFETCH(Picture, picture);
        QFETCH(Check, check);
        const PhotoFinding finding = findingOf(picture.check(), check);
        QVERIFY2(finding.verdict == Verdict::Warn, qPrintable(QString::number(finding.value)));
    }

    void asksNoRedWhereNoneIsWanted()
    {
        Picture blue = couple();
        blue.rgb.setTo(cv::Scalar(60, 110, 190));
        PhotoDemand demand;
        demand.redGround = false;
        QVERIFY(findingOf(blue.check(demand), Check::BackgroundRed).verdict == Verdict::Ok);
    }

    void isNotSureOfHalfShutEyes()
    {
        Picture picture;
        picture.add({430, 300}, 230, 0.25F);
        picture.add({640, 310}, 220);
        QVERIFY(findingOf(picture.check(), Check::EyesOpen).verdict == Verdict::Unknown);
    }

    void saysWhatItCannotMeasure()
    {
        const PhotoReport report = Picture().check();
        QCOMPARE(report.findings.size(), 9);
        QVERIFY(findingOf(report, Check::FaceCount).verdict == Verdict::Warn);
        QVERIFY(findingOf(report, Check::Sharpness).verdict == Verdict::Unknown);
        QVERIFY(findingOf(report, Check::Background).verdict == Verdict::Unknown);
    }

    void cropsToThePrintWithBothFaces_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("middle") << 430.0 << 300.0;
        QTest::newRow("left edge") << 60.0 << 300.0;
        QTest::newRow("right edge") << 780.0 << 300.0;
        QTest::newRow("top") << 430.0 << 80.0;
        QTest::newRow("bottom") << 430.0 << 600.0;
    }

    void cropsToThePrintWithBothFaces()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        Picture picture;
        picture.add(cv::Point2d(x, y), 150);
        picture.add(cv::Point2d(x + 210, y), 150);
        const QRectF crop = picture.check().crop;
        QVERIFY(QRectF(-1e-9, -1e-9, 1 + 2e-9, 1 + 2e-9).contains(crop));
        const double aspect = crop.width() * kWidth / (crop.height() * kHeight);
        QVERIFY2(std::abs(aspect - 53.0 / 35) < 0.01, qPrintable(QString::number(aspect)));
        for (const double middle : {x, x + 210})
            QVERIFY(crop.contains(QPointF(middle / kWidth, y / kHeight)));
    }

    void survivesFacesOutsideThePicture()
    {
        Picture picture;
        picture.add({-500, -500}, 100);
        picture.add({5000, 400}, 3000);
        QCOMPARE(picture.check().findings.size(), 9);
    }
};

QTEST_GUILESS_MAIN(PhotoChecksTest)
#include "tst_photochecks.moc"
