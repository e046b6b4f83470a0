// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QSize>
#include <QString>
#include <QWidget>

class QPainter;
class QRect;

namespace lianli::ui {

/// How a key is written on a cap: "F9", "Ctrl K", "Alt ←", "Ctrl Enter".
QString keyCapText(const QKeySequence &keys);

QSize keyCapSize(const QString &text);
/// Draws the cap over \a box; \a onDark for caps on a filled button.
void drawKeyCap(QPainter &painter, const QRect &box, const QString &text, bool onDark, bool enabled = true);

/// A key cap standing in a line of text: says which key does what the sentence before it names.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace lianli::ui
