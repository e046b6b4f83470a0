// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pagepicture.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace lianli::documents {

namespace {

constexpr int kTallestPage = 4; ///< times its width

} // namespace

QImage pagePicture(const QByteArray &pdf, int page, int width)
{
    // QPdfDocument 6.4 loses memory over a file that is no PDF.
    if (!pdf.startsWith("%PDF-")) return {};
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || page < 0 || page >= document.pageCount())
        return {};
    const QSizeF points = document.pagePointSize(page);
    if (width < 1 || points.isEmpty()) return {};
    // A page from outside may be a strip without end.
    const double height = width * points.height() / points.width();
    if (height > kTallestPage * width) return {};
    const QSize size(width, qMax(1, qRound(height)));

    // QPdfDocument draws on nothing: paper is white.
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.drawImage(0, 0, document.render(page, size));
    return picture;
}

} // namespace lianli::documents
