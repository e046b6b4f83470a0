// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkline.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lianli::ui {

namespace {

constexpr int kTextLeft = 30;

QString toneWords(Tone tone)
{
    switch (tone) {
    //: Result of a check, read aloud by screen readers
    case Tone::Ok:
        return CheckLine::tr("Passed");
    //: Result of a check, read aloud by screen readers
    case Tone::Warning:
        return CheckLine::tr("Notice");
    //: Result of a check, read aloud by screen readers
    case Tone::Bad:
        return CheckLine::tr("Not met");
    case Tone::Info:
    case Tone::Neutral:
        break;
    }
    //: Result of a check, read aloud by screen readers
    return CheckLine::tr("Open");
}

} // namespace

CheckLine::CheckLine(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextLabel::Style::Strong, {}, this);
    m_title->setWordWrap(true);
    m_detail = new TextLabel(TextLabel::Style::Detail, {}, this);
    m_detail->setWordWrap(true);
    m_pill = new Pill({}, Tone::Neutral, this);
    m_button = new KeyButton({}, KeyButton::Kind::Small, this);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_item.id); });

    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kTextLeft, 6, 0, 8);
    layout->setSpacing(tokens::kUnit);
    layout->addLayout(texts, 1);
    layout->addWidget(m_pill, 0, Qt::AlignTop);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CheckLine::setItem(const CheckItem &item)
{
    m_item = item;
    m_title->setStyle(item.strong ? TextLabel::Style::Strong : TextLabel::Style::Body);
    m_title->setText(item.title);
    m_detail->setText(item.detail);
    m_detail->setVisible(!item.detail.isEmpty());
    m_pill->setStatus(item.pill, item.pillTone);
    m_pill->setVisible(!item.pill.isEmpty());
    m_button->setText(item.action);
    m_button->setAccessibleName(item.action.isEmpty() ? QString()
                                                      : tr("%1: %2").arg(item.action, item.title));
    m_button->setVisible(!item.action.isEmpty());
    updateAccessibleName();
    updateGeometry();
    update();
}

int CheckLine::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void CheckLine::updateAccessibleName()
{
    //: Accessible name of a check: its result, what was looked at, the evidence
    setAccessibleName(tr("%1: %2. %3").arg(toneWords(m_item.tone), m_item.title, m_item.detail));
}

void CheckLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour =
        m_item.tone == Tone::Neutral ? tokens::colours().inkFaint : toneColours(m_item.tone).text;
    const qreal size = m_item.strong ? 16 : 14;
    drawGlyph(painter, m_item.glyph, QRectF(0, m_title->y() + 10 - size / 2, size, size), colour,
              m_item.strong ? 2.2 : 1.7);
    painter.setPen(tokens::colours().lineSoft);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

void CheckLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) updateAccessibleName();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
