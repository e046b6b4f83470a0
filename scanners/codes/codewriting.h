// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/codes/greyimage.h"

#include <QString>

namespace lianli::scanners {

enum class CodeKind { Qr, Code128, Ean13 };

/// \a text as a code with its quiet zone, one module \a moduleSize pixels wide (QR: error correction M; bars:
/// a fifth as high as wide). Not a valid image if the text does not fit the kind.
GreyImage writeCode(const QString &text, CodeKind kind, int moduleSize = 4);

} // namespace lianli::scanners
