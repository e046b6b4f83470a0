// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/fingerprint/fingerpicture.h"
#include "scanners/drivers/simulated/simulatedpad.h"

#include <QImage>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::scanners;

namespace {

QByteArray bytesOf(const QImage &image)
{
    QByteArray grey;
    for (int y = 0; y < image.height(); ++y)
        grey.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width());
    return grey;
}

} // namespace

class TestFingerPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ridgesBecomeAPicture();
    void lightRidgesAreTurned();
    void emptyPadsAreNoPrints_data();
    void emptyPadsAreNoPrints();
    void aTipIsTooLittle();
    void hostileSizesAreRefused();
    void padWaitsForTheNextFinger();
    void padIsUnpluggedAndComesBack();
};

void TestFingerPicture::ridgesBecomeAPicture()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const QImage finger = madeUpFinger(seed);
        const auto picture = fingerPicture(bytesOf(finger), finger.size(), 500);
        QVERIFY(picture);
        const QImage back = QImage::fromData(picture->png, "PNG");
        QCOMPARE(back.convertToFormat(QImage::Format_Grayscale8), finger);
        QCOMPARE(qRound(back.dotsPerMeterX() * 0.0254), 500);
    }
}

void TestFingerPicture::lightRidgesAreTurned()
{
    QImage finger = madeUpFinger(3);
    QImage light = finger;
    light.invertPixels();
    const auto picture = fingerPicture(bytesOf(light), light.size(), 500, true);
    QVERIFY(picture);
    QCOMPARE(QImage::fromData(picture->png, "PNG").convertToFormat(QImage::Format_Grayscale8), finger);
}

void TestFingerPicture::emptyPadsAreNoPrints_data()
{
    QTest::addColumn<QImage>("image");
    const auto filled = [](int grey) {
        QImage image(256, 360, QImage::Format_Grayscale8);
        image.fill(grey);
        return image;
    };
    QTest::newRow("white") << filled(250);
    QTest::newRow("black") << filled(0);
    QImage noise = filled(230);
    QRandomGenerator random(5);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.scanLine(y)[x] = static_cast<uchar>(random.bounded(222, 238));
    QTest::newRow("the sensor's noise") << noise;
    QImage dirt = filled(240);
    for (int i = 0; i < 60; ++i)
        dirt.setPixel(random.bounded(256), random.bounded(360), qRgb(0, 0, 0));
    QTest::newRow("specks of dirt") << dirt;
}

void TestFingerPicture::emptyPadsAreNoPrints()
{
    QFETCH(QImage, image);
    const auto picture = fingerPicture(bytesOf(image), image.size(), 500);
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, make_error_code(ReaderError::FingerUnclear));
}

void TestFingerPicture::aTipIsTooLittle()
{
    QImage tip(256, 360, QImage::Format_Grayscale8);
    tip.fill(245);
    const QImage finger = madeUpFinger(9);
    for (int y = 150; y < 240; ++y)
        std::copy_n(finger.constScanLine(y) + 90, 70, tip.scanLine(y) + 90);
    QVERIFY(!fingerPicture(bytesOf(tip), tip.size(), 500));
}

void TestFingerPicture::hostileSizesAreRefused()
{
    const QByteArray bytes(256 * 360, '\x80');
    for (const QSize size : {QSize(0, 0), QSize(-256, -360), QSize(256, 361), QSize(1 << 30, 1 << 30),
                             QSize(1, 92160), QSize(2001, 46), QSize(63, 63)}) {
        const auto picture = fingerPicture(bytes, size, 500);
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, make_error_code(ReaderError::PadFailed));
    }
}

void TestFingerPicture::padWaitsForTheNextFinger()
{
    SimulatedPad pad;
    QImage blank(256, 360, QImage::Format_Grayscale8);
    blank.fill(255);
    pad.setNextPictures({blank, madeUpFinger(2)});
    QSignalSpy failed(&pad, &FingerprintPad::failed);
    QSignalSpy taken(&pad, &FingerprintPad::taken);
    pad.start();
    QCOMPARE(pad.phase(), FingerprintPad::Phase::Waiting);
    QTRY_COMPARE(taken.count(), 1);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(pad.phase(), FingerprintPad::Phase::Stopped);
    QTest::qWait(1200);
    QCOMPARE(taken.count(), 1); // one print for each time it is asked
}

void TestFingerPicture::padIsUnpluggedAndComesBack()
{
    SimulatedPad pad;
    QSignalSpy failed(&pad, &FingerprintPad::failed);
    QSignalSpy taken(&pad, &FingerprintPad::taken);
    pad.start();
    pad.setPlugged(false);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(pad.phase(), FingerprintPad::Phase::Fault);
    pad.start();
    QCOMPARE(failed.count(), 2);
    pad.setPlugged(true);
    pad.start();
    QTRY_COMPARE(taken.count(), 1);
}

QTEST_GUILESS_MAIN(TestFingerPicture)
#include "tst_fingerpicture.moc"
