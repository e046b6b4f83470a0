// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/pagelayout.h"

class QPainter;

namespace lianli::documents {

/// How pages are put on paper.
struct PaintOptions
{
    bool blankLayer = true; ///< also what a printed blank already has; off when that blank is in the printer
    models::PrinterCalibration calibration; ///< of the printer: moves the print layer, and only it
};

/// The texts that paintPage() draws, in its order.
QList<const FittedText *> drawnTexts(const PageLayout &page, const PaintOptions &options);

/// Draws one page. \a painter has its origin at the corner of the paper, in the pixels of its device.
void paintPage(QPainter &painter, const PageLayout &page, const FontSet &fonts, const PaintOptions &options);

} // namespace lianli::documents
