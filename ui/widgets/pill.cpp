// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/style/glyph.h"

#include <QFontMetrics>
#include <QPainter>

namespace lianli::ui {

namespace {

constexpr int kSide = 11;
constexpr int kDotRoom = 15;

void drawGround(QPainter &painter, const QRectF &box, Tone tone)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColours(tone).fill);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(textFont(tokens::kFontSmall, QFont::Bold));
    setContentsMargins(kSide, 0, kSide, 0);
    setFixedHeight(tokens::kPillHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAlignment(Qt::AlignCenter);
    applyTone();
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void Pill::setStatus(const QString &text, Tone tone)
{
    setText(text);
    setTone(tone);
}

void Pill::setDotted(bool dotted)
{
    m_dotted = dotted;
    setContentsMargins(dotted ? kSide + kDotRoom : kSide, 0, kSide, 0);
    update();
}

void Pill::applyTone()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColours(m_tone).text);
    setPalette(colours);
    update();
}

void Pill::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        drawGround(painter, rect(), m_tone);
        if (m_dotted) {
            const QRectF dot(kSide - 1, (height() - 14) / 2.0, 14, 14);
            drawGlyph(painter, Glyph::Dot, dot, toneColours(m_tone).text);
        }
    }
    QLabel::paintEvent(event);
}

void drawPill(QPainter &painter, const QRect &box, const QString &text, Tone tone)
{
    painter.save();
    drawGround(painter, box, tone);
    painter.setPen(toneColours(tone).text);
    painter.setFont(textFont(tokens::kFontSmall, QFont::Bold));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

QSize pillSize(const QString &text)
{
    const QFontMetrics metrics(textFont(tokens::kFontSmall, QFont::Bold));
    return {metrics.horizontalAdvance(text) + 2 * kSide, tokens::kPillHeight};
}

} // namespace lianli::ui
