// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace lianli::models {

/// The acts of the office that belong to no case: controlled stock, voiding by two, and who
/// comes when. They stand in the
/// device's chain like the acts of cases, under a chain of their own.
namespace officeevent {
inline constexpr QLatin1StringView kBlanksReceived{"blanks.received"};    ///< {box, first, count, window}
inline constexpr QLatin1StringView kBlanksHandedOut{"blanks.handed_out"}; ///< {first, count, window}
inline constexpr QLatin1StringView kBlanksGivenBack{"blanks.given_back"}; ///< {first, count, reason}
inline constexpr QLatin1StringView kBlanksSentBack{"blanks.sent_back"};   ///< {first, count, reason}
inline constexpr QLatin1StringView kBlanksCounted{"blanks.counted"};      ///< {day, lines, explanation}
inline constexpr QLatin1StringView kVoidProposed{"void.proposed"};     ///< {serial, case, role, reason, text}
inline constexpr QLatin1StringView kVoidRejected{"void.rejected"};     ///< {proposal, remark}
inline constexpr QLatin1StringView kVoidConfirmed{"void.confirmed"};   ///< {proposal, serial, reason, text}
inline constexpr QLatin1StringView kVisitBooked{"visit.booked"};       ///< {visit, code, day, slot, names}
inline constexpr QLatin1StringView kVisitCancelled{"visit.cancelled"}; ///< {visit, reason}
inline constexpr QLatin1StringView kVisitArrived{"visit.arrived"};     ///< {visit, day, ticket}
} // namespace officeevent

} // namespace lianli::models
