// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::models {

/// A source of law as shown beside a check: 民法典 第1047条.
struct LegalBasis
{
    QString law;
    QString article;
    QString text() const { return law.isEmpty() ? QString() : law + QLatin1Char(' ') + article; }
};

} // namespace lianli::models
