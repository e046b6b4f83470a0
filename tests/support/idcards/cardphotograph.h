// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/idcards/fictionalcard.h"

#include <QByteArray>
#include <QPointF>
#include <QString>

#include <array>

namespace lianli::tests {

/// A photograph of a fictional card, and what a reader should find in it.
struct CardPhotograph
{
    QByteArray jpeg;
    FictionalCard card;
    CardKind kind = CardKind::Ordinary;
    std::array<QPointF, 4> corners; ///< as in scanners::CardImageReading
    double pixelsPerMillimetre = 0;
    QString scene; ///< in a few words: "wood, 1280 × 720, tilt 8°"
};

/// The same for the same arguments on the same machine (the faces installed differ between machines).
/// Needs a QGuiApplication.
CardPhotograph cardPhotograph(quint32 seed, scanners::CardImageReading::Side side, CardKind kind);

} // namespace lianli::tests
