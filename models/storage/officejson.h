// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"

#include <QString>

namespace lianli::storage {

/// The office as the store keeps it, canonical JSON.
QString officeToJson(const models::Office &office);
/// Throws StoreFailure (Corrupt).
models::Office officeFromJson(const QString &json);

} // namespace lianli::storage
