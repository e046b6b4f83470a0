// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/feedsource.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/imagefile.h"

#include <opencv2/imgproc.hpp>

#include <cstring>
#include <utility>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kLargestPreview(1280, 720);

/// \a picture (RGB888) no larger than a preview, as a frame without padding.
Frame previewOf(const QImage &picture, qint64 capturedMs)
{
    const bool tooLarge =
        picture.width() > kLargestPreview.width() || picture.height() > kLargestPreview.height();
    const QSize size =
        tooLarge ? picture.size().scaled(kLargestPreview, Qt::KeepAspectRatio) : picture.size();
    Frame frame{QByteArray(3 * size.width() * size.height(), Qt::Uninitialized), size, capturedMs,
                picture.size()};
    const cv::Mat source(picture.height(), picture.width(), CV_8UC3, const_cast<uchar *>(picture.constBits()),
                         static_cast<size_t>(picture.bytesPerLine()));
    cv::Mat target(size.height(), size.width(), CV_8UC3, frame.rgb.data());
    if (tooLarge)
        cv::resize(source, target, target.size(), 0, 0, cv::INTER_AREA);
    else
        source.copyTo(target);
    return frame;
}

} // namespace

FeedSource::FeedSource(std::unique_ptr<PictureFeed> feed, FeedTiming timing, QObject *parent)
    : ImageSource(parent),
      m_feed(std::move(feed)),
      m_timing(timing),
      m_name(m_feed->name()),
      m_simulated(m_feed->isSimulated()),
      m_stall(this)
{
    m_clock.start();
    m_stall.setSingleShot(true);
    m_stall.setInterval(m_timing.stallMs);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        onFault({ReaderError::CameraFailed, u"no picture for %1 ms"_s.arg(m_timing.stallMs)});
    });
}

FeedSource::~FeedSource()
{
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
}

void FeedSource::start()
{
    if (m_phase != Phase::Stopped) return;
    setPhase(Phase::Starting);
    m_startAgain = m_thread.joinable(); // the one before has not ended yet: onFeedEnded() starts the next
    if (!m_startAgain) startThread();
}

void FeedSource::startThread()
{
    if (m_nextFeed) m_feed = std::move(m_nextFeed);
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void FeedSource::setFeed(std::unique_ptr<PictureFeed> feed)
{
    const bool goesOn = m_phase != Phase::Stopped;
    stop();
    m_name = feed->name();
    m_simulated = feed->isSimulated();
    m_nextFeed = std::move(feed);
    if (goesOn) start();
}

void FeedSource::stop()
{
    m_thread.request_stop();
    m_startAgain = false;
    m_stillAsked = false;
    m_stall.stop();
    setPhase(Phase::Stopped);
}

void FeedSource::takeStill()
{
    m_stillAsked = true;
    if (m_phase == Phase::Running) {
        m_stillWanted = true;
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_stillAsked, false))
                Q_EMIT failed(models::Error(ReaderError::CameraFailed, u"no pictures at the moment"_s));
        },
        Qt::QueuedConnection);
}

void FeedSource::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const auto ended = runOnce(stop);
        m_feed->close();
        if (ended) continue;
        post([this, error = ended.error()] { onFault(error); });
        pauseUnlessStopped(stop, m_timing.lookAgainMs);
    }
    post([this] { onFeedEnded(); });
}

models::Result<> FeedSource::runOnce(const std::stop_token &stop)
{
    if (auto opened = m_feed->open(); !opened) return opened;
    while (!stop.stop_requested()) {
        const auto picture = m_feed->next(stop);
        if (!picture) return models::fail(picture.error());
        if (!picture->isNull()) handOver(*picture);
    }
    return {};
}

void FeedSource::handOver(const QImage &picture)
{
    if (m_stillWanted.exchange(false)) post([this, jpeg = jpegOf(picture)] { onStill(jpeg); });
    if (m_frameOnItsWay.exchange(true)) return; // the receiver is busy with the one before
    post([this, frame = previewOf(picture, m_clock.elapsed())] { onFrame(frame); });
}

/// Runs \a function in this object's thread; the thread is joined before this object goes.
template <class Function> void FeedSource::post(Function &&function)
{
    QMetaObject::invokeMethod(this, std::forward<Function>(function), Qt::QueuedConnection);
}

void FeedSource::onFeedEnded()
{
    if (m_thread.joinable()) m_thread.join();
    if (std::exchange(m_startAgain, false)) startThread();
}

void FeedSource::onFrame(const Frame &frame)
{
    if (m_phase != Phase::Stopped && !m_thread.get_stop_token().stop_requested()) {
        m_stall.start();
        setPhase(Phase::Running);
        Q_EMIT frameReady(frame);
    }
    m_frameOnItsWay = false;
}

void FeedSource::onStill(const QByteArray &jpeg)
{
    if (std::exchange(m_stillAsked, false)) Q_EMIT stillTaken(jpeg);
}

void FeedSource::onFault(const models::Error &error)
{
    if (m_phase == Phase::Stopped || m_startAgain) return; // m_startAgain: of the feed that is ending
    m_stall.stop();
    m_stillWanted = false;
    const bool told = m_phase == Phase::Fault && !m_stillAsked; // still missing is no news
    m_stillAsked = false;
    setPhase(Phase::Fault);
    if (!told) Q_EMIT failed(error);
}

void FeedSource::setPhase(Phase phase)
{
    if (m_phase == phase) return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace lianli::scanners
