// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace lianli::ui {

/// The picture of a document camera, with the outline of the card that was found in it.
class CardSightView : public QWidget
{
    Q_OBJECT

public:
    explicit CardSightView(QWidget *parent = nullptr);

    void setImage(const QImage &image);
    /// The card's corners as pixels of \a of; empty for none.
    void setOutline(const QPolygonF &corners, QSize of, Tone tone);
    /// Shown where there is no picture.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override { return {640, 360}; } // less where the page is low
    QSize minimumSizeHint() const override { return {320, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QPolygonF m_outline; ///< fractions of the picture
    Tone m_tone = Tone::Neutral;
    QString m_emptyText;
};

} // namespace lianli::ui
