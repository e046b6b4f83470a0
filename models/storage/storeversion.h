// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::storage {

/// Version of SQLite, and of the cipher it is built with; the latter is empty where another library stands in
/// for the encrypting one.
QString sqliteVersion();
QString cipherVersion();

} // namespace lianli::storage
