// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

/// Where things stand on a resident identity card, in millimetres from its top left corner; y is the middle
/// of a line of text. Printed cards vary by about half a millimetre: these are anchors, never fixed crops.
namespace lianli::scanners::layout {

inline constexpr double kWidth = 85.6;
inline constexpr double kHeight = 54.0;
inline constexpr double kCornerRadius = 3.18;

// Front
inline constexpr double kLabelX = 5.8;
inline constexpr double kValueX = 15.0;
inline constexpr double kNameY = 8.6;
inline constexpr double kSexY = 15.4;
inline constexpr double kEthnicLabelX = 25.4;
inline constexpr double kEthnicX = 33.0;
inline constexpr double kBirthY = 22.2;
inline constexpr double kBirthDayLabelX = 42.2;
inline constexpr double kAddressY = 29.2;
inline constexpr double kAddressPitch = 4.7;
inline constexpr double kAddressRight = 51.5;
inline constexpr double kNumberX = 30.2;
inline constexpr double kNumberRight = 79.0;
inline constexpr double kNumberY = 47.2;
inline constexpr double kTextRight = 53.5; ///< beyond it is the portrait
inline const cv::Rect2d kPortrait(54.4, 7.2, 26, 32);

// Back
inline constexpr double kTitleX = 27.0;
inline constexpr double kTitleRight = 75.0;
inline constexpr double kTitleY = 9.6;
inline constexpr double kSubtitleY = 19.4;
inline constexpr double kBackLabelX = 22.3;
inline constexpr double kBackValueX = 36.0;
inline constexpr double kAuthorityY = 40.4;
inline constexpr double kValidityY = 46.8;

} // namespace lianli::scanners::layout
