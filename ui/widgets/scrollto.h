// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace lianli::ui {

/// Brings \a widget into view where a scroll area holds it: Qt does so for Tab only, not for setFocus().
inline void scrollTo(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent)) area->ensureWidgetVisible(widget);
}

} // namespace lianli::ui
