// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"

#include <QPointF>
#include <QSizeF>

namespace lianli::ui {

/// Turns what a pen, finger or mouse does into Ink: pixels to 0.01 mm, time since the first sample, strokes
/// that always end. Samples beyond the edge are held at the edge.
class InkRecorder
{
public:
    /// Throws away what was written; the next stroke sets the area anew.
    void reset();
    /// \a size of the area in pixels, \a dotsPerInch of the screen it is on.
    void setGeometry(QSizeF size, qreal dotsPerInchX, qreal dotsPerInchY);

    void press(QPointF at, quint64 timestampMs, qreal pressure);
    void move(QPointF at, quint64 timestampMs, qreal pressure);
    void release();

    bool isWriting() const { return m_writing; }
    const models::Ink &ink() const { return m_ink; }

private:
    void add(QPointF at, quint64 timestampMs, qreal pressure);

    models::Ink m_ink;
    QSizeF m_size;
    QSizeF m_dotsPerInch;
    quint64 m_start = 0;
    int m_points = 0;
    bool m_writing = false;
};

} // namespace lianli::ui
