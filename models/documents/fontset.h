// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QString>

namespace lianli::documents {

/// The fonts on paper, in order of preference: one for everything, others for the rare characters it lacks.
/// Which font draws which character is decided here and never left to the system, whose last resort is an
/// empty box.
///
/// Measures in em, so that a text is measured once for all sizes. Not thread-safe (caches); cheap to make.
class FontSet
{
public:
    FontSet();

    /// Index of the first font with every character of \a cluster (what a reader takes as one character).
    /// Error: DocumentError::FontMissing naming the code point, never the text.
    [[nodiscard]] models::Result<int> fontFor(const QString &cluster) const;
    /// Width in em. Exact, as kerning is off: a text is as wide as its clusters together.
    double advance(const QString &cluster, int font) const;
    /// The glyphs that draw \a cluster.
    QList<quint32> glyphs(const QString &cluster, int font) const;
    QFont font(int index, double pointSize) const;
    QStringList families() const { return m_families; }

private:
    models::Result<int> fontForCodePoint(char32_t codePoint) const;

    QStringList m_families;
    QList<QFont> m_reference; ///< one a family, kReferencePixels high
    mutable QHash<char32_t, int> m_fontOf;
    mutable QHash<std::pair<int, QString>, double> m_advances;
};

} // namespace lianli::documents
