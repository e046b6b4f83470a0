// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/photochecks.h"
#include "scanners/faces/facereader.h"

namespace lianli::scanners {

/// Looks at a photograph whose faces are found. \a rgb may be smaller than the original, which was
/// \a originalWidth pixels wide. Pure.
PhotoReport checkPhoto(const cv::Mat &rgb, const std::vector<Face> &faces, int originalWidth,
                       const PhotoDemand &demand);

} // namespace lianli::scanners
