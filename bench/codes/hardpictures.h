// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/codes/codewriting.h"

#include <opencv2/core.hpp>

#include <string>
#include <vector>

namespace lianli::bench {

/// What makes a picture of a code hard to read.
enum class Hardship { Blur, Tilt, LowContrast, Damage, Noise, Small, Rotated, Glare };

inline constexpr Hardship kHardships[] = {Hardship::Blur,    Hardship::Tilt,  Hardship::LowContrast,
                                          Hardship::Damage,  Hardship::Noise, Hardship::Small,
                                          Hardship::Rotated, Hardship::Glare};

const char *hardshipName(Hardship hardship);

struct HardPicture
{
    scanners::GreyImage image;
    QString text;
};

/// A camera's picture, 640 × 480, of \a kind of code under \a hardship: \a severity from 0 (easy) to 1 (out
/// of reach for most). The same \a seed gives the same picture.
HardPicture hardPicture(scanners::CodeKind kind, Hardship hardship, double severity, quint32 seed);

} // namespace lianli::bench
