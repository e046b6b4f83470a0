// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

class QWidget;

namespace lianli::tests {

/// What a user could not read: one line for each visible label, button, line edit or combo box under \a root
/// whose text is larger than the widget, or that its parent cuts off (scroll areas may). Empty when
/// everything fits.
QStringList clippedTexts(const QWidget *root);

/// Controls under \a root that take the keyboard but have neither text nor accessible name.
QStringList namelessControls(const QWidget *root);

/// Lays \a root out at \a size without needing a screen.
void layOut(QWidget *root, QSize size);

} // namespace lianli::tests

/// Fails the running test with the list of what is clipped.
#define assertNothingClipped(root)                                                                           \
    do {                                                                                                     \
        const QStringList clipped = lianli::tests::clippedTexts(root);                                       \
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));                            \
    } while (false)
