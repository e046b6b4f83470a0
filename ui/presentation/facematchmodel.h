// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/facecomparison.h"
#include "scanners/api/picturetools.h"
#include "ui/presentation/identitymodel.h"

#include <QRectF>
#include <QTimer>

namespace lianli::presentation {

class Machine;

/// What the comparison works with; any but the tools may be null.
struct FaceTools
{
    scanners::ImageSource *camera = nullptr;
    scanners::PictureTools *pictures = nullptr;
    scanners::FaceComparing *faces = nullptr; ///< none installed: the clerk compares by eye
    const Machine *machine = nullptr;         ///< for the threshold; the usual one without it
};

/// 人像比对 in step 1: a live picture of one person beside the portrait on the card. The camera takes it by
/// itself when one face holds still. A score is an aid; where it is low, or there can be none, the clerk
/// looks and decides. What comes of it goes into the draft with the picture, which is kept encrypted only.
class FaceMatchModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Closed,
        Looking,   ///< for one face that holds still
        Taking,    ///< the full-size picture is on its way
        Comparing, ///< and is being kept
        Shown,     ///< the result is there: recorded, and to be decided where it must be
    };
    Q_ENUM(Stage)

    /// What the preview shows.
    struct Sight
    {
        enum class Kind { None, Several, Far, Moving, Steady };
        Kind kind = Kind::None;
        QRectF face; ///< the largest, as fractions of the preview
        friend bool operator==(const Sight &, const Sight &) = default;
    };

    /// The line in a person's panel.
    struct Line
    {
        enum class Tone { Neutral, Ok, Warning, Bad };
        Tone tone = Tone::Neutral;
        QString pill; ///< empty while nobody is there to be compared
        QString note;
    };

    FaceMatchModel(CaseSession &session, const IdentityModel &identity, const FaceTools &tools,
                   QObject *parent = nullptr);

    bool hasCamera() const { return m_tools.camera && m_tools.camera->isChosen(); }
    /// A live picture of \a role can be taken and looked at beside the card's, whether or not there will be a
    /// score.
    bool canOpen(models::PartyRole role) const;
    Line line(models::PartyRole role) const;

    Stage stage() const { return m_stage; }
    models::PartyRole role() const { return m_role; }
    Sight sight() const { return m_sight; }
    /// The portrait on the card, and the picture taken; encoded, empty where there is none.
    QByteArray portrait() const { return m_identity.portrait(m_role); }
    QByteArray livePicture() const { return m_live; }
    /// What is on record of role(); null before a picture was taken.
    const models::FaceMatch *match() const;
    /// "71 % · same person", "No score: two faces"; with the tone it is shown in.
    Line result() const { return resultOf(match()); }
    /// What to do now, in a sentence.
    QString text() const;
    /// The clerk may say that it is the person: nothing decided it yet.
    bool asksForDecision() const;
    /// … and must say why.
    bool needsReason() const;

    /// Shows what is on record of \a role, or looks for the face.
    void open(models::PartyRole role);
    void close();
    /// Takes the picture now (F6); where one is shown, another one.
    void take();
    /// The clerk's word; false where the reason is missing.
    bool decide(models::FaceDecision decision, const QString &reason = {});

Q_SIGNALS:
    void changed();
    void frame(const lianli::scanners::Frame &frame);
    /// A picture was compared and recorded just now.
    void compared(lianli::models::FaceResult result);
    void failed(const lianli::models::Error &error);

private:
    void setStage(Stage stage);
    void closeForAnother();
    void look();
    void lookAt(const scanners::Frame &frame);
    void see(const QList<QRectF> &faces, qint64 capturedMs);
    void takeStill();
    void compare(const QByteArray &still);
    void record(const models::FaceMatch &match);
    int threshold() const;
    Line resultOf(const models::FaceMatch *match) const;
    QString noScoreText(models::FaceResult result) const;

    CaseSession &m_session;
    const IdentityModel &m_identity;
    FaceTools m_tools;
    models::PartyRole m_role = models::PartyRole::Man;
    Stage m_stage = Stage::Closed;
    QByteArray m_live;
    QString m_number; ///< of the person it was opened for: another one closes it
    Sight m_sight;
    qint64 m_stillSince = -1; ///< captured time of the first of the looks at one face that holds still
    bool m_finding = false;   ///< a look is under way
    int m_round = 0;          ///< answers to an earlier opening, or picture, are dropped
    QTimer m_patience;        ///< for a still that does not come
};

} // namespace lianli::presentation
