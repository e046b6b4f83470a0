// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/lines/linereading.h"

#include <vector>

namespace lianli::scanners {

/// Whether there is room for one more character between two of a line: the recogniser drops those it does not
/// know, and is sure of the rest all the same.
bool skipsCharacter(const std::vector<ReadCharacter> &line);

} // namespace lianli::scanners
