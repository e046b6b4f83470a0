// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/ethnicityfield.h"

#include "models/domain/codetable.h"
#include "scanners/vision/lines/ctc.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

// A name whose likelihood is under this for each of its characters was not what the line says.
constexpr double kLeastPerCharacter = -9;

} // namespace

FieldDraft decideEthnicity(const LineReading &line, const Dictionary &dictionary)
{
    QString best;
    double bestScore = -std::numeric_limits<double>::infinity();
    double total = 0;
    for (const models::CodeEntry &group : models::codetables::ethnicGroups().entries()) {
        std::vector<int> name = dictionary.indexesOf(group.nameZh);
        const double score = ctc::logLikelihood(line, name);
        total += std::exp(score);
        if (score <= bestScore) continue;
        bestScore = score;
        best = group.nameZh;
    }
    if (bestScore < kLeastPerCharacter * static_cast<double>(best.size() + 1)) return {};
    const double amongGroups = total > 0 ? std::exp(bestScore) / total : 0;
    // What the line says as it stands, where it names the group; else the list alone speaks for it.
    const auto read = ctc::bestPath(line, dictionary);
    const QString text = ctc::textOf(read).remove(u' ');
    const double seen = text == best ? std::min(1.0, 0.5 + ctc::mean(read) / 2) : 0.8;
    return {best, amongGroups * seen};
}

} // namespace lianli::scanners
