// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/localpicturetools.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/imagefile.h"

#include <QPromise>

#include <memory>

namespace lianli::scanners {

using models::Result;

namespace {

Result<Picture> cropped(const QByteArray &jpeg, const QRectF &crop, QSize maximum)
{
    const QImage whole = QImage::fromData(jpeg, "JPEG"); // ours: encoded by decodeImageFile()
    const QRect part = QRectF(crop.x() * whole.width(), crop.y() * whole.height(),
                              crop.width() * whole.width(), crop.height() * whole.height())
                           .toAlignedRect()
                           .intersected(whole.rect());
    if (whole.isNull() || part.isEmpty()) return models::fail(ReaderError::ImageUnreadable);
    QImage piece = whole.copy(part);
    if (piece.width() > maximum.width() || piece.height() > maximum.height())
        piece = piece.scaled(maximum, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return Picture{jpegOf(piece), piece.size()};
}

/// Runs \a work in \a pool; the future is finished there.
template <class Work> QFuture<Result<Picture>> runIn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<Picture>>>();
    promise->start();
    pool.start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

LocalPictureTools::LocalPictureTools()
{
    m_worker.setMaxThreadCount(1);
}

LocalPictureTools::~LocalPictureTools()
{
    m_worker.waitForDone();
}

QFuture<Result<Picture>> LocalPictureTools::import(const QByteArray &bytes)
{
    return runIn(m_worker, [bytes]() -> Result<Picture> {
        auto decoded = decodeImageFile(bytes);
        if (!decoded) return tl::make_unexpected(decoded.error());
        return Picture{decoded->jpeg, decoded->size};
    });
}

QFuture<Result<Picture>> LocalPictureTools::crop(const QByteArray &jpeg, const QRectF &crop, QSize maximum)
{
    return runIn(m_worker, [jpeg, crop, maximum] { return cropped(jpeg, crop, maximum); });
}

} // namespace lianli::scanners
