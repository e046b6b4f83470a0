// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/durablefile.h"

#include "models/storage/storefailure.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxSmallFile = 1024 * 1024;

} // namespace

void syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) throw StoreFailure(StoreError::Io, u"folder cannot be synced"_s);
}

void writeDurably(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    // commit() syncs the bytes before it renames.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!written) {
        const bool full = file.error() == QFileDevice::ResourceError;
        throw StoreFailure(full ? StoreError::DiskFull : StoreError::Io,
                           u"%1 cannot be written"_s.arg(QFileInfo(path).fileName()));
    }
    syncFolder(QFileInfo(path).absolutePath());
}

QByteArray readWhole(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists()) throw StoreFailure(StoreError::NotFound, name);
    if (!file.open(QIODevice::ReadOnly)) throw StoreFailure(StoreError::Io, u"%1 cannot be read"_s.arg(name));
    if (file.size() > kMaxSmallFile) throw StoreFailure(StoreError::Corrupt, u"%1 is too large"_s.arg(name));
    return file.readAll();
}

} // namespace lianli::storage
