// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/codes/codewriting.h"
#include "scanners/drivers/camera/cameracodescanner.h"
#include "scanners/drivers/camera/localcodereading.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace lianli::scanners;
using namespace lianli::models;
using namespace Qt::StringLiterals;

namespace {

/// A camera that shows what the test holds before it.
class FakeCamera final : public ImageSource
{
public:
    void start() override {}
    void stop() override {}
    Phase phase() const override { return Phase::Running; }
    QString deviceName() const override { return u"fake"_s; }
    bool isSimulated() const override { return true; }
    void takeStill() override {}
    void show(const GreyImage &image)
    {
        Frame frame;
        frame.size = image.size;
        for (const char grey : image.pixels)
            frame.rgb.append(3, grey);
        Q_EMIT frameReady(frame);
    }
};

QByteArray pngOf(const GreyImage &image)
{
    const QImage view(reinterpret_cast<const uchar *>(image.pixels.constData()), image.size.width(),
                      image.size.height(), image.size.width(), QImage::Format_Grayscale8);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    view.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

/// Codes held before a camera, and in files, through the worker.
class CameraCodeScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachCodeOnce()
    {
        FakeCamera camera;
        LocalCodeReading reading;
        CameraCodeScanner scanner(camera, reading);
        QSignalSpy codes(&scanner, &CodeScanner::codeRead);
        const GreyImage first = writeCode(u"LLA1:one"_s, CodeKind::Qr);
        const GreyImage second = writeCode(u"LLA1:two"_s, CodeKind::Qr);
        camera.show(first); // not started yet
        scanner.start();
        QTRY_VERIFY((camera.show(first), codes.size() == 1));
        for (int i = 0; i < 20; ++i) { // goes on lying there
            camera.show(first);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY((camera.show(second), codes.size() > 1));
        QCOMPARE(codes[0].first().value<CodeRead>().text, u"LLA1:one"_s);
        QCOMPARE(codes[1].first().value<CodeRead>().text, u"LLA1:two"_s);
        QVERIFY(codes[1].first().value<CodeRead>().source == CodeSource::Camera);
        QCOMPARE(codes[1].first().value<CodeRead>().format, u"QRCode"_s);
        scanner.stop();
    }

    void isDeafToBrokenFrames()
    {
        FakeCamera camera;
        LocalCodeReading reading;
        CameraCodeScanner scanner(camera, reading);
        QSignalSpy codes(&scanner, &CodeScanner::codeRead);
        scanner.start();
        camera.show({QByteArray(10, 'x'), {100, 100}});
        const GreyImage good = writeCode(u"LLA1:one"_s, CodeKind::Qr);
        QTRY_VERIFY((camera.show(good), codes.size() == 1));
    }

    void searchesFiles()
    {
        LocalCodeReading reading;
        auto answer = reading.search(pngOf(writeCode(u"预约"_s, CodeKind::Qr)));
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().has_value());
        QCOMPARE(answer.result()->first().text, u"预约"_s);
    }

    void refusesFilesThatAreNoPictures()
    {
        LocalCodeReading reading;
        auto answer = reading.search("not a picture");
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(!answer.result().has_value());
        QVERIFY(answer.result().error().code == ReaderError::ImageUnreadable);
    }
};

QTEST_GUILESS_MAIN(CameraCodeScannerTest)
#include "tst_cameracodescanner.moc"
