// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/glyph.h"

#include <QPainter>
#include <QPainterPath>

namespace lianli::ui {

namespace {

/// The outline of a sign in a square of 16.
QPainterPath glyphPath(Glyph glyph)
{
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (const QPointF &point : points)
            path.lineTo(point);
    };
    switch (glyph) {
    case Glyph::Check:
        line({{2.5, 8.6}, {6.2, 12.8}, {13.2, 3.2}});
        break;
    case Glyph::Bang:
        line({{8, 2.5}, {8, 9.6}});
        break;
    case Glyph::Cross:
        line({{3.5, 3.5}, {12.5, 12.5}});
        line({{12.5, 3.5}, {3.5, 12.5}});
        break;
    case Glyph::Circle:
        path.addEllipse(QPointF(8, 8), 5.6, 5.6);
        break;
    case Glyph::Question:
        path.moveTo(5.2, 5.4);
        path.cubicTo(5.2, 1.6, 11, 1.6, 11, 5.2);
        path.cubicTo(11, 7.6, 8, 7.6, 8, 10);
        break;
    case Glyph::ChevronLeft:
        line({{10, 3.5}, {5.5, 8}, {10, 12.5}});
        break;
    case Glyph::ChevronRight:
        line({{6, 3.5}, {10.5, 8}, {6, 12.5}});
        break;
    case Glyph::Plus:
        line({{8, 3}, {8, 13}});
        line({{3, 8}, {13, 8}});
        break;
    case Glyph::Minus:
        line({{3, 8}, {13, 8}});
        break;
    case Glyph::Dot:
    case Glyph::None:
        break;
    }
    return path;
}

} // namespace

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &colour, qreal weight)
{
    if (glyph == Glyph::None) return;
    const qreal side = qMin(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(colour, weight, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glyphPath(glyph));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (glyph == Glyph::Bang) painter.drawEllipse(QPointF(8, 13), weight * 0.62, weight * 0.62);
    if (glyph == Glyph::Question) painter.drawEllipse(QPointF(8, 13.3), weight * 0.62, weight * 0.62);
    if (glyph == Glyph::Dot) painter.drawEllipse(QPointF(8, 8), 6, 6);
    painter.restore();
}

} // namespace lianli::ui
