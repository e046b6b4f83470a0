// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/camera/feedsource.h"

#include <QSize>

namespace lianli::scanners {

/// Which camera, and what is asked of it; what it grants may be less.
struct CameraOptions
{
    /// A V4L2 device ("/dev/v4l/by-id/…"), or a video file or numbered pictures ("shot_%03d.png") that stand
    /// in for one and are shown over and over.
    QString path;
    QSize size = {1920, 1080};
    FeedTiming timing = {};
    /// Without a path, drawn pictures stand in for a camera (SimulatedCamera). For demonstration offices
    /// only.
    bool simulateWithoutPath = false;
};

/// A document or face camera by V4L2, through OpenCV. Without a path it is no camera: it stays stopped.
class CameraSource final : public FeedSource
{
    Q_OBJECT

public:
    explicit CameraSource(const CameraOptions &options, QObject *parent = nullptr);

    void start() override;
    void setDevice(const QString &device) override;
    bool isChosen() const override;

private:
    CameraOptions m_options;
};

} // namespace lianli::scanners
