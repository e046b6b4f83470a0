// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/photomodel.h"
#include "models/base/whendone.h"

#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace models;
using namespace scanners;
using namespace Qt::StringLiterals;

PhotoModel::PhotoModel(CaseSession &session, ImageSource *camera, PictureTools &tools, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_camera(camera),
      m_tools(tools)
{
    connect(&m_session, &CaseSession::changed, this, &PhotoModel::changed);
    if (!m_camera) return;
    connect(m_camera, &ImageSource::frameReady, this, [this](const Frame &frame) {
        if (m_entered && m_picture.isEmpty()) Q_EMIT this->frame(frame);
    });
    connect(m_camera, &ImageSource::phaseChanged, this, &PhotoModel::changed);
    connect(m_camera, &ImageSource::stillTaken, this, [this](const QByteArray &jpeg) {
        if (!m_entered || !m_busy) return;
        whenDone(m_tools.import(jpeg), this, [this](const Result<Picture> &picture) {
            setBusy(false);
            if (picture)
                take(*picture, u"camera"_s);
            else
                Q_EMIT failed(picture.error());
        });
    });
    connect(m_camera, &ImageSource::failed, this, [this](const Error &error) {
        setBusy(false);
        if (m_entered) Q_EMIT failed(error);
    });
}

ImageSource::Phase PhotoModel::cameraPhase() const
{
    return m_camera ? m_camera->phase() : ImageSource::Phase::Stopped;
}

QString PhotoModel::cameraText() const
{
    if (!m_camera || !m_camera->isChosen()) return tr("No camera is set up: choose a picture file.");
    const QString name = m_camera->isSimulated() ? tr("Simulated camera") : m_camera->deviceName();
    switch (m_camera->phase()) {
    case ImageSource::Phase::Stopped:
        return tr("%1 is off.").arg(name);
    case ImageSource::Phase::Starting:
        return tr("%1 is starting…").arg(name);
    case ImageSource::Phase::Running:
        return tr("%1: both faces inside the frame, then take the picture.").arg(name);
    case ImageSource::Phase::Fault:
        return tr("%1 gives no picture. It is looked for again every 2 seconds; a picture file works as "
                  "well.")
            .arg(name);
    }
    return {};
}

QRectF PhotoModel::crop() const
{
    return m_session.draft().photo ? m_session.draft().photo->crop : QRectF();
}

bool PhotoModel::isSharpEnough() const
{
    const QRectF part = crop();
    return part.width() * m_pictureSize.width() >= 626 && part.height() * m_pictureSize.height() >= 413;
}

void PhotoModel::enter()
{
    m_entered = true;
    if (m_picture.isEmpty() && m_session.draft().photo) {
        load();
    } else if (m_picture.isEmpty() && m_camera && m_session.canEdit(MarriageStep::Photo)) {
        m_camera->start();
    }
}

void PhotoModel::leave()
{
    m_entered = false;
    if (m_camera) m_camera->stop();
}

void PhotoModel::load()
{
    m_session.fetch(m_session.draft().photo->image, [this](const QByteArray &jpeg) {
        whenDone(m_tools.import(jpeg), this, [this](const Result<Picture> &picture) {
            if (!picture) {
                Q_EMIT failed(picture.error());
                return;
            }
            m_picture = picture->jpeg;
            m_pictureSize = picture->size;
            Q_EMIT changed();
        });
    });
}

void PhotoModel::takePicture()
{
    if (!m_camera || m_busy || !m_session.canEdit(MarriageStep::Photo)) return;
    if (!m_picture.isEmpty()) {
        retake();
        return;
    }
    setBusy(true);
    m_camera->takeStill();
}

void PhotoModel::importFile(const QByteArray &bytes)
{
    if (m_busy || !m_session.canEdit(MarriageStep::Photo)) return;
    setBusy(true);
    whenDone(m_tools.import(bytes), this, [this](const Result<Picture> &picture) {
        setBusy(false);
        if (picture)
            take(*picture, u"file"_s);
        else
            Q_EMIT failed(picture.error());
    });
}

void PhotoModel::take(const Picture &picture, const QString &source)
{
    if (m_camera) m_camera->stop();
    m_picture = picture.jpeg;
    m_pictureSize = picture.size;
    const QRectF crop = defaultCrop(picture.size);
    Q_EMIT changed();
    m_session.keep(
        u"couple_photo"_s, u"image/jpeg"_s, picture.jpeg, [this, crop, source](const BlobRef &blob) {
            m_session.edit([&](MarriageDraft &draft) { draft.photo = CouplePhoto{blob, crop, source}; });
        });
}

void PhotoModel::retake()
{
    if (!m_session.canEdit(MarriageStep::Photo)) return;
    m_picture.clear();
    m_pictureSize = {};
    m_session.edit([](MarriageDraft &draft) { draft.photo.reset(); });
    if (m_camera && m_entered) m_camera->start();
}

void PhotoModel::setCrop(const QRectF &crop)
{
    if (!m_session.draft().photo || !m_session.canEdit(MarriageStep::Photo)) return;
    if (m_session.draft().photo->crop == crop) return;
    m_session.edit([&](MarriageDraft &draft) { draft.photo->crop = crop; });
}

QRectF PhotoModel::defaultCrop(QSize size)
{
    if (size.isEmpty()) return {};
    QSizeF part(1.0, size.width() / kAspect / size.height());
    if (part.height() > 1.0) part = QSizeF(size.height() * kAspect / size.width(), 1.0);
    return {(1.0 - part.width()) / 2, (1.0 - part.height()) / 2, part.width(), part.height()};
}

void PhotoModel::setBusy(bool busy)
{
    if (m_busy == busy) return;
    m_busy = busy;
    Q_EMIT changed();
}

} // namespace lianli::presentation
