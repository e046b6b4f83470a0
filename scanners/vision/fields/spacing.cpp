// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/spacing.h"

#include <algorithm>

namespace lianli::scanners {

namespace {

constexpr double kGap = 1.6; // times the usual step; two steps are one character too many
constexpr char32_t kFirstHanzi = 0x2E80;

bool isHanzi(const ReadCharacter &c)
{
    return c.character >= kFirstHanzi;
}

} // namespace

bool skipsCharacter(const std::vector<ReadCharacter> &line)
{
    // Only between hanzi, which are all of one width.
    std::vector<double> steps;
    for (size_t i = 1; i < line.size(); ++i)
        if (isHanzi(line[i - 1]) && isHanzi(line[i])) steps.push_back(line[i].place - line[i - 1].place);
    if (steps.size() < 3) return false; // too few to know what is usual
    auto sorted = steps;
    std::sort(sorted.begin(), sorted.end());
    return sorted.back() > kGap * sorted[sorted.size() / 2];
}

} // namespace lianli::scanners
