// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/style/theme.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace lianli::ui {

namespace {

constexpr int kGlyphSize = 28;

} // namespace

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextLabel::Style::Strong, {}, this);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_detail = new TextLabel(TextLabel::Style::Note, {}, this);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setWordWrap(true);
    m_button = new KeyButton({}, KeyButton::Kind::Secondary, this);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kCardPadding, tokens::kCardPadding, tokens::kCardPadding,
                               tokens::kCardPadding);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addSpacing(kGlyphSize + tokens::kUnit);
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addSpacing(tokens::kUnit);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

void EmptyState::setTexts(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF box((width() - kGlyphSize) / 2.0, m_title->y() - kGlyphSize - tokens::kUnit, kGlyphSize,
                     kGlyphSize);
    drawGlyph(painter, m_glyph, box, tokens::colours().inkFaint);
}

} // namespace lianli::ui
