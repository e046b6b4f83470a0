// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/faces/facedetector.h"

#include <QString>

#include <array>
#include <memory>

namespace lianli::scanners {

/// A face with its 68 points, in pixels of the picture: 0–16 jaw, 17–26 brows, 27–35 nose, 36–47 eyes, 48–67
/// mouth.
struct Face
{
    DetectedFace detected;
    std::array<cv::Point2f, 68> points;
};

using FaceDescriptor = std::array<float, 128>;

/// Finds faces and describes them by dlib's network. One thread at a time.
class FaceReader
{
public:
    /// \a folder holds detector/ and networks/. ReaderError::VisionMissing.
    [[nodiscard]] static models::Result<std::shared_ptr<FaceReader>> load(const QString &folder);

    /// Where they are, and no more: quicker than find().
    std::vector<DetectedFace> detect(const cv::Mat &rgb) { return m_detector.detect(rgb); }
    /// The largest first. \a rgb of 8 bit.
    std::vector<Face> find(const cv::Mat &rgb);
    /// Distances under 0.6 are one person's, as a rule.
    FaceDescriptor describe(const cv::Mat &rgb, const Face &face);

    /// The 68 points in a square picture of a face, as fractions of it.
    std::array<cv::Point2f, 68> pointsIn(const cv::Mat &square);
    /// Of a face that was set upright and scaled as dlib trained it, 150 × 150.
    FaceDescriptor describeChip(const cv::Mat &chip);

private:
    FaceReader(FaceDetector detector, cv::dnn::Net landmarks, cv::dnn::Net recognition);

    FaceDetector m_detector;
    cv::dnn::Net m_landmarks;
    cv::dnn::Net m_recognition;
};

/// The face upright, 150 × 150, where dlib's training had it: all the eyes', nose's and mouth's points
/// together are laid on those of the mean face. Two eyes alone would let a turned head come out too large.
cv::Mat faceChip(const cv::Mat &rgb, const Face &face);

double distanceBetween(const FaceDescriptor &a, const FaceDescriptor &b);

} // namespace lianli::scanners
