// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::scanners {

/// 签发机关: the derived authority that the line most likely names, if one is within two slips of what was
/// read; else, doubtfully, what was read.
FieldDraft decideAuthority(const LineReading &line, const Dictionary &dictionary);

} // namespace lianli::scanners
