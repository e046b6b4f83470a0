// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inkrecorder.h"

#include <QtGlobal>

#include <limits>

#include <algorithm>

namespace lianli::ui {

namespace {

constexpr qreal kHundredthsPerInch = 2540;
constexpr int kFullPressure = 1000;

} // namespace

void InkRecorder::reset()
{
    m_ink = {};
    m_points = 0;
    m_writing = false;
}

void InkRecorder::setGeometry(QSizeF size, qreal dotsPerInchX, qreal dotsPerInchY)
{
    m_size = size;
    m_dotsPerInch = {dotsPerInchX, dotsPerInchY};
}

void InkRecorder::press(QPointF at, quint64 timestampMs, qreal pressure)
{
    if (m_size.isEmpty() || m_points >= models::Ink::kMaxPoints) return;
    if (m_ink.isEmpty()) {
        m_start = timestampMs;
        m_ink.area = QSize(qRound(m_size.width() / m_dotsPerInch.width() * kHundredthsPerInch),
                           qRound(m_size.height() / m_dotsPerInch.height() * kHundredthsPerInch));
    }
    m_ink.strokes.append(QList<models::InkPoint>{});
    m_writing = true;
    add(at, timestampMs, pressure);
}

void InkRecorder::move(QPointF at, quint64 timestampMs, qreal pressure)
{
    if (m_writing) add(at, timestampMs, pressure);
}

void InkRecorder::release()
{
    m_writing = false;
}

void InkRecorder::add(QPointF at, quint64 timestampMs, qreal pressure)
{
    if (m_points >= models::Ink::kMaxPoints) return;
    // By proportion of the area and not by DPI alone: a window resized between two strokes must not shift the
    // second.
    const qreal x = at.x() / m_size.width() * m_ink.area.width();
    const qreal y = at.y() / m_size.height() * m_ink.area.height();
    auto &stroke = m_ink.strokes.last();
    const qint64 before = stroke.isEmpty() ? 0 : stroke.last().t;
    const qint64 elapsed = static_cast<qint64>(timestampMs) - static_cast<qint64>(m_start);
    models::InkPoint point;
    point.x = qBound(0, qRound(x), m_ink.area.width());
    point.y = qBound(0, qRound(y), m_ink.area.height());
    point.t = static_cast<int>(qBound(before, elapsed, qint64(std::numeric_limits<int>::max())));
    if (pressure > 0) point.pressure = qBound(1, qRound(pressure * kFullPressure), kFullPressure);
    stroke.append(point);
    ++m_points;
}

} // namespace lianli::ui
