// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/domain/certificateassignment.h"
#include "models/domain/facematch.h"
#include "models/domain/party.h"
#include "models/domain/partysignature.h"
#include "models/ports/casestore.h"
#include "models/rules/marriagerules.h"
#include "models/workflow/check.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>

#include <array>
#include <optional>

namespace lianli::models {

/// The six steps of 结婚登记, always in this order.
enum class MarriageStep { Identity, Eligibility, Declaration, Photo, Review, Issue };
inline constexpr MarriageStep kMarriageSteps[] = {MarriageStep::Identity,    MarriageStep::Eligibility,
                                                  MarriageStep::Declaration, MarriageStep::Photo,
                                                  MarriageStep::Review,      MarriageStep::Issue};

/// 询问: what both parties answered to one question.
struct InquiryAnswer
{
    bool yes = false;
    QDateTime at;
    QString clerk;
};

/// What the registrar says of a paper that was looked for (提供的材料).
struct BroughtPaper
{
    bool brought = false; ///< false: looked for, not there
    QString form;         ///< of PaperRule::forms, where the paper comes in several
    QDate date;           ///< of issue, or from which it has effect
    QString number;       ///< of the paper, where it is asked
    QDateTime at;
    QString clerk;

    friend bool operator==(const BroughtPaper &, const BroughtPaper &) = default;
};

/// The joint photograph (合影) and the part of it that goes on the certificate.
struct CouplePhoto
{
    BlobRef image;
    QRectF crop;    ///< in fractions of width and height, 0…1
    QString source; ///< "camera", "file"
};

/// Everything a clerk has put into a case: saved as it changes, recorded by the acts of the steps.
struct MarriageDraft
{
    std::array<Party, 2> parties;      ///< by PartyRole
    std::array<BlobRef, 2> chipPhotos; ///< the chip's photo as it is, undecoded
    std::array<BlobRef, 2> portraits;  ///< the same as a picture, where the office has a decoder
    std::array<std::optional<FaceMatch>, 2> faceMatches; ///< by PartyRole; none: not compared
    bool identityMatched = false; ///< 人证一致: the registrar compared both persons with their papers
    QHash<QString, InquiryAnswer> answers;                     ///< by question id
    std::array<QHash<QString, BroughtPaper>, 2> papers;        ///< by PartyRole, then by PaperRule::id
    QList<Check> checks;                                       ///< as last evaluated
    std::array<std::optional<PartySignature>, 2> declarations; ///< on the F01 of each
    std::optional<CouplePhoto> photo;
    QString reviewOpinion;
    bool reviewApproved = false;
    std::array<std::optional<PartySignature>, 2> receipts; ///< 领证签名 on the F03
    QString remark;                                        ///< 备注 on the certificate

    Party &party(PartyRole role) { return parties[static_cast<size_t>(role)]; }
    const Party &party(PartyRole role) const { return parties[static_cast<size_t>(role)]; }
    const std::optional<FaceMatch> &faceMatch(PartyRole role) const
    {
        return faceMatches[static_cast<size_t>(role)];
    }
    /// Somebody else stands on \a role's side: what was brought by, and seen of, the one before is void.
    void forgetPerson(PartyRole role)
    {
        papers[static_cast<size_t>(role)].clear();
        faceMatches[static_cast<size_t>(role)].reset();
    }
};

/// 不予受理 / 不予登记: why and when.
struct Refusal
{
    QString reasonId;
    QString detail;
    QDateTime at;
};

/// A blank certificate spoiled in this case.
struct VoidedBlank
{
    PartyRole copy = PartyRole::Man;
    QString serial;
    QString reason;
};

/// A marriage registration: the facts folded from its recorded acts, and the inputs as they stand.
///
/// States (domain rules §2.2): draft → … → registered, or refused, or terminated; parked is a draft set
/// aside.
struct MarriageCase
{
    enum class State { Draft, Parked, Registered, Refused, Terminated };
    /// Where the printing of one copy stands. Intended but not confirmed after a restart: ask what became of
    /// the blank.
    enum class Printing { NotPrinted, Intended, Confirmed };

    QString caseId;
    QString acceptanceNumber;
    QDateTime openedAt;
    QString clerk;  ///< who has the case: the id of who opened it, or took it over
    QString ticket; ///< 排队号 of the visit that it was opened for; empty without one
    int lastSeq = 0;
    State state = State::Draft;
    QHash<MarriageStep, QByteArray>
        recorded; ///< by step on record: hash of what was recorded, see stepHash()
    MarriageDraft draft;
    std::optional<CertificateAssignment> assignment;
    std::array<Printing, 2> printing{Printing::NotPrinted, Printing::NotPrinted};
    QList<VoidedBlank> voided;
    std::optional<QDateTime> registeredAt;
    std::optional<Refusal> refusal;
    int archivePages = 0; ///< of the sealed paper file; 0 until it is sealed

    /// The act of \a step is on record and the inputs still say the same: editing them reopens the step.
    bool holds(MarriageStep step) const;
    bool isClosed() const
    {
        return state == State::Registered || state == State::Refused || state == State::Terminated;
    }

    /// Folds the acts in order, then lays the saved draft over them. Fails with
    /// WorkflowError::UnreadableHistory if an act or the draft does not parse; acts of unknown types are
    /// passed over.
    [[nodiscard]] static Result<MarriageCase> fromHistory(const CaseHistory &history);
    /// Takes in acts just recorded.
    [[nodiscard]] Result<> apply(const QList<CaseEvent> &events);
};

size_t qHash(MarriageStep step, size_t seed = 0) noexcept;

/// What the act of \a step records: the body of its event, made of the inputs it rests on. Bodies of later
/// steps name the hash of the identities, so that changing a person reopens what was decided about them.
QJsonObject stepBody(MarriageStep step, const MarriageDraft &draft);
/// SHA-256 of the canonical form of stepBody().
QByteArray stepHash(MarriageStep step, const MarriageDraft &draft);

} // namespace lianli::models
