// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demonstrationribbon.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace lianli::ui {

DemonstrationRibbon::DemonstrationRibbon(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(24);
    retranslateUi();
}

void DemonstrationRibbon::retranslateUi()
{
    m_title = tr("Demonstration data");
    m_sentence = tr("All people are fictional and nothing here has legal effect.");
    setAccessibleName(m_title);
    setAccessibleDescription(m_sentence);
    update();
}

void DemonstrationRibbon::paintEvent(QPaintEvent *)
{
    const ToneColours colours = toneColours(Tone::Warning);
    QPainter painter(this);
    painter.fillRect(rect(), colours.fill);
    QColor edge = colours.text;
    edge.setAlpha(70);
    painter.fillRect(QRect(0, height() - 1, width(), 1), edge);
    painter.setPen(colours.text);
    painter.setFont(textFont(tokens::kFontSmall, QFont::Bold));
    const int titleWidth = painter.fontMetrics().horizontalAdvance(m_title);
    painter.drawText(QRect(20, 0, titleWidth + 1, height()), Qt::AlignVCenter, m_title);
    painter.setFont(textFont(tokens::kFontSmall));
    const QRect rest(20 + titleWidth + 12, 0, width() - titleWidth - 52, height());
    painter.drawText(rest, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, rest.width()));
}

void DemonstrationRibbon::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
