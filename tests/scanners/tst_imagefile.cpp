// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/imagefile.h"

#include <QBuffer>
#include <QColor>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

class ImageFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesTheUsualFormats_data();
    void decodesTheUsualFormats();
    void turnsAPictureUpright();
    void putsTransparentPicturesOnWhite();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void takesTheLargestAllowed();
    void refusesTooManyBytes();
    void refusesTooManyPixels_data();
    void refusesTooManyPixels();
    void survivesDamagedPictures_data();
    void survivesDamagedPictures();
};

namespace {

QImage sample()
{
    QImage image(60, 40, QImage::Format_RGB32);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 60; ++x)
            image.setPixelColor(x, y, QColor(4 * x, 6 * y, 100));
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return buffer.data();
}

/// \a jpeg with an EXIF segment that says how the camera was held.
QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray tiff = QByteArray::fromHex("4D4D002A00000008000101120003000000010000000000000000");
    tiff[19] = orientation;
    const QByteArray segment = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray marker = QByteArray::fromHex("FFE10000");
    qToBigEndian<quint16>(static_cast<quint16>(segment.size() + 2), marker.data() + 2);
    return jpeg.first(2) + marker + segment + jpeg.sliced(2);
}

/// A BMP header that announces a picture it does not have.
QByteArray hugeBmp(qint32 width, qint32 height)
{
    QByteArray bmp = encoded(sample(), "BMP");
    qToLittleEndian<qint32>(width, bmp.data() + 18);
    qToLittleEndian<qint32>(height, bmp.data() + 22);
    return bmp;
}

} // namespace

void ImageFileTest::decodesTheUsualFormats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"JPEG", "PNG", "BMP"})
        QTest::newRow(format) << encoded(sample(), format);
}

void ImageFileTest::decodesTheUsualFormats()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeImageFile(bytes);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->size, QSize(60, 40));
    const QImage image = QImage::fromData(decoded->jpeg, "JPEG");
    QCOMPARE(image.size(), decoded->size);
    QVERIFY(std::abs(image.pixelColor(50, 20).red() - 200) < 12);
}

void ImageFileTest::turnsAPictureUpright()
{
    const auto decoded = decodeImageFile(withOrientation(encoded(sample(), "JPEG"), 6));
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->size, QSize(40, 60));
    QVERIFY(!decoded->jpeg.contains("Exif"));
}

void ImageFileTest::putsTransparentPicturesOnWhite()
{
    QImage image(10, 10, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto decoded = decodeImageFile(encoded(image, "PNG"));
    QVERIFY(decoded.has_value());
    QVERIFY(QImage::fromData(decoded->jpeg).pixelColor(5, 5).lightness() > 250);
}

void ImageFileTest::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("jpeg start only") << QByteArray::fromHex("FFD8FFE0");
    QTest::newRow("png signature only") << QByteArray::fromHex("89504E470D0A1A0A");
    QTest::newRow("half a png") << encoded(sample(), "PNG").first(60);
    QTest::newRow("xpm") << encoded(sample(), "XPM");
    QTest::newRow("no width") << hugeBmp(0, 10);
}

void ImageFileTest::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeImageFile(bytes);
    QVERIFY(!decoded.has_value());
    QVERIFY(decoded.error().code == ReaderError::ImageUnreadable);
}

void ImageFileTest::takesTheLargestAllowed()
{
    QImage image(8000, 5000, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const auto decoded = decodeImageFile(encoded(image, "JPEG"));
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->size, QSize(8000, 5000));
}

void ImageFileTest::refusesTooManyBytes()
{
    const auto decoded = decodeImageFile(encoded(sample(), "PNG") + QByteArray(kMaxImageBytes, '\0'));
    QVERIFY(!decoded.has_value());
    QVERIFY(decoded.error().code == ReaderError::ImageTooLarge);
}

void ImageFileTest::refusesTooManyPixels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bomb") << hugeBmp(30'000, 30'000);
    QTest::newRow("line") << hugeBmp(2'000'000'000, 1);
    QTest::newRow("just over") << hugeBmp(8000, 5001);
}

void ImageFileTest::refusesTooManyPixels()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeImageFile(bytes);
    QVERIFY(!decoded.has_value());
    QVERIFY(decoded.error().code == ReaderError::ImageTooLarge ||
            decoded.error().code == ReaderError::ImageUnreadable);
}

void ImageFileTest::survivesDamagedPictures_data()
{
    decodesTheUsualFormats_data();
}

void ImageFileTest::survivesDamagedPictures()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(5);
    int decodable = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray damaged =
            bytes.first(random.bounded(2) == 0 ? bytes.size() : random.bounded(bytes.size()) + 1);
        for (int hit = 0; hit < 4; ++hit)
            damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
        const auto decoded = decodeImageFile(damaged);
        if (!decoded) continue;
        ++decodable;
        QVERIFY(decoded->size.width() * decoded->size.height() <= kMaxImagePixels);
    }
    QVERIFY(decodable < 300);
}

QTEST_GUILESS_MAIN(ImageFileTest)
#include "tst_imagefile.moc"
