// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lianli::storage {

/// Replaces \a path by \a bytes, readable by the owner only: whole or not at all, and on disk when it
/// returns. Throws StoreFailure (DiskFull or Io).
void writeDurably(const QString &path, QByteArrayView bytes);
/// All bytes of a small file (1 MiB at most). Throws StoreFailure (NotFound, Io, Corrupt if larger).
QByteArray readWhole(const QString &path);
/// Makes renames and new names inside \a folder last.
void syncFolder(const QString &folder);

} // namespace lianli::storage
