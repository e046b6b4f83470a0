// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/authorityfield.h"

#include "scanners/vision/fields/divisionnames.h"
#include "scanners/vision/fields/textdistance.h"
#include "scanners/vision/lines/ctc.h"

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSlips = 2;
constexpr double kUnlistedAtBest = 0.89; // a new development zone may well be right, but nothing confirms it
constexpr double kMendedAtBest = 0.88;
constexpr double kClear = 0.9;
constexpr double kClearly = -12; // logarithm of how much less likely a listed name is

/// Without the label, should a piece of it have come along.
QString withoutLabel(QString text)
{
    text.remove(u' ');
    for (const QStringView label : {u"签发机关", u"发机关", u"机关", u"关"})
        if (text.startsWith(label)) return text.sliced(label.size());
    return text;
}

} // namespace

FieldDraft decideAuthority(const LineReading &line, const Dictionary &dictionary)
{
    const auto read = ctc::bestPath(line, dictionary);
    const QString text = withoutLabel(ctc::textOf(read));
    if (text.size() < 3) return {};
    const double seen = (ctc::mean(read) + ctc::weakest(read)) / 2;
    const QStringList &known = divisionnames::authorities();
    if (known.contains(text)) return {text, 1 - (1 - seen) * 0.5};

    QString best;
    double bestScore = 0;
    double total = 0;
    for (const QString &name : known) {
        if (std::abs(name.size() - text.size()) > kMostSlips || editDistance(name, text) > kMostSlips)
            continue;
        const double score = ctc::logLikelihood(line, dictionary.indexesOf(name));
        total += std::exp(score);
        if (!best.isEmpty() && score <= bestScore) continue;
        bestScore = score;
        best = name;
    }
    const bool wellFormed = text.endsWith(u"公安局") || text.endsWith(u"分局");
    const double amongKnown = best.isEmpty() || total <= 0 ? 0 : std::exp(bestScore) / total;
    const double asItStands = std::min(kUnlistedAtBest, ctc::weakest(read));
    // What was read clearly and is well formed, though not in our list, is not bent into a name that is.
    const double slip = best.isEmpty() ? 0 : bestScore - ctc::logLikelihood(line, dictionary.indexesOf(text));
    if (best.isEmpty() || (wellFormed && slip < kClearly && ctc::weakest(read) > kClear))
        return {text, wellFormed ? asItStands : asItStands / 2};
    return {best, kMendedAtBest * amongKnown * std::min(1.0, 0.7 + 0.3 * seen)};
}

} // namespace lianli::scanners
