// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace lianli::ui {

/// Small signs drawn as vectors, crisp at every scale.
enum class Glyph { None, Check, Bang, Cross, Circle, Question, Dot, ChevronLeft, ChevronRight, Plus, Minus };

/// Draws \a glyph into the largest square in the middle of \a box; \a weight is the pen's width at 16 px.
void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour, qreal weight = 1.8);

} // namespace lianli::ui
