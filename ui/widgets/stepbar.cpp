// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepbar.h"

#include "ui/style/theme.h"
#include "ui/widgets/stepitem.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

StepBar::StepBar(QWidget *parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(tokens::kCardPadding - 2, 0, tokens::kCardPadding, 0);
    m_layout->setSpacing(0);
    setFixedHeight(tokens::kStepBarHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    while (m_items.size() > steps.size())
        delete m_items.takeLast();
    while (m_items.size() < steps.size()) {
        auto *item = new StepItem(this);
        const int index = static_cast<int>(m_items.size());
        item->setObjectName(u"step%1"_s.arg(index + 1));
        connect(item, &QPushButton::clicked, this, [this, index] {
            if (m_steps.value(index).open) Q_EMIT stepRequested(index);
        });
        m_layout->addWidget(item, 1);
        m_items.append(item);
    }
    updateItems();
}

void StepBar::updateItems()
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_items.at(i)->setStep(m_steps.at(i), static_cast<int>(i) + 1, static_cast<int>(m_items.size()));
    }
}

QSize StepBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), tokens::kStepBarHeight};
}

void StepBar::focusNeighbour(int direction)
{
    qsizetype at = 0;
    while (at < m_items.size() && !m_items.at(at)->hasFocus())
        ++at;
    for (at += direction; at >= 0 && at < m_items.size(); at += direction) {
        if (m_steps.at(at).open) {
            m_items.at(at)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void StepBar::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier &&
        (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        focusNeighbour(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) updateItems();
    QWidget::changeEvent(event);
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens::colours().line);
    painter.setBrush(tokens::colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusCard,
                            tokens::kRadiusCard);
}

} // namespace lianli::ui
