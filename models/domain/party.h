// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"

#include <QHash>
#include <QString>

namespace lianli::models {

/// The two sides of a registration, as every form orders them: 男方 first, 女方 second.
enum class PartyRole { Man = 0, Woman = 1 };
inline constexpr PartyRole kPartyRoles[] = {PartyRole::Man, PartyRole::Woman};

/// 婚姻状况 as declared, GB/T 2261.2-2003 codes.
enum class MaritalStatus { NotStated = 90, NeverMarried = 10, Widowed = 30, Divorced = 40 };

/// What a serving soldier shows beside the identity card, numbered as in codes/identity_document_types.csv.
enum class ServiceCard {
    None = 0,
    Officer = 20,                 ///< 军官证
    ArmedPoliceOfficer = 21,      ///< 警官证
    NonCommissionedOfficer = 22,  ///< 军士证
    ConscriptCadetOrCivilian = 23 ///< 义务兵证 / 学员证 / 文职干部证
};
inline constexpr ServiceCard kServiceCards[] = {ServiceCard::Officer, ServiceCard::ArmedPoliceOfficer,
                                                ServiceCard::NonCommissionedOfficer,
                                                ServiceCard::ConscriptCadetOrCivilian};

/// One person at the counter: the identity paper, where each field came from, and what the person declares.
struct Party
{
    static constexpr int kSurePercent = 90;

    IdentityDocument document;
    QHash<QString, FieldSource> sources; ///< by field:: name
    /// Percent, by field:: name, of the fields that were read from a picture (FieldSource::Ocr). One that the
    /// clerk compared with the paper has none any more.
    QHash<QString, int> confidence;
    MaritalStatus maritalStatus = MaritalStatus::NotStated;
    QString educationCode;   ///< GB/T 4658-2006, may be empty
    QString occupationCode;  ///< GB/T 6565-2015 major group, may be empty
    QString handEntryReason; ///< why the number was typed instead of read; required for hand entry

    ServiceCard serviceCard = ServiceCard::None; ///< of a soldier in service
    QString serviceNumber;                       ///< as printed: no national rule checks it
    QString serviceUnit;                         ///< 部队, as on the statement

    bool isServing() const { return serviceCard != ServiceCard::None; }
    bool isIdentified() const { return !document.number.isEmpty(); }
    /// Read from a picture, and not so surely that nobody need look at it.
    bool isDoubtful(const QString &fieldName) const
    {
        return confidence.value(fieldName, kSurePercent) < kSurePercent;
    }
    /// Typed, or the paper's machine readable zone was: no chip vouches for it.
    bool handEntered() const
    {
        const FieldSource source = sources.value(field::kNumber);
        return source == FieldSource::Manual || source == FieldSource::Mrz;
    }
};

} // namespace lianli::models
