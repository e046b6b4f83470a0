// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"
#include "scanners/vision/card/anchorfit.h"
#include "scanners/vision/card/cardfinder.h"
#include "scanners/vision/card/cardpose.h"
#include "scanners/vision/text/textengine.h"

#include <optional>
#include <vector>

namespace lianli::scanners {

/// A card that was found, and the lines of text on it.
struct LocatedCard
{
    CardImageReading::Side side = CardImageReading::Side::Front;
    CardPose pose;
    std::vector<cv::Rect2d> lines; ///< boxes around text, upright, millimetres on the card
    double agreement = 0;          ///< of what was found with the layout of a card, 0…1
    double support = 0;            ///< how much of its sides lies on edges, 0…1
};

/// Finds the card in a picture, which side it shows and how it is turned, by its outline and by reading what
/// tells the sides apart.
class CardLocator
{
public:
    explicit CardLocator(TextEngine &engine) : m_engine(engine) {}

    /// Nothing if no card is there. ReaderError::CardNotFound and CardUnreadable are told apart by
    /// sawOutline().
    std::optional<LocatedCard> locate(const cv::Mat &picture);
    /// By what reads as a line of a card alone: where an outline misled.
    std::optional<LocatedCard> locateByText(const cv::Mat &picture);
    /// The last picture had something of a card's shape in it.
    bool sawOutline() const { return m_sawOutline; }

private:
    enum class PoseSource { Outline, Text };
    void byOutline(const cv::Mat &picture);
    /// True if there is no need to look on.
    bool tryOutline(const cv::Mat &picture, const CardOutline &outline);
    void byText(const cv::Mat &picture);
    /// Refines the pose and keeps the card if it is the best so far; true if there is no need to look on.
    bool accept(const cv::Mat &picture, CardImageReading::Side side, const CardPose &pose, PoseSource source);
    LocatedCard refined(const cv::Mat &picture, LocatedCard card, PoseSource source);
    QString textOf(const cv::Mat &line);
    std::vector<TextLine> linesOn(const cv::Mat &picture, const CardPose &pose);

    TextEngine &m_engine;
    bool m_sawOutline = false;
    std::optional<LocatedCard> m_best;
};

} // namespace lianli::scanners
