// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blankserial.h"
#include "models/domain/staff.h"
#include "models/storage/crypto/keyslots.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace lianli::storage {

/// Someone who may log in from the first day on. The password is overwritten once it is used.
struct FirstUser
{
    models::StaffMember member;
    QByteArray password;
    QDateTime validUntil;   ///< offline login ends here; ≤ 7 days where there is a centre to ask again
    bool temporary = false; ///< somebody else chose the password
};

/// Everything a new data folder starts from.
struct OfficeSetUp
{
    models::Office office;
    QList<FirstUser> users;
    std::optional<models::BlankSerial> firstBlank; ///< the first delivery, if there is one already
    int blankCount = 0;
    ArgonCost argon;
};

} // namespace lianli::storage
