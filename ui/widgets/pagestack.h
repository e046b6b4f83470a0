// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace lianli::ui {

/// Pages that take the room there is. It asks of its surroundings what the page that is shown needs at least,
/// and no height for a width: a QStackedWidget answers for every page, hidden ones too, and a window full of
/// wrapped texts is then laid out again and again for widths that it never gets.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace lianli::ui
