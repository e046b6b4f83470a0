// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"

#include <QDateTime>
#include <QString>

namespace lianli::models {

/// What came of comparing a live picture with the portrait on the card. Only the first two have a score.
enum class FaceResult {
    Alike,          ///< at or above the threshold
    Low,            ///< below it: the clerk decides
    NoPortrait,     ///< the card gave no picture to compare with
    NoPortraitFace, ///< the card's picture shows no face
    NoLiveFace,     ///< the live picture shows none
    SeveralFaces,   ///< more than one person before the camera: nobody knows whose face it is
    NotInstalled,   ///< no network to compare with
    Failed,         ///< one of the pictures could not be worked on
};

/// What the clerk says after looking at both pictures and the person.
enum class FaceDecision { None, SamePerson, OtherPerson };

/// 人像比对 of one person: an aid that no law asks for. No score decides; where it is low a clerk does, by
/// name and with a reason.
struct FaceMatch
{
    BlobRef live; ///< the picture taken at the counter
    FaceResult result = FaceResult::Failed;
    int score = -1;    ///< per mille alike; -1 for none
    int threshold = 0; ///< per mille, as it was set at the time
    QString engine;    ///< what compared
    int pictures = 1;  ///< taken of this person until this one was kept
    QDateTime at;
    FaceDecision decision = FaceDecision::None;
    QString reason; ///< for SamePerson on a low score
    QString clerk;  ///< who decided; empty where nobody had to
    QDateTime decidedAt;

    bool isCompared() const { return result == FaceResult::Alike || result == FaceResult::Low; }
    /// A score below the threshold that no clerk has accepted with a reason yet.
    bool isUndecided() const
    {
        if (result != FaceResult::Low || decision == FaceDecision::OtherPerson) return false;
        return decision == FaceDecision::None || reason.trimmed().isEmpty();
    }
    friend bool operator==(const FaceMatch &, const FaceMatch &) = default;
};

} // namespace lianli::models
