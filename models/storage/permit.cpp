// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/permit.h"

#include "models/storage/storefailure.h"

#include <utility>

namespace lianli::storage {

using models::Capability;
using models::roleMay;

void require(const OpenStore &store, Capability capability)
{
    if (!roleMay(store.user.role, capability)) throw StoreFailure(StoreError::NotPermitted);
}

void requireEither(const OpenStore &store, Capability one, Capability other)
{
    if (!roleMay(store.user.role, one) && !roleMay(store.user.role, other))
        throw StoreFailure(StoreError::NotPermitted);
}

void requireOwn(const OpenStore &store, const CaseProjection &projection)
{
    if (!projection.isClosed() && projection.clerk != store.user.id)
        throw StoreFailure(StoreError::ColleaguesCase);
}

models::StaffMember takeSecondPerson(OpenStore &store, const QString &userId)
{
    if (userId == store.user.id) throw StoreFailure(StoreError::SamePerson);
    const auto shown = std::exchange(store.secondPerson, std::nullopt);
    if (!shown || shown->member.id != userId || store.clock.monotonicMs() > shown->untilMonotonicMs)
        throw StoreFailure(StoreError::SecondPersonNeeded);
    if (!roleMay(shown->member.role, Capability::ConfirmVoid)) throw StoreFailure(StoreError::NotPermitted);
    return shown->member;
}

} // namespace lianli::storage
