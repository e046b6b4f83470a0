// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/imagesource.h"
#include "scanners/drivers/camera/picturefeed.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

namespace lianli::scanners {

/// How long an image source waits for what, in milliseconds.
struct FeedTiming
{
    int lookAgainMs = 2000; ///< for a camera that is missing or failed
    int stallMs = 4000;     ///< without a picture: reported, though the camera says nothing
};

/// An ImageSource over a PictureFeed that runs in a thread. Previews are at most 1280 × 720. The destructor
/// waits for the feed's current call.
class FeedSource : public ImageSource
{
    Q_OBJECT

public:
    FeedSource(std::unique_ptr<PictureFeed> feed, FeedTiming timing, QObject *parent);
    ~FeedSource() override;

    void start() override;
    void stop() override;
    Phase phase() const override { return m_phase; }
    QString deviceName() const override { return m_name; }
    bool isSimulated() const override { return m_simulated; }
    void takeStill() override;

protected:
    /// Goes on with \a feed, as soon as the one before has ended.
    void setFeed(std::unique_ptr<PictureFeed> feed);

private:
    // In the feed's thread.
    void run(const std::stop_token &stop);
    models::Result<> runOnce(const std::stop_token &stop);
    void handOver(const QImage &picture);
    template <class Function> void post(Function &&function);

    // In this object's thread.
    void startThread();
    void onFeedEnded();
    void onFrame(const Frame &frame);
    void onStill(const QByteArray &jpeg);
    void onFault(const models::Error &error);
    void setPhase(Phase phase);

    std::unique_ptr<PictureFeed> m_feed; ///< touched by the thread only, while it runs
    std::unique_ptr<PictureFeed> m_nextFeed;
    const FeedTiming m_timing;
    QString m_name;
    bool m_simulated;
    QElapsedTimer m_clock;
    QTimer m_stall;
    Phase m_phase = Phase::Stopped;
    bool m_startAgain = false;
    bool m_stillAsked = false;
    std::atomic<bool> m_frameOnItsWay = false;
    std::atomic<bool> m_stillWanted = false;
    std::jthread m_thread;
};

} // namespace lianli::scanners
