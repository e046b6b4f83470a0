// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestack.h"

#include <QLayout>

namespace lianli::ui {

QSize PageStack::sizeHint() const
{
    const QWidget *page = currentWidget();
    if (page == nullptr) return QStackedWidget::sizeHint();
    return page->layout() != nullptr ? page->layout()->sizeHint() : page->sizeHint();
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget *page = currentWidget();
    if (page == nullptr) return QStackedWidget::minimumSizeHint();
    const QSize least = page->layout() != nullptr ? page->layout()->minimumSize() : page->minimumSizeHint();
    return least.expandedTo(page->minimumSize());
}

} // namespace lianli::ui
