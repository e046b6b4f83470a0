// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/fontset.h"
#include "models/documents/formtemplate.h"

#include <QRectF>

namespace lianli::documents {

inline constexpr double kMmPerPoint = 25.4 / 72;

/// Characters that stand together and come from one font; of any but the first font, a single one.
struct TextRun
{
    QString text;
    int font = 0;
    double x = 0; ///< mm from the left edge of the paper
};

struct TextLine
{
    QList<TextRun> runs;
    double baseline = 0; ///< mm from the top edge of the paper
    double left = 0;     ///< mm
    double width = 0;    ///< mm
};

/// A text as it will stand on paper.
struct FittedText
{
    double size = 0; ///< pt
    QList<TextLine> lines;
    /// Around the em boxes of all characters, mm.
    QRectF bounds() const;
};

/// Sets \a text into \a box (mm): wrapped into the lines the style allows, in the largest size between the
/// style's two that fits. Nothing is ever cut: what fits in no size is DocumentError::TextTooLong. Pure but
/// for the fonts' caches.
[[nodiscard]] models::Result<FittedText> fitText(const QString &text, const QRectF &box,
                                                 const TextStyle &style, const FontSet &fonts);

} // namespace lianli::documents
