// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace lianli::scanners {

/// Where a field lies in the text block, in bytes.
struct FieldPlace
{
    int offset;
    int size;
};

/// The four layouts of the text block, one row a field; the reader and the encoder both go by these.
namespace layout {

inline constexpr FieldPlace kKind{248, 2};

namespace resident {
inline constexpr FieldPlace kName{0, 30};
inline constexpr FieldPlace kSex{30, 2};
inline constexpr FieldPlace kEthnicity{32, 4};
inline constexpr FieldPlace kBirth{36, 16};
inline constexpr FieldPlace kAddress{52, 70};
inline constexpr FieldPlace kNumber{122, 36};
inline constexpr FieldPlace kAuthority{158, 30};
inline constexpr FieldPlace kValidFrom{188, 16};
inline constexpr FieldPlace kValidTo{204, 16};
} // namespace resident

/// Hong Kong, Macao, Taiwan: as resident, without ethnicity.
namespace hmt {
inline constexpr FieldPlace kPassNumber{220, 18};
inline constexpr FieldPlace kIssueCount{238, 4};
} // namespace hmt

namespace foreigner2017 {
inline constexpr FieldPlace kEnglishName{0, 120};
inline constexpr FieldPlace kSex{120, 2};
inline constexpr FieldPlace kNumber{122, 30};
inline constexpr FieldPlace kNationality{152, 6};
inline constexpr FieldPlace kChineseName{158, 30};
inline constexpr FieldPlace kIssued{188, 16};
inline constexpr FieldPlace kExpires{204, 16};
inline constexpr FieldPlace kBirth{220, 16};
inline constexpr FieldPlace kVersion{236, 4};
inline constexpr FieldPlace kAuthority{240, 8}; ///< a code of four digits, not the printed ministry
} // namespace foreigner2017

namespace foreigner2023 {
inline constexpr FieldPlace kChineseName{0, 30};
inline constexpr FieldPlace kSex{30, 2};
inline constexpr FieldPlace kRenewals{32, 4};
inline constexpr FieldPlace kBirth{36, 16};
inline constexpr FieldPlace kEnglishName1{52, 70};
inline constexpr FieldPlace kNumber{122, 36};
inline constexpr FieldPlace kIssued{188, 16};
inline constexpr FieldPlace kExpires{204, 16};
inline constexpr FieldPlace kEnglishName2{220, 22};
inline constexpr FieldPlace kNationality{242, 6};
inline constexpr FieldPlace kLink{250, 6};
} // namespace foreigner2023

} // namespace layout

/// Names of the fields only foreign and Hong Kong/Macao/Taiwan cards have, beside those of models::field.
inline constexpr QLatin1StringView kChineseNameField{"name_zh"};
inline constexpr QLatin1StringView kNationalityField{"nationality"};
inline constexpr QLatin1StringView kOldNumberField{"old_number"};
inline constexpr QLatin1StringView kPassNumberField{"pass_number"};
inline constexpr QLatin1StringView kIssueCountField{"issue_count"};

} // namespace lianli::scanners
