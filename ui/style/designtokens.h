// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// Every colour, size and distance of the interface, in one place. Sizes are device-independent pixels; Qt
/// scales them with the screen.
namespace lianli::ui::tokens {

/// A dark variant is another value of this struct.
struct Colours
{
    QColor canvas;
    QColor surface;
    QColor surfaceSunken; ///< behind paper in a preview, disabled fields
    QColor line;
    QColor lineSoft; ///< between the rows of a table
    QColor ink;
    QColor inkMuted;
    QColor inkFaint;
    QColor rail;
    QColor railActive;
    QColor railBadge;
    QColor railMarker;
    QColor railText;
    QColor railLine;
    QColor primary;
    QColor primaryHover;
    QColor primaryPressed;
    QColor onPrimary;
    QColor info;
    QColor infoFill;
    QColor ok;
    QColor okFill;
    QColor warning;
    QColor warningFill;
    QColor bad;
    QColor badFill;
    QColor neutralFill;
    QColor hover;
    QColor seal; ///< only for the brand and the certificate
    QColor dim;  ///< over a page while a sheet is open
};

inline constexpr Colours kLight{
    .canvas{0xF4, 0xF6, 0xF8},
    .surface{0xFF, 0xFF, 0xFF},
    .surfaceSunken{0xE7, 0xEB, 0xF0},
    .line{0xD9, 0xDE, 0xE4},
    .lineSoft{0xE8, 0xEB, 0xEF},
    .ink{0x1F, 0x29, 0x33},
    .inkMuted{0x52, 0x60, 0x6D},
    .inkFaint{0x7B, 0x87, 0x94},
    .rail{0x17, 0x32, 0x4D},
    .railActive{0x21, 0x45, 0x6A},
    .railBadge{0x2C, 0x53, 0x78},
    .railMarker{0x6F, 0xB1, 0xE8},
    .railText{0xD3, 0xDE, 0xE9},
    .railLine{0x36, 0x50, 0x6A},
    .primary{0x1F, 0x5A, 0x8A},
    .primaryHover{0x1A, 0x4F, 0x7A},
    .primaryPressed{0x15, 0x42, 0x67},
    .onPrimary{0xFF, 0xFF, 0xFF},
    .info{0x1F, 0x5A, 0x8A},
    .infoFill{0xE6, 0xEF, 0xF7},
    .ok{0x1E, 0x7F, 0x4F},
    .okFill{0xE5, 0xF4, 0xEC},
    .warning{0xA8, 0x62, 0x00},
    .warningFill{0xFD, 0xF1, 0xDC},
    .bad{0xB9, 0x32, 0x27},
    .badFill{0xFB, 0xE9, 0xE7},
    .neutralFill{0xEC, 0xEF, 0xF3},
    .hover{0xF2, 0xF5, 0xF8},
    .seal{0xB3, 0x26, 0x1E},
    .dim{0x17, 0x32, 0x4D, 0x66},
};

/// The set in use.
constexpr const Colours &colours()
{
    return kLight;
}

// Distances, on a grid of 8 with half steps.
inline constexpr int kUnit = 8;
inline constexpr int kPageMargin = 22;
inline constexpr int kGap = 14;
inline constexpr int kCardPadding = 16;
inline constexpr int kRadiusCard = 8;
inline constexpr int kRadiusControl = 6;
inline constexpr int kRadiusCap = 4;

// Heights and widths.
inline constexpr int kControlHeight = 38;
inline constexpr int kControlHeightLarge = 50;
inline constexpr int kControlHeightSmall = 28;
inline constexpr int kControlHeightBar = 32;
inline constexpr int kCheckLineHeight = 55;
inline constexpr int kFieldRowHeight = 34;
inline constexpr int kFieldLabelWidth = 84;
inline constexpr int kPillHeight = 26;
inline constexpr int kBadgeHeight = 18;
inline constexpr int kStepBarHeight = 46;
inline constexpr int kTableRowHeight = 47;
inline constexpr int kTableHeaderHeight = 34;
inline constexpr int kRailWidth = 176;
inline constexpr int kRailWidthNarrow = 170;
inline constexpr int kNarrowWindow = 1400; ///< windows narrower than this get the narrow measures
inline constexpr int kRailRowHeight = 40;
inline constexpr int kTopBarHeight = 52;
inline constexpr int kSideColumnWidth = 380;
inline constexpr int kSideColumnWidthNarrow = 340;

// Type sizes.
inline constexpr int kFontCap = 12;
inline constexpr int kFontSmall = 12;
inline constexpr int kFontNote = 13;
inline constexpr int kFontBody = 14;
inline constexpr int kFontField = 15;
inline constexpr int kFontLead = 16;
inline constexpr int kFontTitle = 20;
inline constexpr int kFontDisplay = 24;

} // namespace lianli::ui::tokens
