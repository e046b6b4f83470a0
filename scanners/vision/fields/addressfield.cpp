// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/addressfield.h"

#include "scanners/vision/fields/divisionnames.h"
#include "scanners/vision/fields/spacing.h"
#include "scanners/vision/lines/ctc.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSlips = 2;
constexpr qsizetype kLeastAgreement = 4; // characters of a division that must be as read for it to be meant
constexpr double kUnclear = 0.95;        // a character read better than this is not replaced
constexpr double kMendedAtBest = 0.88;
constexpr double kGappedAtBest = 0.7;
// By how much likelier a division of the list is than one that it lacks and that looks the same but for one
// character: a thousand times, as a logarithm.
constexpr double kListedWorth = 6.9;

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

/// A division that an address may begin with.
struct Mending
{
    std::u32string division;
    size_t replaced = 0; ///< characters of the reading it takes the place of
    int slips = 0;       ///< of these, read unclearly and as something else
    int unknown = 0;     ///< characters of the division that the recogniser does not know, or dropped
    bool asRead() const { return slips == 0 && unknown == 0; }
};

/// For each character of a division, whether the recogniser passed over it.
using Dropped = std::vector<bool>;

/// How \a division could have been read as the beginning of \a address; nothing if it differs where the
/// reading is clear, or too much.
std::optional<Mending> mendingBy(const std::u32string &division, const Dropped &dropped,
                                 const Characters &address, const Dictionary &dictionary)
{
    Mending mending{division, 0, 0, 0};
    qsizetype agreeing = 0;
    for (size_t i = 0; i < division.size(); ++i) {
        const char32_t wanted = division[i];
        const bool known = dictionary.contains(wanted);
        if (!known || dropped[i]) ++mending.unknown;
        if (dropped[i]) continue;
        if (mending.replaced == address.size()) return {};
        const ReadCharacter &read = address[mending.replaced++];
        if (read.character == wanted) ++agreeing;
        if (read.character == wanted || !known) continue;
        if (read.probability >= kUnclear || ++mending.slips > kMostSlips) return {};
    }
    return agreeing >= kLeastAgreement ? std::optional(mending) : std::nullopt;
}

/// What may have been dropped of \a division: nothing, what the recogniser does not know, and where there is
/// a gap in the line any one character (it lists 秭 and 郾, but hardly ever saw them). Not the first, which
/// leaves no gap, and not the last: what kind of division it is, is never rare.
std::vector<Dropped> waysToDrop(const std::u32string &division, const Dictionary &dictionary, bool gap)
{
    const Dropped none(division.size(), false);
    Dropped unknown = none;
    for (size_t i = 0; i < division.size(); ++i)
        unknown[i] = !dictionary.contains(division[i]);
    std::vector<Dropped> ways{none};
    if (unknown != none) ways.push_back(unknown);
    for (size_t i = 1; gap && i + 1 < division.size(); ++i) {
        ways.push_back(none);
        ways.back()[i] = true;
    }
    return ways;
}

/// The divisions that \a address most likely begins with: of those with the fewest slips the longest, and
/// rather as they stand than with a character that was dropped.
std::vector<Mending> mendings(const Characters &address, const Dictionary &dictionary, bool gap)
{
    std::vector<Mending> best;
    const auto rank = [](const Mending &m) { return std::tuple(-m.slips, m.replaced, -m.unknown); };
    for (const QString &name : divisionnames::addressBeginnings()) {
        const std::u32string division = name.toStdU32String();
        for (const Dropped &dropped : waysToDrop(division, dictionary, gap)) {
            const auto mending = mendingBy(division, dropped, address, dictionary);
            if (!mending) continue;
            if (!best.empty() && rank(*mending) < rank(best.front())) continue;
            if (!best.empty() && rank(*mending) > rank(best.front())) best.clear();
            best.push_back(*mending);
        }
    }
    return best;
}

/// The divisions, longer than the \a known first characters of \a address that are one, that it begins like
/// but for one character that was read clearly: 潍溪县, where there is a 濉溪县 only. The last character does
/// not count: counties become cities and districts.
std::vector<Mending> lookAlikes(const Characters &address, size_t known)
{
    const QStringList &names = divisionnames::addressBeginnings();
    const auto differing = [&](const std::u32string &division) {
        qsizetype count = 0;
        for (size_t i = 0; i < division.size(); ++i)
            if (address[i].character != division[i]) ++count;
        return count;
    };
    std::vector<Mending> alike;
    for (const QString &name : names) {
        const std::u32string division = name.toStdU32String();
        if (division.size() > address.size() || division.size() <= known) continue;
        if (static_cast<qsizetype>(division.size()) <= kLeastAgreement) continue;
        if (address[division.size() - 1].character == division.back() && differing(division) == 1)
            alike.push_back({division, division.size(), 1, 0});
    }
    return alike;
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

/// The mending that the lines say most likely.
const Mending &likeliest(const std::vector<Mending> &of, const std::vector<Line> &lines,
                         const Dictionary &dictionary)
{
    return *std::max_element(of.begin(), of.end(), [&](const Mending &a, const Mending &b) {
        return likelihood(a, lines, dictionary) < likelihood(b, lines, dictionary);
    });
}

/// \a address with \a mending at its beginning.
QString mended(const Characters &address, const Mending &mending)
{
    const Characters rest(address.begin() + static_cast<ptrdiff_t>(mending.replaced), address.end());
    return QString::fromStdU32String(mending.division) + ctc::textOf(rest);
}

/// Whether the lines leave room for \a mending of a clearly read character: the list has no abolished
/// divisions, so one that reads differently may be right.
bool isPlausible(const Mending &mending, const Characters &address, const std::vector<Line> &lines,
                 const Dictionary &dictionary)
{
    Mending asRead{{}, mending.replaced, 0, 0};
    for (size_t i = 0; i < mending.replaced; ++i)
        asRead.division.push_back(address[i].character);
    return likelihood(mending, lines, dictionary) + kListedWorth > likelihood(asRead, lines, dictionary);
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
    double confidence = (ctc::weakest(address) + ctc::mean(address)) / 2;
    const bool gap =
        std::any_of(lines.begin(), lines.end(), [](const Line &l) { return skipsCharacter(l.characters); });
    // Text was found where nothing was read: a last 室 that stands alone.
    const bool silent =
        std::any_of(lines.begin(), lines.end(), [](const Line &l) { return l.characters.empty(); });
    if (gap || silent) confidence = std::min(confidence, kGappedAtBest);
    const auto possible = mendings(address, dictionary, gap);
    if (possible.empty() || possible.front().asRead()) {
        const size_t known = possible.empty() ? 0 : possible.front().replaced;
        const auto alike = lookAlikes(address, known);
        if (alike.empty()) return {text, confidence};
        const Mending &other = likeliest(alike, lines, dictionary);
        const bool plausible = isPlausible(other, address, lines, dictionary);
        return {plausible ? mended(address, other) : text, std::min(confidence, kMendedAtBest)};
    }
    return {mended(address, likeliest(possible, lines, dictionary)), std::min(confidence, kMendedAtBest)};
}

} // namespace lianli::scanners
