// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "scanners/parsing/cardanswer.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace lianli::scanners {

/// Decides which refusals of a card the clerk hears of: only those that repeat, and each once per placing of
/// a card.
class FailureCounter
{
public:
    static constexpr qint64 kForgetAfterMs = 3000; ///< of empty plate

    /// What to tell the clerk after this refusal, if anything.
    std::optional<models::Error> onRefused(CardStatus status);
    void onPlateEmpty(qint64 nowMs);
    void onCardFound() { m_emptySinceMs.reset(); }
    void onCardRead();

private:
    QHash<CardStatus, int> m_counts;
    QSet<CardStatus> m_told;
    std::optional<qint64> m_emptySinceMs;
};

} // namespace lianli::scanners
