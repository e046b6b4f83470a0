// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/lettershapes.h"

namespace lianli::scanners {

using namespace Qt::StringLiterals;

ctc::Letter letterOf(char character, const QString &shapes, const Dictionary &dictionary)
{
    ctc::Letter letter{character, {}};
    for (const int index : dictionary.indexesOf(shapes))
        if (index != Dictionary::kUnknown) letter.classes.push_back(index);
    return letter;
}

std::vector<ctc::Letter> digitLetters(const Dictionary &dictionary)
{
    static const QStringList kShapes{u"0OoDQ"_s, u"1lI|i"_s, u"2Zz"_s, u"3"_s,  u"4"_s,
                                     u"5Ss"_s,   u"6b"_s,    u"7"_s,   u"8B"_s, u"9g"_s};
    std::vector<ctc::Letter> letters;
    for (int digit = 0; digit < 10; ++digit)
        letters.push_back(letterOf(static_cast<char>('0' + digit), kShapes.at(digit), dictionary));
    return letters;
}

} // namespace lianli::scanners
