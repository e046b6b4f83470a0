// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"

#include <QThreadPool>

#include <optional>

namespace lianli::scanners {

/// CardWatcher on one worker thread of its own. The destructor waits for the frame that is looked at.
class FrameCardWatcher final : public CardWatcher
{
    Q_OBJECT

public:
    explicit FrameCardWatcher(QObject *parent = nullptr);
    ~FrameCardWatcher() override;

    void look(const Frame &frame) override;
    void reset() override;

    /// What one frame shows by itself. Pure; a few milliseconds.
    struct Glimpse
    {
        std::array<QPointF, 4> corners; ///< clockwise from the one nearest the top left
        bool sharp = false;
    };
    static std::optional<Glimpse> glimpse(const Frame &frame);

private:
    void take(const Frame &frame, const std::optional<Glimpse> &glimpse);

    QThreadPool m_worker;
    bool m_busy = false;
    int m_round = 0; // of reset(): what was looked at before it is not reported
    std::optional<Glimpse> m_last;
    qint64 m_stillSinceMs = 0;
};

} // namespace lianli::scanners
