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
    DataFile, ///< a table or rule file that ships with us does not parse
};

std::error_code make_error_code(DomainError code);

} // namespace lianli::models

template <> struct std::is_error_code_enum<lianli::models::DomainError> : std::true_type
{
};
