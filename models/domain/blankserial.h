// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace lianli::models {

/// 印制号: the number the press put on one blank certificate; one person's copy each. `^[A-Z0-9]{6,14}$`.
class BlankSerial
{
public:
    /// Accepts inner spaces ("32 0046 1187") and lower case, and normalises them.
    [[nodiscard]] static Result<BlankSerial> parse(QStringView text);

    QString text() const { return m_text; }
    /// "32 0046 1187" for 10 digits; unchanged otherwise.
    QString grouped() const;
    /// The serial \a offset further on, counting in the trailing digits; fails if they overflow.
    [[nodiscard]] Result<BlankSerial> advanced(int offset) const;

    friend bool operator==(const BlankSerial &, const BlankSerial &) = default;

private:
    explicit BlankSerial(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace lianli::models
