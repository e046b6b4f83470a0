// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identitydocument.h"

#include <QHash>
#include <QString>

namespace lianli::models {

/// The two sides of a registration, as every form orders them: 男方 first, 女方 second.
enum class PartyRole { Man = 0, Woman = 1 };
inline constexpr PartyRole kPartyRoles[] = {PartyRole::Man, PartyRole::Woman};

/// 婚姻状况 as declared, GB/T 2261.2-2003 codes.
enum class MaritalStatus { NotStated = 90, NeverMarried = 10, Widowed = 30, Divorced = 40 };

/// One person at the counter: the identity paper, where each field came from, and what the person declares.
struct Party
{
    static constexpr int kSurePercent = 90;

    IdentityDocument document;
    QHash<QString, FieldSource> sources; ///< by field:: name
    /// Percent, by field:: name, of the fields that were read from a picture (FieldSource::Ocr). One that the
    /// clerk compared with the paper has none any more.
    QHash<QString, int> confidence;
    MaritalStatus maritalStatus = MaritalStatus::NotStated;
    QString educationCode;   ///< GB/T 4658-2006, may be empty
    QString occupationCode;  ///< GB/T 6565-2015 major group, may be empty
    QString handEntryReason; ///< why the number was typed instead of read; required for hand entry

    bool isIdentified() const { return !document.number.isEmpty(); }
    /// Read from a picture, and not so surely that nobody need look at it.
    bool isDoubtful(const QString &fieldName) const
    {
        return confidence.value(fieldName, kSurePercent) < kSurePercent;
    }
    bool handEntered() const { return sources.value(field::kNumber) == FieldSource::Manual; }
};

} // namespace lianli::models
