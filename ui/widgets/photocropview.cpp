// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/photocropview.h"

#include "ui/style/theme.h"
#include "ui/widgets/cropgeometry.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace lianli::ui {

namespace {

constexpr qreal kHandle = 10; ///< side of a corner handle; it can be caught a little outside as well
constexpr qreal kKeyStep = 0.02;
constexpr qreal kSmallKeyStep = 0.004;
constexpr std::array kCorners{Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner,
                              Qt::BottomRightCorner};

QPointF cornerPoint(const QRectF &frame, Qt::Corner corner)
{
    switch (corner) {
    case Qt::TopLeftCorner:
        return frame.topLeft();
    case Qt::TopRightCorner:
        return frame.topRight();
    case Qt::BottomLeftCorner:
        return frame.bottomLeft();
    case Qt::BottomRightCorner:
        break;
    }
    return frame.bottomRight();
}

} // namespace

PhotoCropView::PhotoCropView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    retranslateUi();
}

void PhotoCropView::setImage(const QImage &image)
{
    const bool newSize = image.size() != m_image.size();
    m_image = image;
    if (newSize) resetCrop();
    update();
}

QRectF PhotoCropView::crop() const
{
    if (m_image.isNull()) return {};
    const QSizeF size = m_image.size();
    return {m_frame.x() / size.width(), m_frame.y() / size.height(), m_frame.width() / size.width(),
            m_frame.height() / size.height()};
}

void PhotoCropView::setCrop(const QRectF &fractions)
{
    if (m_image.isNull() || fractions.isEmpty()) return;
    const QSizeF size = m_image.size();
    const qreal width = fractions.width() * size.width();
    QRectF frame(QPointF(), QSizeF(width, width / kAspect));
    frame.moveCenter({fractions.center().x() * size.width(), fractions.center().y() * size.height()});
    m_frame = cropgeometry::resized(frame, width, size);
    update();
}

void PhotoCropView::setGuideVisible(bool visible)
{
    m_guide = visible;
    update();
}

void PhotoCropView::setLocked(bool locked)
{
    m_locked = locked;
    unsetCursor();
    update();
}

void PhotoCropView::resetCrop()
{
    m_frame = m_image.isNull() ? QRectF() : cropgeometry::largest(m_image.size(), kAspect);
    update();
}

QRectF PhotoCropView::pictureRect() const
{
    if (m_image.isNull()) return {};
    const QSizeF size = QSizeF(m_image.size()).scaled(this->size(), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF PhotoCropView::frameRect() const
{
    const QRectF picture = pictureRect();
    const qreal scale = picture.width() / m_image.width();
    return {picture.topLeft() + m_frame.topLeft() * scale, m_frame.size() * scale};
}

QPointF PhotoCropView::toPicture(QPointF at) const
{
    const QRectF picture = pictureRect();
    return (at - picture.topLeft()) * (m_image.width() / picture.width());
}

std::optional<Qt::Corner> PhotoCropView::cornerAt(QPointF at) const
{
    const QRectF frame = frameRect();
    for (const Qt::Corner corner : kCorners) {
        const QPointF distance = at - cornerPoint(frame, corner);
        if (qMax(qAbs(distance.x()), qAbs(distance.y())) <= kHandle) return corner;
    }
    return std::nullopt;
}

void PhotoCropView::changeFrame(const QRectF &frame)
{
    if (frame == m_frame) return;
    m_frame = frame;
    update();
    Q_EMIT cropChanged(crop());
}

void PhotoCropView::keyPressEvent(QKeyEvent *event)
{
    if (m_image.isNull() || m_locked) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QSizeF picture = m_image.size();
    const qreal step =
        picture.width() * (event->modifiers().testFlag(Qt::ShiftModifier) ? kSmallKeyStep : kKeyStep);
    switch (event->key()) {
    case Qt::Key_Left:
        changeFrame(cropgeometry::moved(m_frame, {-step, 0}, picture));
        break;
    case Qt::Key_Right:
        changeFrame(cropgeometry::moved(m_frame, {step, 0}, picture));
        break;
    case Qt::Key_Up:
        changeFrame(cropgeometry::moved(m_frame, {0, -step}, picture));
        break;
    case Qt::Key_Down:
        changeFrame(cropgeometry::moved(m_frame, {0, step}, picture));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        changeFrame(cropgeometry::resized(m_frame, m_frame.width() + 2 * step, picture));
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        changeFrame(cropgeometry::resized(m_frame, m_frame.width() - 2 * step, picture));
        break;
    case Qt::Key_0:
        changeFrame(cropgeometry::largest(picture, kAspect));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PhotoCropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_image.isNull() || m_locked) return;
    m_draggedCorner = cornerAt(event->position());
    m_dragging = m_draggedCorner.has_value() || frameRect().contains(event->position());
    m_dragFrom = toPicture(event->position());
}

void PhotoCropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_image.isNull() || m_locked) return;
    if (!m_dragging) {
        const auto corner = cornerAt(event->position());
        if (corner) {
            const bool falling = *corner == Qt::TopLeftCorner || *corner == Qt::BottomRightCorner;
            setCursor(falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
        } else if (frameRect().contains(event->position())) {
            setCursor(Qt::SizeAllCursor);
        } else {
            unsetCursor();
        }
        return;
    }
    const QPointF at = toPicture(event->position());
    if (m_draggedCorner) {
        changeFrame(cropgeometry::dragged(m_frame, *m_draggedCorner, at, m_image.size()));
    } else {
        changeFrame(cropgeometry::moved(m_frame, at - m_dragFrom, m_image.size()));
        m_dragFrom = at;
    }
}

void PhotoCropView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) m_dragging = false;
}

void PhotoCropView::paintGuide(QPainter &painter, const QRectF &frame) const
{
    painter.setPen(QPen(QColor(255, 255, 255, 170), 1.2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const qreal headWidth = frame.height() * 0.36;
    const qreal headHeight = frame.height() * 0.48;
    for (const qreal middle : {0.36, 0.64}) {
        painter.drawEllipse(
            QPointF(frame.left() + frame.width() * middle, frame.top() + frame.height() * 0.42),
            headWidth / 2, headHeight / 2);
    }
    const qreal eyes = frame.top() + frame.height() * 0.40;
    painter.drawLine(QPointF(frame.left(), eyes), QPointF(frame.right(), eyes));
}

void PhotoCropView::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.surfaceSunken);
    if (!m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(pictureRect(), m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = frameRect();
        QPainterPath outside;
        outside.addRect(pictureRect());
        outside.addRect(frame);
        painter.fillPath(outside, c.dim);
        if (m_guide) paintGuide(painter, frame);
        painter.setPen(QPen(c.onPrimary, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
        if (!m_locked) {
            painter.setPen(QPen(c.primary, 1));
            painter.setBrush(c.onPrimary);
            for (const Qt::Corner corner : kCorners) {
                const QPointF at = cornerPoint(frame, corner);
                painter.drawRect(QRectF(at.x() - kHandle / 2, at.y() - kHandle / 2, kHandle, kHandle));
            }
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.primary, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void PhotoCropView::retranslateUi()
{
    setAccessibleName(tr("Photograph with crop frame"));
    setAccessibleDescription(tr("Arrow keys move the frame, plus and minus change its size, 0 resets it."));
}

void PhotoCropView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
