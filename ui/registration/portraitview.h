// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace lianli::ui {

/// The portrait of an ID card (102 × 126), or a silhouette where none could be decoded.
class PortraitView : public QWidget
{
    Q_OBJECT

public:
    explicit PortraitView(QWidget *parent = nullptr);
    /// \a encoded is a BMP, PNG or JPEG of at most a card portrait's size; anything else shows the
    /// silhouette.
    void setPortrait(const QByteArray &encoded);
    QSize sizeHint() const override { return {92, 114}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QByteArray m_encoded;
    QImage m_image;
};

} // namespace lianli::ui
