// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/imagesource.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QRectF>

namespace lianli::scanners {

/// How alike two faces are. An aid for the clerk's eyes, never a decision: who decided is recorded.
struct FaceComparison
{
    int portraitFaces = 0; ///< faces found in the portrait
    int liveFaces = 0;     ///< and in the live picture; of several, the largest is compared. Those less than
                           ///< half as tall as it stand behind and do not count
    double distance =
        0;            ///< between the faces' descriptors: 0 the same picture; people differ by 0.6 and more
    double score = 0; ///< 1 − distance ⁄ 1.2, within 0…1: 0.5 is the usual threshold of 0.6

    /// False where a face was missing: distance and score then mean nothing.
    bool isCompared() const { return portraitFaces > 0 && liveFaces > 0; }
};

/// 人脸比对, 1:1 of a card's portrait and the person before the camera. Nothing is kept. The threshold is the
/// caller's setting.
class FaceComparing
{
public:
    virtual ~FaceComparing() = default;
    /// What compares, for the record: "dlib-resnet-128 1.7.15".
    virtual QString engine() const = 0;
    /// Where faces are in a preview, as fractions of it, the largest first, without those that stand behind;
    /// empty for none. Works aside, in a small part of a second. Errors: ReaderError::VisionMissing.
    [[nodiscard]] virtual QFuture<models::Result<QList<QRectF>>> find(const Frame &frame) = 0;
    /// Both are pictures as files (JPEG, PNG, BMP). Works aside, about half a second. Errors:
    /// ReaderError::VisionMissing (the models are not installed: ask the clerk), ImageTooLarge,
    /// ImageUnreadable.
    [[nodiscard]] virtual QFuture<models::Result<FaceComparison>> compare(const QByteArray &portrait,
                                                                          const QByteArray &live) = 0;
};

} // namespace lianli::scanners
