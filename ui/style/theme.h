// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/designtokens.h"

#include <QFont>
#include <QString>

class QApplication;

namespace lianli::ui {

/// Gives the application its look: Fusion, the palette and style sheet made from the tokens, and the font set
/// by name, so that screens are the same on every machine. Call once, before the first window.
void applyTheme(QApplication &application);

/// The interface font at a size of the tokens.
QFont textFont(int pixelSize, QFont::Weight weight = QFont::Normal);

/// The style sheet with every @token filled in. \a unknownTokens, when given, receives names that no token
/// has.
QString themeStyleSheet(QStringList *unknownTokens = nullptr);

/// What a status means, wherever it is shown.
enum class Tone { Neutral, Ok, Warning, Bad, Info };

struct ToneColours
{
    QColor text;
    QColor fill;
};
ToneColours toneColours(Tone tone);

/// From the word an item model gives ("ok", "warning", "bad", "info"); anything else is neutral.
Tone toneFromKey(QStringView key);

} // namespace lianli::ui
