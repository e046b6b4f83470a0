// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/documentservice.h"

#include "models/wire/canonicaljson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianli::models {

QByteArray FormContent::contentHash() const
{
    const QJsonObject signedPart{{u"form"_s, formId}, {u"version"_s, formVersion}, {u"fields"_s, fields}};
    // Pasted text may hold what has no canonical form (an unpaired surrogate). Qt's own form is fixed too,
    // and never equals a canonical one, so a signature still binds to exactly this content.
    const QByteArray bytes =
        canonicalJson(signedPart).value_or(QJsonDocument(signedPart).toJson(QJsonDocument::Compact));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace lianli::models
