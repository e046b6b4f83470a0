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
    QString division;
    size_t replaced = 0; ///< characters of the reading it takes the place of
    int slips = 0;
};

/// The division that \a address begins with: the longest that is there as it stands; else the one with the
/// fewest slips, if there is but one.
std::optional<Mending> divisionOf(const Characters &address, const Dictionary &dictionary)
{
    std::optional<Mending> best;
    bool ambiguous = false;
    const auto consider = [&](const QString &division, const std::u32string &seen, int dropped) {
        const auto slips = slipsBetween(seen, address, dictionary);
        if (!slips || *slips + dropped > kMostSlips) return;
        const Mending mending{division, seen.size(), *slips + dropped};
        if (best && best->slips == mending.slips && best->replaced == mending.replaced) ambiguous = true;
        const bool better = !best || mending.slips < best->slips ||
                            (mending.slips == best->slips && mending.replaced > best->replaced);
        if (!better) return;
        best = mending;
        ambiguous = false;
    };
    for (const QString &division : divisionnames::addressBeginnings()) {
        const std::u32string whole = division.toStdU32String();
        consider(division, whole, 0);
        // A character that the dictionary lacks may have been dropped altogether.
        std::u32string known;
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(known),
                     [&](char32_t c) { return dictionary.contains(c); });
        if (known.size() < whole.size())
            consider(division, known, static_cast<int>(whole.size() - known.size()));
    }
    if (ambiguous) return {};
    return best;
}

} // namespace

FieldDraft decideAddress(const std::vector<LineReading> &lines, const Dictionary &dictionary)
{
    Characters address;
    for (const LineReading &line : lines) {
        const Characters part = cleaned(ctc::bestPath(line, dictionary));
        address.insert(address.end(), part.begin(), part.end());
    }
    const QString text = ctc::textOf(address);
    if (address.size() < 4) return {text, 0.1};
    const double seen = (ctc::weakest(address) + ctc::mean(address)) / 2;
    const auto mending = divisionOf(address, dictionary);
    if (!mending || mending->slips == 0) return {text, seen};
    const Characters rest(address.begin() + static_cast<ptrdiff_t>(mending->replaced), address.end());
    return {mending->division + ctc::textOf(rest), std::min(seen, kMendedAtBest)};
}

} // namespace lianli::scanners
