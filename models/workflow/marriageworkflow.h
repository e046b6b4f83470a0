// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/ports/documentservice.h"
#include "models/ports/marriageregister.h"
#include "models/rules/couplekind.h"
#include "models/workflow/marriagecase.h"

#include <QDate>
#include <QList>

#include <array>
#include <optional>

namespace lianli::models {

/// Why a step is not finished; the sentence is made where it is shown.
struct Missing
{
    enum class What {
        EarlierStep,       ///< an earlier step is not recorded
        Document,          ///< no identity paper read or entered for `role`
        Field,             ///< `field` of `role` is empty or does not parse
        HandEntryReason,   ///< a typed number needs its reason
        MaritalStatus,     ///< `role` has not declared it
        IdentityMatch,     ///< the registrar has not confirmed 人证一致
        FaceUndecided,     ///< the live picture of `role` is less alike than the threshold: a clerk decides
        FaceOfOther,       ///< a clerk saw that `role` is not the person on the card
        OppositeSex,       ///< the two papers do not show one man and one woman
        SamePerson,        ///< both papers are of one person
        Answer,            ///< question `field` is open
        CheckPending,      ///< check `field` is not evaluated
        CheckBlocked,      ///< check `field` stops the registration
        Signature,         ///< declaration of `role` is not signed
        SignatureOutdated, ///< … was signed, but the declaration changed since
        Photo,             ///<
        PhotoCrop,         ///<
        Opinion,           ///<
        Approval,          ///<
        Assignment,        ///< no certificate number yet
        PrintConfirmation, ///< copy of `role` is not confirmed as printed well
        PrintUnknown,      ///< printing of `role` was interrupted: what became of the blank?
        Receipt,           ///< 领证签名 of `role`
        ReceiptOutdated,   ///< … was given, but the review form changed since
        Paper,             ///< nobody has looked for paper `field` of `role`
        Closed,            ///< the case is closed
    };
    What what = What::EarlierStep;
    std::optional<PartyRole> role;
    QString field;

    friend bool operator==(const Missing &, const Missing &) = default;
};

/// Where a step stands, for the stepper.
enum class StepStatus { Done, Open, Ahead };

/// What the register said of each party, if it was asked.
using RegisterAnswers = std::array<std::optional<RegisterAnswer>, 2>;

/// 结婚登记 as pure functions over a case: no store, no widget, no clock of its own.
class MarriageWorkflow
{
public:
    MarriageWorkflow(MarriageRules rules, Office office)
        : m_rules(std::move(rules)),
          m_office(std::move(office))
    {
    }

    const MarriageRules &rules() const { return m_rules; }
    const Office &office() const { return m_office; }
    /// Competence for a couple (婚姻登记条例 2025 art. 2).
    bool serves(CoupleKind couple) const;

    /// What keeps \a step from being recorded; empty means it may be.
    QList<Missing> missing(MarriageStep step, const MarriageCase &marriage, QDate today) const;
    StepStatus status(MarriageStep step, const MarriageCase &marriage) const;
    /// The first step that is not recorded; Issue once all are.
    MarriageStep currentStep(const MarriageCase &marriage) const;

    /// Every check, in the order they are shown. \a at goes into each line.
    QList<Check> evaluate(const MarriageDraft &draft, const RegisterAnswers &answers,
                          const QDateTime &at) const;

    /// The act that records \a step as it stands. Call only when missing() is empty.
    NewEvent recordStep(MarriageStep step, const MarriageCase &marriage) const;

    /// What to write beside ground \a reasonId on the notice: the papers that are missing or out of date, or
    /// whose office it is. Chinese, as the notice is.
    QString refusalDetail(const QString &reasonId, const MarriageDraft &draft, QDate today) const;
    /// Ids of the refusal reasons that the blocked checks give, most serious first.
    QStringList suggestedRefusals(const MarriageDraft &draft) const;

private:
    MarriageRules m_rules;
    Office m_office;
};

} // namespace lianli::models
