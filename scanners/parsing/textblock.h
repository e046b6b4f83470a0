// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

#include <QByteArray>

namespace lianli::scanners {

/// Reads the 256 bytes of text of a chip, in whichever of the four layouts the character at offset 248 says
/// (I foreigner 2017, Y foreigner 2023, J Hong Kong/Macao/Taiwan, anything else resident).
///
/// Values are kept as the chip has them. What contradicts the number, is out of form or cannot be shown
/// surely is named in CardRead::doubtful. A date that is none comes back invalid, never as 长期.
/// ReaderError::TextBlockInvalid only for another size, or a block with neither name nor number.
[[nodiscard]] models::Result<CardRead> parseTextBlock(const QByteArray &block);

/// Lays the added address (answer to 30 03) over the one of the text block; data without text changes
/// nothing.
void applyAddedAddress(const QByteArray &data, CardRead *read);

} // namespace lianli::scanners
