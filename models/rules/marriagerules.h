// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/rules/legalbasis.h"
#include "models/rules/paperrule.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace lianli::models {

/// A question the registrar must ask both parties, with the answer that lets the registration go on.
struct InquiryQuestion
{
    QString id; ///< "voluntary", "single", "kinship", "illness_told", "capacity", "notice_read"
    QString textZh;
    QString textEn;
    bool expectedYes = true;
    QString refusalReason; ///< id of the reason if answered otherwise
    LegalBasis basis;
};

/// A ground on which a marriage is not accepted or not registered.
struct RefusalReason
{
    QString id; ///< "N1" …
    QString textZh;
    QString textEn;
    LegalBasis basis;
};

/// The rules of 结婚登记 as data with a version and an effective date (resources/rules/marriage.json), so
/// that a change of law is a change of data.
struct MarriageRules
{
    QString version;
    QDate effectiveFrom;
    int minimumAgeMan = 0;
    int minimumAgeWoman = 0;
    QList<InquiryQuestion> questions;
    QList<RefusalReason> refusalReasons;
    QHash<QString, LegalBasis> checkBasis; ///< by check id
    QList<PaperRule> papers;               ///< in the order they are shown

    const RefusalReason *refusalReason(QStringView id) const;
    const PaperRule *paper(QStringView id) const;

    /// The version in force on \a day, from the JSON; fails if none is or the data does not parse.
    [[nodiscard]] static Result<MarriageRules> effectiveOn(QDate day, const QByteArray &json);
    /// The same from the file that ships.
    [[nodiscard]] static Result<MarriageRules> effectiveOn(QDate day);
};

} // namespace lianli::models
