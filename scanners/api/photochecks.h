// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QRectF>
#include <QSizeF>

namespace lianli::scanners {

/// What a photograph for certificates is looked at for.
struct PhotoFinding
{
    enum class Check {
        FaceCount,       ///< faces found
        FaceSize,        ///< height of the smaller face, brow to chin, of the picture's height
        FacePosition,    ///< how far the faces' middle is off the picture's, of its width
        EyesOpen,        ///< least openness of any eye (height ⁄ width); a hint only, see photochecks.cpp
        Sharpness,       ///< of the less sharp face: variance of the Laplacian at a face height of 120 pixels
        Exposure,        ///< mean brightness of the faces, 0…255
        Background,      ///< share of the ground around the heads that is one even colour
        BackgroundRed,   ///< share of that ground that is red
        PrintResolution, ///< pixels per inch at the certificate's size
    };
    enum class Verdict {
        Ok,
        Warn,
        Unknown, ///< could not be measured: value means nothing
    };
    Check check = Check::FaceCount;
    Verdict verdict = Verdict::Unknown;
    double value = 0;
};

/// What the photograph is for.
struct PhotoDemand
{
    int people = 2;
    QSizeF printMm{53, 35}; ///< joint 2-inch photograph, landscape; single ones are 35 × 53
    bool redGround = true;  ///< custom, not law
};

struct PhotoReport
{
    QList<PhotoFinding> findings; ///< one of each check, in the order of the list above
    QRectF crop;                  ///< suggested part, as fractions of the picture, of the print's shape
};

/// 合影检查: looks at a photograph as a careful clerk would. Findings advise; the clerk decides.
class PhotoChecking
{
public:
    virtual ~PhotoChecking() = default;
    /// Works aside, within two seconds or so. Errors: ReaderError::VisionMissing, ImageTooLarge,
    /// ImageUnreadable.
    [[nodiscard]] virtual QFuture<models::Result<PhotoReport>> check(const QByteArray &picture,
                                                                     const PhotoDemand &demand) = 0;
};

} // namespace lianli::scanners
