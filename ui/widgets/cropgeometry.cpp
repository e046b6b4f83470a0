// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cropgeometry.h"

namespace lianli::ui::cropgeometry {

namespace {

constexpr qreal kSmallest = 0.1; ///< of the largest frame

} // namespace

QRectF largest(QSizeF picture, qreal aspect)
{
    QSizeF size(picture.height() * aspect, picture.height());
    if (size.width() > picture.width()) size = {picture.width(), picture.width() / aspect};
    return {QPointF((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2), size};
}

QRectF moved(const QRectF &frame, QPointF by, QSizeF picture)
{
    QRectF result = frame.translated(by);
    result.moveLeft(qBound(0.0, result.left(), qMax(0.0, picture.width() - result.width())));
    result.moveTop(qBound(0.0, result.top(), qMax(0.0, picture.height() - result.height())));
    return result;
}

QRectF resized(const QRectF &frame, qreal width, QSizeF picture)
{
    const qreal aspect = frame.width() / frame.height();
    const qreal widest = largest(picture, aspect).width();
    const qreal newWidth = qBound(widest * kSmallest, width, widest);
    QRectF result(QPointF(), QSizeF(newWidth, newWidth / aspect));
    result.moveCenter(frame.center());
    return moved(result, {}, picture);
}

QRectF dragged(const QRectF &frame, Qt::Corner corner, QPointF to, QSizeF picture)
{
    const qreal aspect = frame.width() / frame.height();
    const bool right = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
    const bool bottom = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
    const QPointF fixed(right ? frame.left() : frame.right(), bottom ? frame.top() : frame.bottom());
    const qreal roomX = right ? picture.width() - fixed.x() : fixed.x();
    const qreal roomY = bottom ? picture.height() - fixed.y() : fixed.y();
    const qreal wanted = qMax(right ? to.x() - fixed.x() : fixed.x() - to.x(),
                              (bottom ? to.y() - fixed.y() : fixed.y() - to.y()) * aspect);
    const qreal room = qMin(roomX, roomY * aspect);
    const qreal width = qBound(qMin(room, largest(picture, aspect).width() * kSmallest), wanted, room);
    const QSizeF size(width, width / aspect);
    return {
        QPointF(right ? fixed.x() : fixed.x() - size.width(), bottom ? fixed.y() : fixed.y() - size.height()),
        size};
}

} // namespace lianli::ui::cropgeometry
