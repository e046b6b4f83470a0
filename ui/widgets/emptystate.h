// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/glyph.h"

#include <QWidget>

namespace lianli::ui {

class KeyButton;
class TextLabel;

/// What stands where a list would, while the list has nothing: why it is empty, and the one way on.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    void setTexts(const QString &title, const QString &detail = {});
    /// No button where \a text is empty.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::Circle;
    TextLabel *m_title = nullptr;
    TextLabel *m_detail = nullptr;
    KeyButton *m_button = nullptr;
};

} // namespace lianli::ui
