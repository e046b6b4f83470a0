// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lianli::scanners {

/// The commands of the SAM_V module (CMD << 8 | PARA), none of which takes data.
enum class CardCommand : quint16 {
    Reset = 0x10FF,
    Status = 0x11FF,
    SamNumber = 0x12FF,
    Find = 0x2001,
    Select = 0x2002,
    ReadTextAndPhoto = 0x3001,
    ReadAddedAddress = 0x3003,
    ReadWithFingerprints = 0x3010,
};

/// What every frame begins with, in both directions.
inline constexpr QByteArrayView kPreamble{"\xAA\xAA\xAA\x96\x69", 5};

/// \a body between length and checksum, as a whole frame.
QByteArray frameOf(QByteArrayView body);
/// The frame that asks for \a command.
QByteArray commandFrame(CardCommand command);

} // namespace lianli::scanners
