// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/blankserial.h"
#include "models/domain/party.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

namespace lianli::models {

/// What somebody wants to have voided, and why (resources/rules/blank-void.json has the reasons).
struct VoidRequest
{
    QString caseId; ///< empty for a blank in stock
    PartyRole copy = PartyRole::Man;
    std::optional<BlankSerial> serial; ///< the blank, where no case is meant
    QString reasonCode;
    QString text;
};

struct VoidProposal
{
    enum class State { Pending, Confirmed, Rejected };

    QString id;
    QString serial;
    QString caseId;
    QString acceptanceNumber; ///< of the case, if there is one
    QString reasonCode;
    QString text;
    QString proposedBy;
    QString proposerName;
    QDateTime proposedAt;
    State state = State::Pending;
    QString deciderName;
    QDateTime decidedAt;
    QString remark;
};

/// 作废复核: one person proposes to void a blank, a second one decides. Errors: NotPermitted, NotFound,
/// Conflict (decided already, or proposed already), SamePerson, SecondPersonNeeded, ReasonMissing, NoBlanks,
/// BlanksElsewhere.
class VoidReview
{
public:
    virtual ~VoidReview() = default;

    /// Records the proposal; where the rule asks for no second person it is carried out at once.
    [[nodiscard]] virtual QFuture<Result<VoidProposal>> propose(const VoidRequest &request) = 0;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<VoidProposal>>> proposals(bool pendingOnly) = 0;
    /// By whoever is logged in; or, with \a second, by the person who has just shown themselves by
    /// Vault::verify().
    [[nodiscard]] virtual QFuture<Result<>> decide(const QString &proposalId, bool confirm,
                                                   const QString &remark, const QString &second) = 0;
};

} // namespace lianli::models
