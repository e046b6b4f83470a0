// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/cardlocator.h"

#include "scanners/vision/card/anchorfit.h"
#include "scanners/vision/card/cardfinder.h"
#include "scanners/vision/card/cardlayout.h"
#include "scanners/vision/card/edgesnap.h"
#include "scanners/vision/lines/ctc.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using Side = CardImageReading::Side;

namespace {

constexpr int kCardLook = 960;    // longer side, pixels, for finding text on a straightened card
constexpr int kFrameLook = 960;   // … in a whole picture
constexpr double kMargin = 4;     // millimetres around the card that are looked at too
constexpr int kMostTextPoses = 2; // each takes a good part of a second
constexpr size_t kMostLines = 8;  // of a whole picture that are read
constexpr double kStretchOfOutline =
    0.008;                              // by how much the scale of a pose is off: one found by an outline,
constexpr double kStretchOfText = 0.03; // and one found by a single line
constexpr double kPrintTolerance = 1.5; // millimetres that print and its reading are easily off
constexpr double kEdgeWeight = 0.5;     // of sides that lie on edges, beside print that lies where it should
constexpr SnapReach kNearReach{2, 0.8, 1.2};
constexpr SnapReach kOutlineReach{1.5, 0.7, 1};
// One line says nothing of the tilt: it takes some rounds, the first of which look far.
constexpr int kRoundsFromText = 3;
constexpr std::array<SnapReach, kRoundsFromText> kTextReach{{{5, 2.5, 4}, {3, 1.2, 2}, {2, 0.8, 1.2}}};
constexpr double kSettledSupport = 0.6;
constexpr double kSettled = 0.75;   // agreement with which another round would change little
constexpr double kConvincing = 0.6; // agreement from which on no other place is looked at
constexpr double kLinePixels = 12;  // pixels a millimetre that are enough to read a line
// On the front the number is in this strip, on the back the validity: one look tells the sides apart.
const cv::Rect2d kTellingStrip(20, 43.7, 62, 6.7);

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'X'; });
}

qsizetype charactersOf(QStringView these, const QString &text)
{
    return std::count_if(these.begin(), these.end(), [&](QChar c) { return text.contains(c); });
}

/// Whose line this is, if that can be told: the number's, or the validity's.
std::optional<Side> sideOf(const QString &text)
{
    const qsizetype digits = digitsIn(text);
    const bool dated = text.count(u'.') >= 2 || text.contains(u"长期");
    if (charactersOf(u"有效期限", text) >= 3 || (dated && digits >= 6)) return Side::Back;
    if (digits >= 14 && digits <= 20 && !dated) return Side::Front;
    return {};
}

/// The longest of \a boxes that have the shape of one line.
std::vector<cv::RotatedRect> longLines(std::vector<cv::RotatedRect> boxes)
{
    const auto length = [](const cv::RotatedRect &b) { return std::max(b.size.width, b.size.height); };
    const auto thickness = [](const cv::RotatedRect &b) { return std::min(b.size.width, b.size.height); };
    std::erase_if(boxes, [&](const cv::RotatedRect &b) { return length(b) < 4.5F * thickness(b); });
    std::sort(boxes.begin(), boxes.end(),
              [&](const auto &a, const auto &b) { return length(a) > length(b); });
    if (boxes.size() > kMostLines) boxes.resize(kMostLines);
    return boxes;
}

