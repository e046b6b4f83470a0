// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::models {

/// Sex as on the identity document, GB/T 2261.1-2003 (0 unknown, 1 male, 2 female, 9 not stated).
enum class Sex { Unknown = 0, Male = 1, Female = 2, NotStated = 9 };

/// 男, 女, or empty: the words on the card and on every form.
QString sexText(Sex sex);
/// From the one-digit code; anything else is Unknown.
Sex sexFromCode(QStringView code);
/// From 男/女; anything else is Unknown.
Sex sexFromText(QStringView text);

} // namespace lianli::models
