// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace lianli::ui {

class TextLabel;

/// A white sheet with a thin line around it, a title row and a body.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Grey words after the title.
    void setSubtitle(const QString &text);
    /// Stands at the right end of the title row; the card takes it.
    void setTitleWidget(QWidget *widget);
    /// Info is the pale blue card of hints.
    void setTone(Tone tone);
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTitleRow();

    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    QWidget *m_titleRow = nullptr;
    QHBoxLayout *m_titleLayout = nullptr;
    QWidget *m_titleWidget = nullptr;
    QVBoxLayout *m_body = nullptr;
    Tone m_tone = Tone::Neutral;
};

} // namespace lianli::ui
