// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::scanners {

/// Widths by the pitch of a name's characters; 0 if not measured.
struct NameWidths
{
    double inked = 0; ///< from the first to the last ink
    double line = 0;  ///< the whole line that was read
};

/// The name as read. The recogniser drops or swaps the characters it does not know and is sure of itself all
/// the same: where the ink is wide enough for another number of characters than were read, or the first
/// stands where a second should, the name is doubtful.
FieldDraft decideName(const LineReading &line, const Dictionary &dictionary, NameWidths widths);

} // namespace lianli::scanners
