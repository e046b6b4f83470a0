// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/facematchmodel.h"

#include "models/base/whendone.h"
#include "scanners/api/readererror.h"
#include "ui/presentation/machine.h"

#include <chrono>
#include <cmath>

namespace lianli::presentation {

using namespace models;
using namespace scanners;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize kLargestLive(1280, 1280); ///< enough for the eye and more than the network takes
constexpr qreal kNear = 0.18;             ///< height of a face of the preview's: less is too far away
constexpr qreal kStill = 0.03;            ///< of the preview: how far a face that holds still may move
constexpr qint64 kStillMs = 700;          ///< and for how long it must

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

bool heldStill(const QRectF &before, const QRectF &now)
{
    const QPointF moved = now.center() - before.center();
    return std::hypot(moved.x(), moved.y()) < kStill && std::abs(now.height() - before.height()) < kStill;
}

} // namespace

FaceMatchModel::FaceMatchModel(CaseSession &session, const IdentityModel &identity, const FaceTools &tools,
                               QObject *parent)
    : QObject(parent),
      m_session(session),
      m_identity(identity),
      m_tools(tools)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_stage != Stage::Taking) return;
        look();
        Q_EMIT failed(Error{make_error_code(ReaderError::CameraFailed)});
    });
    connect(&m_session, &CaseSession::changed, this, [this] {
        closeForAnother();
        Q_EMIT changed();
    });
    connect(&m_identity, &IdentityModel::changed, this, &FaceMatchModel::changed);
    ImageSource *camera = m_tools.camera;
    if (!camera) return;
    connect(camera, &ImageSource::frameReady, this, &FaceMatchModel::lookAt);
    connect(camera, &ImageSource::stillTaken, this, [this](const QByteArray &jpeg) {
        if (m_stage == Stage::Taking) compare(jpeg);
    });
    connect(camera, &ImageSource::phaseChanged, this, &FaceMatchModel::changed);
    connect(camera, &ImageSource::failed, this, [this](const Error &error) {
        if (m_stage == Stage::Taking) look();
        if (m_stage == Stage::Looking) Q_EMIT failed(error);
    });
}

bool FaceMatchModel::canOpen(PartyRole role) const
{
    return m_identity.canEdit() && m_identity.isFilled(role) &&
           (hasCamera() || m_session.draft().faceMatch(role).has_value());
}

const FaceMatch *FaceMatchModel::match() const
{
    const auto &match = m_session.draft().faceMatch(m_role);
    return match ? &*match : nullptr;
}

int FaceMatchModel::threshold() const
{
    const MachineSettings settings = m_tools.machine ? m_tools.machine->settings() : MachineSettings{};
    return settings.faceThreshold * 10;
}

QString FaceMatchModel::noScoreText(FaceResult result) const
{
    switch (result) {
    case FaceResult::NoPortrait:
        return tr("The card gave no portrait that can be shown");
    case FaceResult::NoPortraitFace:
        return tr("No face was found in the card's portrait");
    case FaceResult::NoLiveFace:
        return tr("No face was found in the live picture");
    case FaceResult::SeveralFaces:
        return tr("More than one face is in the live picture");
    case FaceResult::NotInstalled:
        return tr("Comparing faces is not installed here");
    case FaceResult::Failed:
        return tr("The pictures could not be compared");
    case FaceResult::Alike:
    case FaceResult::Low:
        break;
    }
    return {};
}

FaceMatchModel::Line FaceMatchModel::resultOf(const FaceMatch *match) const
{
    using Tone = Line::Tone;
    if (!match) return {};
    const QString percent = QString::number(match->score / 10);
    if (match->decision == FaceDecision::OtherPerson)
        return {Tone::Bad, tr("Not the person on the card", "非本人"), tr("Decided by the clerk")};
    Line line;
    if (match->result == FaceResult::Alike) {
        line = {Tone::Ok, tr("Faces %1 % alike", "人像比对 71 %，同一人").arg(percent), {}};
    } else if (match->result == FaceResult::Low) {
        line = {Tone::Warning, tr("Faces only %1 % alike", "人像比对 38 %，偏低").arg(percent),
                tr("Below %1 %: the clerk decides").arg(match->threshold / 10)};
    } else {
        line = {Tone::Warning, tr("Faces: no score", "人像比对：无分值"),
                tr("%1: compare by eye").arg(noScoreText(match->result))};
    }
    if (match->decision != FaceDecision::SamePerson) return line;
    line.tone = Tone::Ok;
    line.note = tr("The same person, decided by the clerk", "登记员确认为本人");
    return line;
}

