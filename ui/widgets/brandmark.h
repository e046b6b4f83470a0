// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianli::ui {

/// The red seal with 连, the sign of the program; the name stays Chinese in every language.
class BrandMark : public QWidget
{
    Q_OBJECT

public:
    explicit BrandMark(int size = 28, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lianli::ui
