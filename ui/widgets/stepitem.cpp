// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepitem.h"

#include "ui/style/glyph.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace lianli::ui {

namespace {

constexpr int kDiameter = 24;
constexpr int kTextLeft = kDiameter + 9;

QColor circleColour(StepState state)
{
    const auto &c = tokens::colours();
    switch (state) {
    case StepState::Current:
        return c.primary;
    case StepState::Done:
        return c.ok;
    case StepState::Problem:
        return c.bad;
    case StepState::Todo:
        break;
    }
    return c.line;
}

QString stateWords(StepState state)
{
    switch (state) {
    //: State of a step, read aloud by screen readers
    case StepState::Current:
        return StepItem::tr("current step");
    //: State of a step, read aloud by screen readers
    case StepState::Done:
        return StepItem::tr("done");
    //: State of a step, read aloud by screen readers
    case StepState::Problem:
        return StepItem::tr("needs attention");
    case StepState::Todo:
        break;
    }
    //: State of a step, read aloud by screen readers
    return StepItem::tr("not started");
}

} // namespace

StepItem::StepItem(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepItem::setStep(const Step &step, int number, int count)
{
    m_step = step;
    m_number = number;
    setText(step.title);
    setEnabled(step.open || step.state == StepState::Current);
    setFocusPolicy(step.open ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(step.open ? Qt::PointingHandCursor : Qt::ArrowCursor);
    //: Accessible name of a step: "Step 2 of 6: Eligibility, done"
    setAccessibleName(
        tr("Step %1 of %2: %3, %4")
            .arg(QString::number(number), QString::number(count), step.title, stateWords(step.state)));
    updateGeometry();
    update();
}

QSize StepItem::sizeHint() const
{
    const QFontMetrics metrics(textFont(tokens::kFontBody, QFont::Bold));
    return {kTextLeft + metrics.horizontalAdvance(text()) + 8, 32};
}

QSize StepItem::minimumSizeHint() const
{
    return sizeHint();
}

void StepItem::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || (underMouse() && m_step.open)) {
        painter.setPen(hasFocus() ? QPen(c.primary, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? c.hover : c.surface);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(-2, 1, -9, -1).intersected(QRectF(rect()).adjusted(1, 1, -1, -1)),
            tokens::kRadiusControl, tokens::kRadiusControl);
    }
    const QRectF circle(4.5, (height() - kDiameter) / 2.0 + 0.5, kDiameter - 1, kDiameter - 1);
    const bool todo = m_step.state == StepState::Todo;
    painter.setPen(circleColour(m_step.state));
    painter.setBrush(todo ? c.surface : circleColour(m_step.state));
    painter.drawEllipse(circle);
    if (m_step.state == StepState::Done) {
        drawGlyph(painter, Glyph::Check, circle.adjusted(6, 6, -6, -6), c.onPrimary, 2.0);
    } else if (m_step.state == StepState::Problem) {
        drawGlyph(painter, Glyph::Bang, circle.adjusted(5, 5, -5, -5), c.onPrimary, 2.4);
    } else {
        painter.setPen(todo ? c.inkFaint : c.onPrimary);
        painter.setFont(textFont(tokens::kFontNote, todo ? QFont::Normal : QFont::Bold));
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
    }
    painter.setPen(todo ? c.inkFaint : circleColour(m_step.state));
    painter.setFont(
        textFont(tokens::kFontBody, m_step.state == StepState::Current ? QFont::Bold : QFont::Normal));
    painter.drawText(rect().adjusted(kTextLeft + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void StepItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    // The arrows belong to the bar, which knows the neighbours; QPushButton would search the whole window.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        event->ignore();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace lianli::ui
