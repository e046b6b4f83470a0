// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/codesearch.h"

#include "scanners/api/readererror.h"
#include "scanners/codes/picturetries.h"

#include <QElapsedTimer>

#include <opencv2/core.hpp>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

QPointF mapped(const cv::Matx33d &homography, QPointF point)
{
    const cv::Vec3d v = homography * cv::Vec3d(point.x(), point.y(), 1);
    return v[2] == 0 ? point : QPointF(v[0] / v[2], v[1] / v[2]);
}

QList<FoundCode> readPrepared(const PreparedPicture &picture, int maxCodes)
{
    QList<FoundCode> codes =
        readSymbols(picture.grey, {picture.symbols, picture.binarisation, !picture.flatOnly, maxCodes});
    for (FoundCode &code : codes)
        for (QPointF &corner : code.corners)
            corner = mapped(picture.toOriginal, corner);
    return codes;
}

QList<FoundCode> search(const cv::Mat &original, const CodeSearchOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    for (const PictureTry attempt : pictureTries()) {
        for (const PreparedPicture &picture : attempt(original)) {
            QList<FoundCode> codes = readPrepared(picture, options.maxCodes);
            if (!codes.isEmpty()) return codes;
            if (timer.elapsed() >= options.budgetMs) return {};
        }
        if (options.effort == CodeSearchOptions::Effort::Quick || timer.elapsed() >= options.budgetMs) break;
    }
    return {};
}

} // namespace

models::Result<QList<FoundCode>> searchCodes(const GreyImage &image, const CodeSearchOptions &options)
{
    if (!image.isValid()) return models::fail(ReaderError::ImageUnreadable, u"no pixels"_s);
    if (image.pixels.size() > options.maxPixels)
        return models::fail(ReaderError::ImageTooLarge, u"%1 pixels"_s.arg(image.pixels.size()));
    // OpenCV has no view of constant pixels; no try writes to the original.
    const cv::Mat original(image.size.height(), image.size.width(), CV_8UC1,
                           const_cast<char *>(image.pixels.constData()));
    try {
        return search(original, options);
    } catch (const cv::Exception &) { // out of memory, mostly
        return models::fail(ReaderError::ImageUnreadable, u"a step of the search failed"_s);
    }
}

} // namespace lianli::scanners