/// \a box as an upright picture of the line in it, or of the same upside down.
cv::Mat lineIn(const cv::Mat &picture, const cv::RotatedRect &box, bool upsideDown)
{
    std::array<cv::Point2f, 4> c;
    box.points(c.data()); // bottom left, top left, top right, bottom right of the rectangle before rotation
    std::array<cv::Point2f, 4> from{c[1], c[2], c[3], c[0]};
    if (box.size.width < box.size.height) std::rotate(from.begin(), from.begin() + 1, from.end());
    if (upsideDown) std::rotate(from.begin(), from.begin() + 2, from.end());
    const auto width = static_cast<float>(std::max(box.size.width, box.size.height));
    const auto height = static_cast<float>(std::min(box.size.width, box.size.height));
    const std::array<cv::Point2f, 4> to{{{0, 0}, {width, 0}, {width, height}, {0, height}}};
    cv::Mat line;
    cv::warpPerspective(picture, line, cv::getPerspectiveTransform(from.data(), to.data()),
                        cv::Size(static_cast<int>(width), std::max(1, static_cast<int>(height))),
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return line;
}

/// The pose in which the line from (\a left, \a y) to (\a right, \a y) of the card lies in \a box.
CardPose poseFromLine(const cv::RotatedRect &box, bool upsideDown, double left, double right, double y)
{
    const bool tall = box.size.width < box.size.height;
    const double angle = (box.angle + (tall ? 90 : 0) + (upsideDown ? 180 : 0)) * CV_PI / 180;
    const double thickness = std::min(box.size.width, box.size.height);
    const double length = std::max(box.size.width, box.size.height) - 0.25 * thickness;
    const double scale = length / (right - left);
    const double c = scale * std::cos(angle);
    const double s = scale * std::sin(angle);
    const double middle = (left + right) / 2;
    const cv::Point2d at(box.center);
    return CardPose(cv::Matx33d(c, -s, at.x - c * middle + s * y, s, c, at.y - s * middle - c * y, 0, 0, 1));
}

/// A line of the validity that shows its beginning: the label and some digits, or both dates whole.
bool tellsWhereValidityBegins(const QString &text)
{
    if (sideOf(text) != Side::Back) return false;
    return text.startsWith(u"有效期限") ? digitsIn(text) >= 4 : digitsIn(text) >= 16;
}

/// The pose in which the line of the validity, with its label or without, lies in \a box.
CardPose poseFromValidity(const cv::RotatedRect &box, bool upsideDown, const QString &text)
{
    constexpr double kHanzi = 3.1; // millimetres from one character to the next
    constexpr double kDigit = 1.65;
    // As many of its characters as were read: the detector may have cut the line.
    const auto narrow =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x2E80 && !c.isSpace(); });
    const bool endless = text.contains(u"长期");
    const double value = kDigit * static_cast<double>(narrow) + (endless ? 2 * kHanzi : 0);
    const bool labelled = charactersOf(u"有效期限", text) >= 3;
    return poseFromLine(box, upsideDown, labelled ? layout::kBackLabelX : layout::kBackValueX,
                        layout::kBackValueX + value, layout::kValidityY);
}

/// How well a pose fits what is known: print where it should be, and sides on edges.
double fit(const SnappedPose &candidate, const std::vector<Anchor> &anchors, const CardPose &seenIn)
{
    double near = 0;
    for (const Anchor &anchor : anchors) {
        const cv::Point2d at = candidate.pose.toCard(seenIn.toPicture(anchor.seen));
        const double off = cv::norm(at - anchor.nominal) / kPrintTolerance;
        near += 1 / (1 + off * off);
    }
    const double print = anchors.empty() ? 0 : near / static_cast<double>(anchors.size());
    return print + kEdgeWeight * candidate.support;
}

} // namespace

std::optional<LocatedCard> CardLocator::locate(const cv::Mat &picture)
{
    m_sawOutline = false;
    m_best.reset();
    byOutline(picture);
    if (!m_best || m_best->agreement < kConvincing) byText(picture);
    return std::move(m_best);
}

void CardLocator::byOutline(const cv::Mat &picture)
{
    for (const CardOutline &outline : findCardOutlines(picture, OutlineSearch::Thorough)) {
        m_sawOutline = true;
        const CardPose pose = CardPose::fromCorners(outline.corners);
        for (const CardPose &turned : {pose, pose.upsideDown()}) {
            const auto side = sideOf(textOf(turned.straightened(picture, kTellingStrip, kLinePixels)));
            if (side && accept(picture, *side, turned, PoseSource::Outline)) return;
            if (side) break; // upside down it says nothing more
        }
    }
}

