// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

#include <QDate>

namespace lianli::scanners {

struct ValidityDraft
{
    FieldDraft from;
    FieldDraft to;
};

/// 有效期限 as a line most likely shows it: `2012.03.05-2032.03.05` or `2012.03.05-长期`, of the readings
/// that keep the rule 5, 10 or 20 years to the same day (居民身份证法 art. 5), issued between 2004 and \a
/// today.
ValidityDraft decideValidity(const LineReading &line, const Dictionary &dictionary, QDate today);

/// \a to is 5, 10 or 20 years after \a from; for 29 February, 28 February and 1 March are taken as well.
bool keepsValidityRule(QDate from, QDate to);

} // namespace lianli::scanners
