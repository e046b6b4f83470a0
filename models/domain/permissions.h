// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"

namespace lianli::models {

/// What a role may do: the roles table of the design. Windows ask it to show only what may be used, the store
/// asks it again before it writes or reveals.
enum class Capability {
    HandleCases,     ///< open a case and go on with it
    ViewCases,       ///< read a whole case
    ListCases,       ///< see the list and each record, names masked
    HandleQueue,     ///< 排队与预约: book, check in, call
    ApproveBatch,    ///< 批次审核
    ProposeVoid,     ///< 作废: propose
    ConfirmVoid,     ///< 作废: the second person
    ViewVoids,       ///< see what is proposed and void
    ManageStock,     ///< 空白证: receive, hand out, return, count
    ReceiveAtWindow, ///< take a box straight to this window: a counter must not stand still for a signature
    ViewStock,
    ManageUsers,
    ViewUsers,
    ManageOffice, ///< how the registry is called, and whom it serves
    ManageDevices,
    ViewDevices,
    Reveal,          ///< see a masked name or number, with a reason, logged
    ReadOwnAudit,    ///< one's own rows
    ReadOfficeAudit, ///< everybody's rows, and the check of the chain
};

bool roleMay(StaffRole role, Capability capability);

} // namespace lianli::models
