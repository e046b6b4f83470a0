// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/flatbed.h"
#include "scanners/drivers/sane/sanehandle.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace lianli::scanners {

/// The part of SaneFlatbed that calls SANE: one thing after the other, in a thread of its own. SANE is
/// started when it is first needed.
class SaneWorker final : public QObject
{
    Q_OBJECT

public:
    SaneWorker() = default;
    ~SaneWorker() override;

    void look();
    /// Page number \a round, from \a device.
    void scan(int round, const QString &device, const ScanRequest &request);

    /// From any thread: pages up to \a round are wanted no longer.
    void giveUp(int round);
    /// From any thread: the device in use for a page up to \a round, or null.
    std::shared_ptr<SaneHandle> deviceUpTo(int round) const;

Q_SIGNALS:
    void found(const QList<lianli::scanners::FlatbedFacts> &devices);
    void lookFailed(const lianli::models::Error &error);
    void progressed(int round, int percent);
    void scanned(int round, const lianli::scanners::ScannedPage &page);
    void scanFailed(int round, const lianli::models::Error &error);

private:
    models::Result<> startSane();
    models::Result<QList<FlatbedFacts>> list();
    models::Result<std::shared_ptr<SaneHandle>> open(const QString &device);
    models::Result<ScannedPage> pageFrom(int round, const QString &device, const ScanRequest &request);

    bool isGivenUp(int round, std::chrono::milliseconds patience);
    void setDevice(int round, const std::shared_ptr<SaneHandle> &device);

    std::unique_lock<std::mutex> m_sane; ///< held from sane_init() to sane_exit()
    mutable std::mutex m_guard;          ///< of what follows
    std::condition_variable m_wasGivenUp;
    int m_givenUp = -1; ///< the last such round
    std::shared_ptr<SaneHandle> m_device;
    int m_round = -1; ///< of m_device
};

} // namespace lianli::scanners
