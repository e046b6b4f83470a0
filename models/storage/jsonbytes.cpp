// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/jsonbytes.h"

#include "models/storage/storefailure.h"
#include "models/wire/canonicaljson.h"

#include <QJsonDocument>

namespace lianli::storage {

QByteArray canonicalBytes(const QJsonObject &json)
{
    auto bytes = models::canonicalJson(json);
    if (!bytes) throw StoreFailure(StoreError::InvalidEvent, bytes.error().key());
    return std::move(*bytes);
}

QJsonObject parseObject(QByteArrayView bytes, QLatin1StringView what)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!document.isObject())
        throw StoreFailure(StoreError::Corrupt, what + QStringLiteral(" is no JSON object"));
    return document.object();
}

QString base64(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace lianli::storage
