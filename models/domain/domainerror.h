// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace lianli::models {

/// Why a text is not a value of the domain.
enum class DomainError {
    NumberLength = 1,      ///< not 18 characters
    NumberCharacters,      ///< something other than digits and a final X
    NumberObsolete15,      ///< a 15-digit number of the first generation, void since 2013-01-01
    NumberBirthDate,       ///< the eight digits are no date of the calendar
    NumberBirthInFuture,   ///<
    NumberBirthTooLongAgo, ///< over CitizenNumber::kMaximumAge years before today
    NumberCheckDigit,      ///< ISO 7064 MOD 11-2 does not hold
    NameEmpty,
    NameTooLong,
    NameCharacters, ///< control characters, digits, or an unpaired surrogate
    DateFormat,
    ValidityOrder, ///< ends before it begins
    CertificateNumberFormat,
    BlankSerialFormat,
    UnknownCode,
    DocumentKindUnsupported,
    DataFile,              ///< a table or rule file that ships with us does not parse
    PermitRegion,          ///< a residence permit's number begins with 810000, 820000 or 830000
    ForeignerCardFirst,    ///< the number of the 2023 foreigner's card begins with 9
    ForeignerCardFormat,   ///< the 2017 foreigner's card: three letters and twelve digits
    HkMacaoPermitFormat,   ///< H or M and eight digits
    TaiwanPermitFormat,    ///< eight digits
    ChinesePassportFormat, ///< E and eight digits, E, a letter and seven digits, or an older letter
    PassportFormat,        ///< 5 to 15 letters and digits
    TravelDocumentFormat,  ///< 5 to 20 letters and digits
    RegionalIdFormat,      ///< no form of an identity card of Hong Kong, Macao or Taiwan
    RegionalIdCheckDigit,  ///<
    IssueCountFormat,      ///< two digits
    MrzLength,             ///< neither 2 × 44, 2 × 36 nor 3 × 30 characters
    MrzCharacters,         ///< something other than A–Z, 0–9 and the filler <
    MrzKind,               ///< the zone is of another kind of paper than a passport or travel document
    MrzDate,               ///< a date in the zone is none of the calendar
    MrzNumberCheckDigit,
    MrzBirthCheckDigit,
    MrzExpiryCheckDigit,
    MrzOptionalCheckDigit,  ///< of the optional data (personal number) of a passport
    MrzCompositeCheckDigit, ///< over all the fields together
};

std::error_code make_error_code(DomainError code);

} // namespace lianli::models

template <> struct std::is_error_code_enum<lianli::models::DomainError> : std::true_type
{
};
