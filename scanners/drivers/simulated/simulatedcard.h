// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

#include <QByteArray>
#include <QString>

namespace lianli::scanners {

/// The content of one chip, as bytes.
struct SimulatedCard
{
    QByteArray text;         ///< kTextBlockSize bytes
    QByteArray photo;        ///< kPhotoBlockSize bytes
    QByteArray addedAddress; ///< kAddedAddressSize bytes, or empty: none on the chip

    /// A card that reads as \a card: document, added address (newAddress), former number and so on.
    static SimulatedCard of(const CardRead &card);
    static SimulatedCard of(const models::IdentityDocument &document);
};

} // namespace lianli::scanners
