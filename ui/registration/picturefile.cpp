// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/picturefile.h"

#include "models/documents/pagepicture.h"
#include "scanners/api/readererror.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QtConcurrentRun>

namespace lianli::ui {

using models::fail;
using models::Result;
using scanners::ReaderError;

namespace {

constexpr qint64 kMaxFile = 32 * 1024 * 1024;
/// 210 mm at 300 dpi.
constexpr int kPageWidth = 2480;

QList<QByteArray> pagesOf(const QByteArray &pdf)
{
    QList<QByteArray> pages;
    for (int page = 0; page < kMaxPdfPages; ++page) {
        const QImage image = documents::pagePicture(pdf, page, kPageWidth);
        if (image.isNull()) break;
        QBuffer buffer;
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", 92)) break;
        pages.append(buffer.data());
    }
    return pages;
}

Result<QList<QByteArray>> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ReaderError::ImageUnreadable);
    if (file.size() > kMaxFile) return fail(ReaderError::ImageTooLarge);
    const QByteArray bytes = file.read(kMaxFile);
    if (!bytes.startsWith("%PDF-")) return QList<QByteArray>{bytes};
    const QList<QByteArray> pages = pagesOf(bytes);
    if (pages.isEmpty()) return fail(ReaderError::ImageUnreadable);
    return pages;
}

} // namespace

QFuture<Result<QList<QByteArray>>> readPictureFile(const QString &path)
{
    return QtConcurrent::run(readAll, path);
}

} // namespace lianli::ui
