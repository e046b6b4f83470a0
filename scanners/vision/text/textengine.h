// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace lianli::scanners {

/// Finds lines of text in pictures and reads them. Not for two threads at once. Pictures are BGR; exceptions
/// (cv::Exception, std::runtime_error) are for the reader around it to catch.
class TextEngine
{
public:
    virtual ~TextEngine() = default;
    /// Boxes around lines of text, in any direction, in the picture's pixels. The picture is looked at with
    /// its longer side scaled to about \a longSide pixels.
    virtual std::vector<cv::RotatedRect> find(const cv::Mat &picture, int longSide) = 0;
    /// Reads one upright line that fills the picture.
    virtual LineReading read(const cv::Mat &line) = 0;
    virtual const Dictionary &dictionary() const = 0;
};

} // namespace lianli::scanners
