// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/text/onnxruntime.h"
#include "scanners/vision/text/textengine.h"

#include <memory>

namespace lianli::scanners {

/// PaddleOCR's PP-OCRv4 mobile models, detector and recogniser, by ONNX Runtime.
class PpOcrEngine final : public TextEngine
{
public:
    /// \a folder holds models/ and runtime/ as scripts/setup lays them down. ReaderError::VisionMissing.
    [[nodiscard]] static models::Result<std::unique_ptr<PpOcrEngine>> open(const QString &folder,
                                                                           int threads);

    std::vector<cv::RotatedRect> find(const cv::Mat &picture, int longSide) override;
    LineReading read(const cv::Mat &line) override;
    const Dictionary &dictionary() const override { return m_dictionary; }

private:
    PpOcrEngine(std::unique_ptr<OnnxModel> detector, std::unique_ptr<OnnxModel> recogniser,
                Dictionary dictionary)
        : m_detector(std::move(detector)),
          m_recogniser(std::move(recogniser)),
          m_dictionary(std::move(dictionary))
    {
    }

    std::unique_ptr<OnnxModel> m_detector;
    std::unique_ptr<OnnxModel> m_recogniser;
    Dictionary m_dictionary;
};

} // namespace lianli::scanners
