// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/portraitview.h"

#include "ui/style/designtokens.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace lianli::ui {

namespace {

constexpr int kMaxSide = 1024; // a card's portrait is 102 × 126

} // namespace

PortraitView::PortraitView(QWidget *parent) : QWidget(parent)
{
    setFixedSize(PortraitView::sizeHint());
    setAccessibleName(tr("Portrait on the card"));
}

void PortraitView::setPortrait(const QByteArray &encoded)
{
    if (encoded == m_encoded) return;
    m_encoded = encoded;
    m_image = {};
    QBuffer buffer;
    buffer.setData(encoded);
    QImageReader reader(&buffer);
    if (!encoded.isEmpty() && buffer.open(QIODevice::ReadOnly) && reader.size().width() <= kMaxSide &&
        reader.size().height() <= kMaxSide)
        m_image = reader.read();
    update();
}

void PortraitView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.fillPath(frame, tokens::colours().neutralFill);
    painter.setClipPath(frame);
    if (!m_image.isNull()) {
        painter.drawImage(rect(), m_image);
    } else {
        const QColor shape = tokens::colours().line.darker(112);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shape);
        painter.drawEllipse(QPointF(width() / 2.0, height() * 0.42), width() * 0.19, width() * 0.21);
        painter.drawEllipse(QPointF(width() / 2.0, height() * 1.02), width() * 0.38, height() * 0.36);
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(tokens::colours().line);
    painter.drawPath(frame);
}

} // namespace lianli::ui
