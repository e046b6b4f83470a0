// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vision/spokenline.h"

#include "models/domain/codetable.h"

#include <QSet>

namespace lianli::tests {

using namespace Qt::StringLiterals;
using scanners::Dictionary;

const Dictionary &tableDictionary()
{
    static const Dictionary dictionary = [] {
        QString all =
            u"0123456789XxOl.-·长期公安局分签发机关姓名男女年月日住址路号室村组街道和平解放唯在么甲乙丙丁"_s;
        for (const auto *table : {&models::codetables::divisions(), &models::codetables::ethnicGroups()})
            for (const models::CodeEntry &entry : table->entries())
                all += entry.nameZh;
        QByteArray keys;
        QSet<char32_t> seen;
        for (const char32_t c : all.toStdU32String()) {
            const bool unknown = QString(u"仫仡茌陉岢"_s).toStdU32String().find(c) != std::u32string::npos;
            if (unknown || seen.contains(c)) continue;
            seen.insert(c);
            keys += QString::fromUcs4(&c, 1).toUtf8() + '\n';
        }
        return *Dictionary::fromKeys(keys);
    }();
    return dictionary;
}

SpokenLine &SpokenLine::say(const QString &text, float probability)
{
    for (const char32_t c : text.toStdU32String()) {
        step({});
        step({{c, probability}});
        step({{c, probability}});
        step({});
    }
    return *this;
}

SpokenLine &SpokenLine::either(char32_t likely, float probability, char32_t other, float otherProbability)
{
    step({});
    step({{likely, probability}, {other, otherProbability}});
    step({});
    step({});
    return *this;
}

SpokenLine &SpokenLine::gap()
{
    for (int i = 0; i < 4; ++i)
        step({});
    return *this;
}

scanners::LineReading SpokenLine::reading() const
{
    return {m_steps, m_dictionary.size(), m_probabilities};
}

void SpokenLine::step(const std::vector<Option> &options)
{
    std::vector<float> row(static_cast<size_t>(m_dictionary.size()), 0.0F);
    float rest = 1;
    for (const Option &option : options) {
        const int index = m_dictionary.indexOf(option.character);
        Q_ASSERT(index != Dictionary::kUnknown);
        row[static_cast<size_t>(index)] = option.probability;
        rest -= option.probability;
    }
    row[Dictionary::kBlank] = rest;
    m_probabilities.insert(m_probabilities.end(), row.begin(), row.end());
    ++m_steps;
}

scanners::LineReading spoken(const QString &text)
{
    return SpokenLine().say(text).reading();
}

} // namespace lianli::tests
