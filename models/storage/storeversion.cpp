// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storeversion.h"

#include <sqlite3.h>

// Only the encrypting library has it.
extern "C" __attribute__((weak)) const char *sqlite3mc_version();

namespace lianli::storage {

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

QString cipherVersion()
{
    return sqlite3mc_version ? QString::fromLatin1(sqlite3mc_version()) : QString();
}

} // namespace lianli::storage
