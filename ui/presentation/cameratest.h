// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/imagesource.h"
#include "scanners/api/picturetools.h"

#include <QElapsedTimer>
#include <QList>

namespace lianli::presentation {

/// Shows whether a camera works: its pictures, how many a second come, the size it granted, and one still. No
/// picture is kept.
class CameraTest : public QObject
{
    Q_OBJECT

public:
    /// \a camera may be null: none is built in.
    CameraTest(scanners::ImageSource *camera, scanners::PictureTools &tools, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    /// False without a camera: nothing starts then.
    bool canStart() const { return m_camera && m_camera->isChosen(); }
    void start();
    void stop();
    /// Answered by stillText() and stillReady().
    void takeStill();
    bool isTakingStill() const { return m_taking; }

    bool isFault() const { return m_camera && m_camera->phase() == scanners::ImageSource::Phase::Fault; }
    /// What the camera does: "1920 × 1080 · 24.0 frames/s", or why it does not.
    QString stateText() const;
    QString stillText() const { return m_still; }
    /// Over the last second or so; 0 before there are two frames.
    double framesPerSecond() const;

Q_SIGNALS:
    void changed();
    void frame(const lianli::scanners::Frame &frame);
    void stillReady(const lianli::scanners::Picture &picture);

private:
    void takeFrame(const scanners::Frame &frame);
    void showStill(const scanners::Picture &picture);

    scanners::ImageSource *m_camera;
    scanners::PictureTools &m_tools;
    QList<qint64> m_times; ///< of the last frames, ms
    QSize m_size;
    QString m_still;
    QString m_failure;
    QElapsedTimer m_since;
    bool m_running = false;
    bool m_taking = false;
};

} // namespace lianli::presentation
