// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lianli::scanners {

/// What a recogniser sees in one line of text: for each step along the line, how likely each character is
/// there (connectionist temporal classification). Class 0 is "nothing new here", the blank.
class LineReading
{
public:
    LineReading() = default;
    LineReading(int steps, int classes, std::vector<float> probabilities)
        : m_steps(steps),
          m_classes(classes),
          m_probabilities(std::move(probabilities))
    {
    }

    int steps() const { return m_steps; }
    int classes() const { return m_classes; }
    float at(int step, int character) const
    {
        return m_probabilities[static_cast<size_t>(step) * static_cast<size_t>(m_classes) +
                               static_cast<size_t>(character)];
    }

private:
    int m_steps = 0;
    int m_classes = 0;
    std::vector<float> m_probabilities;
};

/// One character of the most likely text.
struct ReadCharacter
{
    char32_t character = 0;
    double probability = 0;
    double place = 0; ///< middle of the character along the line, 0…1
};

} // namespace lianli::scanners