void CardLocator::byText(const cv::Mat &picture)
{
    using namespace layout;
    int tried = 0;
    for (const cv::RotatedRect &box : longLines(m_engine.find(picture, kFrameLook))) {
        for (const bool upsideDown : {false, true}) {
            const QString text = textOf(lineIn(picture, box, upsideDown));
            const auto lies = [&](double left, double right, double y) {
                return poseFromLine(box, upsideDown, left, right, y);
            };
            std::optional<CardPose> pose;
            Side side = Side::Back;
            if (charactersOf(u"居民身份证", text) >= 4) {
                pose = lies(kTitleX, kTitleRight, kSubtitleY);
            } else if (charactersOf(u"中华人民共和国", text) >= 5) {
                pose = lies(kTitleX, kTitleRight, kTitleY);
            } else if (tellsWhereValidityBegins(text)) {
                pose = poseFromValidity(box, upsideDown, text);
            } else if (sideOf(text) == Side::Front && digitsIn(text) >= 15 && text.size() <= 20) {
                pose = lies(kNumberX, kNumberRight, kNumberY);
                side = Side::Front;
            }
            if (!pose) continue;
            if (accept(picture, side, *pose, PoseSource::Text) || ++tried == kMostTextPoses) return;
        }
    }
}

bool CardLocator::accept(const cv::Mat &picture, Side side, const CardPose &pose, PoseSource source)
{
    LocatedCard card = refined(picture, {side, pose, {}, 0}, source);
    if (!m_best || card.agreement > m_best->agreement) m_best = std::move(card);
    return m_best->agreement >= kConvincing;
}

LocatedCard CardLocator::refined(const cv::Mat &picture, LocatedCard card, PoseSource source)
{
    const bool fromText = source == PoseSource::Text;
    for (int round = 0; round < (fromText ? kRoundsFromText : 1); ++round) {
        card.lines = linesOn(picture, card.pose);
        const CardPose before = card.pose;
        const auto anchors = anchorsAmong(card.lines, card.side);
        const cv::Matx33d correction = correctionFrom(anchors, fromText ? kStretchOfText : kStretchOfOutline);
        card.agreement = agreement(anchors, correction, card.side);
        const CardPose byAnchors = card.pose.corrected(correction);
        // A snap that goes far may end on something else: the print has a say in which was right.
        std::vector<SnappedPose> candidates{{byAnchors, 0}, snappedToEdges(picture, byAnchors, kNearReach)};
        if (fromText)
            candidates.push_back(snappedToEdges(picture, byAnchors, kTextReach[static_cast<size_t>(round)]));
        else
            candidates.push_back(snappedToEdges(picture, card.pose, kOutlineReach));
        const SnappedPose &best = *std::max_element(
            candidates.begin(), candidates.end(), [&](const SnappedPose &a, const SnappedPose &b) {
                return fit(a, anchors, before) < fit(b, anchors, before);
            });
        card.pose = best.pose;
        // The same boxes, seen in the new pose.
        for (cv::Rect2d &line : card.lines) {
            const cv::Point2d topLeft = card.pose.toCard(before.toPicture(line.tl()));
            const cv::Point2d bottomRight = card.pose.toCard(before.toPicture(line.br()));
            line = cv::Rect2d(topLeft, bottomRight);
        }
        if (card.agreement >= kSettled && best.support > kSettledSupport && round > 0) break;
    }
    return card;
}

QString CardLocator::textOf(const cv::Mat &line)
{
    return ctc::textOf(ctc::bestPath(m_engine.read(line), m_engine.dictionary()));
}

std::vector<cv::Rect2d> CardLocator::linesOn(const cv::Mat &picture, const CardPose &pose)
{
    const cv::Rect2d area(-kMargin, -kMargin, layout::kWidth + 2 * kMargin, layout::kHeight + 2 * kMargin);
    const double scale = kCardLook / area.width;
    const cv::Mat card = pose.straightened(picture, area, scale);
    std::vector<cv::Rect2d> lines;
    for (const cv::RotatedRect &box : m_engine.find(card, kCardLook)) {
        const cv::Rect2f around = box.boundingRect2f();
        lines.emplace_back(around.x / scale - kMargin, around.y / scale - kMargin, around.width / scale,
                           around.height / scale);
    }
    return lines;
}

} // namespace lianli::scanners
