// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace lianli::ui {

/// A rounded chip that says a state in a word or two.
class Pill : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    void setTone(Tone tone);
    void setStatus(const QString &text, Tone tone);
    /// A round dot before the text, as the sync state has.
    void setDotted(bool dotted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTone();

    Tone m_tone;
    bool m_dotted = false;
};

/// Draws what a Pill looks like, for item delegates; \a box is the pill's own rectangle.
void drawPill(QPainter &painter, const QRect &box, const QString &text, Tone tone);
QSize pillSize(const QString &text);

} // namespace lianli::ui
