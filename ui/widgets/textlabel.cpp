// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace lianli::ui {

namespace {

struct Look
{
    QFont font;
    QColor colour;
};

Look look(TextLabel::Style style)
{
    using Style = TextLabel::Style;
    const auto &c = tokens::colours();
    switch (style) {
    case Style::Display:
        return {textFont(tokens::kFontDisplay, QFont::Bold), c.ink};
    case Style::Title:
        return {textFont(tokens::kFontTitle, QFont::Bold), c.ink};
    case Style::CardTitle:
        return {textFont(tokens::kFontField, QFont::Bold), c.ink};
    case Style::Lead:
        return {textFont(tokens::kFontLead), c.ink};
    case Style::Strong:
        return {textFont(tokens::kFontBody, QFont::Bold), c.ink};
    case Style::Body:
        return {textFont(tokens::kFontBody), c.ink};
    case Style::Field:
        return {textFont(tokens::kFontField), c.ink};
    case Style::Note:
        return {textFont(tokens::kFontNote), c.inkMuted};
    case Style::Detail:
        return {textFont(tokens::kFontSmall), c.inkFaint};
    case Style::Error:
        return {textFont(tokens::kFontNote), c.bad};
    }
    Q_UNREACHABLE();
}

void dress(QWidget *widget, TextLabel::Style style)
{
    const Look l = look(style);
    widget->setFont(l.font);
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, l.colour);
    widget->setPalette(palette);
}

} // namespace

TextLabel::TextLabel(Style style, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText); // names come from cards and other offices: never markup
    setStyle(style);
}

void TextLabel::setStyle(Style style)
{
    dress(this, style);
}

ElidedLabel::ElidedLabel(TextLabel::Style style, const QString &text, QWidget *parent) : QWidget(parent)
{
    dress(this, style);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    updateGeometry();
    update();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(m_text, Qt::ElideRight, width());
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 8), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shownText());
}

} // namespace lianli::ui
