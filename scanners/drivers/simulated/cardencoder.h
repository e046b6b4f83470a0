// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

#include <QByteArray>

namespace lianli::scanners {

/// The 256 bytes of text a chip would hold for \a card: the opposite of parseTextBlock(). What does not fit
/// into a field is cut after its last unit, as a badly issued card would have it.
QByteArray encodeTextBlock(const CardRead &card);
/// The 70 bytes of an added address.
QByteArray encodeAddedAddress(const QString &address);
/// A photo block with the true first bytes and nothing decodable after them.
QByteArray syntheticPhoto();

} // namespace lianli::scanners
