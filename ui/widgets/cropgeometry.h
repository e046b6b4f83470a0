// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

/// The arithmetic of a crop frame that keeps its shape and stays inside its picture. All rectangles are in
/// pixels of the picture.
namespace lianli::ui::cropgeometry {

/// The largest frame of shape \a aspect (width : height) in the middle of \a picture.
QRectF largest(QSizeF picture, qreal aspect);

/// \a frame moved by \a by, stopped at the edges.
QRectF moved(const QRectF &frame, QPointF by, QSizeF picture);

/// \a frame made \a width wide around its middle, between a tenth of the largest frame and the largest.
QRectF resized(const QRectF &frame, qreal width, QSizeF picture);

/// \a frame with \a corner dragged to \a to; the opposite corner stays where it is.
QRectF dragged(const QRectF &frame, Qt::Corner corner, QPointF to, QSizeF picture);

} // namespace lianli::ui::cropgeometry
