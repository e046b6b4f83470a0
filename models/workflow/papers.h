// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workflow/marriagecase.h"

#include <QDate>
#include <QList>

namespace lianli::models {

/// Where one paper of one person stands.
enum class PaperState {
    Present,
    Waived,      ///< the law does not ask for it
    Open,        ///< the registrar has not looked yet, or has not put in its form, number or day
    Missing,     ///< looked for, not there
    OutOfDate,   ///< issued too long ago
    NotInEffect, ///< its day lies in the future
};

struct PaperLine
{
    PaperRule rule;
    PartyRole role = PartyRole::Man;
    PaperState state = PaperState::Open;
    BroughtPaper brought;
    QDate lastDay; ///< on which a dated paper may be used; invalid for ever
};

/// The papers that the rules ask of \a role, in their order, as they stand on \a today. Pure: what a person
/// must bring follows from the identity paper, the declared status and what was brought.
QList<PaperLine> papersOf(PartyRole role, const MarriageDraft &draft, const MarriageRules &rules,
                          QDate today);
/// The same of both, his first.
QList<PaperLine> papersOfBoth(const MarriageDraft &draft, const MarriageRules &rules, QDate today);

/// A valid proof of divorce or death that \a role brought, as an earlier marriage on record asks for
/// (domain rules §2.2, M1a).
std::optional<BroughtPaper> statusProofOf(PartyRole role, const MarriageDraft &draft,
                                          const MarriageRules &rules, QDate today);

} // namespace lianli::models
