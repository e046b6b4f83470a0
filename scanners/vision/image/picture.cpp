// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/image/picture.h"

#include "scanners/api/readererror.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QImage>
#include <QImageReader>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecodeLimitMs = 5000;
constexpr int kAllocationLimitMb = 256; // 50 megapixels of four bytes are 200
constexpr int kLongestSide = 4000;      // reading needs no more: A4 at 300 dpi has 3508
constexpr int kJpegQuality = 88;

/// A file's bytes, for a limited time only: some files (a progressive JPEG of a thousand scans) keep a
/// decoder busy for minutes without being large, and a decoder that gets no more bytes comes to its end.
class PatientBuffer final : public QBuffer
{
public:
    explicit PatientBuffer(const QByteArray &bytes) : m_deadline(kDecodeLimitMs) { setData(bytes); }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        return m_deadline.hasExpired() ? -1 : QBuffer::readData(data, length);
    }

private:
    QDeadlineTimer m_deadline;
};

cv::Mat bgrOf(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const cv::Mat view(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                       static_cast<size_t>(rgb.bytesPerLine()));
    cv::Mat bgr;
    cv::cvtColor(view, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

} // namespace

models::Result<DecodedPicture> decodePicture(const QByteArray &bytes)
{
    if (bytes.size() > kMaxPictureBytes)
        return models::fail(ReaderError::ImageTooLarge, u"%1 bytes"_s.arg(bytes.size()));
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    PatientBuffer buffer(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> kFormats{"jpeg", "png", "bmp", "webp"};
    if (!kFormats.contains(reader.format()))
        return models::fail(ReaderError::ImageUnreadable, u"format not accepted"_s);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) return models::fail(ReaderError::ImageUnreadable, u"no size"_s);
    if (qint64{size.width()} * size.height() > kMaxPicturePixels)
        return models::fail(ReaderError::ImageTooLarge,
                            u"%1 × %2 pixels"_s.arg(size.width()).arg(size.height()));
    const double scale =
        std::min(1.0, static_cast<double>(kLongestSide) / std::max(size.width(), size.height()));
    if (scale < 1) reader.setScaledSize((QSizeF(size) * scale).toSize().expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return models::fail(ReaderError::ImageUnreadable, u"decoder error %1"_s.arg(reader.error()));
    return DecodedPicture{bgrOf(image), scale};
}

cv::Mat pictureOf(const Frame &frame)
{
    const qint64 pixels = qint64{frame.size.width()} * frame.size.height();
    if (frame.size.isEmpty() || pixels > kMaxPicturePixels || frame.rgb.size() != 3 * pixels) return {};
    const cv::Mat view(frame.size.height(), frame.size.width(), CV_8UC3,
                       const_cast<char *>(frame.rgb.constData()));
    cv::Mat bgr;
    cv::cvtColor(view, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

QByteArray jpegOf(const cv::Mat &picture)
{
    std::vector<uchar> bytes;
    if (picture.empty() || !cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, kJpegQuality}))
        return {};
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace lianli::scanners
