// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/fontset.h"

#include "models/ports/storeerror.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::DocumentError;
using models::fail;
using models::Result;

namespace {

constexpr int kReferencePixels = 1000;
constexpr int kCacheLimit = 20'000;

/// AR PL UMing first, and Noto only for what it lacks: text set in Noto CJK leaves a PDF with Kangxi radicals
/// in place of common characters (人 as U+2F08), so that searching for it finds nothing.
const QStringList kPreferred{u"AR PL UMing CN"_s, u"Noto Serif CJK SC"_s, u"Noto Sans CJK SC"_s};

QFont plainFont(const QString &family)
{
    QFont font(family);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

/// UMing sets these in the middle of their square, as in Taiwan; papers of the mainland have them at the
/// lower left.
bool isMisplacedInBodyFont(char32_t codePoint)
{
    return codePoint == U'。' || codePoint == U'、';
}

/// Has no picture of its own: chooses the shape of the character before it.
bool isVariationSelector(char32_t codePoint)
{
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
}

} // namespace

FontSet::FontSet()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : kPreferred) {
        if (!installed.contains(family)) continue;
        QFont font = plainFont(family);
        font.setPixelSize(kReferencePixels);
        m_families.append(family);
        m_reference.append(font);
    }
}

Result<int> FontSet::fontForCodePoint(char32_t codePoint) const
{
    const auto known = m_fontOf.constFind(codePoint);
    if (known != m_fontOf.constEnd()) return *known;
    // A private-use character looks different, or like something else, in every font: no font "has" it.
    const bool isPrivate = QChar::category(codePoint) == QChar::Other_PrivateUse;
    const int first = isMisplacedInBodyFont(codePoint) && m_reference.size() > 1 ? 1 : 0;
    for (int i = first; i < m_reference.size() && !isPrivate; ++i) {
        if (!QFontMetricsF(m_reference.at(i)).inFontUcs4(codePoint)) continue;
        if (m_fontOf.size() > kCacheLimit) m_fontOf.clear();
        m_fontOf.insert(codePoint, i);
        return i;
    }
    return fail(DocumentError::FontMissing,
                u"U+%1"_s.arg(static_cast<uint>(codePoint), 4, 16, QLatin1Char('0')).toUpper());
}

Result<int> FontSet::fontFor(const QString &cluster) const
{
    int font = 0;
    for (const uint codePoint : cluster.toUcs4()) {
        if (isVariationSelector(codePoint)) continue;
        const auto own = fontForCodePoint(codePoint);
        if (!own) return own;
        font = std::max(font, *own);
    }
    return font;
}

double FontSet::advance(const QString &cluster, int font) const
{
    const std::pair key(font, cluster);
    const auto known = m_advances.constFind(key);
    if (known != m_advances.constEnd()) return *known;
    if (m_advances.size() > kCacheLimit) m_advances.clear();
    const double width = QFontMetricsF(m_reference.at(font)).horizontalAdvance(cluster) / kReferencePixels;
    m_advances.insert(key, width);
    return width;
}

QList<quint32> FontSet::glyphs(const QString &cluster, int font) const
{
    QTextLayout layout(cluster, m_reference.at(font));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QList<quint32> all;
    for (const QGlyphRun &run : layout.glyphRuns())
        all += run.glyphIndexes();
    return all;
}

QFont FontSet::font(int index, double pointSize) const
{
    QFont font = plainFont(m_families.at(index));
    font.setPointSizeF(pointSize);
    return font;
}

} // namespace lianli::documents
