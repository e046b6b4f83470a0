// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/cardimagereader.h"
#include "scanners/vision/text/textengine.h"

#include <QDate>

#include <opencv2/core/mat.hpp>

namespace lianli::scanners {

/// Reads the card in \a picture (BGR): where it lies, which side it is, and every field of that side.
/// ReaderError::CardNotFound, CardUnreadable. Throws what OpenCV and the engine throw.
[[nodiscard]] models::Result<CardImageReading> readCard(const cv::Mat &picture, TextEngine &engine,
                                                        QDate today);

} // namespace lianli::scanners
