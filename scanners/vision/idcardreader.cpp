// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/idcardreader.h"

#include "scanners/api/readererror.h"
#include "scanners/vision/card/cardvision.h"
#include "scanners/vision/image/picture.h"
#include "scanners/vision/text/ppocrengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPromise>

#include <opencv2/core.hpp>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

constexpr int kSmallestPicture = 64; ///< pixels, either way: no text could be read

} // namespace

IdCardReader::IdCardReader(QString folder, const models::Clock &clock, int threads)
    : m_folder(std::move(folder)),
      m_clock(clock),
      m_threads(threads)
{
    m_worker.setMaxThreadCount(1);
    cv::setNumThreads(threads);
}

IdCardReader::~IdCardReader()
{
    m_worker.clear();
    m_worker.waitForDone();
}

QString IdCardReader::installedFolder()
{
    return QCoreApplication::applicationDirPath() + u"/../share/lianli/vision/ocr"_s;
}

QFuture<Result<CardImageReading>> IdCardReader::read(const QByteArray &imageBytes)
{
    return inWorker([this, imageBytes] { return readBytes(imageBytes); });
}

QFuture<Result<CardImageReading>> IdCardReader::read(const Frame &frame)
{
    return inWorker([this, frame] { return readFrame(frame); });
}

/// Runs \a work in the worker. What libraries throw ends here: a picture that breaks them is one that cannot
/// be read.
template <class Work> QFuture<Result<CardImageReading>> IdCardReader::inWorker(Work work)
{
    auto promise = std::make_shared<QPromise<Result<CardImageReading>>>();
    promise->start();
    m_worker.start([promise, work] {
        QElapsedTimer timer;
        timer.start();
        Result<CardImageReading> reading = models::fail(ReaderError::CardUnreadable);
        try {
            reading = work();
        } catch (const std::exception &) {
            reading = models::fail(ReaderError::CardUnreadable, u"a library gave up"_s);
        }
        if (reading) reading->ms = static_cast<int>(timer.elapsed());
        promise->addResult(std::move(reading));
        promise->finish();
    });
    return promise->future();
}

Result<CardImageReading> IdCardReader::readBytes(const QByteArray &imageBytes)
{
    const auto text = engine();
    if (!text) return models::fail(text.error());
    const auto picture = decodePicture(imageBytes);
    if (!picture) return models::fail(picture.error());
    if (std::min(picture->bgr.cols, picture->bgr.rows) < kSmallestPicture)
        return models::fail(ReaderError::CardNotFound, u"too small for a card"_s);
    auto reading = readCard(picture->bgr, **text, m_clock.today());
    if (reading)
        for (QPointF &corner : reading->corners)
            corner /= picture->scale;
    return reading;
}

Result<CardImageReading> IdCardReader::readFrame(const Frame &frame)
{
    const auto text = engine();
    if (!text) return models::fail(text.error());
    const cv::Mat picture = pictureOf(frame);
    if (picture.empty()) return models::fail(ReaderError::ImageUnreadable, u"no frame"_s);
    return readCard(picture, **text, m_clock.today());
}

Result<TextEngine *> IdCardReader::engine()
{
    if (!m_engine) {
        auto opened = PpOcrEngine::open(m_folder, m_threads);
        if (!opened) return models::fail(opened.error());
        m_engine = std::move(*opened);
    }
    return m_engine.get();
}

} // namespace lianli::scanners
