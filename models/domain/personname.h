// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace lianli::models {

/// A person's name as the chip or paper gives it, code point for code point: never normalised, never cut.
///
/// Characters beyond the BMP (𠮷) are kept as surrogate pairs. The middle dot of minority names is stored as
/// met (U+00B7, U+2022, U+30FB, U+FF0E, U+2027) and compared as one.
class PersonName
{
public:
    /// Code points: a foreigner's card has room for 60, a resident's for 15 UTF-16 units.
    static constexpr int kMaxCharacters = 60;

    /// Trims; refuses empty names, control and invisible characters (two names that look alike would differ),
    /// digits, unpaired surrogates and over 60 code points.
    [[nodiscard]] static Result<PersonName> parse(QStringView text);

    QString text() const { return m_text; }
    /// First character and one star for the rest: "陈*"; "WONG *" for Latin names.
    QString masked() const;
    /// Equal, with all middle dots taken as the same and Latin case ignored.
    bool sameAs(const PersonName &other) const;
    /// Some character lies outside the BMP: a font for it must be looked for.
    bool hasRareCharacter() const;
    /// Some character is private-use (U+E000–F8FF, planes 15–16): an old chip could not encode it, a clerk
    /// must confirm.
    bool hasPrivateUseCharacter() const;

    friend bool operator==(const PersonName &, const PersonName &) = default;

private:
    explicit PersonName(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace lianli::models
