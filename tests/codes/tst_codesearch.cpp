// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/codes/codesearch.h"
#include "scanners/codes/codewriting.h"

#include <opencv2/imgproc.hpp>

#include <QElapsedTimer>
#include <QLineF>
#include <QRandomGenerator>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(lianli::scanners::CodeKind)

namespace {

const QString kChinese = u"LLA1:320402:20261128:A7K2M9:G 预约婚姻登记"_s;

cv::Mat matOf(const GreyImage &image)
{
    return cv::Mat(image.size.height(), image.size.width(), CV_8UC1,
                   const_cast<char *>(image.pixels.constData()))
        .clone();
}

GreyImage imageOf(const cv::Mat &mat)
{
    const cv::Mat packed = mat.clone();
    return {QByteArray(reinterpret_cast<const char *>(packed.data), qsizetype{packed.cols} * packed.rows),
            {packed.cols, packed.rows}};
}

/// \a image in the middle of a white page of 640 × 480, turned.
cv::Mat onPage(const GreyImage &image, double degrees = 0, double scale = 1)
{
    const cv::Mat code = matOf(image);
    cv::Mat turn = cv::getRotationMatrix2D({code.cols / 2.0F, code.rows / 2.0F}, degrees, scale);
    turn.at<double>(0, 2) += 320 - code.cols / 2.0;
    turn.at<double>(1, 2) += 240 - code.rows / 2.0;
    cv::Mat page;
    cv::warpAffine(code, page, turn, {640, 480}, cv::INTER_AREA, cv::BORDER_CONSTANT, cv::Scalar(255));
    return page;
}

QStringList textsIn(const GreyImage &image, const CodeSearchOptions &options = {})
{
    const auto found = searchCodes(image, options);
    QStringList texts;
    if (found)
        for (const FoundCode &code : *found)
            texts.append(code.text);
    return texts;
}

} // namespace

