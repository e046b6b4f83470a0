// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"

#include <QHash>
#include <QString>

#include <opencv2/core/types.hpp>

#include <vector>

namespace lianli::scanners {

/// Where on the card each field's value is written: one box a line, millimetres, top to bottom.
using FieldLines = QHash<QString, std::vector<cv::Rect2d>>;

/// Gives the boxes of text that were found on a card to its fields; labels are cut off by their place. A
/// field in whose place none was found gets the place itself.
FieldLines fieldLines(const std::vector<cv::Rect2d> &boxes, CardImageReading::Side side);

} // namespace lianli::scanners
