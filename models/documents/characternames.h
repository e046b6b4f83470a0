// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace lianli::documents {

/// The characters whose glyphs a PDF holds of one font, in the order in which they were first drawn: Qt
/// numbers the glyphs of an embedded font in that order, from 1.
struct FontCharacters
{
    QString family;         ///< "Noto Serif CJK SC"
    QStringList characters; ///< empty where a glyph is a further part of the character before it
};

/// \a pdf, as Qt wrote it, with the table (ToUnicode) by which a reader copies and finds text made right for
/// \a fonts, as an incremental update at the end of the file.
///
/// Qt 6.4 makes that table by looking for each glyph among the first 65536 code points only (QFontSubset),
/// and takes the first that has it: 𠮷 cannot be found or copied at all, and 人 becomes the radical U+2F08.
/// Returns \a pdf as it is, and logs, if it does not look as expected.
QByteArray withCharacterNames(const QByteArray &pdf, const QList<FontCharacters> &fonts);

} // namespace lianli::documents
