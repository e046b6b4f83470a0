// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lianli::ui {

/// Shows each screen's name on it for some seconds, so that one finds the couple's. Takes no focus.
void showScreenNames(QObject *owner);

} // namespace lianli::ui
