// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"

namespace lianli::models {

namespace {

const char *domainErrorName(DomainError code)
{
    switch (code) {
    case DomainError::NumberLength:
        return "number_length";
    case DomainError::NumberCharacters:
        return "number_characters";
    case DomainError::NumberObsolete15:
        return "number_obsolete_15";
    case DomainError::NumberBirthDate:
        return "number_birth_date";
    case DomainError::NumberBirthInFuture:
        return "number_birth_in_future";
    case DomainError::NumberBirthTooLongAgo:
        return "number_birth_too_long_ago";
    case DomainError::NumberCheckDigit:
        return "number_check_digit";
    case DomainError::NameEmpty:
        return "name_empty";
    case DomainError::NameTooLong:
        return "name_too_long";
    case DomainError::NameCharacters:
        return "name_characters";
    case DomainError::DateFormat:
        return "date_format";
    case DomainError::ValidityOrder:
        return "validity_order";
    case DomainError::CertificateNumberFormat:
        return "certificate_number_format";
    case DomainError::BlankSerialFormat:
        return "blank_serial_format";
    case DomainError::UnknownCode:
        return "unknown_code";
    case DomainError::DocumentKindUnsupported:
        return "document_kind_unsupported";
    case DomainError::DataFile:
        return "data_file";
    }
    return "unknown";
}

} // namespace

std::error_code make_error_code(DomainError code)
{
    static const EnumErrorCategory<DomainError> category("domain", domainErrorName);
    return {static_cast<int>(code), category};
}

} // namespace lianli::models
