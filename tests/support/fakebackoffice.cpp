// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebackoffice.h"

#include "models/ports/storeerror.h"
#include "tests/support/samplecase.h"

#include <algorithm>

namespace lianli::tests {

using namespace models;
using namespace Qt::StringLiterals;

FakeBlankLedger::FakeBlankLedger(FakeAnswers &answers) : m_answers(answers)
{
    now.received = now.inSafe = 100;
    now.places = {{kSafe, 100, 0}};
    now.runs = {{*BlankSerial::parse(u"3300000001"), 100, BlankState::InStock, kSafe, u"A-17"_s}};
    note(BlankMove::Received, now.runs.first().first, 100, kSafe, {});
}

void FakeBlankLedger::note(BlankMove move, const BlankSerial &first, int count, int window,
                           const QString &reason)
{
    const qint64 id = moved.isEmpty() ? 1 : moved.first().id + 1;
    moved.prepend({id, move, first, count, window, {}, sampleNow(), u"u:320402:0009"_s, u"赵科"_s, reason});
}

QFuture<Result<StockBook>> FakeBlankLedger::book()
{
    return m_answers.reply<StockBook>(u"book"_s, [&]() -> Result<StockBook> { return now; });
}

QFuture<Result<QList<BlankMovement>>> FakeBlankLedger::movements(qint64 before, int limit)
{
    return m_answers.reply<QList<BlankMovement>>(u"movements"_s, [&]() -> Result<QList<BlankMovement>> {
        QList<BlankMovement> page;
        for (const auto &movement : moved)
            if ((before == 0 || movement.id < before) && page.size() < limit) page.append(movement);
        return page;
    });
}

QFuture<Result<>> FakeBlankLedger::receive(const QString &, const BlankSerial &first, int count)
{
    return m_answers.reply<void>(u"receiveBox"_s, [&]() -> Result<> {
        now.received += count;
        now.inSafe += count;
        note(BlankMove::Received, first, count, kSafe, {});
        return {};
    });
}

QFuture<Result<>> FakeBlankLedger::handOut(const BlankSerial &first, int count, int window)
{
    return m_answers.reply<void>(u"handOut"_s, [&]() -> Result<> {
        now.inSafe -= count;
        now.atWindows += count;
        note(BlankMove::HandedOut, first, count, window, {});
        return {};
    });
}

QFuture<Result<>> FakeBlankLedger::giveBack(const BlankSerial &first, int count, const QString &reason)
{
    return m_answers.reply<void>(u"giveBack"_s, [&]() -> Result<> {
        now.inSafe += count;
        now.atWindows -= count;
        note(BlankMove::GivenBack, first, count, 3, reason);
        return {};
    });
}

QFuture<Result<>> FakeBlankLedger::sendBack(const BlankSerial &first, int count, const QString &reason)
{
    return m_answers.reply<void>(u"sendBack"_s, [&]() -> Result<> {
        now.inSafe -= count;
        now.returned += count;
        note(BlankMove::SentBack, first, count, kSafe, reason);
        return {};
    });
}

QFuture<Result<>> FakeBlankLedger::closeDay(const QList<CountLine> &lines, const QString &explanation)
{
    return m_answers.reply<void>(u"closeDay"_s, [&]() -> Result<> {
        const bool differs =
            std::ranges::any_of(lines, [](const CountLine &line) { return line.counted != line.expected; });
        if (differs && explanation.isEmpty()) return fail(StoreError::Unexplained);
        now.today = DayCount{sampleNow(), u"赵科"_s, lines, explanation, false};
        return {};
    });
}

QFuture<Result<VoidProposal>> FakeVoidReview::propose(const VoidRequest &request)
{
    return m_answers.reply<VoidProposal>(u"propose"_s, [&]() -> Result<VoidProposal> {
        VoidProposal proposal;
        proposal.id = u"v%1"_s.arg(list.size() + 1);
        proposal.caseId = request.caseId;
        if (request.serial) proposal.serial = request.serial->text();
        proposal.reasonCode = request.reasonCode;
        proposal.text = request.text;
        proposal.proposerName = u"王敏"_s;
        proposal.proposedAt = sampleNow();
        list.prepend(proposal);
        return proposal;
    });
}

QFuture<Result<QList<VoidProposal>>> FakeVoidReview::proposals(bool pendingOnly)
{
    return m_answers.reply<QList<VoidProposal>>(u"proposals"_s, [&]() -> Result<QList<VoidProposal>> {
        QList<VoidProposal> shown;
        for (const auto &proposal : list)
            if (!pendingOnly || proposal.state == VoidProposal::State::Pending) shown.append(proposal);
        return shown;
    });
}

QFuture<Result<>> FakeVoidReview::decide(const QString &proposalId, bool confirm, const QString &remark,
                                         const QString &second)
{
    return m_answers.reply<void>(u"decide"_s, [&]() -> Result<> {
        const auto proposal = std::ranges::find(list, proposalId, &VoidProposal::id);
        if (proposal == list.end()) return fail(StoreError::NotFound);
        proposal->state = confirm ? VoidProposal::State::Confirmed : VoidProposal::State::Rejected;
        proposal->remark = remark;
        lastSecond = second;
        return {};
    });
}

QFuture<Result<>> FakeStaffRegister::add(const StaffMember &member, QByteArray)
{
    return m_answers.reply<void>(u"add"_s, [&]() -> Result<> {
        added.append(member);
        return {};
    });
}

QFuture<Result<>> FakeStaffRegister::setRole(const QString &, StaffRole)
{
    return m_answers.reply<void>(u"setRole"_s, []() -> Result<> { return {}; });
}

QFuture<Result<>> FakeStaffRegister::resetPassword(const QString &, QByteArray)
{
    return m_answers.reply<void>(u"resetPassword"_s, []() -> Result<> { return {}; });
}

QFuture<Result<>> FakeStaffRegister::disable(const QString &)
{
    return m_answers.reply<void>(u"disable"_s, []() -> Result<> { return {}; });
}

QFuture<Result<>> FakeStaffRegister::changePassword(QByteArray oldPassword, QByteArray)
{
    return m_answers.reply<void>(u"changePassword"_s, [&]() -> Result<> {
        if (oldPassword != "right") return fail(StoreError::WrongPassword, u"4"_s);
        return {};
    });
}

QFuture<Result<QList<AuditEntry>>> FakeAuditTrail::find(const AuditQuery &query)
{
    return m_answers.reply<QList<AuditEntry>>(u"findAudit"_s, [&]() -> Result<QList<AuditEntry>> {
        lastQuery = query;
        QList<AuditEntry> page;
        const qint64 newest = query.before > 0 ? query.before - 1 : rows;
        for (qint64 seq = newest; seq >= 1 && page.size() < query.limit; --seq) {
            AuditEntry entry;
            entry.seq = seq;
            entry.at = sampleNow();
            entry.userId = u"u:320402:0031"_s;
            entry.userName = u"王敏"_s;
            entry.action = u"parties.revealed"_s;
            entry.caseId = u"case-1"_s;
            entry.details = {{u"text"_s, u"核对"_s}};
            entry.hash = QByteArray(32, '\x01');
            page.append(entry);
        }
        return page;
    });
}

QFuture<Result<AuditChoices>> FakeAuditTrail::choices()
{
    return m_answers.reply<AuditChoices>(u"choices"_s, []() -> Result<AuditChoices> {
        return AuditChoices{{{u"u:320402:0031"_s, u"王敏"_s}}, {u"login"_s, u"parties.revealed"_s}};
    });
}

QFuture<Result<AuditVerdict>> FakeAuditTrail::verify()
{
    return m_answers.reply<AuditVerdict>(u"verifyAudit"_s, [&]() -> Result<AuditVerdict> { return verdict; });
}

Result<Visit> FakeVisitQueue::change(const QString &visitId, VisitState state)
{
    const auto visit = std::ranges::find(list, visitId, &Visit::id);
    if (visit == list.end()) return fail(StoreError::NotFound);
    visit->state = state;
    return *visit;
}

QFuture<Result<QList<Visit>>> FakeVisitQueue::visitsOn(QDate day)
{
    return m_answers.reply<QList<Visit>>(u"visits"_s, [&]() -> Result<QList<Visit>> {
        QList<Visit> shown;
        for (const Visit &visit : list)
            if (visit.day == day) shown.append(visit);
        return shown;
    });
}

QFuture<Result<QList<SlotUse>>> FakeVisitQueue::slotUse(QDate)
{
    return m_answers.reply<QList<SlotUse>>(u"slotUse"_s, []() -> Result<QList<SlotUse>> {
        return QList<SlotUse>{{QTime(9, 0), 1}, {QTime(9, 15), 2}};
    });
}

QFuture<Result<Visit>> FakeVisitQueue::book(const Booking &booking)
{
    return m_answers.reply<Visit>(u"book"_s, [&]() -> Result<Visit> {
        Visit visit;
        visit.id = u"visit-%1"_s.arg(list.size() + 1);
        visit.day = booking.day;
        visit.slot = booking.slot;
        visit.code = u"ABC%1"_s.arg(list.size() + 100);
        visit.manName = booking.manName;
        visit.womanName = booking.womanName;
        list.append(visit);
        return visit;
    });
}

QFuture<Result<>> FakeVisitQueue::cancel(const QString &visitId, const QString &)
{
    return m_answers.reply<void>(u"cancelVisit"_s, [&]() -> Result<> {
        const auto changed = change(visitId, VisitState::Cancelled);
        return changed ? Result<>() : tl::unexpected(changed.error());
    });
}

QFuture<Result<Visit>> FakeVisitQueue::checkIn(const QString &code)
{
    return m_answers.reply<Visit>(u"checkIn"_s, [&]() -> Result<Visit> {
        const auto visit = std::ranges::find(list, code, &Visit::code);
        if (visit == list.end()) return fail(StoreError::AppointmentUnknown);
        visit->ticket = u"A001"_s;
        return change(visit->id, VisitState::Waiting);
    });
}

QFuture<Result<Visit>> FakeVisitQueue::takeTicket()
{
    return m_answers.reply<Visit>(u"takeTicket"_s, [&]() -> Result<Visit> {
        Visit visit;
        visit.id = u"visit-%1"_s.arg(list.size() + 1);
        visit.day = sampleNow().date();
        visit.ticket = u"A%1"_s.arg(list.size() + 1, 3, 10, QLatin1Char('0'));
        visit.state = VisitState::Waiting;
        visit.arrivedAt = sampleNow();
        list.append(visit);
        return visit;
    });
}

QFuture<Result<Visit>> FakeVisitQueue::callNext()
{
    return m_answers.reply<Visit>(u"callNext"_s, [&]() -> Result<Visit> {
        const auto visit = std::ranges::find(list, VisitState::Waiting, &Visit::state);
        if (visit == list.end()) return fail(StoreError::QueueEmpty);
        return change(visit->id, VisitState::Called);
    });
}

QFuture<Result<Visit>> FakeVisitQueue::call(const QString &visitId)
{
    return m_answers.reply<Visit>(u"call"_s, [&] { return change(visitId, VisitState::Called); });
}

QFuture<Result<>> FakeVisitQueue::miss(const QString &visitId)
{
    return m_answers.reply<void>(u"miss"_s, [&]() -> Result<> {
        const auto changed = change(visitId, VisitState::Missed);
        return changed ? Result<>() : tl::unexpected(changed.error());
    });
}

QFuture<Result<CaseHistory>> FakeVisitQueue::serve(const QString &visitId)
{
    if (const auto changed = change(visitId, VisitState::Serving); !changed)
        return m_answers.reply<CaseHistory>(
            u"serve"_s, [&]() -> Result<CaseHistory> { return tl::unexpected(changed.error()); });
    return m_cases.open(u"marriage"_s);
}

QFuture<Result<CaseRecord>> FakeDisclosure::record(const QString &caseId)
{
    return m_answers.reply<CaseRecord>(u"record"_s, [&]() -> Result<CaseRecord> {
        CaseRecord record;
        record.summary.caseId = caseId;
        record.summary.manName = u"王*"_s;
        record.summary.womanName = u"林*"_s;
        return record;
    });
}

QFuture<Result<RevealedParties>> FakeDisclosure::reveal(const QString &caseId, const RevealReason &reason)
{
    return m_answers.reply<RevealedParties>(u"reveal"_s, [&]() -> Result<RevealedParties> {
        if (reason.text.isEmpty()) return fail(StoreError::ReasonMissing);
        return RevealedParties{caseId, u"王致远"_s, u"320402199105121234"_s, u"林雨薇"_s,
                               u"320402199208231223"_s};
    });
}

} // namespace lianli::tests
