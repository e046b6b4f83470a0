// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/faces/localfaces.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/camera/imagefile.h"
#include "scanners/faces/photochecks.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

constexpr int kWorkingSide = 1600; ///< faces are found as well in a smaller picture, and sooner
constexpr double kScoreEnd = 1.2;  ///< the distance whose score is nought; the usual threshold lies half way

struct Opened
{
    cv::Mat rgb;
    int originalWidth = 0;
};

Result<Opened> open(const QByteArray &bytes)
{
    auto image = readImageFile(bytes);
    if (!image) return models::fail(image.error());
    const QImage rgb = image->convertToFormat(QImage::Format_RGB888);
    const cv::Mat view(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                       static_cast<size_t>(rgb.bytesPerLine()));
    const double scale = double(kWorkingSide) / std::max(view.cols, view.rows);
    Opened opened{view.clone(), rgb.width()};
    if (scale < 1) cv::resize(view, opened.rgb, {}, scale, scale, cv::INTER_AREA);
    return opened;
}

/// How many of \a heights, of which the first is the largest, are of people in front: whoever waits behind at
/// the counter is smaller.
qsizetype inFront(const std::vector<float> &heights)
{
    return std::count_if(heights.begin(), heights.end(),
                         [&](float height) { return 2 * height >= heights.front(); });
}

template <class Answer, class Work> QFuture<Result<Answer>> runIn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    pool.start([promise, work]() -> void {
        Result<Answer> answer;
        try {
            answer = work();
        } catch (const cv::Exception &) { // out of memory, or a picture one pixel wide
            answer = models::fail(ReaderError::ImageUnreadable, u"a step of the work failed"_s);
        }
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace

struct LocalFaces::Models
{
    QString folder;
    std::shared_ptr<FaceReader> reader;

    Result<> load()
    {
        if (reader) return {};
        auto loaded = FaceReader::load(folder);
        if (!loaded) return models::fail(loaded.error());
        reader = *std::move(loaded);
        return {};
    }

    Result<FaceComparison> compare(const QByteArray &portrait, const QByteArray &live)
    {
        if (const auto loaded = load(); !loaded) return models::fail(loaded.error());
        const auto first = open(portrait);
        if (!first) return models::fail(first.error());
        const auto second = open(live);
        if (!second) return models::fail(second.error());
        const auto portraitFaces = reader->find(first->rgb);
        const auto liveFaces = reader->find(second->rgb);
        FaceComparison comparison;
        comparison.portraitFaces = static_cast<int>(portraitFaces.size());
        std::vector<float> heights;
        for (const Face &face : liveFaces)
            heights.push_back(face.detected.box.height);
        comparison.liveFaces = static_cast<int>(inFront(heights));
        if (!comparison.isCompared()) return comparison;
        comparison.distance = distanceBetween(reader->describe(first->rgb, portraitFaces.front()),
                                              reader->describe(second->rgb, liveFaces.front()));
        comparison.score = std::clamp(1 - comparison.distance / kScoreEnd, 0.0, 1.0);
        return comparison;
    }

    Result<QList<QRectF>> find(const Frame &frame)
    {
        if (const auto loaded = load(); !loaded) return models::fail(loaded.error());
        const QSize size = frame.size;
        if (size.isEmpty() || frame.rgb.size() < qsizetype(3) * size.width() * size.height())
            return models::fail(ReaderError::ImageUnreadable);
        const cv::Mat rgb(size.height(), size.width(), CV_8UC3, const_cast<char *>(frame.rgb.constData()));
        QList<QRectF> boxes;
        std::vector<float> heights;
        for (const DetectedFace &face : reader->detect(rgb)) {
            boxes.append({face.box.x / qreal(size.width()), face.box.y / qreal(size.height()),
                          face.box.width / qreal(size.width()), face.box.height / qreal(size.height())});
            heights.push_back(face.box.height);
        }
        return boxes.first(inFront(heights));
    }

    Result<PhotoReport> check(const QByteArray &picture, const PhotoDemand &demand)
    {
        if (const auto loaded = load(); !loaded) return models::fail(loaded.error());
        const auto opened = open(picture);
        if (!opened) return models::fail(opened.error());
        return checkPhoto(opened->rgb, reader->find(opened->rgb), opened->originalWidth, demand);
    }
};

LocalFaces::LocalFaces(const QString &folder) : m_models(std::make_shared<Models>(Models{folder, nullptr}))
{
    m_worker.setMaxThreadCount(1);
}

LocalFaces::~LocalFaces()
{
    m_worker.waitForDone();
}

QString LocalFaces::installedFolder()
{
    return QCoreApplication::applicationDirPath() + u"/../share/lianli/vision/faces"_s;
}

QFuture<Result<FaceComparison>> LocalFaces::compare(const QByteArray &portrait, const QByteArray &live)
{
    return runIn<FaceComparison>(
        m_worker, [models = m_models, portrait, live] { return models->compare(portrait, live); });
}

QFuture<Result<QList<QRectF>>> LocalFaces::find(const Frame &frame)
{
    return runIn<QList<QRectF>>(m_worker, [models = m_models, frame] { return models->find(frame); });
}

QFuture<Result<PhotoReport>> LocalFaces::check(const QByteArray &picture, const PhotoDemand &demand)
{
    return runIn<PhotoReport>(
        m_worker, [models = m_models, picture, demand] { return models->check(picture, demand); });
}

} // namespace lianli::scanners
