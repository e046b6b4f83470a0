// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitevoidreview.h"

#include "models/domain/officeevent.h"
#include "models/rules/voidrules.h"
#include "models/storage/permit.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/copyvoiding.h"
#include "models/storage/record/officebook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::Capability;
using models::Result;
using models::VoidProposal;
using models::VoidRequest;
namespace officeevent = models::officeevent;

namespace {

constexpr int kLongestText = 400;
constexpr int kChinaOffset = 8 * 3600;
constexpr int kMostProposals = 500;

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffset);
}

VoidProposal::State stateOf(const QString &key)
{
    if (key == "pending"_L1) return VoidProposal::State::Pending;
    return key == "confirmed"_L1 ? VoidProposal::State::Confirmed : VoidProposal::State::Rejected;
}

QList<VoidProposal> readProposals(Connection &connection, const QString &id, bool pendingOnly)
{
    auto row = connection.prepare(
        "SELECT v.id, v.serial, v.case_id, ifnull(p.acceptance_number, ''), v.reason_code, v.reason_text,"
        " v.proposed_by, ifnull(s.name, v.proposed_by), v.proposed_at, v.state, ifnull(d.name, v.decided_by),"
        " v.decided_at, v.remark FROM void_proposal v LEFT JOIN case_projection p ON p.case_id = v.case_id"
        " LEFT JOIN staff s ON s.id = v.proposed_by LEFT JOIN staff d ON d.id = v.decided_by"
        " WHERE ? IN('', v.id) AND (v.state = 'pending' OR NOT ?)"
        " ORDER BY v.proposed_at DESC, v.id DESC LIMIT ?"_L1);
    row.bindText(id).bind(int(pendingOnly)).bind(kMostProposals);
    QList<VoidProposal> proposals;
    while (row.next()) {
        VoidProposal proposal{row.text(0),          row.text(1),  row.text(2),
                              row.text(3),          row.text(4),  row.text(5),
                              row.text(6),          row.text(7),  instant(row.integer(8)),
                              stateOf(row.text(9)), row.text(10), {},
                              row.text(12)};
        if (!row.isNull(11)) proposal.decidedAt = instant(row.integer(11));
        proposals.append(proposal);
    }
    return proposals;
}

VoidProposal readProposal(Connection &connection, const QString &id)
{
    const auto found = readProposals(connection, id, false);
    if (found.isEmpty()) throw StoreFailure(StoreError::NotFound, u"no such proposal"_s);
    return found.first();
}

/// The blank that \a request means. Throws unless it can be voided now.
QString serialMeant(OpenStore &store, const VoidRequest &request)
{
    if (!request.caseId.isEmpty()) {
        require(store, Capability::ProposeVoid);
        const auto projection = CaseTable(store.sql()).load(request.caseId);
        refuseClosed(projection);
        const QString serial = projection.blanks[static_cast<size_t>(request.copy)];
        if (serial.isEmpty()) throw StoreFailure(StoreError::Conflict, u"no blank is assigned"_s);
        return serial;
    }
    requireEither(store, Capability::ProposeVoid, Capability::ManageStock);
    if (!request.serial) throw StoreFailure(StoreError::NotFound, u"no blank named"_s);
    auto row = store.sql().prepare("SELECT 1 FROM blank WHERE serial = ? AND state = 'in_stock'"_L1);
    row.bind(request.serial->text());
    if (!row.next()) throw StoreFailure(StoreError::BlanksElsewhere, u"not in stock"_s);
    return request.serial->text();
}

void carryOut(Act &act, const VoidProposal &proposal, const QString &second)
{
    const auto &reason = models::VoidRules::shipped().reason(proposal.reasonCode);
    auto role = act.sql().prepare("SELECT role FROM void_proposal WHERE id = ?"_L1);
    role.bind(proposal.id);
    const bool woman = role.next() && role.text(0) == "woman"_L1;
    if (!proposal.caseId.isEmpty()) {
        const auto projection = CaseTable(act.sql()).load(proposal.caseId);
        refuseClosed(projection);
        const auto copy = woman ? models::PartyRole::Woman : models::PartyRole::Man;
        if (projection.blanks[static_cast<size_t>(copy)] != proposal.serial)
            throw StoreFailure(StoreError::Conflict, u"another blank has taken its place"_s);
        voidCopy(act, projection, copy, {reason.textZh, proposal.text, second, proposal.id});
        return;
    }
    const auto event = OfficeBook(act).record(officeevent::kVoidConfirmed,
                                              {{u"proposal"_s, proposal.id},
                                               {u"serial"_s, proposal.serial},
                                               {u"reason"_s, reason.textZh},
                                               {u"text"_s, proposal.text}},
                                              second);
    auto row = act.sql().prepare("SELECT 1 FROM blank WHERE serial = ? AND state = 'in_stock'"_L1);
    row.bind(proposal.serial);
    if (!row.next()) throw StoreFailure(StoreError::BlanksElsewhere, u"not in stock any more"_s);
    BlankStock(act.sql(), act.store().office.window)
        .markVoid(proposal.serial, BlankCause::of(event, reason.textZh));
}

