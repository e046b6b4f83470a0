// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/flatbed.h"

#include <QPromise>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <optional>

namespace lianli::scanners {

class SaneWorker;

/// How long a scanner is waited for.
struct SaneTiming
{
    /// Without a sign of life before a page is given up: lamps take half a minute to get warm.
    std::chrono::milliseconds silence{90'000};
    /// After a page was given up, until the device is told from outside: a call that returns by itself is
    /// better, since drivers are rarely written with another thread in mind.
    std::chrono::milliseconds untilBrokenOff{1'000};
    /// For whatever runs when this object goes.
    std::chrono::milliseconds atTheEnd{2'000};
};

/// A flatbed through SANE. One thread of its own does all of it; a device that never comes back keeps that
/// thread, and nothing else, waiting. There may be one in a program: SANE itself is one.
class SaneFlatbed final : public Flatbed
{
    Q_OBJECT

public:
    explicit SaneFlatbed(const SaneTiming &timing = {}, QObject *parent = nullptr);
    /// Waits no longer than twice SaneTiming::atTheEnd.
    ~SaneFlatbed() override;

    QFuture<models::Result<QList<FlatbedFacts>>> devices() override;
    QFuture<models::Result<ScannedPage>> scan(const ScanRequest &request) override;
    void cancel() override;
    void setDevice(const QString &device) override { m_name = device; }
    bool isChosen() const override { return !m_name.isEmpty(); }

private:
    using Devices = models::Result<QList<FlatbedFacts>>;
    using Page = models::Result<ScannedPage>;

    void giveUp(const models::Error &error);
    void breakOff(int round);
    void answerDevices(const Devices &found);
    void onProgress(int round, int percent);
    void answerPage(const Page &page);
    void onEnded(int round, const Page &page);

    const SaneTiming m_timing;
    QThread *m_thread;
    SaneWorker *m_worker; ///< lives and is deleted in m_thread
    QString m_name;
    int m_round = 0;   ///< answers to earlier pages are dropped
    int m_givenUp = 0; ///< the last page that was
    std::optional<QPromise<Page>> m_page;
    QList<std::shared_ptr<QPromise<Devices>>> m_looking;
    QTimer m_silence; ///< of the page
    QTimer m_silentLook;
    QTimer m_untilBrokenOff;
};

} // namespace lianli::scanners
