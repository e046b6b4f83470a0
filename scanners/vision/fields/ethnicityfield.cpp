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
// The recogniser lists 仡 but hardly knows it: it drops it as it drops 仫, which it does not list. Where 仡
// is printed it gets some thousandths, where 仫 is less than a ten-thousandth: this is the logarithm half way
// between them, by which 仡 is worth more than was seen of it.
constexpr char16_t kHardlyKnown = u'仡';
constexpr double kHardlyKnownWorth = 7.3;

} // namespace

FieldDraft decideEthnicity(const LineReading &line, const Dictionary &dictionary)
{
    QString best;
    double bestScore = -std::numeric_limits<double>::infinity();
    double total = 0;
    for (const models::CodeEntry &group : models::codetables::ethnicGroups().entries()) {
        const bool hardlyKnown = group.nameZh.contains(kHardlyKnown) && dictionary.contains(kHardlyKnown);
        const double score = ctc::logLikelihood(line, dictionary.indexesOf(group.nameZh)) +
                             (hardlyKnown ? kHardlyKnownWorth : 0);
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
