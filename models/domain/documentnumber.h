// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/identitydocument.h"

#include <QDate>
#include <QString>

namespace lianli::models {

/// The number of one paper, checked by the rules of its kind (codes/identity_document_types.csv).
struct DocumentNumber
{
    QString text;       ///< upper case, ASCII, no spaces
    QString issueCount; ///< the two digits that older prints of the HK/Macao permit add to the number
    QDate birthDate;    ///< where the number holds it
    Sex sex = Sex::Unknown;
};

/// \a today bounds the birth date of numbers that hold one.
[[nodiscard]] Result<DocumentNumber> parseDocumentNumber(DocumentKind kind, QStringView text, QDate today);

/// \a error only says that the number is not whole yet: it was typed so far without a slip.
bool isUnfinishedNumber(DocumentKind kind, QStringView text, const Error &error);

/// The number has 18 characters that hold birth date and sex (GB 11643).
bool hasCitizenNumber(DocumentKind kind);
/// Papers of foreigners: their names are in Latin script, their nationality is asked.
bool isForeigners(DocumentKind kind);
/// Papers with a machine readable zone that is typed or scanned; their first day is not in it.
bool hasMachineReadableZone(DocumentKind kind);

/// Papers with a chip that card readers read: typing their number needs a reason.
bool isReadByReaders(DocumentKind kind);
/// Papers that name the region (HK, Macao, Taiwan) their holder comes from.
bool isRegional(DocumentKind kind);

/// Normalised number of an identity card of Hong Kong (A123456(3)), Macao (1234567(8)) or Taiwan
/// (A123456789), each with its check digit; Macao's has none that is published.
[[nodiscard]] Result<QString> parseRegionalId(QStringView text);

} // namespace lianli::models
