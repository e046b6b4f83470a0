// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::tests {

/// A dictionary of everything the national tables print, but for the characters that PP-OCR's lacks as well.
const scanners::Dictionary &tableDictionary();

/// Builds what a recogniser would see in a line, character by character.
class SpokenLine
{
public:
    explicit SpokenLine(const scanners::Dictionary &dictionary = tableDictionary()) : m_dictionary(dictionary)
    {
    }

    /// \a text, each character with \a probability.
    SpokenLine &say(const QString &text, float probability = 0.99F);
    /// One character that may be either of two.
    SpokenLine &either(char32_t likely, float probability, char32_t other, float otherProbability);
    /// Room for one character in which nothing was seen.
    SpokenLine &gap();
    scanners::LineReading reading() const;

private:
    struct Option
    {
        char32_t character = 0;
        float probability = 0;
    };
    void step(const std::vector<Option> &options);

    const scanners::Dictionary &m_dictionary;
    std::vector<float> m_probabilities;
    int m_steps = 0;
};

/// A line that says \a text clearly.
scanners::LineReading spoken(const QString &text);

} // namespace lianli::tests
