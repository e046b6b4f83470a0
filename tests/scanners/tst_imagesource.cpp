// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/camerasource.h"
#include "scanners/drivers/camera/imagefile.h"
#include "scanners/drivers/simulated/simulatedcamera.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::Error;
using Phase = ImageSource::Phase;

class ImageSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void simulatedCameraShowsACouple();
    void takesAStill();
    void dropsFramesWhileTheReceiverIsBusy();
    void stopsAndStartsAgain();
    void isPointedAtAnotherCamera();
    void withoutACameraStaysOff();
    void showsAStandIn_data();
    void showsAStandIn();
    void keepsPreviewsSmallAndStillsLarge();
    void reportsAMissingCameraAndFindsIt();
    void reportsACameraThatIsNone();
    void reportsAStall();
    void refusesAStillWithoutPictures();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr FeedTiming kFast{.lookAgainMs = 100, .stallMs = 4000};

ReaderError lastError(const QSignalSpy &failed)
{
    return static_cast<ReaderError>(failed.last().first().value<Error>().code.value());
}

/// A feed that gives one picture and then hangs until it is stopped.
class StallingFeed final : public PictureFeed
{
public:
    QString name() const override { return u"stalling"_s; }
    bool isSimulated() const override { return true; }
    lianli::models::Result<> open() override { return {}; }
    lianli::models::Result<QImage> next(const std::stop_token &stop) override
    {
        if (m_given) pauseUnlessStopped(stop, 60'000);
        m_given = true;
        QImage image(64, 48, QImage::Format_RGB888);
        image.fill(Qt::blue);
        return image;
    }
    void close() override {}

private:
    bool m_given = false;
};

} // namespace

void ImageSourceTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    cv::VideoWriter video(m_folder.filePath(u"video.avi"_s).toStdString(),
                          cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25, cv::Size(320, 240));
    QVERIFY(video.isOpened());
    for (int i = 0; i < 10; ++i)
        video.write(cv::Mat(240, 320, CV_8UC3, cv::Scalar(10, 20, 200))); // BGR
    video.release();
    QImage picture(1600, 1200, QImage::Format_RGB888);
    picture.fill(QColor(200, 20, 10));
    for (int i = 0; i < 3; ++i)
        QVERIFY(picture.save(m_folder.filePath(u"shot_%1.png"_s.arg(i))));
}

void ImageSourceTest::simulatedCameraShowsACouple()
{
    SimulatedCamera camera;
    QVERIFY(camera.isSimulated());
    QSignalSpy frames(&camera, &ImageSource::frameReady);
    camera.start();
    QCOMPARE(camera.phase(), Phase::Starting);
    QTRY_VERIFY(frames.size() >= 12);
    QCOMPARE(camera.phase(), Phase::Running);
    const auto first = frames.first().first().value<Frame>();
    const auto last = frames.last().first().value<Frame>();
    QCOMPARE(first.size, QSize(1280, 720));
    QCOMPARE(first.rgb.size(), 3 * 1280 * 720);
    QVERIFY(first.rgb != last.rgb);
    QVERIFY(last.capturedMs > first.capturedMs);
    QVERIFY(static_cast<uchar>(first.rgb.at(0)) > 150); // red ground in the corner
    QVERIFY(static_cast<uchar>(first.rgb.at(1)) < 60);
}

void ImageSourceTest::takesAStill()
{
    SimulatedCamera camera;
    QSignalSpy stills(&camera, &ImageSource::stillTaken);
    camera.start();
    QTRY_COMPARE(camera.phase(), Phase::Running);
    camera.takeStill();
    QTRY_COMPARE(stills.size(), 1);
    QCOMPARE(QImage::fromData(stills.first().first().toByteArray(), "JPEG").size(), QSize(1280, 720));
}

void ImageSourceTest::dropsFramesWhileTheReceiverIsBusy()
{
    SimulatedCamera camera;
    int frames = 0;
    connect(&camera, &ImageSource::frameReady, this, [&frames] {
        ++frames;
        if (frames == 1) QTest::qSleep(400); // a receiver that is busy for ten frames
    });
    camera.start();
    QTRY_COMPARE(frames, 1);
    QCoreApplication::processEvents();
    QVERIFY(frames <= 3);
}

void ImageSourceTest::stopsAndStartsAgain()
{
    SimulatedCamera camera;
    QSignalSpy frames(&camera, &ImageSource::frameReady);
    camera.start();
    QTRY_VERIFY(!frames.isEmpty());
    camera.stop();
    QCOMPARE(camera.phase(), Phase::Stopped);
    camera.start(); // at once, while the feed of before still ends
    camera.stop();
    camera.start();
    frames.clear();
    QTRY_VERIFY(frames.size() >= 2);
    QCOMPARE(camera.phase(), Phase::Running);
}

