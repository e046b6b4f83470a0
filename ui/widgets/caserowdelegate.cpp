// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caserowdelegate.h"

#include "ui/widgets/casetable.h"
#include "ui/widgets/pill.h"

#include <QPainter>

namespace lianli::ui {

namespace {

constexpr int kCellPadding = 10;
constexpr int kButtonPadding = 12;

void paintButton(QPainter *painter, const QRect &box, const QString &text, bool hovered)
{
    const auto &c = tokens::colours();
    painter->setPen(c.line);
    painter->setBrush(hovered ? c.hover : c.surface);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusControl,
                             tokens::kRadiusControl);
    painter->setPen(c.ink);
    painter->setFont(textFont(tokens::kFontBody));
    painter->drawText(box, Qt::AlignCenter, text);
}

} // namespace

QRect CaseRowDelegate::buttonRect(const QRect &cell, const QString &text)
{
    const int width = QFontMetrics(textFont(tokens::kFontBody)).horizontalAdvance(text) + 2 * kButtonPadding;
    return {cell.right() - kCellPadding - width + 1, cell.center().y() - tokens::kControlHeightSmall / 2 + 1,
            width, tokens::kControlHeightSmall};
}

void CaseRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto &c = tokens::colours();
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, c.infoFill);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.lineSoft);
    const QRect inner = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
    const QString tone = index.data(ToneRole).toString();
    if (text.isEmpty()) {
        painter->restore();
        return;
    }
    if (index.data(ActionRole).toBool()) {
        paintButton(painter, buttonRect(option.rect, text), text,
                    option.state.testFlag(QStyle::State_MouseOver));
    } else if (!tone.isEmpty()) {
        QSize size = pillSize(text);
        size.setWidth(qMin(size.width(), inner.width()));
        drawPill(*painter, QRect(QPoint(inner.left(), inner.center().y() - size.height() / 2 + 1), size),
                 text, toneFromKey(tone));
    } else {
        painter->setPen(c.ink);
        painter->setFont(textFont(tokens::kFontBody));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = QFontMetrics(textFont(tokens::kFontBody)).horizontalAdvance(text) + 2;
    if (index.data(ActionRole).toBool()) width += 2 * kButtonPadding;
    if (!index.data(ToneRole).toString().isEmpty()) width = pillSize(text).width();
    return {width + 2 * kCellPadding, tokens::kTableRowHeight};
}

} // namespace lianli::ui
