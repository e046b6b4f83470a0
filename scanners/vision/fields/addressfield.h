// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

#include <vector>

namespace lianli::scanners {

/// 住址 from its lines, top to bottom. What it begins with is a division and is mended by the list of them:
/// two characters at most, and only such as were read unclearly or are not in the dictionary. Street and
/// house are left as they were read.
FieldDraft decideAddress(const std::vector<LineReading> &readings, const Dictionary &dictionary);

} // namespace lianli::scanners
