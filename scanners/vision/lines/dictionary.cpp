// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/lines/dictionary.h"

#include "scanners/api/readererror.h"

namespace lianli::scanners {

using namespace Qt::StringLiterals;

models::Result<Dictionary> Dictionary::fromKeys(const QByteArray &keys)
{
    Dictionary dictionary;
    dictionary.m_characters.push_back(0);
    QStringList lines = QString::fromUtf8(keys).split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
    for (const QString &line : lines) {
        const auto points = (line.endsWith(u'\r') ? line.chopped(1) : line).toUcs4();
        if (points.size() != 1)
            return models::fail(ReaderError::VisionMissing, u"the list of characters is broken"_s);
        dictionary.m_characters.push_back(points.first());
    }
    dictionary.m_characters.push_back(U' ');
    for (int i = 1; i < dictionary.size(); ++i)
        if (!dictionary.contains(dictionary.character(i)))
            dictionary.m_indexes.insert(dictionary.character(i), i);
    return dictionary;
}

std::vector<int> Dictionary::indexesOf(const QString &text) const
{
    std::vector<int> indexes;
    for (const auto point : text.toUcs4())
        indexes.push_back(indexOf(point));
    return indexes;
}

} // namespace lianli::scanners
