// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::scanners {

/// How many characters must be put in, taken out or replaced to make \a a into \a b.
int editDistance(QStringView a, QStringView b);

} // namespace lianli::scanners
