// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/workflow/marriagecase.h"

#include <QByteArray>
#include <QJsonObject>

namespace lianli::models {

/// MarriageDraft and its parts as JSON, version 1 (additive only). Used for the saved draft and for the
/// bodies of the acts that record the steps; reading tolerates unknown members and refuses wrong types.
namespace wire {

QJsonObject toJson(const Party &party);
[[nodiscard]] Result<Party> partyFromJson(const QJsonObject &json);
QJsonObject toJson(const BlobRef &blob);
[[nodiscard]] Result<BlobRef> blobFromJson(const QJsonObject &json);
QJsonObject toJson(const FaceMatch &match);
[[nodiscard]] Result<FaceMatch> faceMatchFromJson(const QJsonObject &json);
/// By role; who was not compared is left out.
QJsonObject faceMatchesToJson(const std::array<std::optional<FaceMatch>, 2> &matches);
/// "alike", "low", …
QString faceResultKey(FaceResult result);
QJsonObject toJson(const PartySignature &signature);
[[nodiscard]] Result<PartySignature> signatureFromJson(const QJsonObject &json);
QJsonObject toJson(const CouplePhoto &photo);
[[nodiscard]] Result<CouplePhoto> photoFromJson(const QJsonObject &json);
QJsonObject answersToJson(const QHash<QString, InquiryAnswer> &answers);
[[nodiscard]] Result<QHash<QString, InquiryAnswer>> answersFromJson(const QJsonObject &json);
/// By role, then by paper; roles without any are left out.
QJsonObject papersToJson(const std::array<QHash<QString, BroughtPaper>, 2> &papers);
[[nodiscard]] Result<std::array<QHash<QString, BroughtPaper>, 2>> papersFromJson(const QJsonObject &json);
QJsonObject toJson(const Check &check);
[[nodiscard]] Result<Check> checkFromJson(const QJsonObject &json);
QJsonObject toJson(const MarriageDraft &draft);
[[nodiscard]] Result<MarriageDraft> draftFromJson(const QJsonObject &json);
/// "man" / "woman"
QString roleKey(PartyRole role);
[[nodiscard]] Result<PartyRole> roleFromKey(QStringView key);
/// Canonical bytes of the draft, as CaseStore keeps them.
QByteArray draftBytes(const MarriageDraft &draft);

} // namespace wire

} // namespace lianli::models
