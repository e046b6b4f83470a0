// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/voidsmodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"
#include "models/rules/voidrules.h"
#include "ui/presentation/errortext.h"

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

QString voidReasonText(const QString &code)
{
    const auto &reason = VoidRules::shipped().reason(code);
    return chineseOnScreen() ? reason.textZh : reason.textEn;
}

QString ProposalsTable::title(int column) const
{
    switch (column) {
    case At:
        return tr("Time");
    case Serial:
        return tr("Blank", "印制号");
    case Case:
        return tr("Acceptance no.", "受理号");
    case Reason:
        return tr("Reason");
    case Text:
        return tr("In words", "说明");
    case Proposer:
        return tr("Proposed by", "提出人");
    case State:
        return tr("State");
    case Decider:
        return tr("Decided by", "复核人");
    default:
        return {};
    }
}

QString ProposalsTable::text(const VoidProposal &proposal, int column) const
{
    switch (column) {
    case At:
        return proposal.proposedAt.toString(u"MM-dd HH:mm"_s);
    case Serial: {
        const auto serial = BlankSerial::parse(proposal.serial);
        return serial ? serial->grouped() : proposal.serial;
    }
    case Case:
        return proposal.acceptanceNumber;
    case Reason:
        return voidReasonText(proposal.reasonCode);
    case Text:
        return proposal.remark.isEmpty() ? proposal.text : proposal.text + u" · "_s + proposal.remark;
    case Proposer:
        return proposal.proposerName;
    case State:
        switch (proposal.state) {
        case VoidProposal::State::Pending:
            return tr("Waits for a second person", "待复核");
        case VoidProposal::State::Confirmed:
            return tr("Void", "已作废");
        case VoidProposal::State::Rejected:
            return tr("Rejected", "已驳回");
        }
        return {};
    case Decider:
        return proposal.deciderName;
    default:
        return {};
    }
}

QString ProposalsTable::tone(const VoidProposal &proposal, int column) const
{
    if (column != State) return {};
    return proposal.state == VoidProposal::State::Pending ? u"warning"_s : u"neutral"_s;
}

VoidsModel::VoidsModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
}

const VoidProposal *VoidsModel::proposal(const QString &id) const
{
    const auto &rows = m_proposals.rows();
    const auto found = std::ranges::find(rows, id, &VoidProposal::id);
    return found == rows.end() ? nullptr : &*found;
}

bool VoidsModel::mayPropose() const
{
    return m_workstation.may(Capability::ProposeVoid) || m_workstation.may(Capability::ManageStock);
}

bool VoidsModel::mayConfirm() const
{
    return m_workstation.may(Capability::ConfirmVoid);
}

QList<std::pair<QString, QString>> VoidsModel::secondPersons() const
{
    return m_workstation.secondPersons();
}

void VoidsModel::setPendingOnly(bool pendingOnly)
{
    m_pendingOnly = pendingOnly;
    refresh();
}

void VoidsModel::refresh()
{
    if (!m_workstation.may(Capability::ViewVoids)) return;
    const int generation = ++m_generation;
    m_loading = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.voids.proposals(m_pendingOnly), this,
             [this, generation](const Result<QList<VoidProposal>> &found) {
                 if (generation != m_generation) return;
                 m_loading = false;
                 if (found) {
                     m_pending = static_cast<int>(
                         std::ranges::count(*found, VoidProposal::State::Pending, &VoidProposal::state));
                     m_proposals.setRows(*found);
                 } else {
                     Q_EMIT failed(found.error());
                 }
                 Q_EMIT changed();
             });
}

void VoidsModel::propose(const BlankSerial &serial, const QString &reasonCode, const QString &text)
{
    if (m_busy) return;
    m_busy = true;
    Q_EMIT changed();
    const VoidRequest request{{}, PartyRole::Man, serial, reasonCode, text};
    whenDone(m_workstation.services().backOffice.voids.propose(request), this,
             [this](const Result<VoidProposal> &proposed) {
                 finish(proposed ? Result<>() : Result<>(tl::make_unexpected(proposed.error())));
             });
}

void VoidsModel::decide(const QString &proposalId, bool confirm, const QString &remark)
{
    if (m_busy) return;
    m_busy = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.voids.decide(proposalId, confirm, remark, {}), this,
             [this](const Result<> &result) { finish(result); });
}

void VoidsModel::decideWith(const QString &secondId, QByteArray password, const QString &proposalId,
                            bool confirm, const QString &remark)
{
    if (m_busy) return;
    m_busy = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().vault.verify(secondId, std::move(password)), this,
             [this, proposalId, confirm, remark](const Result<StaffMember> &second) {
                 if (!second) {
                     finish(tl::make_unexpected(second.error()));
                     return;
                 }
                 whenDone(m_workstation.services().backOffice.voids.decide(proposalId, confirm, remark,
                                                                           second->id),
                          this, [this](const Result<> &result) { finish(result); });
             });
}

void VoidsModel::finish(const Result<> &result)
{
    m_busy = false;
    Q_EMIT changed();
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    Q_EMIT done();
    refresh();
}

} // namespace lianli::presentation