void ImageSourceTest::isPointedAtAnotherCamera()
{
    CameraSource camera({.path = m_folder.filePath(u"video.avi"_s), .simulateWithoutPath = true});
    QSignalSpy frames(&camera, &ImageSource::frameReady);
    const auto shows = [&frames](QSize full) {
        return !frames.isEmpty() && frames.last().first().value<Frame>().fullSize == full;
    };
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(shows({320, 240}), 30'000);
    camera.setDevice(m_folder.filePath(u"shot_%d.png"_s)); // while it runs
    QCOMPARE(camera.deviceName(), m_folder.filePath(u"shot_%d.png"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows({1600, 1200}), 30'000);
    QCOMPARE(frames.last().first().value<Frame>().size, QSize(960, 720));
    camera.setDevice(m_folder.filePath(u"no such.avi"_s));
    QTRY_COMPARE_WITH_TIMEOUT(camera.phase(), Phase::Fault, 30'000);
    camera.setDevice({});
    QVERIFY(camera.isSimulated());
    QTRY_VERIFY_WITH_TIMEOUT(shows({1280, 720}), 30'000);
    camera.stop();
    camera.setDevice(m_folder.filePath(u"video.avi"_s)); // while it is off: it stays off
    QCOMPARE(camera.phase(), Phase::Stopped);
    frames.clear();
    camera.start();
    for (int i = 0; i < 5; ++i) { // faster than any feed ends
        camera.setDevice(m_folder.filePath(u"shot_%d.png"_s));
        camera.setDevice(m_folder.filePath(u"video.avi"_s));
    }
    QTRY_VERIFY_WITH_TIMEOUT(shows({320, 240}), 30'000);
}

void ImageSourceTest::withoutACameraStaysOff()
{
    CameraSource camera({});
    QVERIFY(!camera.isChosen() && !camera.isSimulated());
    QSignalSpy failed(&camera, &ImageSource::failed);
    camera.start();
    QCOMPARE(camera.phase(), Phase::Stopped);
    camera.setDevice(m_folder.filePath(u"video.avi"_s));
    QVERIFY(camera.isChosen());
    camera.start();
    QTRY_COMPARE_WITH_TIMEOUT(camera.phase(), Phase::Running, 30'000);
    camera.setDevice({});
    QCOMPARE(camera.phase(), Phase::Stopped);
    QVERIFY(failed.isEmpty());
}

void ImageSourceTest::showsAStandIn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size");
    QTest::newRow("MJPG video") << u"video.avi"_s << QSize(320, 240);
    QTest::newRow("numbered pictures") << u"shot_%d.png"_s << QSize(960, 720);
}

void ImageSourceTest::showsAStandIn()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    CameraSource camera({.path = m_folder.filePath(file)});
    QVERIFY(!camera.isSimulated());
    QSignalSpy frames(&camera, &ImageSource::frameReady);
    QSignalSpy failed(&camera, &ImageSource::failed);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(frames.size() > 12, 30'000); // more than there are: shown over and over
    QVERIFY(failed.isEmpty());
    const auto frame = frames.last().first().value<Frame>();
    QCOMPARE(frame.size, size);
    QVERIFY(std::abs(static_cast<uchar>(frame.rgb.at(0)) - 200) < 8);
    QVERIFY(std::abs(static_cast<uchar>(frame.rgb.at(2)) - 10) < 8);
}

void ImageSourceTest::keepsPreviewsSmallAndStillsLarge()
{
    CameraSource camera({.path = m_folder.filePath(u"shot_%d.png"_s)});
    QSignalSpy stills(&camera, &ImageSource::stillTaken);
    camera.start();
    QTRY_COMPARE(camera.phase(), Phase::Running);
    camera.takeStill();
    QTRY_COMPARE(stills.size(), 1);
    QCOMPARE(QImage::fromData(stills.first().first().toByteArray()).size(), QSize(1600, 1200));
}

void ImageSourceTest::reportsAMissingCameraAndFindsIt()
{
    const QString path = m_folder.filePath(u"later.avi"_s);
    CameraSource camera({.path = path, .timing = kFast});
    QSignalSpy failed(&camera, &ImageSource::failed);
    camera.start();
    QTRY_COMPARE(camera.phase(), Phase::Fault);
    QVERIFY(lastError(failed) == ReaderError::CameraMissing);
    QVERIFY(QFile::copy(m_folder.filePath(u"video.avi"_s), path));
    QTRY_COMPARE(camera.phase(), Phase::Running);
    QCOMPARE(failed.size(), 1); // once, however often it was looked for
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(camera.phase(), Phase::Fault);
    QCOMPARE(failed.size(), 2);
    QVERIFY(lastError(failed) == ReaderError::CameraMissing);
}

void ImageSourceTest::reportsACameraThatIsNone()
{
    CameraSource device({.path = u"/dev/null"_s, .timing = kFast});
    QSignalSpy failed(&device, &ImageSource::failed);
    device.start();
    QTRY_COMPARE(device.phase(), Phase::Fault);
    QVERIFY(lastError(failed) == ReaderError::CameraFailed);
}

void ImageSourceTest::reportsAStall()
{
    FeedSource camera(std::make_unique<StallingFeed>(), {.lookAgainMs = 100, .stallMs = 200}, nullptr);
    QSignalSpy failed(&camera, &ImageSource::failed);
    camera.start();
    QTRY_COMPARE(camera.phase(), Phase::Running);
    camera.takeStill();
    QTRY_COMPARE(camera.phase(), Phase::Fault);
    QCOMPARE(failed.size(), 1);
    QVERIFY(lastError(failed) == ReaderError::CameraFailed);
}

void ImageSourceTest::refusesAStillWithoutPictures()
{
    SimulatedCamera camera;
    QSignalSpy failed(&camera, &ImageSource::failed);
    camera.takeStill();
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(ImageSourceTest)
#include "tst_imagesource.moc"
