// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "models/storage/openstore.h"
#include "models/storage/record/caseprojection.h"

namespace lianli::storage {

/// Throws StoreFailure (NotPermitted) unless whoever is logged in may do that. What windows hide is refused
/// here once more.
void require(const OpenStore &store, models::Capability capability);
/// The same for one of two.
void requireEither(const OpenStore &store, models::Capability one, models::Capability other);

/// Only who has an open case goes on with it; a colleague takes it over first. Throws StoreFailure
/// (ColleaguesCase).
void requireOwn(const OpenStore &store, const CaseProjection &projection);

/// The second person of an act: takes back what Vault::verify() granted, so it serves once. Throws
/// StoreFailure: SecondPersonNeeded if \a userId did not just show themselves, NotPermitted if their role
/// does not confirm, SamePerson if they are the first.
models::StaffMember takeSecondPerson(OpenStore &store, const QString &userId);

} // namespace lianli::storage
