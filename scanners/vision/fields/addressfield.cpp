// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/addressfield.h"

#include "scanners/vision/fields/divisionnames.h"
#include "scanners/vision/text/ctc.h"

#include <algorithm>
#include <optional>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSlips = 2;
constexpr qsizetype kLeastAgreement = 4; // characters of a division that must be as read for it to be meant
constexpr double kUnclear = 0.95;        // a character read better than this is not replaced
constexpr double kMendedAtBest = 0.88;

using Characters = std::vector<ReadCharacter>;

/// The line without what does not belong to an address: spaces, a piece of the label.
Characters cleaned(Characters read)
{
    std::erase_if(read, [](const ReadCharacter &c) { return c.character == U' '; });
    while (!read.empty() && (read.front().character == U'住' || read.front().character == U'址'))
        read.erase(read.begin());
    // Half-width as cards have them; the recogniser knows both forms.
    for (ReadCharacter &c : read) {
        if (c.character == U'（') c.character = U'(';
        if (c.character == U'）') c.character = U')';
        if (c.character == U'－' || c.character == U'—') c.character = U'-';
    }
    return read;
}

/// In how many characters \a division differs from the beginning of \a address; none if it differs where the
/// reading is clear, or too much.
std::optional<int> slipsBetween(const std::u32string &division, const Characters &address,
                                const Dictionary &dictionary)
{
    if (division.size() > address.size()) return {};
    int slips = 0;
    for (size_t i = 0; i < division.size(); ++i) {
        if (division[i] == address[i].character) continue;
        const bool mayDiffer = address[i].probability < kUnclear || !dictionary.contains(division[i]);
        if (!mayDiffer || ++slips > kMostSlips) return {};
    }
    const auto agreeing = static_cast<qsizetype>(division.size()) - slips;
    return agreeing >= kLeastAgreement ? std::optional(slips) : std::nullopt;
}

struct Mending
{
    std::u32string division;
    size_t replaced = 0; ///< characters of the reading it takes the place of
    int slips = 0;
};

/// The divisions that \a address may begin with: the longest that is there as it stands; else all that differ
/// from it the least.
std::vector<Mending> mendings(const Characters &address, const Dictionary &dictionary)
{
    std::vector<Mending> best;
    const auto consider = [&](const std::u32string &division, const std::u32string &seen, int dropped) {
        const auto slips = slipsBetween(seen, address, dictionary);
        if (!slips || *slips + dropped > kMostSlips) return;
        const Mending mending{division, seen.size(), *slips + dropped};
        const auto rank = [](const Mending &m) { return std::pair(-m.slips, m.replaced); };
        if (!best.empty() && rank(mending) < rank(best.front())) return;
        if (!best.empty() && rank(mending) > rank(best.front())) best.clear();
        best.push_back(mending);
    };
    for (const QString &division : divisionnames::addressBeginnings()) {
        const std::u32string whole = division.toStdU32String();
        consider(whole, whole, 0);
        // A character that the dictionary lacks may have been dropped altogether.
        std::u32string known;
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(known),
                     [&](char32_t c) { return dictionary.contains(c); });
        if (known.size() < whole.size())
            consider(whole, known, static_cast<int>(whole.size() - known.size()));
    }
    return best;
}

/// One line of an address, and what it was read as.
struct Line
{
    const LineReading *reading = nullptr;
    Characters characters;
};

/// How likely the lines say \a mending; comparable between mendings of one address.
double likelihood(const Mending &mending, const std::vector<Line> &lines, const Dictionary &dictionary)
{
    double sum = 0;
    size_t done = 0; // characters of the address in the lines above
    for (const Line &line : lines) {
        std::vector<int> text;
        // A division that is longer than what it replaces has its excess in the first line.
        if (done == 0)
            for (size_t i = mending.replaced; i < mending.division.size(); ++i)
                text.push_back(Dictionary::kUnknown);
        for (size_t i = 0; i < line.characters.size(); ++i) {
            const bool inDivision = done + i < mending.replaced;
            text.push_back(dictionary.indexOf(inDivision && mending.division.size() == mending.replaced
                                                  ? mending.division[done + i]
                                                  : line.characters[i].character));
        }
        sum += ctc::logLikelihood(*line.reading, text);
        done += line.characters.size();
        if (done >= mending.replaced) break;
    }
    return sum;
}

} // namespace

FieldDraft decideAddress(const std::vector<LineReading> &readings, const Dictionary &dictionary)
{
    std::vector<Line> lines;
    Characters address;
    for (const LineReading &reading : readings) {
        lines.push_back({&reading, cleaned(ctc::bestPath(reading, dictionary))});
        address.insert(address.end(), lines.back().characters.begin(), lines.back().characters.end());
    }
    const QString text = ctc::textOf(address);
    if (address.size() < 4) return {text, 0.1};
    const double seen = (ctc::weakest(address) + ctc::mean(address)) / 2;
    const auto possible = mendings(address, dictionary);
    if (possible.empty() || possible.front().slips == 0) return {text, seen};
    const auto best = std::max_element(possible.begin(), possible.end(), [&](const auto &a, const auto &b) {
        return likelihood(a, lines, dictionary) < likelihood(b, lines, dictionary);
    });
    const Characters rest(address.begin() + static_cast<ptrdiff_t>(best->replaced), address.end());
    return {QString::fromStdU32String(best->division) + ctc::textOf(rest), std::min(seen, kMendedAtBest)};
}

} // namespace lianli::scanners
