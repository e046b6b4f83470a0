// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"

namespace lianli::scanners {

/// Tells a card put down anew from one that just lies there. Most modules answer "no card" until a card that
/// was read is lifted; some find it again at once.
class LiftRule
{
public:
    static constexpr qint64 kSameCardMs = 3000;

    /// The module answered "no card".
    void onPlateEmpty() { m_number.clear(); }
    void onCardRead(const models::IdentityDocument &document, qint64 nowMs);
    /// \a document is the card read last, not lifted since.
    bool isLyingThere(const models::IdentityDocument &document, qint64 nowMs) const;
    /// A card was read and the plate has not been seen empty since.
    bool waitsForLift() const { return !m_number.isEmpty(); }

private:
    QString m_number;
    models::Validity m_validity;
    qint64 m_seenMs = 0;
};

} // namespace lianli::scanners
