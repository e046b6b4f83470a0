// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brandmark.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

BrandMark::BrandMark(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
    setAccessibleName(u"连理"_s);
}

void BrandMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens::colours().seal);
    painter.drawRoundedRect(rect(), tokens::kRadiusControl, tokens::kRadiusControl);
    painter.setPen(tokens::colours().onPrimary);
    painter.setFont(textFont(width() * 15 / 28, QFont::Bold));
    painter.drawText(rect(), Qt::AlignCenter, u"连"_s);
}

} // namespace lianli::ui
