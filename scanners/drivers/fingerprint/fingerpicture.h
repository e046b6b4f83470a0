// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/fingerprintpad.h"

#include <QByteArrayView>

namespace lianli::scanners {

inline constexpr int kMinFingerSide = 64;   ///< pixels
inline constexpr int kMaxFingerSide = 2000; ///< pixels

/// \a grey, one byte a pixel without padding, as a picture; \a inverted where ridges are light. Fails with
/// ReaderError::FingerUnclear if too little of it shows ridges to stand for a print, PadFailed if it is no
/// picture. Pure.
[[nodiscard]] models::Result<FingerPicture> fingerPicture(QByteArrayView grey, QSize size, int dpi,
                                                          bool inverted = false);

} // namespace lianli::scanners
