// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace lianli::storage {

/// Canonical bytes of \a json; throws StoreFailure (InvalidEvent) where it has no canonical form.
QByteArray canonicalBytes(const QJsonObject &json);
/// The object in \a bytes; throws StoreFailure (Corrupt) if there is none. \a what names it for the log.
QJsonObject parseObject(QByteArrayView bytes, QLatin1StringView what);
/// Bytes as text inside JSON, and back.
QString base64(QByteArrayView bytes);
QByteArray fromBase64(const QJsonValue &value);

} // namespace lianli::storage