void settle(Act &act, const QString &id, bool confirm, const QString &decider, const QString &remark)
{
    act.sql()
        .prepare("UPDATE void_proposal SET state = ?, decided_by = ?, decided_at = ?, remark = ?"
                 " WHERE id = ?"_L1)
        .bind(confirm ? u"confirmed"_s : u"rejected"_s)
        .bindText(decider)
        .bind(act.store().clock.now().toMSecsSinceEpoch())
        .bindText(remark)
        .bind(id)
        .run();
}

VoidProposal proposeVoid(OpenStore &store, const VoidRequest &request)
{
    const auto &reason = models::VoidRules::shipped().reason(request.reasonCode);
    const QString text = request.text.simplified();
    const bool inCase = !request.caseId.isEmpty();
    if (reason.id != request.reasonCode || (reason.secondPerson && text.isEmpty()) ||
        (reason.caseOnly && !inCase))
        throw StoreFailure(StoreError::ReasonMissing);
    if (text.size() > kLongestText) throw StoreFailure(StoreError::TooLarge, u"text"_s);
    Act act(store);
    const QString serial = serialMeant(store, request);
    refusePendingVoid(act.sql(), serial);
    const QString role = inCase ? roleKey(request.copy) : QString();
    const auto event = OfficeBook(act).record(officeevent::kVoidProposed, {{u"serial"_s, serial},
                                                                           {u"case"_s, request.caseId},
                                                                           {u"role"_s, role},
                                                                           {u"reason"_s, reason.id},
                                                                           {u"text"_s, text}});
    act.sql()
        .prepare("INSERT INTO void_proposal(id, serial, case_id, role, reason_code, reason_text, proposed_by,"
                 " proposed_at, state) VALUES(?, ?, ?, ?, ?, ?, ?, ?, 'pending')"_L1)
        .bind(event.eventId)
        .bind(serial)
        .bindText(request.caseId)
        .bindText(role)
        .bind(reason.id)
        .bindText(text)
        .bind(store.user.id)
        .bind(event.at.toMSecsSinceEpoch())
        .run();
    if (!reason.secondPerson) {
        settle(act, event.eventId, true, store.user.id, {});
        carryOut(act, readProposal(act.sql(), event.eventId), {});
    }
    auto proposal = readProposal(act.sql(), event.eventId);
    act.commit();
    return proposal;
}

void decideVoid(OpenStore &store, const QString &id, bool confirm, const QString &remark,
                const QString &second)
{
    const QString words = remark.simplified();
    if (words.size() > kLongestText) throw StoreFailure(StoreError::TooLarge, u"remark"_s);
    if (!confirm && words.isEmpty()) throw StoreFailure(StoreError::ReasonMissing);
    Act act(store);
    const auto proposal = readProposal(act.sql(), id);
    if (proposal.state != VoidProposal::State::Pending)
        throw StoreFailure(StoreError::Conflict, u"decided already"_s);
    if (second.isEmpty()) require(store, Capability::ConfirmVoid);
    const QString decider = second.isEmpty() ? store.user.id : takeSecondPerson(store, second).id;
    if (decider == proposal.proposedBy) throw StoreFailure(StoreError::SamePerson);
    // Both stand in the event: who recorded it is its clerk, the other its second person.
    const QString other = second.isEmpty() ? proposal.proposedBy : second;
    settle(act, id, confirm, decider, words);
    if (confirm)
        carryOut(act, proposal, other);
    else
        OfficeBook(act).record(officeevent::kVoidRejected, {{u"proposal"_s, id}, {u"remark"_s, words}},
                               other);
    act.commit();
}

} // namespace

QFuture<Result<VoidProposal>> SqliteVoidReview::propose(const VoidRequest &request)
{
    return m_thread.ask([request](OpenStore &store) { return proposeVoid(store, request); });
}

QFuture<Result<QList<VoidProposal>>> SqliteVoidReview::proposals(bool pendingOnly)
{
    return m_thread.ask([pendingOnly](OpenStore &store) {
        require(store, Capability::ViewVoids);
        return readProposals(store.sql(), {}, pendingOnly);
    });
}

QFuture<Result<>> SqliteVoidReview::decide(const QString &proposalId, bool confirm, const QString &remark,
                                           const QString &second)
{
    return m_thread.ask([proposalId, confirm, remark, second](OpenStore &store) {
        decideVoid(store, proposalId, confirm, remark, second);
    });
}

} // namespace lianli::storage
