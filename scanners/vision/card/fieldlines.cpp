// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/fieldlines.h"

#include "models/domain/identitydocument.h"
#include "scanners/vision/card/cardlayout.h"

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

namespace field = models::field;
using Side = CardImageReading::Side;

namespace {

constexpr double kRowReach = 2.4;     // millimetres a line's middle may be off its row
constexpr double kBoxMargin = 0.6;    // millimetres left free around a value
constexpr double kLowest = 3.6;       // no line of text is in a box lower than this …
constexpr double kTallest = 6.4;      // … or taller
constexpr double kLeastOverlap = 1.0; // millimetres of a box in a zone for it to count

/// Where one line's value is: from left to right at a height.
struct Zone
{
    double left = 0;
    double right = 0;
    double y = 0;
    double height = 4.6; // if nothing is found in it
};

/// \a box with a height that a line of text can have.
cv::Rect2d withSaneHeight(cv::Rect2d box)
{
    const double middle = box.y + box.height / 2;
    const double height = std::clamp(box.height, kLowest, kTallest);
    return {box.x, middle - height / 2, box.width, height};
}

cv::Rect2d cutTo(const cv::Rect2d &box, double left, double right)
{
    const double x = std::max(box.x - kBoxMargin / 2, left);
    return {x, box.y, std::min(box.x + box.width + kBoxMargin / 2, right) - x, box.height};
}

/// The boxes of one row, joined; the zone itself if there are none.
cv::Rect2d lineIn(const Zone &zone, const std::vector<cv::Rect2d> &boxes)
{
    cv::Rect2d line;
    for (const cv::Rect2d &box : boxes) {
        if (std::abs(box.y + box.height / 2 - zone.y) > kRowReach) continue;
        if (std::min(box.x + box.width, zone.right) - std::max(box.x, zone.left) < kLeastOverlap) continue;
        const cv::Rect2d part = cutTo(box, zone.left, zone.right);
        line = line.empty() ? part : line | part;
    }
    if (line.empty()) return {zone.left, zone.y - zone.height / 2, zone.right - zone.left, zone.height};
    return withSaneHeight(line);
}

/// The lines of the address: boxes between the birth date and the number, joined to rows.
std::vector<cv::Rect2d> addressLines(const std::vector<cv::Rect2d> &boxes)
{
    using namespace layout;
    constexpr double kLeft = kValueX - 1.4;
    std::vector<cv::Rect2d> parts;
    for (const cv::Rect2d &box : boxes) {
        const double middle = box.y + box.height / 2;
        if (middle < kAddressY - kRowReach || middle > kNumberY - 3) continue;
        if (box.x + box.width < kLeft + 2 * kLeastOverlap || box.x > kTextRight - 2) continue;
        parts.push_back(withSaneHeight(cutTo(box, kLeft, kTextRight)));
    }
    std::sort(parts.begin(), parts.end(),
              [](const auto &a, const auto &b) { return a.y + a.height / 2 < b.y + b.height / 2; });
    std::vector<cv::Rect2d> lines;
    for (const cv::Rect2d &part : parts) {
        const bool sameRow = !lines.empty() && std::abs(lines.back().y + lines.back().height / 2 - part.y -
                                                        part.height / 2) < kAddressPitch / 2;
        if (sameRow)
            lines.back() = withSaneHeight(lines.back() | part);
        else
            lines.push_back(part);
    }
    // All lines begin at the same place: what does not is no line of the address.
    std::erase_if(lines, [](const cv::Rect2d &line) { return line.x > kLeft + 4; });
    if (lines.empty()) lines.push_back({kLeft, kAddressY - 2.3, kTextRight - kLeft, 4.6});
    return lines;
}

} // namespace

FieldLines fieldLines(const std::vector<cv::Rect2d> &boxes, Side side)
{
    using namespace layout;
    FieldLines lines;
    if (side == Side::Back) {
        lines[field::kAuthority] = {lineIn({kBackValueX - 1.6, kWidth - 2, kAuthorityY}, boxes)};
        lines[field::kValidFrom] = {lineIn({kBackValueX - 1.6, kWidth - 2, kValidityY}, boxes)};
        lines[field::kValidTo] = lines[field::kValidFrom];
        return lines;
    }
    lines[field::kName] = {lineIn({kValueX - 1.4, kTextRight, kNameY, 5}, boxes)};
    lines[field::kSex] = {lineIn({kValueX - 1.4, kEthnicLabelX - 2, kSexY}, boxes)};
    lines[field::kEthnicity] = {lineIn({kEthnicX - 1.3, kTextRight, kSexY}, boxes)};
    lines[field::kBirth] = {lineIn({kValueX - 1.4, kTextRight - 4, kBirthY}, boxes)};
    lines[field::kAddress] = addressLines(boxes);
    lines[field::kNumber] = {lineIn({kNumberX - 1.6, kNumberRight + 2.4, kNumberY, 5}, boxes)};
    return lines;
}

} // namespace lianli::scanners
