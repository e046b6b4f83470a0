// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

#include <QDate>

namespace lianli::scanners {

/// The citizen number a line most likely shows: of all readings of 18 characters only those that are a valid
/// number (GB 11643: check character, birth date) of a province count. What was not read as it stands but
/// found by the checksum is never sure; what is too far from the line is not given at all.
FieldDraft decideNumber(const LineReading &line, const Dictionary &dictionary, QDate today);

} // namespace lianli::scanners
