// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"

namespace lianli::models {

bool roleMay(StaffRole role, Capability capability)
{
    const bool registrar = role == StaffRole::Registrar;
    const bool supervisor = role == StaffRole::Supervisor;
    const bool administrator = role == StaffRole::Administrator;
    const bool auditor = role == StaffRole::Auditor;
    switch (capability) {
    case Capability::HandleCases:
    case Capability::ProposeVoid:
        return registrar;
    case Capability::ApproveBatch:
    case Capability::ConfirmVoid:
        return supervisor;
    case Capability::ViewCases:
    case Capability::HandleQueue:
    case Capability::Reveal:
        return registrar || supervisor;
    case Capability::ListCases:
    case Capability::ViewVoids:
        return registrar || supervisor || auditor;
    case Capability::ManageStock:
        return supervisor || administrator;
    case Capability::ReceiveAtWindow:
        return registrar || supervisor || administrator;
    case Capability::ViewStock:
        return supervisor || administrator || auditor;
    case Capability::ManageUsers:
    case Capability::ManageOffice:
    case Capability::ManageDevices:
        return administrator;
    case Capability::ViewUsers:
    case Capability::ViewDevices:
        return administrator || auditor;
    case Capability::ReadOwnAudit:
        return registrar || supervisor || administrator || auditor;
    case Capability::ReadOfficeAudit:
        return supervisor || administrator || auditor;
    }
    return false;
}

} // namespace lianli::models