/// Codes in pictures, good and bad.
class CodeSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data()
    {
        QTest::addColumn<CodeKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::newRow("qr") << CodeKind::Qr << u"J320402-2026-001873"_s << u"QRCode"_s;
        QTest::newRow("qr, Chinese") << CodeKind::Qr << kChinese << u"QRCode"_s;
        QTest::newRow("code 128") << CodeKind::Code128 << u"J320402-2026-001873"_s << u"Code128"_s;
        QTest::newRow("ean 13") << CodeKind::Ean13 << u"6901234567892"_s << u"EAN-13"_s;
    }

    void readsWhatItWrote()
    {
        QFETCH(CodeKind, kind);
        QFETCH(QString, text);
        QFETCH(QString, format);
        const auto found =
            searchCodes(writeCode(text, kind, 3), {.effort = CodeSearchOptions::Effort::Quick});
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().text, text);
        QCOMPARE(found->first().format, format);
    }

    void writesNothingThatDoesNotFit()
    {
        QVERIFY(!writeCode(QString(), CodeKind::Qr).isValid());
        QVERIFY(!writeCode(QString(5000, u'x'), CodeKind::Qr).isValid());
        QVERIFY(!writeCode(u"690123456789X"_s, CodeKind::Ean13).isValid());
        QVERIFY(!writeCode(u"中文"_s, CodeKind::Code128).isValid());
    }

    void saysWhereTheCodeIs_data()
    {
        QTest::addColumn<CodeKind>("kind");
        QTest::addColumn<double>("degrees");
        QTest::newRow("qr") << CodeKind::Qr << 0.0;
        QTest::newRow("qr turned") << CodeKind::Qr << 30.0;
        QTest::newRow("bars turned") << CodeKind::Code128 << 30.0; // read as a prepared strip
    }

    void saysWhereTheCodeIs()
    {
        QFETCH(CodeKind, kind);
        QFETCH(double, degrees);
        const auto found = searchCodes(imageOf(onPage(writeCode(u"320402199703"_s, kind, 3), degrees)));
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 1);
        const auto &corners = found->first().corners;
        const QPointF centre = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
        QVERIFY2(QLineF(centre, {320, 240}).length() < 12,
                 qPrintable(u"%1 %2"_s.arg(centre.x()).arg(centre.y())));
    }

    void readsHardPictures_data()
    {
        QTest::addColumn<GreyImage>("image");
        QTest::addColumn<QString>("text");
        const QString text = u"J320402-2026-001873"_s;
        const GreyImage qr = writeCode(text, CodeKind::Qr, 6);
        const GreyImage bars = writeCode(text, CodeKind::Code128, 2);
        const auto row = [&text](const char *name, const cv::Mat &picture) {
            QTest::newRow(name) << imageOf(picture) << text;
        };
        cv::Mat faint;
        onPage(qr).convertTo(faint, CV_8U, 0.06, 120);
        row("qr, faint", faint);
        cv::Mat blurred;
        cv::GaussianBlur(onPage(qr), blurred, {}, 4);
        row("qr, blurred", blurred);
        row("qr, inverted", ~onPage(qr));
        row("bars at 37 degrees", onPage(bars, 37));
        cv::GaussianBlur(onPage(bars), blurred, {}, 1.5);
        row("bars, blurred", blurred);
        cv::Mat noisy = onPage(bars);
        cv::Mat noise(noisy.size(), CV_16S);
        cv::RNG rng(5);
        rng.fill(noise, cv::RNG::NORMAL, 0, 60);
        cv::add(noisy, noise, noisy, cv::noArray(), CV_8U);
        row("bars, noisy", noisy);
    }

    void readsHardPictures()
    {
        QFETCH(GreyImage, image);
        QFETCH(QString, text);
        QVERIFY(textsIn(image, {.effort = CodeSearchOptions::Effort::Quick})
                    .isEmpty()); // or it would not be hard
        QCOMPARE(textsIn(image, {.budgetMs = 60'000}), QStringList{text});
    }

    void readsSeveralCodesUpToTheLimit()
    {
        cv::Mat page(700, 700, CV_8U, cv::Scalar(255));
        for (int i = 0; i < 9; ++i) {
            const cv::Mat code = matOf(writeCode(u"TICKET-%1"_s.arg(i), CodeKind::Qr, 5));
            code.copyTo(page(cv::Rect(20 + 230 * (i % 3), 20 + 230 * (i / 3), code.cols, code.rows)));
        }
        QCOMPARE(textsIn(imageOf(page), {.maxCodes = 20}).size(), 9);
        QCOMPARE(textsIn(imageOf(page), {.maxCodes = 4}).size(), 4);
    }

    void readsBarsInLargePictures()
    {
        // ZXing's own pyramid aborts on bars that are read in two of its layers.
        const cv::Mat code = matOf(writeCode(u"J320402-2026-001873"_s, CodeKind::Code128, 6));
        cv::Mat page(2400, 2400, CV_8U, cv::Scalar(255));
        code.copyTo(page(cv::Rect(300, 900, code.cols, code.rows)));
        QCOMPARE(textsIn(imageOf(page)), QStringList{u"J320402-2026-001873"_s});
    }

    void refusesWhatIsNoPicture()
    {
        const auto error = [](const GreyImage &image, const CodeSearchOptions &options = {}) {
            const auto found = searchCodes(image, options);
            return found ? std::error_code() : found.error().code;
        };
        QVERIFY(error({}) == ReaderError::ImageUnreadable);
        QVERIFY(error({QByteArray(99, 'x'), {10, 10}}) == ReaderError::ImageUnreadable);
        QVERIFY(error({QByteArray(100, 'x'), {-10, -10}}) == ReaderError::ImageUnreadable);
        QVERIFY(error({QByteArray(101, 'x'), {101, 1}}, {.maxPixels = 100}) == ReaderError::ImageTooLarge);
    }

    void takesAnyShapeOfPicture()
    {
        for (const QSize size :
             {QSize(1, 1), QSize(1, 4000), QSize(4000, 1), QSize(3, 3), QSize(17, 16), QSize(40, 9)}) {
            const GreyImage image{QByteArray(qsizetype{size.width()} * size.height(), 'x'), size};
            const auto found = searchCodes(image);
            QVERIFY(found.has_value());
            QVERIFY(found->isEmpty());
        }
    }

    void endsInTime()
    {
        cv::Mat noise(3000, 4000, CV_8U);
        cv::RNG rng(7);
        rng.fill(noise, cv::RNG::UNIFORM, 0, 256);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(textsIn(imageOf(noise), {.budgetMs = 1}).isEmpty());
        const qint64 oneTry = timer.restart();
        QVERIFY(textsIn(imageOf(noise), {.budgetMs = 1000}).isEmpty());
        // One step may begin just before the time is up. Machines differ; the first try is the measure.
        QVERIFY2(timer.elapsed() < 1000 + 30 * oneTry + 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    }

    void survivesHostilePictures()
    {
        QRandomGenerator random(128);
        const GreyImage seeds[] = {writeCode(u"J320402-2026-001873"_s, CodeKind::Qr, 3),
                                   writeCode(u"J320402-2026-001873"_s, CodeKind::Code128, 2),
                                   writeCode(u"6901234567892"_s, CodeKind::Ean13, 2)};
        for (int i = 0; i < 400; ++i) {
            cv::Mat picture = matOf(seeds[i % 3]);
            for (int hits = random.bounded(60); hits > 0; --hits) {
                const cv::Point at(random.bounded(picture.cols), random.bounded(picture.rows));
                cv::rectangle(picture, at, at + cv::Point(random.bounded(12), random.bounded(12)),
                              cv::Scalar(random.bounded(256)), cv::FILLED);
            }
            const auto effort =
                i % 20 == 0 ? CodeSearchOptions::Effort::Thorough : CodeSearchOptions::Effort::Quick;
            const auto found = searchCodes(imageOf(picture), {.effort = effort, .budgetMs = 300});
            QVERIFY(found.has_value());
            QVERIFY(found->size() <= 8);
            for (const FoundCode &code : *found)
                QVERIFY(!code.text.isEmpty() && code.text.toUtf8().size() <= 3 * 4096 &&
                        code.text.isValidUtf16());
        }
    }
};

QTEST_GUILESS_MAIN(CodeSearchTest)
#include "tst_codesearch.moc"
