// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextLeft = 21;
constexpr int kRight = 18;
constexpr int kBadgeHeight = 20;
constexpr int kMostShown = 999;

} // namespace

RailButton::RailButton(const RailEntry &entry, QWidget *parent)
    : QPushButton(entry.title, parent),
      m_entry(entry)
{
    setObjectName(u"railEntry_"_s + entry.id);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateAccessibleName();
}

void RailButton::setBadge(int count)
{
    m_entry.badge = count;
    updateAccessibleName();
    update();
}

QString RailButton::badgeText() const
{
    if (m_entry.badge <= 0) return {};
    return m_entry.badge > kMostShown ? QString::number(kMostShown) + u'+' : QString::number(m_entry.badge);
}

void RailButton::updateAccessibleName()
{
    //: Accessible name of an entry of the rail: its title and how many things wait there
    setAccessibleName(m_entry.badge > 0 ? tr("%1, %n waiting", nullptr, m_entry.badge).arg(m_entry.title)
                                        : m_entry.title);
}

QSize RailButton::sizeHint() const
{
    return {kTextLeft + QFontMetrics(textFont(tokens::kFontBody)).horizontalAdvance(text()) + kRight,
            tokens::kRailRowHeight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(rect(), c.railActive);
        painter.fillRect(QRect(0, 0, 3, height()), c.railMarker);
    } else if (underMouse()) {
        QColor hover = c.railActive;
        hover.setAlphaF(0.5F);
        painter.fillRect(rect(), hover);
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.railMarker, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 2, -3, -2), tokens::kRadiusControl,
                                tokens::kRadiusControl);
    }
    painter.setPen(isChecked() ? c.onPrimary : c.railText);
    painter.setFont(textFont(tokens::kFontBody));
    painter.drawText(rect().adjusted(kTextLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());

    const QString badge = badgeText();
    if (badge.isEmpty()) return;
    painter.setFont(textFont(tokens::kFontSmall, QFont::Bold));
    const int badgeWidth = qMax(kBadgeHeight, painter.fontMetrics().horizontalAdvance(badge) + 14);
    const QRect box(width() - kRight - badgeWidth, (height() - kBadgeHeight) / 2, badgeWidth, kBadgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.railBadge);
    painter.drawRoundedRect(box, kBadgeHeight / 2.0, kBadgeHeight / 2.0);
    painter.setPen(c.onPrimary);
    painter.drawText(box, Qt::AlignCenter, badge);
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return; // the rail knows the neighbours
    default:
        QPushButton::keyPressEvent(event);
    }
}

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) updateAccessibleName();
    QPushButton::changeEvent(event);
}

} // namespace lianli::ui
