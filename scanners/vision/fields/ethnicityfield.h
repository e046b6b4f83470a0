// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::scanners {

/// Which of the 56 groups (GB/T 3304) a line most likely names. A group whose name has a character that the
/// recogniser does not know (仫佬) is found by the rest of its name.
FieldDraft decideEthnicity(const LineReading &line, const Dictionary &dictionary);

} // namespace lianli::scanners
