// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardsightview.h"

#include <QPainter>
#include <QPainterPath>

namespace lianli::ui {

namespace {

constexpr int kOutlineWidth = 3;

} // namespace

CardSightView::CardSightView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CardSightView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void CardSightView::setOutline(const QPolygonF &corners, QSize of, Tone tone)
{
    m_outline.clear();
    for (const QPointF &corner : corners)
        if (!of.isEmpty()) m_outline.append({corner.x() / of.width(), corner.y() / of.height()});
    m_tone = tone;
    update();
}

void CardSightView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleName(text);
    update();
}

void CardSightView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto &c = tokens::colours();
    QPainterPath clip;
    clip.addRoundedRect(rect(), tokens::kRadiusControl, tokens::kRadiusControl);
    painter.setClipPath(clip);
    painter.fillRect(rect(), c.surfaceSunken);
    if (m_image.isNull()) {
        painter.setPen(c.inkMuted);
        painter.setFont(textFont(tokens::kFontBody));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QSize shown = m_image.size().scaled(size(), Qt::KeepAspectRatio);
    const QRect target(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    painter.drawImage(target, m_image);
    if (m_outline.size() < 4) return;
    QPolygonF outline;
    for (const QPointF &corner : std::as_const(m_outline))
        outline.append(target.topLeft() + QPointF(corner.x() * shown.width(), corner.y() * shown.height()));
    painter.setPen(QPen(toneColours(m_tone).text, kOutlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline);
}

} // namespace lianli::ui
