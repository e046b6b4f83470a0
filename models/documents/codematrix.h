// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>

namespace lianli::documents {

/// A QR code (GB/T 18284) as its modules, to be drawn as shapes at any size.
struct CodeMatrix
{
    int side = 0;   ///< modules along one side, the quiet zone left out; 0 for none
    QBitArray dark; ///< side × side, top row first

    bool isNull() const { return side == 0; }
    bool isDark(int column, int row) const { return dark.at(row * side + column); }
};

/// \a text as a QR code that stands a quarter of itself being dirty (level Q). Null if it does not fit one.
CodeMatrix qrCode(const QString &text);

} // namespace lianli::documents
