// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/liveview.h"

#include "ui/style/designtokens.h"

#include <QPainter>

namespace lianli::ui {

LiveView::LiveView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LiveView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void LiveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), tokens::colours().surfaceSunken);
    if (m_image.isNull()) return;
    QRect place(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.drawImage(place, m_image);
}

} // namespace lianli::ui
