// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardimagereader.h"

#include <QRandomGenerator>

namespace lianli::tests {

enum class CardKind {
    Ordinary, ///< what a careful clerk photographs
    Hard,     ///< tilted, glaring, blurred, small, badly lit
    RareName, ///< ordinary, with a character in the name that recognisers rarely know
};

/// What is printed on one side of the card of a person who does not exist: a valid number, a real division.
struct FictionalCard
{
    scanners::CardImageReading::Side side = scanners::CardImageReading::Side::Front;
    QHash<QString, QString> fields; ///< by models::field name, in the form of scanners::FieldReading
};

FictionalCard fictionalFront(QRandomGenerator &random, CardKind kind);
FictionalCard fictionalBack(QRandomGenerator &random);

} // namespace lianli::tests
