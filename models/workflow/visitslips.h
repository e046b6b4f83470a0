// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/domain/visit.h"
#include "models/ports/documentservice.h"

namespace lianli::models {

/// The slips of the queue: what a couple takes along. Pure. No more of a person than the surname with
/// 先生/女士, and not even that of who gave no name: a slip lies about in the hall.
namespace visitslips {

/// On a roll of 80 mm, or in the corner of an A4 sheet.
enum class Sheet { Roll, A4 };

/// The field of FormContent::codes for what the office's code scanners read; in letters it is there anyhow.
inline constexpr QLatin1StringView kCode{"qr"};

/// 预约凭证 of a \a visit that is booked.
FormContent appointment(const Visit &visit, const Office &office, Sheet sheet);
/// 排队小票 of a \a visit that has its ticket; \a ahead couples are before them.
FormContent ticket(const Visit &visit, int ahead, const Office &office, Sheet sheet);
/// "周先生、吴女士"; empty where no name is known.
QString addressed(const Visit &visit);

} // namespace visitslips

} // namespace lianli::models
