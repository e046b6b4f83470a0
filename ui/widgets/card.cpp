// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/textlabel.h"

#include <QAbstractScrollArea>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace lianli::ui {

Card::Card(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kCardPadding, tokens::kCardPadding, tokens::kCardPadding,
                               tokens::kCardPadding);
    layout->setSpacing(tokens::kUnit);
    m_titleRow = new QWidget(this);
    m_titleLayout = new QHBoxLayout(m_titleRow);
    m_titleLayout->setContentsMargins(0, 0, 0, 0);
    m_titleLayout->setSpacing(6);
    m_title = new TextLabel(TextLabel::Style::CardTitle, title, m_titleRow);
    m_subtitle = new TextLabel(TextLabel::Style::Note, {}, m_titleRow);
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addWidget(m_subtitle);
    m_titleLayout->addStretch();
    layout->addWidget(m_titleRow);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    layout->addLayout(m_body, 1);
    updateTitleRow();
}

void Card::setTitle(const QString &title)
{
    // A list or a scrolled part without a name of its own is called as its card is.
    for (auto *area : findChildren<QAbstractScrollArea *>()) {
        const QString name = area->accessibleName();
        if (name.isEmpty() || name == this->title()) area->setAccessibleName(title);
    }
    m_title->setText(title);
    updateTitleRow();
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    updateTitleRow();
}

void Card::setTitleWidget(QWidget *widget)
{
    delete m_titleWidget;
    m_titleWidget = widget;
    if (widget != nullptr) m_titleLayout->addWidget(widget, 0, Qt::AlignTop);
    updateTitleRow();
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::updateTitleRow()
{
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_titleRow->setVisible(!m_title->text().isEmpty() || m_titleWidget != nullptr);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &c = tokens::colours();
    painter.setPen(c.line);
    painter.setBrush(m_tone == Tone::Neutral ? c.surface : toneColours(m_tone).fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusCard,
                            tokens::kRadiusCard);
}

} // namespace lianli::ui
