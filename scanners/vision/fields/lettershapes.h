// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/lines/ctc.h"

namespace lianli::scanners {

/// The digits, each with the letters that print takes for it (O for 0, l for 1 …).
std::vector<ctc::Letter> digitLetters(const Dictionary &dictionary);
/// One letter of a search, from every character of \a shapes that the dictionary has.
ctc::Letter letterOf(char character, const QString &shapes, const Dictionary &dictionary);

} // namespace lianli::scanners
