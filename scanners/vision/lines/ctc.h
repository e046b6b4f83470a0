// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

#include <vector>

/// What can be asked of a LineReading. Pure functions.
namespace lianli::scanners::ctc {

/// The most likely character of each step, repeats and blanks taken out.
std::vector<ReadCharacter> bestPath(const LineReading &line, const Dictionary &dictionary);

QString textOf(const std::vector<ReadCharacter> &characters);
/// The lowest probability among \a characters; 0 if there are none.
double weakest(const std::vector<ReadCharacter> &characters);
double mean(const std::vector<ReadCharacter> &characters);

/// Natural logarithm of the probability that the line says exactly \a text (classes of a dictionary).
/// Dictionary::kUnknown is a character the recogniser cannot know: it stands for any one character, or for
/// none, at a small price.
double logLikelihood(const LineReading &line, const std::vector<int> &text);

/// One of the characters a search may use: it gathers the probability of every class that looks the same.
struct Letter
{
    char character = 0;
    std::vector<int> classes;
};

struct Candidate
{
    std::string text;
    double logProbability = 0;
};

/// The most likely texts made of \a letters only, best first (prefix beam search, \a width prefixes kept).
std::vector<Candidate> beamSearch(const LineReading &line, const std::vector<Letter> &letters, size_t width,
                                  size_t maximumLength);

} // namespace lianli::scanners::ctc
