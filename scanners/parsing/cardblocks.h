// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/parsing/cardcommand.h"

#include <QByteArray>

namespace lianli::scanners {

inline constexpr int kTextBlockSize = 256;
inline constexpr int kPhotoBlockSize = 1024;
inline constexpr int kFingerprintSize = 512;
inline constexpr int kAddedAddressSize = 70;

/// The parts of a read answer, undecoded.
struct CardBlocks
{
    QByteArray text;         ///< kTextBlockSize bytes
    QByteArray photo;        ///< kPhotoBlockSize bytes
    QByteArray fingerprints; ///< none, one or two templates
};

/// Splits the data of the answer to \a readCommand (30 01 or 30 10) by the lengths it gives itself.
/// ReaderError::TextBlockInvalid when they are not those of an identity card or do not add up.
[[nodiscard]] models::Result<CardBlocks> splitReadAnswer(CardCommand readCommand, const QByteArray &data);

/// The first bytes of every photo block.
bool looksLikePhoto(QByteArrayView photo);

} // namespace lianli::scanners
