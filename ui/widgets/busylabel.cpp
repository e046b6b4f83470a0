// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busylabel.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace lianli::ui {

namespace {

constexpr int kArc = 18;
constexpr int kGap = 9;
constexpr int kTickMs = 60;
constexpr int kStepDegrees = 24;

} // namespace

BusyLabel::BusyLabel(const QString &text, QWidget *parent) : QWidget(parent)
{
    setFont(textFont(tokens::kFontBody));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void BusyLabel::setText(const QString &text)
{
    m_text = text;
    updateWords();
}

void BusyLabel::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    updateWords();
}

QString BusyLabel::shownText() const
{
    if (m_total <= 0) return m_text;
    //: Progress: what is being done, and how much of it
    return tr("%1 %2%").arg(m_text, QString::number(std::clamp<qint64>(100 * m_done / m_total, 0, 100)));
}

void BusyLabel::updateWords()
{
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

QSize BusyLabel::sizeHint() const
{
    const int words = shownText().isEmpty() ? 0 : kGap + fontMetrics().horizontalAdvance(shownText()) + 1;
    return {kArc + words, qMax(kArc, fontMetrics().height())};
}

void BusyLabel::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF arc(1.5, (height() - kArc) / 2.0 + 1.5, kArc - 3, kArc - 3);
    painter.setPen(QPen(c.line, 2));
    painter.drawEllipse(arc);
    painter.setPen(QPen(c.primary, 2, Qt::SolidLine, Qt::RoundCap));
    const int span = m_total > 0 ? static_cast<int>(-360 * 16 * m_done / m_total) : -100 * 16;
    painter.drawArc(arc, (90 - (m_total > 0 ? 0 : m_angle)) * 16, span);
    painter.setPen(c.inkMuted);
    painter.drawText(rect().adjusted(kArc + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shownText());
}

void BusyLabel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) return;
    m_angle = (m_angle + kStepDegrees) % 360;
    update(0, 0, kArc, height());
}

void BusyLabel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start(kTickMs, this);
}

void BusyLabel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void BusyLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) updateWords();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
