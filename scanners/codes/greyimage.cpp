// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/greyimage.h"

#include <opencv2/imgproc.hpp>

namespace lianli::scanners {

GreyImage greyOf(const Frame &frame)
{
    const qsizetype pixels = qsizetype{frame.size.width()} * frame.size.height();
    if (frame.size.isEmpty() || frame.rgb.size() != 3 * pixels) return {};
    GreyImage grey{QByteArray(pixels, Qt::Uninitialized), frame.size};
    // OpenCV has no view of constant pixels; the source is only read.
    const cv::Mat rgb(frame.size.height(), frame.size.width(), CV_8UC3,
                      const_cast<char *>(frame.rgb.constData()));
    cv::Mat out(rgb.rows, rgb.cols, CV_8UC1, grey.pixels.data());
    cv::cvtColor(rgb, out, cv::COLOR_RGB2GRAY);
    return grey;
}

} // namespace lianli::scanners
