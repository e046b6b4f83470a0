// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/lines/ctc.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace lianli::scanners::ctc {

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr double kLeast = 1e-7;       // a step never rules a character out for good
constexpr double kUnknownPrice = 0.1; // of a character the recogniser has no class for

double logSum(double a, double b)
{
    if (a < b) std::swap(a, b);
    return b == kNever ? a : a + std::log1p(std::exp(b - a));
}

double logAt(const LineReading &line, int step, int character)
{
    return std::log(std::max<double>(line.at(step, character), kLeast));
}

/// Of the best class that is not the blank: what an unknown character is worth at a step, once it was begun.
double logOfAnything(const LineReading &line, int step)
{
    float best = 0;
    for (int c = 1; c < line.classes(); ++c)
        best = std::max(best, line.at(step, c));
    return std::log(std::max<double>(best, kLeast));
}

} // namespace

std::vector<ReadCharacter> bestPath(const LineReading &line, const Dictionary &dictionary)
{
    std::vector<ReadCharacter> characters;
    int before = Dictionary::kBlank;
    double firstStep = 0;
    for (int step = 0; step < line.steps(); ++step) {
        int best = 0;
        for (int c = 1; c < line.classes(); ++c)
            if (line.at(step, c) > line.at(step, best)) best = c;
        const double probability = line.at(step, best);
        if (best != Dictionary::kBlank) {
            if (best != before) {
                characters.push_back({dictionary.character(best), probability, 0});
                firstStep = step;
            }
            ReadCharacter &current = characters.back();
            current.probability = std::max(current.probability, probability);
            current.place = ((firstStep + step) / 2 + 0.5) / line.steps();
        }
        before = best;
    }
    return characters;
}

QString textOf(const std::vector<ReadCharacter> &characters)
{
    QString text;
    for (const ReadCharacter &c : characters)
        text += QString::fromUcs4(&c.character, 1);
    return text;
}

double weakest(const std::vector<ReadCharacter> &characters)
{
    double lowest = characters.empty() ? 0 : 1;
    for (const ReadCharacter &c : characters)
        lowest = std::min(lowest, c.probability);
    return lowest;
}

double mean(const std::vector<ReadCharacter> &characters)
{
    double sum = 0;
    for (const ReadCharacter &c : characters)
        sum += c.probability;
    return characters.empty() ? 0 : sum / static_cast<double>(characters.size());
}

double logLikelihood(const LineReading &line, const std::vector<int> &text)
{
    if (line.steps() == 0) return kNever;
    // The forward algorithm over the states blank, c1, blank, c2, …, blank. An unknown character costs its
    // price once: where it begins, or where it is passed over, since the recogniser often drops it.
    const size_t states = 2 * text.size() + 1;
    const double price = std::log(kUnknownPrice);
    const auto isUnknown = [&](size_t state) {
        return state % 2 == 1 && text[state / 2] == Dictionary::kUnknown;
    };
    // From where a state is reached in one step: itself, the one before, over a blank, over an unknown one.
    const auto reached = [&](const std::vector<double> &from, size_t state) {
        double begun = state >= 1 ? from[state - 1] : kNever;
        const bool differs = state >= 3 && state % 2 == 1 && text[state / 2] != text[state / 2 - 1];
        if (differs) begun = logSum(begun, from[state - 2]);
        const size_t over = state % 2 == 0 ? state - 1 : state - 2; // the character before this state
        if (state >= 2 && over < states && isUnknown(over)) {
            begun = logSum(begun, from[over - 1] + price);
            if (over >= 2) begun = logSum(begun, from[over - 2] + price);
        }
        return logSum(from[state], isUnknown(state) ? begun + price : begun);
    };
    std::vector<double> now(states, kNever);
    std::vector<double> next(states, kNever);
    for (int step = 0; step < line.steps(); ++step) {
        const double blank = logAt(line, step, Dictionary::kBlank);
        const double anything = logOfAnything(line, step);
        for (size_t s = 0; s < states; ++s) {
            double before = kNever;
            if (step > 0)
                before = reached(now, s);
            else if (s <= 1)
                before = isUnknown(s) ? price : 0;
            else if (s <= 3 && isUnknown(1))
                before = price;
            if (s % 2 == 0)
                next[s] = before + blank;
            else
                next[s] = before + (isUnknown(s) ? anything : logAt(line, step, text[s / 2]));
        }
        std::swap(now, next);
    }
    return states == 1 ? now[0] : logSum(now[states - 1], now[states - 2]);
}

std::vector<Candidate> beamSearch(const LineReading &line, const std::vector<Letter> &letters, size_t width,
                                  size_t maximumLength)
{
    struct Score
    {
        double blank = kNever;  // of all paths that end in the blank
        double letter = kNever; // of all that end in the last letter
        double sum() const { return logSum(blank, letter); }
    };
    using Beam = std::unordered_map<std::string, Score>;
    Beam beam{{std::string(), Score{0, kNever}}};
    for (int step = 0; step < line.steps(); ++step) {
        const double blank = logAt(line, step, Dictionary::kBlank);
        std::vector<double> probabilities;
        double best = 0;
        for (const Letter &letter : letters) {
            double sum = 0;
            for (const int c : letter.classes)
                sum += static_cast<double>(line.at(step, c));
            best = std::max(best, sum);
            probabilities.push_back(std::log(std::max(sum, kLeast)));
        }
        Beam next;
        for (const auto &[prefix, score] : beam) {
            Score &stays = next[prefix];
            stays.blank = logSum(stays.blank, score.sum() + blank);
            if (best < 1e-4) { // between two characters: nothing can begin here
                stays.letter = logSum(stays.letter, score.letter + std::log(kLeast));
                continue;
            }
            for (size_t i = 0; i < letters.size(); ++i) {
                const char character = letters[i].character;
                const bool repeats = !prefix.empty() && prefix.back() == character;
                if (repeats) {
                    Score &same = next[prefix];
                    same.letter = logSum(same.letter, score.letter + probabilities[i]);
                }
                if (prefix.size() == maximumLength) continue;
                Score &longer = next[prefix + character];
                longer.letter =
                    logSum(longer.letter, (repeats ? score.blank : score.sum()) + probabilities[i]);
            }
        }
        if (next.size() > width) {
            std::vector<std::pair<double, const std::string *>> order;
            for (const auto &[prefix, score] : next)
                order.emplace_back(score.sum(), &prefix);
            std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(width), order.end(),
                             [](const auto &a, const auto &b) { return a.first > b.first; });
            Beam kept;
            for (size_t i = 0; i < width; ++i)
                kept.emplace(*order[i].second, next[*order[i].second]);
            next = std::move(kept);
        }
        beam = std::move(next);
    }
    std::vector<Candidate> candidates;
    for (const auto &[text, score] : beam)
        candidates.push_back({text, score.sum()});
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate &a, const Candidate &b) { return a.logProbability > b.logProbability; });
    return candidates;
}

} // namespace lianli::scanners::ctc
