// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/imagesource.h"
#include "scanners/api/photochecks.h"
#include "scanners/api/picturetools.h"
#include "ui/presentation/casesession.h"

namespace lianli::presentation {

/// Step 4, 合影: a still from the camera or a picture file, and the crop that goes on the certificate (53 ×
/// 35 mm).
class PhotoModel : public QObject
{
    Q_OBJECT

public:
    static constexpr double kAspect = 53.0 / 35.0;

    /// \a checking may be null: then the registrar's eyes are the only check.
    PhotoModel(CaseSession &session, scanners::ImageSource *camera, scanners::PictureTools &tools,
               scanners::PhotoChecking *checking = nullptr, QObject *parent = nullptr);

    bool hasCamera() const { return m_camera && m_camera->isChosen(); }
    scanners::ImageSource::Phase cameraPhase() const;
    QString cameraText() const;
    /// The accepted or just taken picture as JPEG; empty before one was taken.
    QByteArray picture() const { return m_picture; }
    QSize pictureSize() const { return m_pictureSize; }
    QRectF crop() const;
    bool isBusy() const { return m_busy; }
    /// The crop has enough pixels for 300 dpi in print (626 × 413).
    bool isSharpEnough() const;
    /// What was looked at in the picture; empty while that is going on, and where nothing is installed for
    /// it.
    QList<scanners::PhotoFinding> findings() const { return m_findings; }
    bool isChecking() const { return m_checking; }
    /// Title and result of a finding, in words.
    static QString findingTitle(scanners::PhotoFinding::Check check);
    static QString findingText(const scanners::PhotoFinding &finding);

    void enter(); ///< starts the camera if there is no picture yet
    void leave(); ///< stops it
    void takePicture();
    void importFile(const QByteArray &bytes);
    /// Back to the live picture.
    void retake();
    void setCrop(const QRectF &crop);
    /// The largest crop of the right shape in the middle of a picture of \a size.
    static QRectF defaultCrop(QSize size);

Q_SIGNALS:
    void changed();
    void frame(const lianli::scanners::Frame &frame);
    void failed(const lianli::models::Error &error);

private:
    void take(const scanners::Picture &picture, const QString &source);
    void setBusy(bool busy);
    void load();
    void show(const scanners::Picture &picture);
    void check(bool suggestCrop);

    CaseSession &m_session;
    scanners::ImageSource *m_camera;
    scanners::PictureTools &m_tools;
    QByteArray m_picture;
    QSize m_pictureSize;
    scanners::PhotoChecking *m_photoChecking;
    QList<scanners::PhotoFinding> m_findings;
    bool m_checking = false;
    bool m_busy = false;
    bool m_entered = false;
};

} // namespace lianli::presentation
