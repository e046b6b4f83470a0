// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"
#include "scanners/api/cardimagereader.h"

#include <QHash>
#include <QImage>
#include <QRandomGenerator>

namespace lianli::scanners {

inline constexpr double kArtPixelsPerMillimetre = 20;

/// One side of a card as it would be printed: the fields where they stand on real cards, each moved by up to
/// half a millimetre, in one of the Chinese faces this machine has; outside the round corners transparent.
/// For demonstrations, training and tests: the people are fictional. \a fields by models::field name, in the
/// form of FieldReading. Needs a QGuiApplication.
QImage printedCard(CardImageReading::Side side, const QHash<QString, QString> &fields,
                   QRandomGenerator &random);

/// The card of \a document, always drawn the same.
QImage specimenCard(const models::IdentityDocument &document, CardImageReading::Side side);

} // namespace lianli::scanners
