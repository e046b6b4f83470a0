// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/localcodereading.h"

#include "scanners/codes/codesearch.h"
#include "scanners/drivers/camera/imagefile.h"

#include <QPainter>
#include <QPromise>

#include <cstring>
#include <memory>

namespace lianli::scanners {

using Found = models::Result<QList<FoundCode>>;

namespace {

GreyImage greyOf(const QImage &image)
{
    QImage opaque = image;
    if (image.hasAlphaChannel()) { // what is transparent is paper
        opaque = QImage(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        QPainter(&opaque).drawImage(0, 0, image);
    }
    const QImage grey = opaque.convertToFormat(QImage::Format_Grayscale8);
    GreyImage result{QByteArray(qsizetype{grey.width()} * grey.height(), Qt::Uninitialized), grey.size()};
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(result.pixels.data() + qsizetype{y} * grey.width(), grey.constScanLine(y),
                    static_cast<size_t>(grey.width()));
    return result;
}

template <class Work> CodeReading::Answer runIn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    pool.start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

Found searchImageFile(const QByteArray &imageFile)
{
    const auto image = readImageFile(imageFile);
    if (!image) return models::fail(image.error());
    return searchCodes(greyOf(*image));
}

LocalCodeReading::LocalCodeReading()
{
    m_worker.setMaxThreadCount(1);
}

LocalCodeReading::~LocalCodeReading()
{
    m_worker.waitForDone();
}

CodeReading::Answer LocalCodeReading::look(const Frame &frame)
{
    return runIn(m_worker, [frame] {
        return searchCodes(greyOf(frame), {.effort = CodeSearchOptions::Effort::Quick});
    });
}

CodeReading::Answer LocalCodeReading::search(const QByteArray &imageFile)
{
    return runIn(m_worker, [imageFile] { return searchImageFile(imageFile); });
}

} // namespace lianli::scanners