FaceMatchModel::Line FaceMatchModel::line(PartyRole role) const
{
    if (!m_identity.isFilled(role)) return {};
    if (const auto &match = m_session.draft().faceMatch(role)) {
        Line line = resultOf(&*match);
        if (line.note.isEmpty())
            line.note = tr("Live picture %1", "现场照片 10:12:08")
                            .arg(match->at.toOffsetFromUtc(8 * 3600).toString(u"HH:mm:ss"_s));
        return line;
    }
    QString note = tr("Not needed by law: it helps the clerk's eyes");
    if (!m_tools.faces)
        note = tr("%1: compare by eye").arg(noScoreText(FaceResult::NotInstalled));
    else if (m_identity.portrait(role).isEmpty())
        note = tr("%1: compare by eye").arg(noScoreText(FaceResult::NoPortrait));
    else if (!hasCamera())
        note = tr("No camera for faces is set up: compare by eye");
    return {Line::Tone::Neutral, tr("Faces not compared", "未比对"), note};
}

QString FaceMatchModel::text() const
{
    if (m_tools.camera && m_tools.camera->phase() == ImageSource::Phase::Fault && m_stage == Stage::Looking)
        return tr("The camera gives no picture. It is looked for again every 2 seconds.");
    switch (m_stage) {
    case Stage::Closed:
        return {};
    case Stage::Looking:
        if (!m_tools.faces) return tr("Take the picture when the person looks into the camera.");
        switch (m_sight.kind) {
        case Sight::Kind::None:
            return tr("Ask the person to look into the camera.");
        case Sight::Kind::Several:
            return tr("Only this person may be before the camera.");
        case Sight::Kind::Far:
            return tr("Ask the person to come closer.");
        case Sight::Kind::Moving:
        case Sight::Kind::Steady:
            return tr("Hold still: the picture is taken by itself.");
        }
        break;
    case Stage::Taking:
        return tr("Taking the picture…");
    case Stage::Comparing:
        return tr("Comparing the two faces…");
    case Stage::Shown:
        if (!match()) break;
        if (match()->decision == FaceDecision::OtherPerson)
            return tr("You decided that this is another person: step 1 cannot be finished with them.");
        if (needsReason())
            return tr("Look at both pictures and at the person, and decide. Your name is recorded.");
        if (asksForDecision()) return tr("There is no score. Compare the person with the card by eye.");
        return result().note;
    }
    return {};
}

bool FaceMatchModel::asksForDecision() const
{
    if (!match()) return false;
    if (match()->decision == FaceDecision::OtherPerson) return true; // the clerk may think better of it
    return match()->result != FaceResult::Alike && match()->decision != FaceDecision::SamePerson;
}

bool FaceMatchModel::needsReason() const
{
    return asksForDecision() && match()->result == FaceResult::Low;
}

void FaceMatchModel::open(PartyRole role)
{
    if (!canOpen(role)) return;
    if (m_stage != Stage::Closed) close();
    ++m_round;
    m_role = role;
    m_number = m_session.draft().party(role).document.number;
    if (!match()) {
        look();
        return;
    }
    setStage(Stage::Shown);
    if (match()->live.id.isEmpty()) return;
    m_session.fetch(match()->live, [this, round = m_round](const QByteArray &picture) {
        if (round != m_round || m_stage != Stage::Shown) return;
        m_live = picture;
        Q_EMIT changed();
    });
}

void FaceMatchModel::close()
{
    if (m_stage == Stage::Closed) return;
    ++m_round;
    m_patience.stop();
    m_live.clear(); // the encrypted store has it
    if (m_tools.camera) m_tools.camera->stop();
    setStage(Stage::Closed);
}

/// Another card may be read while the camera looks at somebody.
void FaceMatchModel::closeForAnother()
{
    if (m_stage != Stage::Closed && m_session.draft().party(m_role).document.number != m_number) close();
}

void FaceMatchModel::setStage(Stage stage)
{
    if (m_stage == stage) return;
    m_stage = stage;
    Q_EMIT changed();
}

void FaceMatchModel::look()
{
    m_patience.stop();
    m_live.clear();
    m_sight = {};
    m_stillSince = -1;
    setStage(Stage::Looking);
    if (hasCamera()) m_tools.camera->start();
}

void FaceMatchModel::lookAt(const Frame &frame)
{
    if (m_stage != Stage::Looking && m_stage != Stage::Taking) return;
    Q_EMIT this->frame(frame);
    if (m_stage != Stage::Looking || !m_tools.faces || m_finding) return;
    m_finding = true;
    whenDone(m_tools.faces->find(frame), this,
             [this, round = m_round, captured = frame.capturedMs](const Result<QList<QRectF>> &faces) {
                 m_finding = false;
                 // Without the networks the clerk takes the picture; that there is no score is told then.
                 if (faces && round == m_round && m_stage == Stage::Looking) see(*faces, captured);
             });
}

