// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/cardlocator.h"

#include "scanners/vision/card/anchorfit.h"
#include "scanners/vision/card/cardfinder.h"
#include "scanners/vision/card/cardlayout.h"
#include "scanners/vision/card/edgesnap.h"
#include "scanners/vision/lines/ctc.h"

#include <QRegularExpression>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using Side = CardImageReading::Side;

namespace {

constexpr int kCardLook = 640;    // longer side, pixels, at which a straightened card's text is found whole:
                                  // the detector takes longest of all, and twice as long at 960
constexpr int kFrameLook = 960;   // … in a whole picture
constexpr double kMargin = 4;     // millimetres around the card that are looked at too
constexpr int kMostTextPoses = 2; // each takes a good part of a second
constexpr size_t kMostLines = 8;  // of a whole picture that are read
// By how much the scale of a pose is off: one found by an outline, which may have taken in 2 mm of a shadow
// or a paper, and one found by a single line.
constexpr double kStretchOfOutline = 0.02;
constexpr double kStretchOfText = 0.03;
constexpr double kPrintTolerance = 1.0; // millimetres that print and its reading are easily off: half of it
                                        // is the card, half the detector
constexpr SnapReach kNearReach{2, 0.8, 1.2};
constexpr SnapReach kOutlineReach{1.5, 0.7, 1};
// One line says nothing of the tilt: it takes some rounds, the first of which look far.
constexpr int kRoundsFromText = 3;
constexpr int kRoundsFromOutline = 2;
constexpr std::array<SnapReach, kRoundsFromText> kTextReach{{{5, 2.5, 4}, {3, 1.2, 2}, {2, 0.8, 1.2}}};
constexpr double kSettled = 0.75;   // agreement with which another round would change little
constexpr double kSettledFit = 1.0; // … and how well print and sides go together then
constexpr double kConvincing = 0.7; // agreement from which on no other place is looked at …
constexpr double kOnEdges = 0.5;   // … if the sides lie on edges, too: a hull merged with a paper agrees in
                                   // most of its print
constexpr double kLinePixels = 12; // pixels a millimetre that are enough to read a line
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

/// The pose in which the line of the number lies in \a box. The detector may have cut off characters: where
/// the birth date stands in what is left tells how many at the beginning.
CardPose poseFromNumber(const cv::RotatedRect &box, bool upsideDown, const QString &text)
{
    using namespace layout;
    static const QRegularExpression kDate(uR"((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[012]\d|3[01]))"_s);
    constexpr double kLength = 18;
    constexpr double kDateAt = 6;
    const double pitch = (kNumberRight - kNumberX) / kLength;
    const auto date = static_cast<double>(text.indexOf(kDate));
    const auto digits = static_cast<double>(text.size());
    const double missing = kDateAt - date;
    const bool cut = date >= 0 && missing >= 0 && missing + digits <= kLength;
    const double left = cut ? kNumberX + pitch * missing : kNumberX;
    return poseFromLine(box, upsideDown, left, cut ? left + pitch * digits : kNumberRight, kNumberY);
}

/// 0…1, how well the print that was \a seen lies where it should if the card lies as \a pose has it.
double printFit(const CardPose &pose, const std::vector<Anchor> &anchors,
                const std::vector<cv::Point2d> &seen)
{
    double near = 0;
    for (size_t i = 0; i < anchors.size(); ++i) {
        const double off = cv::norm(pose.toCard(seen[i]) - anchors[i].nominal) / kPrintTolerance;
        near += 1 / (1 + off * off);
    }
    return anchors.empty() ? 0 : near / static_cast<double>(anchors.size());
}

/// \a box, which was found on the straightened card at \a scale pixels a millimetre.
TextLine uprightLine(const cv::RotatedRect &box, double scale)
{
    const double quarters = std::round(box.angle / 90.0);
    const double angle = (box.angle - 90 * quarters) * CV_PI / 180;
    const bool turned = std::lround(quarters) % 2 != 0;
    const double length = turned ? box.size.height : box.size.width;
    const double thickness = turned ? box.size.width : box.size.height;
    const cv::Point2d half = length / 2 * cv::Point2d(std::cos(angle), std::sin(angle));
    const cv::Point2d margin(kMargin, kMargin);
    const cv::Point2d middle(box.center);
    return {(middle - half) / scale - margin, (middle + half) / scale - margin, thickness / scale};
}

/// \a line of the pose \a before as it lies in \a pose.
TextLine seenIn(const CardPose &pose, const CardPose &before, const TextLine &line)
{
    const auto moved = [&](cv::Point2d p) { return pose.toCard(before.toPicture(p)); };
    return {moved(line.left), moved(line.right), line.thickness * before.scale() / pose.scale()};
}

/// Print where it should be and sides on edges: neither alone says that the whole card was found.
bool isConvincing(const LocatedCard &card)
{
    return card.agreement >= kConvincing && card.support >= kOnEdges;
}

} // namespace

