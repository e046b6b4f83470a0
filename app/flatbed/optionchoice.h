// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

#include <sane/sane.h>

namespace lianli::flatbed {

/// What an option allows that is nearest to \a wanted, in the option's own words (whole numbers or
/// SANE_Fixed); nothing where it allows no number at all.
std::optional<SANE_Word> nearestAllowed(const SANE_Option_Descriptor &option, double wanted);

/// \a word of \a option as a number: SANE_Fixed or whole.
double numberOf(const SANE_Option_Descriptor &option, SANE_Word word);

/// The first of the option's words that holds one of \a wanted, the first of which is wanted most; upper or
/// lower case is the same. Drivers call one thing "Flatbed", "FlatBed" or "Document Table".
std::optional<QByteArray> wordLike(const SANE_Option_Descriptor &option, const QList<QByteArray> &wanted);

/// One number that a program may set, and that is in use with the options as they are.
bool isSettableNumber(const SANE_Option_Descriptor &option);
bool isSettableWord(const SANE_Option_Descriptor &option);

} // namespace lianli::flatbed
