// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keybutton.h"

#include "ui/style/theme.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keycap.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace lianli::ui {

namespace {

constexpr int kCapGap = 8;

struct Measures
{
    int height;
    int padding;
    int fontSize;
};

Measures measures(KeyButton::Kind kind)
{
    using Kind = KeyButton::Kind;
    switch (kind) {
    case Kind::PrimaryLarge:
    case Kind::SecondaryLarge:
        return {tokens::kControlHeightLarge, 26, tokens::kFontLead};
    case Kind::Small:
        return {tokens::kControlHeightSmall, 12, tokens::kFontBody};
    case Kind::Bar:
        return {tokens::kControlHeightBar, 12, tokens::kFontBody};
    case Kind::Link:
        return {tokens::kControlHeightSmall, 6, tokens::kFontBody};
    case Kind::Primary:
    case Kind::Secondary:
    case Kind::Danger:
        break;
    }
    return {tokens::kControlHeight, 16, tokens::kFontBody};
}

} // namespace

KeyButton::KeyButton(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent),
      m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void KeyButton::setKey(const QKeySequence &keys)
{
    setKeyHint(keys);
    if (m_shortcut == nullptr) {
        m_shortcut = new QShortcut(this);
        m_shortcut->setAutoRepeat(false);
        connect(m_shortcut, &QShortcut::activated, this, [this] {
            FieldRow::finishTyping();
            click();
        });
    }
    m_shortcut->setKey(keys);
}

void KeyButton::setKeyHint(const QKeySequence &keys)
{
    m_key = keys;
    setAccessibleDescription(keyCapText(keys));
    updateGeometry();
    update();
}

QFont KeyButton::labelFont() const
{
    return textFont(measures(m_kind).fontSize, isFilled() ? QFont::Bold : QFont::Normal);
}

QSize KeyButton::sizeHint() const
{
    const Measures m = measures(m_kind);
    int width = QFontMetrics(labelFont()).horizontalAdvance(text()) + 2 * m.padding + 2;
    if (!m_key.isEmpty()) width += kCapGap + keyCapSize(keyCapText(m_key)).width();
    return {width, m.height};
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyButton::paintFrame(QPainter &painter) const
{
    const auto &c = tokens::colours();
    const bool hovered = underMouse() && isEnabled();
    QColor fill = c.surface;
    QColor edge = c.line;
    if (isFilled()) {
        fill = isDown() ? c.primaryPressed : hovered ? c.primaryHover : c.primary;
        edge = fill;
        if (!isEnabled()) fill = edge = c.line;
    } else if (m_kind == Kind::Link) {
        fill = edge = hovered ? c.infoFill : QColor(Qt::transparent);
    } else {
        fill = !isEnabled() ? c.canvas : isDown() ? c.neutralFill : hovered ? c.hover : c.surface;
    }
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusControl,
                            tokens::kRadiusControl);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isFilled() ? c.onPrimary : c.primary, 1.5));
    const qreal inset = isFilled() ? 3 : 1;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), tokens::kRadiusControl - 1,
                            tokens::kRadiusControl - 1);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);

    const QString cap = keyCapText(m_key);
    const QSize capSize = m_key.isEmpty() ? QSize(0, 0) : keyCapSize(cap);
    const QFontMetrics metrics(labelFont());
    const int room = width() - 8 - (m_key.isEmpty() ? 0 : kCapGap + capSize.width());
    const QString label = metrics.elidedText(text(), Qt::ElideRight, room);
    const int labelWidth = metrics.horizontalAdvance(label);
    const int total = labelWidth + (m_key.isEmpty() ? 0 : kCapGap + capSize.width());
    const int left = (width() - total) / 2;

    QColor ink = c.ink;
    if (isFilled()) ink = c.onPrimary;
    if (m_kind == Kind::Danger) ink = c.bad;
    if (m_kind == Kind::Link) ink = c.primary;
    if (!isEnabled()) ink = c.inkFaint;
    painter.setPen(ink);
    painter.setFont(labelFont());
    painter.drawText(QRect(left, 0, labelWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, label);
    if (!m_key.isEmpty()) {
        const QRect capBox(QPoint(left + labelWidth + kCapGap, (height() - capSize.height()) / 2), capSize);
        drawKeyCap(painter, capBox, cap, isFilled() && isEnabled(), isEnabled());
    }
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace lianli::ui
