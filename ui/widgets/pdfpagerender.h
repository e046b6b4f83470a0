// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

namespace lianli::ui {

/// One page of a PDF as a picture on white, and what the document is.
struct PdfPageImage
{
    int pageCount = 0; ///< 0: not a PDF that can be shown
    int page = 0;
    QSizeF pointSize;
    QImage image; ///< null where the page cannot be drawn
};

/// How large a page is wanted: to fit into \a box (pixels), or only across it, and then times \a zoom.
struct PdfPageScale
{
    QSize box;
    bool fitWidth = false;
    qreal zoom = 1;
    qreal devicePixelRatio = 1;
};

/// Pure and slow: run it beside the GUI thread. Each call opens the document anew, because PDFium holds one
/// lock for all and an open document in the GUI thread would wait for it.
PdfPageImage renderPdfPage(const QByteArray &pdf, int page, const PdfPageScale &scale);

} // namespace lianli::ui
