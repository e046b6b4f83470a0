// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/faces/localfaces.h"
#include "scanners/faces/facereader.h"

#include <opencv2/imgproc.hpp>

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

#include <algorithm>

using namespace lianli::scanners;
using namespace lianli::models;
using namespace Qt::StringLiterals;

namespace {

/// dlib's documented threshold: nearer is the same person.
constexpr double kThreshold = 0.6;
constexpr int kFacesOf[] = {3, 3, 3, 4, 5, 4}; // counted by eye

QByteArray bytesOf(int sample)
{
    QFile file(QStringLiteral(FACE_SAMPLES) + u"/sample%1.jpg"_s.arg(sample));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

cv::Mat rgbOf(int sample)
{
    const QImage image = QImage::fromData(bytesOf(sample)).convertToFormat(QImage::Format_RGB888);
    return cv::Mat(image.height(), image.width(), CV_8UC3, const_cast<uchar *>(image.constBits()),
                   static_cast<size_t>(image.bytesPerLine()))
        .clone();
}

QByteArray jpegOf(const cv::Mat &rgb)
{
    const QImage view(rgb.data, rgb.cols, rgb.rows, static_cast<int>(rgb.step), QImage::Format_RGB888);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    view.save(&buffer, "JPEG", 90);
    return buffer.data();
}

/// The part of the picture with one head.
cv::Mat portraitOf(const cv::Mat &rgb, const Face &face)
{
    const cv::Rect2f box = face.detected.box;
    const cv::Rect around(cvRound(box.x - 0.6F * box.width), cvRound(box.y - 0.7F * box.height),
                          cvRound(2.2F * box.width), cvRound(2.4F * box.height));
    return rgb(around & cv::Rect(0, 0, rgb.cols, rgb.rows)).clone();
}

/// As another camera on another day would see it: smaller, darker, turned.
cv::Mat seenOtherwise(const cv::Mat &rgb)
{
    cv::Mat seen;
    const cv::Mat turn = cv::getRotationMatrix2D({rgb.cols / 2.0F, rgb.rows / 2.0F}, 9, 0.6);
    cv::warpAffine(rgb, seen, turn, rgb.size(), cv::INTER_AREA, cv::BORDER_REPLICATE);
    seen.convertTo(seen, CV_8U, 0.75, 5);
    cv::GaussianBlur(seen, seen, {}, 1.0);
    return seen;
}

template <class Answer> Result<Answer> wait(QFuture<Result<Answer>> future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) ? future.result()
                                                                        : fail(ReaderError::Timeout);
}

} // namespace

