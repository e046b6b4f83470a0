// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::scanners {

/// The name as read. The recogniser drops or swaps the characters it does not know and is sure of itself all
/// the same: where the ink is wide enough for another number of characters than were read (\a
/// inkedCharacters, width of the ink by the pitch of the characters; 0 if not measured), the name is
/// doubtful.
FieldDraft decideName(const LineReading &line, const Dictionary &dictionary, double inkedCharacters);

} // namespace lianli::scanners
