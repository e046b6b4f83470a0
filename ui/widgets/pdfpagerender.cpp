// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpagerender.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace lianli::ui {

namespace {

constexpr qsizetype kHeaderRoom = 1024;
constexpr int kLargestSide = 6000; ///< pixels; keeps a wild zoom from taking all memory

QSize pixelSize(QSizeF points, const PdfPageScale &scale)
{
    QSizeF size = points;
    if (scale.fitWidth) {
        size.scale(scale.box.width(), 1e9, Qt::KeepAspectRatio);
    } else {
        size.scale(scale.box, Qt::KeepAspectRatio);
    }
    size *= scale.zoom * scale.devicePixelRatio;
    if (qMax(size.width(), size.height()) > kLargestSide)
        size.scale(kLargestSide, kLargestSide, Qt::KeepAspectRatio);
    return size.toSize().expandedTo(QSize(1, 1));
}

} // namespace

PdfPageImage renderPdfPage(const QByteArray &pdf, int page, const PdfPageScale &scale)
{
    PdfPageImage result;
    // Qt 6.4 leaks about 1 KB with each document that it cannot open (QPdfDocument::close() does nothing
    // without an open one), so what is plainly no PDF does not get that far. Readers allow the mark in the
    // first kilobyte.
    if (!pdf.first(qMin<qsizetype>(pdf.size(), kHeaderRoom)).contains("%PDF-")) return result;
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1) return result;
    result.pageCount = document.pageCount();
    result.page = qBound(0, page, result.pageCount - 1);
    result.pointSize = document.pagePointSize(result.page);
    if (result.pointSize.isEmpty()) return result;
    const QImage drawn = document.render(result.page, pixelSize(result.pointSize, scale));
    if (drawn.isNull()) return result;
    // PDFium leaves the paper transparent.
    result.image = QImage(drawn.size(), QImage::Format_RGB32);
    result.image.fill(Qt::white);
    QPainter(&result.image).drawImage(0, 0, drawn);
    result.image.setDevicePixelRatio(scale.devicePixelRatio);
    return result;
}

} // namespace lianli::ui
