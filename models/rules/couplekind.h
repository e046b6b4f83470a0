// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"

namespace lianli::models {

/// Whom the law tells apart, by the paper a person identifies with (婚姻登记条例 2025 art. 8).
enum class PersonGroup { MainlandResident, HongKong, Macao, Taiwan, OverseasChinese, Foreigner };

/// 内地双方, 涉港, 涉澳, 涉台, 华侨, 涉外; and the couples that no registry of the mainland has rules for.
enum class CoupleKind {
    Mainland,
    HongKong,
    Macao,
    Taiwan,
    OverseasChinese,
    Foreign,
    NoMainlandResident, ///< two Chinese citizens, neither a mainland resident: art. 26, separate measures
    Unserved,           ///< a foreigner without a mainland resident
};

PersonGroup personGroupOf(const IdentityDocument &document);
CoupleKind coupleKindOf(const IdentityDocument &man, const IdentityDocument &woman);

/// "mainland", "hong_kong", …: as the rules name them.
QLatin1StringView personGroupKey(PersonGroup group);

} // namespace lianli::models
