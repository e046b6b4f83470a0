// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/idcards/fictionalcard.h"

#include <QImage>

namespace lianli::tests {

inline constexpr double kArtPixelsPerMillimetre = 20;

/// One side of a card as it would be printed: the fields where they stand on real cards, each moved by up to
/// half a millimetre, in one of the Chinese faces this machine has; outside the round corners transparent.
/// Needs a QGuiApplication.
QImage printedCard(const FictionalCard &card, QRandomGenerator &random);

} // namespace lianli::tests
