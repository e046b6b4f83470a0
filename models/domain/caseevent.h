// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace lianli::models {

/// A scan, photo or signature kept outside the event, by the hash of its ciphertext.
struct BlobRef
{
    QString id;       ///< SHA-256 of the ciphertext, hex
    QString plainMac; ///< HMAC-SHA-256 of the plaintext, hex
    qint64 size = 0;  ///< of the plaintext, bytes
    QString mime;
    QString kind; ///< "couple_photo", "signature_man", "chip_photo_woman", "live_photo_man", …

    friend bool operator==(const BlobRef &, const BlobRef &) = default;
};

/// An act to be recorded: what the caller knows. The store adds ids, chain, time, device and signature.
struct NewEvent
{
    QString type;     ///< one of eventtype::
    QJsonObject body; ///< integers, strings, booleans, lists and objects only
    QList<BlobRef> blobs;
    QString second; ///< id of the second person where four eyes are asked for, else empty
};

/// A recorded act, as read back (sync-and-security §4).
struct CaseEvent
{
    QString eventId;
    QString caseId;
    int caseSeq = 0; ///< 1, 2, … within the case
    QString type;
    QDateTime at;
    QString clerk;
    QString second;
    QJsonObject body;
    QList<BlobRef> blobs;
    QByteArray hash; ///< SHA-256 of the canonical bytes: the `prev` of the next one
};

/// The acts of a marriage registration, in the order they usually come.
namespace eventtype {
inline constexpr QLatin1StringView kCaseOpened{"case.opened"};
inline constexpr QLatin1StringView kIdentityConfirmed{"identity.confirmed"};
inline constexpr QLatin1StringView kEligibilityExamined{"eligibility.examined"};
inline constexpr QLatin1StringView kDeclarationsSigned{"declarations.signed"};
inline constexpr QLatin1StringView kPhotoAccepted{"photo.accepted"};
inline constexpr QLatin1StringView kReviewConcluded{"review.concluded"};
inline constexpr QLatin1StringView kCertificateAssigned{"certificate.assigned"};
inline constexpr QLatin1StringView kPrintIntended{"print.intended"};
inline constexpr QLatin1StringView kPrintConfirmed{"print.confirmed"};
inline constexpr QLatin1StringView kBlankVoided{"blank.voided"};
inline constexpr QLatin1StringView kMarriageRegistered{"marriage.registered"};
inline constexpr QLatin1StringView kArchiveSealed{
    "archive.sealed"}; ///< {pages}: the paper file as one PDF, a blob
inline constexpr QLatin1StringView kCaseRefused{"case.refused"};
inline constexpr QLatin1StringView kCaseTerminated{"case.terminated"};
inline constexpr QLatin1StringView kCaseParked{"case.parked"};
inline constexpr QLatin1StringView kCaseResumed{"case.resumed"};
inline constexpr QLatin1StringView kCaseTakenOver{"case.taken_over"}; ///< {from, reason}: a colleague goes on
} // namespace eventtype

} // namespace lianli::models
