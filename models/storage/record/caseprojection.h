// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/domain/party.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <array>
#include <optional>

namespace lianli::storage {

/// What lists and search know of a party.
struct PartyKey
{
    QString name;
    QString number;

    friend bool operator==(const PartyKey &, const PartyKey &) = default;
};
using PartyKeys = std::array<PartyKey, 2>; ///< by models::PartyRole

namespace casestate {
inline constexpr QLatin1StringView kDraft{"draft"};
inline constexpr QLatin1StringView kParked{"parked"};
inline constexpr QLatin1StringView kIssuedPending{"issued_pending"};
inline constexpr QLatin1StringView kRegistered{"registered"};
inline constexpr QLatin1StringView kRefused{"refused"};
inline constexpr QLatin1StringView kTerminated{"terminated"};
} // namespace casestate

/// One case as a row: what its events say, folded in order. Pure; the row can always be made again from the
/// events.
struct CaseProjection
{
    QString caseId;
    QString acceptanceNumber;
    QString business;
    QString state;
    PartyKeys parties;
    QString certificateNumber;
    std::array<QString, 2> blanks; ///< by models::PartyRole
    QString registrationDate;      ///< YYYY-MM-DD
    QString clerk;                 ///< who opened it
    qint64 openedAt = 0;
    qint64 changedAt = 0;
    std::optional<qint64> closedAt;
    int lastSeq = 0;
    QString lastHash;

    /// Takes in the next event. Absent members of the body are passed over; a wrong type throws StoreFailure
    /// (InvalidEvent). Types it does not know only move `changedAt` and the chain on.
    void fold(const models::CaseEvent &event);

    bool isClosed() const
    {
        return state == casestate::kRegistered || state == casestate::kRefused ||
               state == casestate::kTerminated;
    }

    friend bool operator==(const CaseProjection &, const CaseProjection &) = default;
};

/// The parties in {"parties":[{role, document:{name, number}}, …]}, as both identity.confirmed and a draft
/// have them; without a role the first is the man. Throws StoreFailure (InvalidEvent) on wrong types.
PartyKeys partiesIn(const QJsonObject &body);
/// The same of a saved draft; empty where it is no such JSON: a draft is the clerk's own and must always be
/// kept.
PartyKeys partiesInDraft(const QByteArray &draft);

/// "man" or "woman" in a body; throws StoreFailure (InvalidEvent) on anything else.
models::PartyRole roleIn(const QJsonObject &body);
QString roleKey(models::PartyRole role);

/// A text for comparing: trimmed, case folded, the middle dots of minority names taken as one.
QString searchForm(const QString &text);
/// Everything the case is found by: its numbers, and each ending of each name.
QSet<QString> searchTerms(const CaseProjection &projection, const PartyKeys &draftParties);

} // namespace lianli::storage
