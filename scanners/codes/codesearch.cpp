// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/codesearch.h"

#include "scanners/api/readererror.h"
#include "scanners/codes/picturetries.h"

#include <QElapsedTimer>
#include <QStringList>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

QPointF mapped(const cv::Matx33d &homography, QPointF point)
{
    const cv::Vec3d v = homography * cv::Vec3d(point.x(), point.y(), 1);
    return v[2] == 0 ? point : QPointF(v[0] / v[2], v[1] / v[2]);
}

/// ZXing 1.4 misses codes beside others of the same kind: what was read is painted over, and the rest read
/// again.
QList<FoundCode> readAll(const PreparedPicture &picture, int maxCodes)
{
    SymbolOptions options{picture.symbols, picture.binarisation, !picture.flatOnly, maxCodes};
    QList<FoundCode> codes = readSymbols(picture.grey, options);
    if (codes.isEmpty() || picture.flatOnly) return codes;
    cv::Mat rest = picture.grey.clone();
    for (qsizetype painted = 0; painted < codes.size() && codes.size() < maxCodes;) {
        for (; painted < codes.size(); ++painted) {
            std::vector<cv::Point> outline;
            for (const QPointF &corner : codes[painted].corners)
                outline.emplace_back(qRound(corner.x()), qRound(corner.y()));
            cv::fillConvexPoly(rest, outline, cv::Scalar(255));
        }
        options.maxCodes = maxCodes - static_cast<int>(codes.size());
        for (const FoundCode &code : readSymbols(rest, options)) {
            // Bars are painted over only where they were read, a line thin: they come again.
            const bool again = std::any_of(codes.begin(), codes.end(), [&code](const FoundCode &other) {
                return other.text == code.text && other.format == code.format;
            });
            if (!again) codes.append(code);
        }
    }
    return codes;
}

QList<FoundCode> readPrepared(const PreparedPicture &picture, const CodeSearchOptions &options)
{
    const bool quick = options.effort == CodeSearchOptions::Effort::Quick;
    QList<FoundCode> codes = readAll(picture, quick ? 1 : options.maxCodes);
    for (FoundCode &code : codes)
        for (QPointF &corner : code.corners)
            corner = mapped(picture.toOriginal, corner);
    return codes;
}

/// The pictures of one try; none where OpenCV refuses (a picture one pixel wide, no memory): there are
/// others.
std::vector<PreparedPicture> prepare(PictureTry attempt, const cv::Mat &original)
{
    try {
        return attempt(original);
    } catch (const cv::Exception &) {
        return {};
    }
}

/// A strip's rows are all alike, so that ZXing's own rule, two lines that agree, says nothing there. EAN's
/// check of one digit lets a tenth of the misreadings through: what a strip gives must come from a second one
/// too.
class Confirmation
{
public:
    bool accepts(const PreparedPicture &picture, const QList<FoundCode> &codes)
    {
        const FoundCode &code = codes.first();
        const bool weak = code.format.startsWith(u"EAN") || code.format.startsWith(u"UPC");
        if (!picture.flatOnly || !weak || m_seen.contains(code.text)) return true;
        m_seen.append(code.text);
        return false;
    }

private:
    QStringList m_seen;
};

QList<FoundCode> search(const cv::Mat &original, const CodeSearchOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    Confirmation confirmation;
    for (const PictureTry attempt : pictureTries()) {
        for (const PreparedPicture &picture : prepare(attempt, original)) {
            QList<FoundCode> codes = readPrepared(picture, options);
            if (!codes.isEmpty() && confirmation.accepts(picture, codes)) return codes;
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
    return search(original, options);
}

} // namespace lianli::scanners
