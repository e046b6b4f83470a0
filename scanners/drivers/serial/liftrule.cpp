// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/liftrule.h"

namespace lianli::scanners {

void LiftRule::onCardRead(const models::IdentityDocument &document, qint64 nowMs)
{
    m_number = document.number;
    m_validity = document.validity;
    m_seenMs = nowMs;
}

bool LiftRule::isLyingThere(const models::IdentityDocument &document, qint64 nowMs) const
{
    return waitsForLift() && m_number == document.number && m_validity == document.validity &&
           nowMs - m_seenMs <= kSameCardMs;
}

} // namespace lianli::scanners
