// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::scanners {

/// What the rules make of one line: a value in the form of FieldReading, and how sure they are.
struct FieldDraft
{
    QString value;
    double confidence = 0;

    bool isRead() const { return !value.isEmpty(); }
};

} // namespace lianli::scanners
