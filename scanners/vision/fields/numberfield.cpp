// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/numberfield.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "scanners/vision/fields/lettershapes.h"

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kBeamWidth = 200;
constexpr size_t kLength = 18;
// A division that is not in force: abolished ones live on in old numbers, but are the rarer by this factor.
const double kAbolished = std::log(0.05);
// How much likelier than the valid number an invalid reading may be for the number still to be given.
constexpr double kFarthestRepair = 7;
constexpr double kRepairedAtBest = 0.8;

bool knownProvince(const QString &number)
{
    return models::codetables::divisions().contains(QString(number.left(2) + u"0000"_s));
}

} // namespace

FieldDraft decideNumber(const LineReading &line, const Dictionary &dictionary, QDate today)
{
    std::vector<ctc::Letter> letters = digitLetters(dictionary);
    letters.push_back(letterOf('X', u"Xx×"_s, dictionary));
    const auto candidates = ctc::beamSearch(line, letters, kBeamWidth, kLength);
    if (candidates.empty()) return {};

    struct Valid
    {
        QString number;
        double score = 0;
        double logProbability = 0;
    };
    std::vector<Valid> valid;
    for (const ctc::Candidate &candidate : candidates) {
        if (candidate.text.size() != kLength) continue;
        const QString text = QString::fromLatin1(candidate.text);
        if (!models::CitizenNumber::parse(text, today) || !knownProvince(text)) continue;
        const bool inForce = models::codetables::divisions().contains(QString(text.left(6)));
        valid.push_back(
            {text, candidate.logProbability + (inForce ? 0 : kAbolished), candidate.logProbability});
    }
    if (valid.empty()) return {};
    std::stable_sort(valid.begin(), valid.end(),
                     [](const Valid &a, const Valid &b) { return a.score > b.score; });
    const Valid &best = valid.front();
    const double farFromLine = candidates.front().logProbability - best.logProbability;
    if (farFromLine > kFarthestRepair) return {};
    const double rival = valid.size() > 1 ? std::exp(valid[1].score - best.score) : 0;
    const double amongValid = 1 / (1 + rival);
    if (farFromLine > 0) return {best.number, kRepairedAtBest * amongValid * std::exp(-farFromLine / 4)};
    // The check character catches every single slip and every swap of neighbours, so that what passes is
    // wrong far more seldom than the reading alone would say.
    const double read = std::min(1.0, std::exp(best.logProbability));
    return {best.number, amongValid * (1 - 0.2 * (1 - read))};
}

} // namespace lianli::scanners
