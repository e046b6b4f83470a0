// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/photomodel.h"
#include "models/base/whendone.h"

#include "ui/presentation/errortext.h"

#include <cmath>

namespace lianli::presentation {

using namespace models;
using namespace scanners;
using namespace Qt::StringLiterals;

PhotoModel::PhotoModel(CaseSession &session, ImageSource *camera, PictureTools &tools,
                       PhotoChecking *checking, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_camera(camera),
      m_tools(tools),
      m_photoChecking(checking)
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
    if (!hasCamera()) return tr("No camera is set up: choose a picture file.");
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
    } else if (m_picture.isEmpty() && hasCamera() && m_session.canEdit(MarriageStep::Photo)) {
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
            show(*picture);
            check(false);
        });
    });
}

void PhotoModel::show(const Picture &picture)
{
    m_picture = picture.jpeg;
    m_pictureSize = picture.size;
    m_findings.clear();
    Q_EMIT changed();
}

void PhotoModel::check(bool suggestCrop)
{
    if (!m_photoChecking) return;
    m_checking = true;
    const PhotoDemand demand{2, {53, 35}, true};
    whenDone(m_photoChecking->check(m_picture, demand), this,
             [this, picture = m_picture, suggestCrop](const Result<PhotoReport> &report) {
                 if (picture != m_picture) return; // another one by now, with a check of its own
                 m_checking = false;
                 // Without the models the registrar's eyes do it; a picture that shows is readable.
                 if (report) m_findings = report->findings;
                 // A frame that somebody moved, or that is on record, stays.
                 const bool untouched = m_entered && crop() == defaultCrop(m_pictureSize) &&
                                        !m_session.marriage().holds(MarriageStep::Photo) &&
                                        !m_session.isBusy();
                 if (report && suggestCrop && untouched && !report->crop.isEmpty()) setCrop(report->crop);
                 Q_EMIT changed();
             });
}

QString PhotoModel::findingTitle(PhotoFinding::Check check)
{
    switch (check) {
    case PhotoFinding::Check::FaceCount:
        return tr("Two faces");
    case PhotoFinding::Check::FaceSize:
        return tr("Size of the faces");
    case PhotoFinding::Check::FacePosition:
        return tr("Faces in the middle");
    case PhotoFinding::Check::EyesOpen:
        return tr("Eyes open");
    case PhotoFinding::Check::Sharpness:
        return tr("Sharp");
    case PhotoFinding::Check::Exposure:
        return tr("Light");
    case PhotoFinding::Check::Background:
        return tr("Even background");
    case PhotoFinding::Check::BackgroundRed:
        return tr("Red background");
    case PhotoFinding::Check::PrintResolution:
        return tr("Enough pixels for print");
    }
    Q_UNREACHABLE();
}

QString PhotoModel::findingText(const PhotoFinding &finding)
{
    if (finding.verdict == PhotoFinding::Verdict::Unknown) return tr("Could not be measured: please look");
    const int percent = static_cast<int>(std::lround(finding.value * 100));
    switch (finding.check) {
    case PhotoFinding::Check::FaceCount:
        return tr("%n face(s) found", nullptr, static_cast<int>(finding.value));
    case PhotoFinding::Check::FaceSize:
        return tr("%1 % of the picture's height").arg(percent);
    case PhotoFinding::Check::FacePosition:
        return tr("%1 % off the middle").arg(percent);
    case PhotoFinding::Check::EyesOpen:
        return finding.verdict == PhotoFinding::Verdict::Ok ? tr("A hint only")
                                                            : tr("An eye may be closed: please look");
    case PhotoFinding::Check::Sharpness:
        return finding.verdict == PhotoFinding::Verdict::Ok ? tr("The faces are sharp")
                                                            : tr("The faces are blurred");
    case PhotoFinding::Check::Exposure:
        return finding.verdict == PhotoFinding::Verdict::Ok ? tr("Well lit") : tr("Too dark or too bright");
    case PhotoFinding::Check::Background:
    case PhotoFinding::Check::BackgroundRed:
        return tr("%1 % of the ground").arg(percent);
    case PhotoFinding::Check::PrintResolution:
        return tr("%1 dpi at 53 × 35 mm").arg(std::lround(finding.value));
    }
    Q_UNREACHABLE();
}

void PhotoModel::takePicture()
{
    if (!hasCamera() || m_busy || !m_session.canEdit(MarriageStep::Photo)) return;
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
    show(picture);
    const QRectF crop = defaultCrop(picture.size);
    m_session.keepOnceThereIsRoom(
        u"couple_photo"_s, u"image/jpeg"_s, picture.jpeg,
        [this, crop, source, jpeg = picture.jpeg](const BlobRef &blob) {
            if (m_picture != jpeg) return; // taken anew while it waited
            m_session.edit([&](MarriageDraft &draft) { draft.photo = CouplePhoto{blob, crop, source}; });
            check(true); // only now is there a crop to be moved
        });
}

void PhotoModel::retake()
{
    if (!m_session.canEdit(MarriageStep::Photo)) return;
    m_picture.clear();
    m_pictureSize = {};
    m_findings.clear();
    m_checking = false;
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
