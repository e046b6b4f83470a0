// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/camerasource.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/simulated/simulatedcamera.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarmUpFrames = 5; ///< of a camera that is still setting its exposure
constexpr double kUsualFps = 24;

QImage rgbImage(const cv::Mat &bgr)
{
    QImage image(bgr.cols, bgr.rows, QImage::Format_RGB888);
    cv::Mat target(bgr.rows, bgr.cols, CV_8UC3, image.bits(), static_cast<size_t>(image.bytesPerLine()));
    cv::cvtColor(bgr, target, bgr.channels() == 1 ? cv::COLOR_GRAY2RGB : cv::COLOR_BGR2RGB);
    return image;
}

class CameraFeed final : public PictureFeed
{
public:
    explicit CameraFeed(const CameraOptions &options)
        : m_path(options.path),
          m_size(options.size),
          m_isDevice(options.path.startsWith(u"/dev/"))
    {
    }

    QString name() const override { return m_path; }
    bool isSimulated() const override { return false; }
    models::Result<> open() override;
    models::Result<QImage> next(const std::stop_token &stop) override;
    void close() override { m_capture.release(); }

private:
    bool openDevice();
    bool openFile();
    bool readFrame(cv::Mat *frame);
    bool isMissing() const { return !m_path.contains(u'%') && !QFileInfo::exists(m_path); }

    QString m_path;
    QSize m_size;
    bool m_isDevice;
    cv::VideoCapture m_capture;
    double m_frameMs = 0; ///< of a file, which would otherwise run as fast as it is decoded
    QElapsedTimer m_shown;
};

models::Result<> CameraFeed::open()
{
    if (isMissing()) return models::fail(ReaderError::CameraMissing, u"no %1"_s.arg(m_path));
    try {
        if (m_isDevice ? openDevice() : openFile()) return {};
    } catch (const cv::Exception &e) {
        return models::fail(ReaderError::CameraFailed, u"OpenCV error %1"_s.arg(e.code));
    }
    return models::fail(m_isDevice ? ReaderError::CameraFailed : ReaderError::ImageUnreadable,
                        u"%1 does not open"_s.arg(m_path));
}

bool CameraFeed::openDevice()
{
    if (!m_capture.open(m_path.toStdString(), cv::CAP_V4L2)) return false;
    // The format before the size: uncompressed, most give only a few frames a second at full size.
    m_capture.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
    m_capture.set(cv::CAP_PROP_FRAME_WIDTH, m_size.width());
    m_capture.set(cv::CAP_PROP_FRAME_HEIGHT, m_size.height());
    for (int i = 0; i < kWarmUpFrames; ++i)
        if (!m_capture.grab()) return false;
    return true;
}

bool CameraFeed::openFile()
{
    const int api = m_path.contains(u'%') ? cv::CAP_IMAGES : cv::CAP_ANY;
    if (!m_capture.open(m_path.toStdString(), api)) return false;
    const double fps = api == cv::CAP_IMAGES ? kUsualFps : m_capture.get(cv::CAP_PROP_FPS);
    m_frameMs = 1000.0 / (fps >= 1 && fps <= 120 ? fps : kUsualFps);
    return true;
}

models::Result<QImage> CameraFeed::next(const std::stop_token &stop)
{
    if (!m_isDevice && m_shown.isValid())
        pauseUnlessStopped(stop, std::max<qint64>(0, static_cast<qint64>(m_frameMs) - m_shown.elapsed()));
    if (stop.stop_requested()) return QImage();
    m_shown.start();
    try {
        cv::Mat frame;
        if (readFrame(&frame)) return rgbImage(frame);
        if (!m_isDevice && !isMissing() && openFile() && readFrame(&frame))
            return rgbImage(frame); // from the start
    } catch (const cv::Exception &e) {
        return models::fail(ReaderError::CameraFailed, u"OpenCV error %1"_s.arg(e.code));
    }
    return models::fail(isMissing() ? ReaderError::CameraMissing : ReaderError::CameraFailed,
                        u"%1 gives no picture"_s.arg(m_path));
}

bool CameraFeed::readFrame(cv::Mat *frame)
{
    return m_capture.read(*frame) && !frame->empty() && frame->depth() == CV_8U;
}

std::unique_ptr<PictureFeed> cameraFeed(const CameraOptions &options)
{
    // OpenCV waits 10 s for a picture of a dead camera, and reads this once, at its first use.
    if (!qEnvironmentVariableIsSet("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT"))
        qputenv("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2");
    cv::utils::logging::setLogLevel(
        cv::utils::logging::LOG_LEVEL_ERROR); // the end of a stand-in is no warning
    if (options.path.isEmpty() && options.simulateWithoutPath) return simulatedFeed();
    return std::make_unique<CameraFeed>(options);
}

} // namespace

CameraSource::CameraSource(const CameraOptions &options, QObject *parent)
    : FeedSource(cameraFeed(options), options.timing, parent),
      m_options(options)
{
}

bool CameraSource::isChosen() const
{
    return !m_options.path.isEmpty() || m_options.simulateWithoutPath;
}

void CameraSource::start()
{
    if (isChosen()) FeedSource::start();
}

void CameraSource::setDevice(const QString &device)
{
    if (device == m_options.path) return;
    m_options.path = device;
    setFeed(cameraFeed(m_options));
}

} // namespace lianli::scanners
