// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

QString keyCapText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::PortableText);
    text.replace(u"Return"_s, u"Enter"_s);
    text.replace(u"Left"_s, u"←"_s);
    text.replace(u"Right"_s, u"→"_s);
    text.replace(u"PgDown"_s, u"PgDn"_s);
    const bool plusItself = text.endsWith(u"++"_s);
    if (plusItself) text.chop(1);
    text.replace(u'+', u' ');
    return plusItself ? text.append(u'+') : text;
}

QSize keyCapSize(const QString &text)
{
    const QFontMetrics metrics(textFont(tokens::kFontCap));
    return {metrics.horizontalAdvance(text) + 12, 18};
}

void drawKeyCap(QPainter &painter, const QRect &box, const QString &text, bool onDark, bool enabled)
{
    const auto &c = tokens::colours();
    QColor ink = onDark ? c.onPrimary : c.inkFaint;
    QColor edge = onDark ? c.onPrimary : c.line;
    if (onDark) edge.setAlpha(110);
    if (!enabled) ink.setAlpha(140);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusCap,
                            tokens::kRadiusCap);
    painter.setPen(ink);
    painter.setFont(textFont(tokens::kFontCap, onDark ? QFont::Bold : QFont::Normal));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

KeyCap::KeyCap(const QKeySequence &keys, QWidget *parent) : QWidget(parent), m_text(keyCapText(keys))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_text);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawKeyCap(painter, rect(), m_text, false);
}

} // namespace lianli::ui
