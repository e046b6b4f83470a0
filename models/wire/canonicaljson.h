// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace lianli::models {

/// Canonical JSON (ledger.md §3): UTF-8, keys sorted by code point, no spaces, integers only (|n| ≤ 2⁵³−1),
/// text in NFC as given — this function refuses to normalise, so names keep their code points. Escapes only
/// what RFC 8259 demands. Fails (DomainError::DataFile) on fractions, out-of-range integers and unpaired
/// surrogates.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonValue &value);

} // namespace lianli::models
