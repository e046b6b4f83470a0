// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sex.h"
#include "models/domain/validity.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

namespace lianli::models {

/// Kinds of identity paper, numbered as in codes/identity_document_types.csv.
enum class DocumentKind {
    ResidentCard = 1,
    TemporaryResidentCard = 2,
    ResidencePermitHmt = 8,   ///< 港澳台居民居住证
    ForeignerPermit2017 = 11, ///< 外国人永久居留身份证 2017
    ForeignerPermit2023 = 12, ///< 外国人永久居留身份证 2023
};

/// Where a field's value came from; shown as a badge beside it (芯片 / OCR / 手工 / 由号码推得 / 本人声明).
enum class FieldSource { None, Chip, Ocr, Manual, DerivedFromNumber, Declared };

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
    QString number;    ///< 18 characters (15 on the 2017 foreigner's card)
    QString authority; ///< 签发机关
    Validity validity;
    QString nationality; ///< alpha-3 (GB/T 2659); CHN for residents
    QString passNumber;  ///< 通行证号码 on HK/Macao/Taiwan permits
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
inline constexpr QLatin1StringView kMaritalStatus{"marital_status"};
inline constexpr QLatin1StringView kEducation{"education"};
inline constexpr QLatin1StringView kOccupation{"occupation"};
/// What is printed on a resident's card, in its order.
inline constexpr QLatin1StringView kOfDocument[]{kName,   kSex,       kEthnicity, kBirth,  kAddress,
                                                 kNumber, kAuthority, kValidFrom, kValidTo};
} // namespace field

} // namespace lianli::models