/// Photographs of people through the real networks.
class FacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = FaceReader::load(QStringLiteral(FACES_DIR));
        QVERIFY2(reader.has_value(), "run scripts/setup");
        m_reader = *reader;
        QVERIFY2(!bytesOf(1).isEmpty(), "run scripts/setup");
        for (int sample = 1; sample <= 6; ++sample) {
            m_pictures.push_back(rgbOf(sample));
            m_faces.push_back(m_reader->find(m_pictures.back()));
        }
    }

    void findsEveryFace()
    {
        for (size_t i = 0; i < 6; ++i)
            QCOMPARE(int(m_faces[i].size()), kFacesOf[i]);
    }

    void findsNoFaceWhereThereIsNone()
    {
        cv::Mat noise(480, 640, CV_8UC3);
        cv::RNG rng(3);
        rng.fill(noise, cv::RNG::UNIFORM, 0, 256);
        QVERIFY(m_reader->find(noise).empty());
        QVERIFY(m_reader->find(cv::Mat(480, 640, CV_8UC3, cv::Scalar(190, 30, 40))).empty());
        QVERIFY(m_reader->find(cv::Mat(1, 2000, CV_8UC3, cv::Scalar(0))).empty());
    }

    void givesTheNumbersOfTheReference()
    {
        // The first values for a picture of one colour, from face-api.js 1.7.15 itself (CPU backend).
        const FaceDescriptor descriptor =
            m_reader->describeChip(cv::Mat(150, 150, CV_8UC3, cv::Scalar(200, 120, 60)));
        constexpr float kReference[] = {-0.0612402F, 0.1177286F,  0.0677517F,  -0.0052015F,
                                        -0.0815993F, -0.0182088F, -0.0890232F, -0.0094241F};
        for (size_t i = 0; i < std::size(kReference); ++i)
            QVERIFY2(std::abs(descriptor[i] - kReference[i]) < 1e-5F,
                     qPrintable(QString::number(descriptor[i], 'f', 7)));
    }

    void tellsPeopleApart()
    {
        // People in one photograph are different people: 31 pairs.
        std::vector<double> different;
        for (size_t i = 0; i < 6; ++i) {
            std::vector<FaceDescriptor> descriptors;
            for (const Face &face : m_faces[i])
                descriptors.push_back(m_reader->describe(m_pictures[i], face));
            for (size_t a = 0; a < descriptors.size(); ++a)
                for (size_t b = 0; b < a; ++b)
                    different.push_back(distanceBetween(descriptors[a], descriptors[b]));
        }
        QCOMPARE(different.size(), size_t{31});
        std::sort(different.begin(), different.end());
        QVERIFY2(different.front() > 0.5, qPrintable(QString::number(different.front())));
        const auto tooNear =
            std::count_if(different.begin(), different.end(), [](double d) { return d < kThreshold; });
        QVERIFY2(tooNear <= 4, qPrintable(QString::number(tooNear)));
        qInfo("different people: least %.3f, median %.3f, under 0.6: %d of %d", different.front(),
              different[different.size() / 2], int(tooNear), int(different.size()));
    }

    void knowsAPersonAgain()
    {
        std::vector<double> same;
        for (size_t i = 0; i < 6; ++i) {
            for (const Face &face : m_faces[i]) {
                const cv::Mat other = seenOtherwise(portraitOf(m_pictures[i], face));
                const auto found = m_reader->find(other);
                if (found.empty()) continue; // a head bent far down
                same.push_back(distanceBetween(m_reader->describe(m_pictures[i], face),
                                               m_reader->describe(other, found.front())));
            }
        }
        std::sort(same.begin(), same.end());
        qInfo("same picture seen otherwise: median %.3f, most %.3f of %d", same[same.size() / 2], same.back(),
              int(same.size()));
        QVERIFY(same.size() >= 20);
        QVERIFY(same[same.size() / 2] < 0.35);
        QVERIFY(same[same.size() * 9 / 10] < kThreshold);
    }

    void comparesAPortraitWithALivePicture()
    {
        LocalFaces faces(QStringLiteral(FACES_DIR));
        const cv::Mat portrait = portraitOf(m_pictures[5], m_faces[5][0]);
        const auto same = wait(faces.compare(jpegOf(portrait), jpegOf(seenOtherwise(portrait))));
        QVERIFY(same.has_value());
        QVERIFY(same->isCompared());
        QCOMPARE(same->portraitFaces, 1);
        QVERIFY(same->distance < kThreshold && same->score > 0.5);
        const auto other =
            wait(faces.compare(jpegOf(portrait), jpegOf(portraitOf(m_pictures[5], m_faces[5][1]))));
        QVERIFY(other.has_value());
        QVERIFY(other->score < same->score - 0.15);
    }

    void findsFacesInAPreview()
    {
        LocalFaces faces(QStringLiteral(FACES_DIR));
        const cv::Mat &rgb = m_pictures[0];
        Frame frame{{reinterpret_cast<const char *>(rgb.data), qsizetype(3) * rgb.cols * rgb.rows},
                    {rgb.cols, rgb.rows}};
        const auto found = wait(faces.find(frame));
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), kFacesOf[0]);
        for (const QRectF &face : *found)
            QVERIFY(QRectF(0, 0, 1, 1).contains(face.center()));
        frame.rgb.chop(1); // less than it says
        QVERIFY(wait(faces.find(frame)).error().code == ReaderError::ImageUnreadable);
        const auto nothing = wait(faces.find({QByteArray(300, '\x7f'), {10, 10}}));
        QVERIFY(nothing.has_value() && nothing->isEmpty());
    }

    void whoStandsBehindIsNotCounted()
    {
        LocalFaces faces(QStringLiteral(FACES_DIR));
        const cv::Mat front = portraitOf(m_pictures[5], m_faces[5][0]);
        const cv::Mat behind = portraitOf(m_pictures[5], m_faces[5][1]);
        cv::Mat scene(700, 1000, CV_8UC3, cv::Scalar::all(200));
        cv::Mat large, small;
        cv::resize(front, large, {600, 654}, 0, 0, cv::INTER_AREA);
        cv::resize(behind, small, {200, 218}, 0, 0, cv::INTER_AREA);
        large.copyTo(scene(cv::Rect(10, 20, 600, 654)));
        small.copyTo(scene(cv::Rect(700, 50, 200, 218)));
        QVERIFY(m_reader->find(scene).size() > 1);
        const auto compared = wait(faces.compare(jpegOf(front), jpegOf(scene)));
        QVERIFY(compared.has_value());
        QCOMPARE(compared->liveFaces, 1);
        QVERIFY(compared->score > 0.6);
    }

    void makesNoScoreUp()
    {
        LocalFaces faces(QStringLiteral(FACES_DIR));
        const QByteArray blank = jpegOf(cv::Mat(400, 300, CV_8UC3, cv::Scalar::all(255)));
        const auto compared = wait(faces.compare(blank, bytesOf(1)));
        QVERIFY(compared.has_value());
        QVERIFY(!compared->isCompared());
        QCOMPARE(compared->portraitFaces, 0);
        QCOMPARE(compared->liveFaces, 3);
        QCOMPARE(compared->score, 0.0);
        QVERIFY(wait(faces.compare("no picture", blank)).error().code == ReaderError::ImageUnreadable);
        LocalFaces nowhere(u"/nowhere"_s);
        QVERIFY(wait(nowhere.compare(blank, blank)).error().code == ReaderError::VisionMissing);
        QVERIFY(wait(nowhere.check(blank, {})).error().code == ReaderError::VisionMissing);
    }

    void checksAPhotograph()
    {
        LocalFaces faces(QStringLiteral(FACES_DIR));
        PhotoDemand demand;
        demand.people = 4;
        const auto report = wait(faces.check(bytesOf(6), demand));
        QVERIFY(report.has_value());
        QCOMPARE(report->findings.size(), 9);
        QVERIFY(report->findings.first().verdict == PhotoFinding::Verdict::Ok); // four faces
        for (const PhotoFinding &finding : report->findings)
            if (finding.check == PhotoFinding::Check::BackgroundRed)
                QVERIFY(finding.verdict == PhotoFinding::Verdict::Warn);
        QVERIFY(QRectF(0, 0, 1.0001, 1.0001).contains(report->crop));
    }

private:
    std::shared_ptr<FaceReader> m_reader;
    std::vector<cv::Mat> m_pictures;
    std::vector<std::vector<Face>> m_faces;
};

QTEST_GUILESS_MAIN(FacesTest)
#include "tst_faces.moc"
