// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flatbed/optionchoice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianli::flatbed {

namespace {

constexpr SANE_Int kMostChoices = 10'000; ///< of a list; real ones have a dozen
constexpr SANE_Int kLongestWord = 4096;   ///< bytes

SANE_Word wordOf(const SANE_Option_Descriptor &option, double number)
{
    const double scaled = option.type == SANE_TYPE_FIXED ? number * (1 << SANE_FIXED_SCALE_SHIFT) : number;
    if (!std::isfinite(scaled)) return 0;
    return static_cast<SANE_Word>(std::clamp(std::round(scaled),
                                             double{std::numeric_limits<SANE_Word>::min()},
                                             double{std::numeric_limits<SANE_Word>::max()}));
}

std::optional<SANE_Word> nearestInRange(const SANE_Range *range, SANE_Word wanted)
{
    if (!range || range->min > range->max) return {};
    const qint64 inside = std::clamp(wanted, range->min, range->max);
    if (range->quant <= 0) return static_cast<SANE_Word>(inside);
    const qint64 steps = (inside - range->min + range->quant / 2) / range->quant;
    const qint64 most = (qint64{range->max} - range->min) / range->quant;
    return static_cast<SANE_Word>(range->min + std::min(steps, most) * range->quant);
}

std::optional<SANE_Word> nearestInList(const SANE_Word *list, SANE_Word wanted)
{
    if (!list || list[0] <= 0 || list[0] > kMostChoices) return {};
    return *std::min_element(list + 1, list + 1 + list[0], [wanted](SANE_Word a, SANE_Word b) {
        return std::abs(qint64{a} - wanted) < std::abs(qint64{b} - wanted);
    });
}

bool isSettable(const SANE_Option_Descriptor &option)
{
    return SANE_OPTION_IS_ACTIVE(option.cap) && SANE_OPTION_IS_SETTABLE(option.cap);
}

} // namespace

std::optional<SANE_Word> nearestAllowed(const SANE_Option_Descriptor &option, double wanted)
{
    if (option.type != SANE_TYPE_INT && option.type != SANE_TYPE_FIXED) return {};
    const SANE_Word word = wordOf(option, wanted);
    switch (option.constraint_type) {
    case SANE_CONSTRAINT_NONE:
        return word;
    case SANE_CONSTRAINT_RANGE:
        return nearestInRange(option.constraint.range, word);
    case SANE_CONSTRAINT_WORD_LIST:
        return nearestInList(option.constraint.word_list, word);
    case SANE_CONSTRAINT_STRING_LIST:
        break;
    }
    return {};
}

double numberOf(const SANE_Option_Descriptor &option, SANE_Word word)
{
    return option.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word;
}

std::optional<QByteArray> wordLike(const SANE_Option_Descriptor &option, const QList<QByteArray> &wanted)
{
    if (option.constraint_type != SANE_CONSTRAINT_STRING_LIST || !option.constraint.string_list) return {};
    for (const QByteArray &part : wanted) {
        for (SANE_Int i = 0; i < kMostChoices && option.constraint.string_list[i]; ++i) {
            const QByteArray word(option.constraint.string_list[i]);
            if (word.toLower().contains(part.toLower())) return word;
        }
    }
    return {};
}

bool isSettableNumber(const SANE_Option_Descriptor &option)
{
    return isSettable(option) && (option.type == SANE_TYPE_INT || option.type == SANE_TYPE_FIXED) &&
           option.size == static_cast<SANE_Int>(sizeof(SANE_Word)); // longer ones are tables
}

bool isSettableWord(const SANE_Option_Descriptor &option)
{
    return isSettable(option) && option.type == SANE_TYPE_STRING && option.size > 0 &&
           option.size <= kLongestWord;
}

} // namespace lianli::flatbed
