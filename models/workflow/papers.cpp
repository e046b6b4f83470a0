// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/papers.h"

#include "models/rules/couplekind.h"

#include <algorithm>

namespace lianli::models {

namespace {

using Brought = QHash<QString, BroughtPaper>;

const Brought &broughtBy(PartyRole role, const MarriageDraft &draft)
{
    return draft.papers[static_cast<size_t>(role)];
}

/// Some paper of the person came as a treaty document.
bool hasTreatyDocument(const Brought &brought, const MarriageRules &rules)
{
    return std::ranges::any_of(rules.papers, [&](const PaperRule &rule) {
        const auto paper = brought.constFind(rule.id);
        return paper != brought.cend() && paper->brought && rule.treatyForms.contains(paper->form);
    });
}

bool applies(const PaperRule &rule, const Party &party, const Brought &brought, const MarriageRules &rules)
{
    if (!rule.groups.contains(personGroupKey(personGroupOf(party.document)))) return false;
    switch (rule.when) {
    case PaperRule::When::Always:
        return true;
    case PaperRule::When::Serving:
        return party.isServing();
    case PaperRule::When::Divorced:
        return party.maritalStatus == MaritalStatus::Divorced;
    case PaperRule::When::Widowed:
        return party.maritalStatus == MaritalStatus::Widowed;
    case PaperRule::When::TreatyDocument:
        return hasTreatyDocument(brought, rules);
    }
    return false;
}

/// \a line has its rule and what the registrar said.
PaperState stateOf(const PaperLine &line, QDate today)
{
    const PaperRule &rule = line.rule;
    const BroughtPaper &paper = line.brought;
    if (!paper.brought) return PaperState::Missing;
    if (!rule.forms.isEmpty() && !rule.form(paper.form)) return PaperState::Open;
    if (rule.numbered && paper.number.trimmed().isEmpty()) return PaperState::Open;
    if (!rule.dated) return PaperState::Present;
    if (!paper.date.isValid()) return PaperState::Open;
    if (paper.date > today) return PaperState::NotInEffect;
    return line.lastDay.isValid() && today > line.lastDay ? PaperState::OutOfDate : PaperState::Present;
}

} // namespace

QList<PaperLine> papersOf(PartyRole role, const MarriageDraft &draft, const MarriageRules &rules, QDate today)
{
    const Party &party = draft.party(role);
    const Brought &brought = broughtBy(role, draft);
    QList<PaperLine> lines;
    if (!party.isIdentified()) return lines;
    for (const PaperRule &rule : rules.papers) {
        if (!applies(rule, party, brought, rules)) continue;
        PaperLine line{rule, role, PaperState::Open, {}, {}};
        const auto paper = brought.constFind(rule.id);
        if (rule.proof == PaperRule::Proof::Waived) {
            line.state = PaperState::Waived;
        } else if (rule.proof == PaperRule::Proof::Identity) {
            line.state = PaperState::Present;
        } else if (paper != brought.cend()) {
            line.brought = *paper;
            if (rule.validMonths > 0) line.lastDay = paper->date.addMonths(rule.validMonths);
            line.state = stateOf(line, today);
        }
        lines.append(line);
    }
    return lines;
}

QList<PaperLine> papersOfBoth(const MarriageDraft &draft, const MarriageRules &rules, QDate today)
{
    return papersOf(PartyRole::Man, draft, rules, today) + papersOf(PartyRole::Woman, draft, rules, today);
}

std::optional<BroughtPaper> statusProofOf(PartyRole role, const MarriageDraft &draft,
                                          const MarriageRules &rules, QDate today)
{
    for (const PaperLine &line : papersOf(role, draft, rules, today))
        if (line.rule.isStatusProof() && line.state == PaperState::Present) return line.brought;
    return std::nullopt;
}

} // namespace lianli::models
