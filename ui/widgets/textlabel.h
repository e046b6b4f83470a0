// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace lianli::ui {

/// A text in one of the styles of the design.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Style {
        Display,   ///< 24 bold
        Title,     ///< 20 bold, head of a page
        CardTitle, ///< 15 bold
        Lead,      ///< 16
        Strong,    ///< 14 bold
        Body,      ///< 14
        Field,     ///< 15
        Note,      ///< 13, muted
        Detail,    ///< 12, faint
        Error,     ///< 13, in the colour of what is wrong
    };

    explicit TextLabel(Style style, const QString &text = {}, QWidget *parent = nullptr);
    explicit TextLabel(const QString &text = {}, QWidget *parent = nullptr)
        : TextLabel(Style::Body, text, parent)
    {
    }

    void setStyle(Style style);
};

/// One line of text that ends in … when there is no room, with the whole text as tooltip and accessible name.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextLabel::Style style, const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    /// What is really drawn at the present width.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace lianli::ui
