// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/style/glyph.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostActions = 3;

Glyph glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return Glyph::Check;
    case Tone::Bad:
        return Glyph::Cross;
    case Tone::Warning:
        return Glyph::Bang;
    case Tone::Info:
    case Tone::Neutral:
        break;
    }
    return Glyph::Dot;
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    m_text = new TextLabel(TextLabel::Style::Body, {}, this);
    m_text->setWordWrap(true);
    m_close = new KeyButton({}, KeyButton::Kind::Link, this);
    m_close->setObjectName(u"dismissMessageButton"_s);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    m_actionsLayout = new QHBoxLayout;
    m_actionsLayout->setSpacing(tokens::kUnit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(40, 8, 10, 8);
    layout->setSpacing(tokens::kUnit);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actionsLayout);
    layout->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    retranslateUi();
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &sentence, const QList<MessageAction> &actions)
{
    Q_ASSERT(actions.size() <= kMostActions);
    m_tone = tone;
    m_text->setText(sentence);
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const MessageAction &action : actions.first(qMin(actions.size(), kMostActions))) {
        auto *button = new KeyButton(action.text, KeyButton::Kind::Small, this);
        button->setObjectName(action.id + "Button"_L1);
        // Queued: the answer may replace this message, and with it the button that is still inside its click.
        connect(
            button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT actionTriggered(id); },
            Qt::QueuedConnection);
        m_actionsLayout->addWidget(button);
        m_buttons.append(button);
    }
    setAccessibleName(sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    hide();
    m_text->clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void MessageBar::dismiss()
{
    clear();
    Q_EMIT dismissed();
}

void MessageBar::retranslateUi()
{
    m_close->setText(tr("Dismiss"));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ToneColours colours = toneColours(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = colours.text;
    edge.setAlpha(90);
    painter.setPen(edge);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::kRadiusControl,
                            tokens::kRadiusControl);
    const qreal size = m_tone == Tone::Info || m_tone == Tone::Neutral ? 10 : 14;
    drawGlyph(painter, glyphOf(m_tone), QRectF(20 - size / 2, (height() - size) / 2, size, size),
              colours.text, 2.0);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    // Esc reaches the bar only from one of its own buttons.
    if (event->key() == Qt::Key_Escape && !m_close->isHidden()) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lianli::ui
