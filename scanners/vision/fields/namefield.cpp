// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/namefield.h"

#include "scanners/vision/lines/ctc.h"

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUnclear = 0.95; // of a name's weakest character; 赞 was read for 赟 at 0.91
constexpr double kUnclearAtBest = 0.85;
// By how many characters ink and reading may differ by chance: ink is narrower than the room of its
// characters (of 107 names read rightly by 0.5 at most, and wider by 0.03); what room a middle dot takes is
// less certain.
constexpr double kNarrower = 0.6;
constexpr double kWider = 0.3;
constexpr double kWiderWithDots = 0.6;
constexpr double kMissingAtBest = 0.5;
// Characters from the beginning of the line to the middle of its first: a little free room and half of one,
// or one more if one was dropped.
constexpr double kLateFirst = 1.3;
constexpr QChar kMiddleDot = u'·';

bool isMiddleDot(QChar c)
{
    return QStringView(u"·•・.．‧").contains(c);
}

QString cleaned(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        if (isMiddleDot(c))
            name += kMiddleDot;
        else if (!c.isSpace() && !c.isPunct() && !c.isDigit())
            name += c;
    }
    for (const QStringView label : {u"姓名", u"名"})
        if (name.startsWith(label) && name.size() > label.size() + 1) return name.sliced(label.size());
    return name;
}

} // namespace

FieldDraft decideName(const LineReading &line, const Dictionary &dictionary, NameWidths widths)
{
    const auto read = ctc::bestPath(line, dictionary);
    const QString name = cleaned(ctc::textOf(read));
    if (name.size() < 2) return {name, 0.1};
    // A rare character is swapped for a look-alike (赟 → 赞) with no other sign than that this one is read a
    // little less clearly: what the others are read with does not make up for it.
    double confidence = ctc::weakest(read);
    if (confidence < kUnclear) confidence = std::min(confidence, kUnclearAtBest);
    if (widths.inked > 0) {
        // A middle dot takes about half the room of a character.
        const auto dots = name.count(kMiddleDot);
        const double width = static_cast<double>(name.size() - dots) + 0.5 * static_cast<double>(dots);
        const double excess = widths.inked - width;
        if (excess > (dots > 0 ? kWiderWithDots : kWider) || excess < -kNarrower)
            confidence = std::min(confidence, kMissingAtBest);
    }
    // In glare ink fades and its width deceives; where the first character stands does not.
    if (read.front().place * widths.line > kLateFirst) confidence = std::min(confidence, kMissingAtBest);
    return {name, confidence};
}

} // namespace lianli::scanners
