// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/framecardwatcher.h"

#include "scanners/vision/card/cardfinder.h"
#include "scanners/vision/card/sharpness.h"
#include "scanners/vision/image/picture.h"

#include <QLineF>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace lianli::scanners {

namespace {

constexpr double kStill = 0.012;      // of the card's width that a corner may move between two frames
constexpr double kLargestShare = 0.9; // of the picture that a card may take
constexpr qint64 kStillForMs = 400;   // it must not move for so long

bool liesStill(const FrameCardWatcher::Glimpse &before, const FrameCardWatcher::Glimpse &now)
{
    const double width = QLineF(now.corners[0], now.corners[2]).length();
    for (size_t i = 0; i < 4; ++i)
        if (QLineF(before.corners[i], now.corners[i]).length() > kStill * width) return false;
    return true;
}

} // namespace

FrameCardWatcher::FrameCardWatcher(QObject *parent) : CardWatcher(parent)
{
    m_worker.setMaxThreadCount(1);
}

FrameCardWatcher::~FrameCardWatcher()
{
    m_worker.waitForDone();
}

void FrameCardWatcher::look(const Frame &frame)
{
    if (m_busy) return;
    m_busy = true;
    m_worker.start([this, frame, round = m_round] {
        const auto seenNow = glimpse(frame);
        QMetaObject::invokeMethod(
            this,
            [this, frame, seenNow, round] {
                m_busy = false;
                if (round == m_round) take(frame, seenNow);
            },
            Qt::QueuedConnection);
    });
}

void FrameCardWatcher::reset()
{
    ++m_round;
    m_last.reset();
}

void FrameCardWatcher::take(const Frame &frame, const std::optional<Glimpse> &glimpse)
{
    CardSight sight;
    sight.frameSize = frame.size;
    if (glimpse) {
        if (!m_last || !liesStill(*m_last, *glimpse)) m_stillSinceMs = frame.capturedMs;
        const bool still = m_last && frame.capturedMs - m_stillSinceMs >= kStillForMs;
        sight.corners = glimpse->corners;
        if (!still)
            sight.kind = CardSight::Kind::Moving;
        else
            sight.kind = glimpse->sharp ? CardSight::Kind::Ready : CardSight::Kind::Blurred;
    }
    m_last = glimpse;
    Q_EMIT seen(sight);
}

std::optional<FrameCardWatcher::Glimpse> FrameCardWatcher::glimpse(const Frame &frame)
{
    try {
        const cv::Mat picture = pictureOf(frame);
        if (picture.empty()) return {};
        const auto outlines = findCardOutlines(picture, OutlineSearch::Quick);
        if (outlines.empty()) return {};
        Quad corners = outlines.front().corners;
        // The outline of the picture itself: nothing stands out in it.
        if (cv::contourArea(corners) > kLargestShare * static_cast<double>(picture.total())) return {};
        const auto isNearer = [](const cv::Point2f &a, const cv::Point2f &b) {
            return a.x + a.y < b.x + b.y;
        };
        const auto first = std::min_element(corners.begin(), corners.end(), isNearer);
        Glimpse seenNow;
        seenNow.sharp = isSharp(picture, CardPose::fromCorners(corners));
        std::rotate(corners.begin(), first, corners.end());
        std::transform(corners.begin(), corners.end(), seenNow.corners.begin(), [](const cv::Point2f &p) {
            return QPointF(static_cast<double>(p.x), static_cast<double>(p.y));
        });
        return seenNow;
    } catch (const cv::Exception &) {
        return {};
    }
}

} // namespace lianli::scanners
