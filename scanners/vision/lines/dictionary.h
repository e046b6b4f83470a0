// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace lianli::scanners {

/// The characters a recogniser knows, by class: 0 is the blank, then the file's lines in order, then the
/// space. A character that is not in here is never read, and another takes its place or it is dropped.
class Dictionary
{
public:
    static constexpr int kBlank = 0;
    static constexpr int kUnknown = -1;

    /// \a keys is UTF-8 with one character a line. ReaderError::VisionMissing if that is not what it is.
    [[nodiscard]] static models::Result<Dictionary> fromKeys(const QByteArray &keys);

    int size() const { return static_cast<int>(m_characters.size()); }
    char32_t character(int index) const { return m_characters.at(static_cast<size_t>(index)); }
    int indexOf(char32_t character) const { return m_indexes.value(character, kUnknown); }
    bool contains(char32_t character) const { return m_indexes.contains(character); }
    /// Classes of the characters of \a text; kUnknown where the dictionary has none.
    std::vector<int> indexesOf(const QString &text) const;

private:
    std::vector<char32_t> m_characters;
    QHash<char32_t, int> m_indexes;
};

} // namespace lianli::scanners
