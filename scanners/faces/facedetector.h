// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <opencv2/dnn.hpp>

#include <vector>

namespace lianli::scanners {

/// A face as the detector sees it: in pixels of the picture.
struct DetectedFace
{
    cv::Rect2f box;       ///< from the brows to the chin
    cv::Point2f rightEye; ///< the person's own right: on the left of the picture
    cv::Point2f leftEye;
    float score = 0; ///< 0…1
};

/// Finds faces by BlazeFace (256 × 256). Faces smaller than about a twentieth of the picture are missed.
/// One thread at a time.
class FaceDetector
{
public:
    /// ReaderError::VisionMissing if the model is not in \a folder.
    [[nodiscard]] static models::Result<FaceDetector> load(const QString &folder);

    /// \a rgb of 8 bit. The largest first.
    std::vector<DetectedFace> detect(const cv::Mat &rgb);

private:
    explicit FaceDetector(cv::dnn::Net net) : m_net(std::move(net)) {}
    cv::dnn::Net m_net;
};

} // namespace lianli::scanners
