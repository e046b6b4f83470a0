// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/vision/fields/fielddraft.h"
#include "scanners/vision/lines/dictionary.h"
#include "scanners/vision/lines/linereading.h"

namespace lianli::scanners {

/// 男 or 女 as printed.
FieldDraft decidePrintedSex(const LineReading &line, const Dictionary &dictionary);
/// The birth date as printed: `1991 年 2 月 19 日`.
FieldDraft decidePrintedBirth(const LineReading &line, const Dictionary &dictionary);

/// Number, sex and birth of one card, which say the same twice.
struct PersonDrafts
{
    FieldDraft number;
    FieldDraft sex;
    FieldDraft birth;
};
/// The three made to agree: a valid number says birth and sex, and what is printed confirms it. Where both
/// are clear and contradict each other the number is not given.
PersonDrafts reconciled(const PersonDrafts &printed);

} // namespace lianli::scanners
