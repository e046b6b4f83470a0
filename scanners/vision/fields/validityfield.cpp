// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/validityfield.h"

#include "models/domain/validity.h"
#include "scanners/vision/fields/lettershapes.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kBeamWidth = 120;
constexpr size_t kLongest = 21; // 2012.03.05-2032.03.05
constexpr double kFarthestRepair = 7;
constexpr double kRepairedAtBest = 0.85;
constexpr char kLong = 'C';          // stands for 长 in the search
constexpr char kTerm = 'Q';          // stands for 期
const QDate kFirstIssue(2004, 1, 1); // the law that brought these cards

struct Reading
{
    models::Validity validity;
    double logProbability = 0;
};

/// The validity that \a text (digits, '.', '-', kLong kTerm) writes, whether or not the points were seen.
std::optional<models::Validity> validityIn(const std::string &text)
{
    QString digits;
    bool endless = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += QLatin1Char(c);
        if (c == kLong || c == kTerm) endless = true;
    }
    if (digits.size() != (endless ? 8 : 16)) return {};
    const auto validity = models::Validity::parse(digits.left(8), endless ? u"长期"_s : digits.mid(8));
    if (!validity) return {};
    return *validity;
}

} // namespace

bool keepsValidityRule(QDate from, QDate to)
{
    const int years = to.year() - from.year();
    if (years != 5 && years != 10 && years != 20) return false;
    if (from.month() == 2 && from.day() == 29)
        return to == from.addYears(years) || to == QDate(to.year(), 3, 1);
    return to.month() == from.month() && to.day() == from.day();
}

ValidityDraft decideValidity(const LineReading &line, const Dictionary &dictionary, QDate today)
{
    std::vector<ctc::Letter> letters = digitLetters(dictionary);
    letters.push_back(letterOf('.', u".·,、。:"_s, dictionary));
    letters.push_back(letterOf('-', u"-—–一~_"_s, dictionary));
    letters.push_back(letterOf(kLong, u"长"_s, dictionary));
    letters.push_back(letterOf(kTerm, u"期"_s, dictionary));
    const auto candidates = ctc::beamSearch(line, letters, kBeamWidth, kLongest);

    std::vector<Reading> lawful;
    for (const ctc::Candidate &candidate : candidates) {
        const auto validity = validityIn(candidate.text);
        if (!validity || validity->from < kFirstIssue || validity->from > today) continue;
        if (validity->to && !keepsValidityRule(validity->from, *validity->to)) continue;
        const auto same = std::find_if(lawful.begin(), lawful.end(),
                                       [&](const Reading &r) { return r.validity == *validity; });
        if (same == lawful.end()) lawful.push_back({*validity, candidate.logProbability});
    }
    if (lawful.empty()) return {};
    // Candidates come best first, and so do these.
    const Reading &best = lawful.front();
    const double farFromLine = candidates.front().logProbability - best.logProbability;
    if (farFromLine > kFarthestRepair) return {};
    const double rival = lawful.size() > 1 ? std::exp(lawful[1].logProbability - best.logProbability) : 0;
    const auto firstText = validityIn(candidates.front().text);
    const bool asItStands = firstText && *firstText == best.validity;
    double confidence = 1 / (1 + rival);
    // Written twice, a day of a limited term confirms itself; that of 长期 stands alone.
    const double read = std::min(1.0, std::exp(best.logProbability));
    const double trust = best.validity.to ? 0.3 : 0.8;
    confidence *= asItStands ? 1 - trust * (1 - read) : kRepairedAtBest * std::exp(-farFromLine / 4);
    return {{best.validity.from.toString(Qt::ISODate), confidence},
            {best.validity.to ? best.validity.to->toString(Qt::ISODate) : u"长期"_s, confidence}};
}

} // namespace lianli::scanners
