// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/calibrationpicture.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace lianli::ui {

namespace {

void drawCross(QPainter &painter, QPointF centre)
{
    constexpr qreal kArm = 16;
    painter.drawLine(centre - QPointF(kArm, 0), centre + QPointF(kArm, 0));
    painter.drawLine(centre - QPointF(0, kArm), centre + QPointF(0, kArm));
}

void drawHead(QPainter &painter, QPointF tip, QPointF direction)
{
    const QPointF across(-direction.y(), direction.x());
    painter.drawPolyline(QPolygonF{tip - 7 * direction + 4 * across, tip, tip - 7 * direction - 4 * across});
}

void drawArrow(QPainter &painter, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    painter.drawLine(from, to);
    drawHead(painter, to, way / std::hypot(way.x(), way.y()));
}

} // namespace

CalibrationPicture::CalibrationPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslateUi();
}

void CalibrationPicture::retranslateUi()
{
    setAccessibleName(
        tr("A cross that came out too far to the left and too high needs plus: plus moves the print "
           "to the right and down, and turns it clockwise."));
    update();
}

void CalibrationPicture::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c.surfaceSunken);
    painter.setPen(c.line);
    painter.setBrush(c.surface);
    painter.drawRect(QRectF(24.5, 16.5, width() - 48, height()));

    const QPointF wanted(136, 100), found(88, 64);
    painter.setPen(QPen(c.ink, 1.5));
    drawCross(painter, wanted);
    painter.setPen(QPen(c.bad, 1.5, Qt::DashLine));
    drawCross(painter, found);
    painter.setPen(QPen(c.primary, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    drawArrow(painter, found, {wanted.x(), found.y()});
    drawArrow(painter, {wanted.x(), found.y()}, {wanted.x(), wanted.y() - 20});
    const QRectF turn(-32, -40, 112, 112); // about the corner of the sheet
    painter.drawArc(turn, -20 * 16, -50 * 16);
    drawHead(painter, turn.center() + 56 * QPointF(std::cos(1.22), std::sin(1.22)), QPointF(-0.94, 0.34));

    painter.setFont(textFont(tokens::kFontSmall));
    painter.drawText(QPointF(found.x() + 20, found.y() - 8), QStringLiteral("+X"));
    painter.drawText(QPointF(wanted.x() + 8, found.y() + 12), QStringLiteral("+Y"));
    painter.drawText(QPointF(56, 40), QStringLiteral("+°"));
    const qreal left = wanted.x() + 40;
    painter.setPen(c.bad);
    painter.drawText(QRectF(left, 40, width() - left - 32, 36), Qt::TextWordWrap | Qt::AlignVCenter,
                     tr("where the cross came out"));
    painter.setPen(c.ink);
    painter.drawText(QRectF(left, 84, width() - left - 32, 36), Qt::TextWordWrap | Qt::AlignVCenter,
                     tr("where it belongs"));
    painter.setPen(c.primary);
    painter.drawText(QRectF(48, 136, width() - 80, 40), Qt::TextWordWrap | Qt::AlignVCenter,
                     tr("Too far left or too high: enter plus. Turned anticlockwise: enter plus."));
}

void CalibrationPicture::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
