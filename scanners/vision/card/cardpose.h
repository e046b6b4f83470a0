// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <array>

namespace lianli::scanners {

/// Four corners: top left, top right, bottom right, bottom left.
using Quad = std::array<cv::Point2f, 4>;

/// How a card lies in a picture: from millimetres on the card to the picture's pixels.
class CardPose
{
public:
    CardPose() = default;
    explicit CardPose(const cv::Matx33d &millimetresToPicture) : m_toPicture(millimetresToPicture) {}
    /// The whole card is where \a corners are.
    static CardPose fromCorners(const Quad &corners);

    cv::Point2d toPicture(cv::Point2d millimetres) const;
    cv::Point2d toCard(cv::Point2d pixels) const;
    Quad corners() const;
    CardPose upsideDown() const;
    /// The pose in which \a correction (millimetres to millimetres) was applied to the card first.
    CardPose corrected(const cv::Matx33d &correction) const { return CardPose(m_toPicture * correction); }
    /// Pixels a millimetre in the middle of the card.
    double scale() const;
    /// The part \a millimetres of the card, straight, at \a pixelsPerMillimetre.
    cv::Mat straightened(const cv::Mat &picture, const cv::Rect2d &millimetres,
                         double pixelsPerMillimetre) const;

private:
    cv::Matx33d m_toPicture = cv::Matx33d::eye();
};

} // namespace lianli::scanners