void FaceMatchModel::see(const QList<QRectF> &faces, qint64 capturedMs)
{
    Sight sight;
    if (!faces.isEmpty()) sight.face = faces.first();
    if (faces.size() > 1)
        sight.kind = Sight::Kind::Several;
    else if (faces.size() == 1 && sight.face.height() < kNear)
        sight.kind = Sight::Kind::Far;
    else if (faces.size() == 1)
        sight.kind = Sight::Kind::Moving;
    const bool wasNear = m_sight.kind == Sight::Kind::Moving || m_sight.kind == Sight::Kind::Steady;
    if (sight.kind != Sight::Kind::Moving || !wasNear || !heldStill(m_sight.face, sight.face))
        m_stillSince = capturedMs;
    else
        sight.kind = Sight::Kind::Steady;
    const bool ready = sight.kind == Sight::Kind::Steady && capturedMs - m_stillSince >= kStillMs;
    if (!(sight == m_sight)) {
        m_sight = sight;
        Q_EMIT changed();
    }
    if (ready) takeStill();
}

void FaceMatchModel::take()
{
    if (!hasCamera()) return;
    if (m_stage == Stage::Shown)
        look();
    else if (m_stage == Stage::Looking && m_tools.camera->phase() == ImageSource::Phase::Running)
        takeStill();
}

void FaceMatchModel::takeStill()
{
    setStage(Stage::Taking);
    m_patience.start();
    m_tools.camera->takeStill();
}

void FaceMatchModel::compare(const QByteArray &still)
{
    m_patience.stop();
    setStage(Stage::Comparing);
    m_tools.camera->stop();
    FaceMatch match;
    match.threshold = threshold();
    match.engine = m_tools.faces ? m_tools.faces->engine() : QString();
    if (const FaceMatch *before = this->match()) match.pictures = before->pictures + 1;
    match.at = m_session.clock().now();
    const auto whole = m_tools.pictures->crop(still, {0, 0, 1, 1}, kLargestLive);
    whenDone(whole, this, [this, match, round = m_round](const Result<Picture> &picture) mutable {
        if (round != m_round) return;
        if (!picture) {
            look();
            Q_EMIT failed(picture.error());
            return;
        }
        m_live = picture->jpeg;
        Q_EMIT changed();
        const QByteArray portrait = this->portrait();
        if (!m_tools.faces || portrait.isEmpty()) {
            match.result = m_tools.faces ? FaceResult::NoPortrait : FaceResult::NotInstalled;
            record(match);
            return;
        }
        whenDone(m_tools.faces->compare(portrait, m_live), this,
                 [this, match, round](const Result<FaceComparison> &comparison) mutable {
                     if (round != m_round) return;
                     if (!comparison) {
                         match.result = comparison.error().code == ReaderError::VisionMissing
                                            ? FaceResult::NotInstalled
                                            : FaceResult::Failed;
                     } else if (comparison->portraitFaces == 0) {
                         match.result = FaceResult::NoPortraitFace;
                     } else if (comparison->liveFaces != 1) {
                         match.result =
                             comparison->liveFaces == 0 ? FaceResult::NoLiveFace : FaceResult::SeveralFaces;
                     } else {
                         match.score = static_cast<int>(std::floor(comparison->score * 1000));
                         match.result = match.score >= match.threshold ? FaceResult::Alike : FaceResult::Low;
                     }
                     record(match);
                 });
    });
}

/// The picture first, then what names it: a result without its picture is no record.
void FaceMatchModel::record(const FaceMatch &match)
{
    const QString kind = m_role == PartyRole::Man ? u"live_photo_man"_s : u"live_photo_woman"_s;
    m_session.keep(
        kind, u"image/jpeg"_s, m_live,
        [this, match, round = m_round](const BlobRef &blob) {
            if (round != m_round) return; // closed meanwhile: then it was not asked for
            m_session.edit([&](MarriageDraft &draft) {
                draft.faceMatches[at(m_role)] = match;
                draft.faceMatches[at(m_role)]->live = blob;
                draft.identityMatched = false;
            });
            setStage(Stage::Shown);
            Q_EMIT compared(match.result);
        },
        [this, round = m_round](const Error &) {
            if (round == m_round) look();
        });
}

bool FaceMatchModel::decide(FaceDecision decision, const QString &reason)
{
    if (m_stage != Stage::Shown || !match() || !m_identity.canEdit()) return false;
    const bool same = decision == FaceDecision::SamePerson;
    if (same && !asksForDecision()) return true;
    if (same && needsReason() && reason.trimmed().isEmpty()) return false;
    m_session.edit([&](MarriageDraft &draft) {
        FaceMatch &match = *draft.faceMatches[at(m_role)];
        match.decision = same && match.result == FaceResult::Alike ? FaceDecision::None : decision;
        match.reason = reason.trimmed();
        match.clerk = m_session.clerk().id;
        match.decidedAt = m_session.clock().now();
        draft.identityMatched = false;
    });
    return true;
}

} // namespace lianli::presentation
