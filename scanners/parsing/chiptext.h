// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lianli::scanners {

/// A text field of the chip, code point for code point.
struct ChipText
{
    QString text;
    /// Holds something a clerk must compare with the printed card: a private-use or control character, or
    /// half of a surrogate pair (shown as U+FFFD).
    bool doubtful = false;
};

/// Decodes UTF-16LE \a bytes, without the padding (U+0020 or U+0000) at the end.
ChipText decodeChipText(QByteArrayView bytes);

/// \a text without the padding at its end.
QString withoutPadding(QString text);

} // namespace lianli::scanners
