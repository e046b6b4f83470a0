// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/rules/legalbasis.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lianli::models {

/// One way a paper may come: authenticated by an embassy, as an Apostille, …
struct PaperForm
{
    QString id;
    QString textZh;
    QString textEn;
};

/// A paper that a person must bring to 结婚登记, or need not any more (提供的材料); part of marriage.json.
struct PaperRule
{
    /// How it is known to be there.
    enum class Proof {
        Identity, ///< the identity paper of step 1
        Seen,     ///< the registrar looks at it and says so
        Waived,   ///< not asked for
    };
    /// Who brings it, beside its groups.
    enum class When {
        Always,
        Serving,       ///< soldiers in service
        Divorced,      ///< declared so: proof of the marital status, asked for where the register differs
        Widowed,       ///< likewise
        TreatyDocument ///< some paper of the person came as a treaty document (Apostille)
    };

    QString id;         ///< "no_spouse_certificate"
    QStringList groups; ///< personGroupKey() of those it is for
    When when = When::Always;
    Proof proof = Proof::Seen;
    QString textZh;
    QString textEn;
    QString whyZh; ///< one sentence: what the law wants of it, or why it is waived
    QString whyEn;
    QList<PaperForm> forms;  ///< empty: it comes in one way only
    QStringList treatyForms; ///< of forms, those that are treaty documents
    bool dated = false;      ///< the day of issue, or from which it has effect, is asked
    bool numbered = false;   ///< its document number is asked
    int validMonths = 0;     ///< after that day; 0 for ever
    LegalBasis basis;

    bool isStatusProof() const { return when == When::Divorced || when == When::Widowed; }
    const PaperForm *form(QStringView formId) const;
};

/// Fails with DomainError::DataFile where a rule is not whole, an id comes twice, or a word is unknown.
[[nodiscard]] Result<QList<PaperRule>> paperRulesFrom(const QJsonArray &array);

} // namespace lianli::models
