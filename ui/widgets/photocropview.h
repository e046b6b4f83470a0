// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace lianli::ui {

/// A picture or a running camera image with a crop frame of the certificate's photo, 53 : 35 (mm). The frame
/// is moved and resized with the mouse, or with the arrow keys, + and − (Shift for small steps).
class PhotoCropView : public QWidget
{
    Q_OBJECT

public:
    static constexpr qreal kAspect = 53.0 / 35.0;

    explicit PhotoCropView(QWidget *parent = nullptr);

    /// The next frame of a preview, or a still. The crop frame stays where it is while the size of the
    /// picture does.
    void setImage(const QImage &image);
    const QImage &image() const { return m_image; }
    /// As fractions of the picture; empty without a picture.
    QRectF crop() const;
    /// Takes what fits: the shape is kept, and the frame moved inside.
    void setCrop(const QRectF &fractions);
    /// Outlines of two heads and the line for the eyes.
    void setGuideVisible(bool visible);
    /// A frame that may only be looked at.
    void setLocked(bool locked);

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

public Q_SLOTS:
    void resetCrop();

Q_SIGNALS:
    /// By the user only.
    void cropChanged(const QRectF &fractions);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRectF pictureRect() const;
    QRectF frameRect() const;
    QPointF toPicture(QPointF at) const;
    std::optional<Qt::Corner> cornerAt(QPointF at) const;
    void changeFrame(const QRectF &frame);
    void paintGuide(QPainter &painter, const QRectF &frame) const;
    void retranslateUi();

    QImage m_image;
    QRectF m_frame; ///< pixels of the picture
    std::optional<Qt::Corner> m_draggedCorner;
    QPointF m_dragFrom;
    bool m_dragging = false;
    bool m_guide = true;
    bool m_locked = false;
};

} // namespace lianli::ui
