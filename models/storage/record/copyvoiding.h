// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/certificatedesk.h"
#include "models/rules/voidrules.h"
#include "models/storage/record/act.h"

namespace lianli::storage {

/// Why a copy's blank is voided, and who stands by it.
struct VoidGrounds
{
    QString word; ///< as the void register has it
    QString text;
    QString second;   ///< the second person's id, may be empty
    QString proposal; ///< may be empty
};

/// The assignment that \a projection carries. Throws StoreFailure (Corrupt).
models::CertificateAssignment assignmentOf(const CaseProjection &projection);
/// Throws StoreFailure (Conflict) if the case is closed.
void refuseClosed(const CaseProjection &projection);
/// Throws StoreFailure (VoidPending) if voiding \a serial waits for somebody.
void refusePendingVoid(Connection &connection, const QString &serial);

/// 作废 and take the next blank, within \a act: records blank.voided on the case of \a before. Throws
/// StoreFailure: Conflict without an assignment, NoBlanks.
models::AssignmentAct voidCopy(Act &act, const CaseProjection &before, models::PartyRole copy,
                               const VoidGrounds &grounds);

} // namespace lianli::storage
