// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/idcards/cardphotograph.h"

#include <QList>

namespace lianli::bench {

/// The photographs of a folder with a truth.json beside them: {"cards":[{"file","side","hard",fields…,
/// "capture":{"quad","px_per_mm"}}]}. Empty if there is none.
QList<tests::CardPhotograph> photographsIn(const QString &folder);

} // namespace lianli::bench
