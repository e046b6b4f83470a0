// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/rail.h"

#include <QPushButton>

namespace lianli::ui {

/// One row of the rail.
class RailButton : public QPushButton
{
    Q_OBJECT

public:
    explicit RailButton(const RailEntry &entry, QWidget *parent = nullptr);

    QString id() const { return m_entry.id; }
    void setBadge(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateAccessibleName();
    QString badgeText() const;

    RailEntry m_entry;
};

} // namespace lianli::ui
