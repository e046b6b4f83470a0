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
    case DomainError::PermitRegion:
        return "permit_region";
    case DomainError::ForeignerCardFirst:
        return "foreigner_card_first";
    case DomainError::ForeignerCardFormat:
        return "foreigner_card_format";
    case DomainError::HkMacaoPermitFormat:
        return "hk_macao_permit_format";
    case DomainError::TaiwanPermitFormat:
        return "taiwan_permit_format";
    case DomainError::ChinesePassportFormat:
        return "chinese_passport_format";
    case DomainError::PassportFormat:
        return "passport_format";
    case DomainError::TravelDocumentFormat:
        return "travel_document_format";
    case DomainError::RegionalIdFormat:
        return "regional_id_format";
    case DomainError::RegionalIdCheckDigit:
        return "regional_id_check_digit";
    case DomainError::IssueCountFormat:
        return "issue_count_format";
    case DomainError::MrzLength:
        return "mrz_length";
    case DomainError::MrzCharacters:
        return "mrz_characters";
    case DomainError::MrzKind:
        return "mrz_kind";
    case DomainError::MrzDate:
        return "mrz_date";
    case DomainError::MrzNumberCheckDigit:
        return "mrz_number_check_digit";
    case DomainError::MrzBirthCheckDigit:
        return "mrz_birth_check_digit";
    case DomainError::MrzExpiryCheckDigit:
        return "mrz_expiry_check_digit";
    case DomainError::MrzOptionalCheckDigit:
        return "mrz_optional_check_digit";
    case DomainError::MrzCompositeCheckDigit:
        return "mrz_composite_check_digit";
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