std::optional<LocatedCard> CardLocator::locate(const cv::Mat &picture)
{
    m_sawOutline = false;
    m_best.reset();
    byOutline(picture);
    if (!m_best || !isConvincing(*m_best)) byText(picture);
    return std::move(m_best);
}

std::optional<LocatedCard> CardLocator::locateByText(const cv::Mat &picture)
{
    m_best.reset();
    byText(picture);
    return std::move(m_best);
}

void CardLocator::byOutline(const cv::Mat &picture)
{
    // Most cards stand out by their lightness: the colours are looked at only if that did not convince.
    std::vector<CardOutline> tried;
    for (const OutlineSearch search : {OutlineSearch::Lightness, OutlineSearch::Colours}) {
        for (const CardOutline &outline : findCardOutlines(picture, search)) {
            const auto same = [&](const CardOutline &other) { return sameOutline(outline, other); };
            if (std::any_of(tried.begin(), tried.end(), same)) continue;
            tried.push_back(outline);
            m_sawOutline = true;
            if (tryOutline(picture, outline)) return;
        }
    }
}

bool CardLocator::tryOutline(const cv::Mat &picture, const CardOutline &outline)
{
    const CardPose pose = CardPose::fromCorners(outline.corners);
    for (const CardPose &turned : {pose, pose.upsideDown()}) {
        const auto side = sideOf(textOf(turned.straightened(picture, kTellingStrip, kLinePixels)));
        // Upside down it would say nothing more.
        if (side) return accept(picture, *side, turned, PoseSource::Outline);
    }
    return false;
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
                pose = poseFromNumber(box, upsideDown, text);
                side = Side::Front;
            }
            if (!pose) continue;
            if (accept(picture, side, *pose, PoseSource::Text) || ++tried == kMostTextPoses) return;
        }
    }
}

bool CardLocator::accept(const cv::Mat &picture, Side side, const CardPose &pose, PoseSource source)
{
    LocatedCard card = refined(picture, {side, pose, {}, 0, 0}, source);
    if (!m_best || card.agreement + card.support > m_best->agreement + m_best->support)
        m_best = std::move(card);
    return isConvincing(*m_best);
}

LocatedCard CardLocator::refined(const cv::Mat &picture, LocatedCard card, PoseSource source)
{
    const bool fromText = source == PoseSource::Text;
    std::vector<TextLine> lines;
    for (int round = 0; round < (fromText ? kRoundsFromText : kRoundsFromOutline); ++round) {
        const CardPose before = card.pose;
        // The detector takes longest: it looks again only if what it saw before cannot be the whole card.
        if (lines.empty() || (fromText && card.agreement < kSettled)) lines = linesOn(picture, before);
        const auto anchors = anchorsAmong(lines, card.side);
        const cv::Matx33d correction = correctionFrom(anchors, fromText ? kStretchOfText : kStretchOfOutline);
        card.agreement = agreement(anchors, correction, card.side);
        const CardPose byAnchors = before.corrected(correction);
        std::vector<cv::Point2d> seen; // in the picture
        for (const Anchor &anchor : anchors)
            seen.push_back(before.toPicture(anchor.seen));
        const auto fit = [&](const CardPose &pose) { return printFit(pose, anchors, seen); };
        const SnapReach &reach = fromText ? kTextReach[static_cast<size_t>(round)] : kNearReach;
        SnappedPose best = snappedToEdges(picture, byAnchors, reach, fit);
        // The outline's own sides may be right where the print says little of them.
        if (!fromText && round == 0) {
            const SnappedPose other = snappedToEdges(picture, before, kOutlineReach, fit);
            if (other.fit > best.fit) best = other;
        }
        card.pose = best.pose;
        card.support = best.support;
        for (TextLine &line : lines)
            line = seenIn(card.pose, before, line);
        if (card.agreement >= kSettled && best.fit > kSettledFit) break;
    }
    card.lines.clear();
    for (const TextLine &line : lines)
        card.lines.push_back(line.box());
    return card;
}

QString CardLocator::textOf(const cv::Mat &line)
{
    return ctc::textOf(ctc::bestPath(m_engine.read(line), m_engine.dictionary()));
}

std::vector<TextLine> CardLocator::linesOn(const cv::Mat &picture, const CardPose &pose)
{
    const cv::Rect2d area(-kMargin, -kMargin, layout::kWidth + 2 * kMargin, layout::kHeight + 2 * kMargin);
    const double scale = kCardLook / area.width;
    const cv::Mat card = pose.straightened(picture, area, scale);
    std::vector<TextLine> lines;
    for (const cv::RotatedRect &box : m_engine.find(card, kCardLook))
        lines.push_back(uprightLine(box, scale));
    return lines;
}

} // namespace lianli::scanners
