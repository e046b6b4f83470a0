// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sex.h"
#include "models/domain/validity.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

#include <optional>

namespace lianli::models {

/// Kinds of identity paper, numbered as in codes/identity_document_types.csv.
enum class DocumentKind {
    ResidentCard = 1,
    TemporaryResidentCard = 2,
    HkMacaoTravelPermit = 5, ///< 港澳居民来往内地通行证
    TaiwanTravelPermit = 6,  ///< 台湾居民来往大陆通行证
    ResidencePermitHmt = 8,  ///< 港澳台居民居住证
    ChinesePassport = 9,     ///< of an overseas Chinese (华侨)
    ForeignPassport = 10,
    ForeignerPermit2017 = 11, ///< 外国人永久居留身份证 2017
    ForeignerPermit2023 = 12, ///< 外国人永久居留身份证 2023
    OtherTravelDocument = 13, ///< a foreigner's other valid international travel document
};
inline constexpr DocumentKind kDocumentKinds[] = {
    DocumentKind::ResidentCard,        DocumentKind::TemporaryResidentCard, DocumentKind::HkMacaoTravelPermit,
    DocumentKind::TaiwanTravelPermit,  DocumentKind::ResidencePermitHmt,    DocumentKind::ChinesePassport,
    DocumentKind::ForeignPassport,     DocumentKind::ForeignerPermit2017,   DocumentKind::ForeignerPermit2023,
    DocumentKind::OtherTravelDocument,
};
/// The kind with that number in the code table, if it is one that identifies a person here.
std::optional<DocumentKind> documentKindOf(int code);

/// Where a field's value came from; shown as a badge beside it (芯片 / OCR / 手工 / 由号码推得 / 本人声明 /
/// 机读区).
enum class FieldSource { None, Chip, Ocr, Manual, DerivedFromNumber, Declared, Mrz };

/// What one identity paper says about its holder. Plain data: the text of each field as the paper has it;
/// rules and checks look at it, nothing in here refuses it.
struct IdentityDocument
{
    DocumentKind kind = DocumentKind::ResidentCard;
    QString name;   ///< as printed; a foreigner's Latin name
    QString nameZh; ///< a foreigner's Chinese name, may be empty
    Sex sex = Sex::Unknown;
    QString ethnicity; ///< without 族 (汉, 维吾尔); empty on permits
    QDate birthDate;
    QString address;   ///< newest: the added address (追加住址) if the chip has one
    QString number;    ///< as documentnumber.h normalises it: 18 characters on residents' cards
    QString authority; ///< 签发机关
    Validity validity;
    QString nationality; ///< alpha-3 (GB/T 2659); CHN for residents
    QString passNumber;  ///< 通行证号码 on HK/Macao/Taiwan permits
    QString issueCount;  ///< 换证次数 of a travel permit, two digits
    QString regionalId;  ///< number of the own region's identity card (HK, Macao, Taiwan)
    QByteArray portrait; ///< encoded image (BMP, PNG or JPEG) if one could be decoded, else empty
    QByteArray rawPhoto; ///< the chip's 1024 bytes as they are; undecodable without a vendor's library

    bool isEmpty() const { return number.isEmpty() && name.isEmpty(); }
};

/// Names of the fields of an identity document, as keys of source tables, drafts and error places.
namespace field {
inline constexpr QLatin1StringView kName{"name"};
inline constexpr QLatin1StringView kSex{"sex"};
inline constexpr QLatin1StringView kEthnicity{"ethnicity"};
inline constexpr QLatin1StringView kBirth{"birth"};
inline constexpr QLatin1StringView kNumber{"number"};
inline constexpr QLatin1StringView kAddress{"address"};
inline constexpr QLatin1StringView kAuthority{"authority"};
inline constexpr QLatin1StringView kValidFrom{"valid_from"};
inline constexpr QLatin1StringView kValidTo{"valid_to"};
inline constexpr QLatin1StringView kNameZh{"name_zh"};
inline constexpr QLatin1StringView kNationality{"nationality"};
inline constexpr QLatin1StringView kIssueCount{"issue_count"};
inline constexpr QLatin1StringView kRegionalId{"regional_id"};
inline constexpr QLatin1StringView kServiceCard{"service_card"};
inline constexpr QLatin1StringView kServiceNumber{"service_number"};
inline constexpr QLatin1StringView kServiceUnit{"service_unit"};
inline constexpr QLatin1StringView kMaritalStatus{"marital_status"};
inline constexpr QLatin1StringView kEducation{"education"};
inline constexpr QLatin1StringView kOccupation{"occupation"};
/// What is printed on a resident's card, in its order.
inline constexpr QLatin1StringView kOfDocument[]{kName,   kSex,       kEthnicity, kBirth,  kAddress,
                                                 kNumber, kAuthority, kValidFrom, kValidTo};
} // namespace field

} // namespace lianli::models
