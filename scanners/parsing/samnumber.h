// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lianli::scanners {

inline constexpr int kSamNumberSize = 16;

/// The module's number as vendors print it ("05.03-20240611-0001234567-…"); information only, since
/// implementations differ in padding. Empty if \a data is not 16 bytes.
QString samNumberText(QByteArrayView data);

} // namespace lianli::scanners
