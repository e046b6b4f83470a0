// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

/// What a program that is not ours finds in a PDF.
namespace poppler {

struct Word
{
    QString text;
    QRectF box; ///< mm
};

/// In the order in which it was drawn, so that a field's lines follow one another.
QString text(const QByteArray &pdf);
/// In reading order, as someone who copies a page gets it.
QString textAsRead(const QByteArray &pdf);
QList<Word> words(const QByteArray &pdf);
/// The box of the first word that is \a text; null if there is none.
QRectF place(const QByteArray &pdf, const QString &text);
/// Lines of pdffonts, without its head.
QStringList fonts(const QByteArray &pdf);
/// Document information and XMP.
QString metadata(const QByteArray &pdf);

/// NFKC without white space: how texts from a PDF are compared. Fonts of the Noto kind leave Kangxi radicals
/// in place of some characters, and lines end where they end.
QString comparable(const QString &text);

} // namespace poppler
