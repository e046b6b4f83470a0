// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/facecomparison.h"
#include "scanners/api/photochecks.h"

#include <QString>
#include <QThreadPool>

#include <memory>

namespace lianli::scanners {

class FaceReader;

/// Comparing faces and checking photographs on one worker thread of its own. The networks are loaded with the
/// first picture. The destructor waits for the picture it works on.
class LocalFaces final : public FaceComparing, public PhotoChecking
{
public:
    /// \a folder holds detector/ and networks/, as scripts/setup lays them.
    explicit LocalFaces(const QString &folder = installedFolder());
    ~LocalFaces() override;

    /// share/lianli/vision/faces beside the program.
    static QString installedFolder();

    QString engine() const override { return QStringLiteral("dlib-resnet-128 face-api-1.7.15"); }
    QFuture<models::Result<QList<QRectF>>> find(const Frame &frame) override;
    QFuture<models::Result<FaceComparison>> compare(const QByteArray &portrait,
                                                    const QByteArray &live) override;
    QFuture<models::Result<PhotoReport>> check(const QByteArray &picture, const PhotoDemand &demand) override;

private:
    struct Models;
    std::shared_ptr<Models> m_models; ///< used in the worker only
    QThreadPool m_worker;
};

} // namespace lianli::scanners
