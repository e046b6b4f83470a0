// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/audittrail.h"
#include "models/ports/blankledger.h"
#include "models/ports/disclosure.h"
#include "models/ports/staffregister.h"
#include "models/ports/visitqueue.h"
#include "models/ports/voidreview.h"
#include "tests/support/fakeanswers.h"

namespace lianli::tests {

/// A safe with one box; what is moved is noted in `moved` and changes the totals.
class FakeBlankLedger final : public models::BlankLedger
{
public:
    explicit FakeBlankLedger(FakeAnswers &answers);
    models::StockBook now;
    QList<models::BlankMovement> moved; ///< newest first
    QFuture<models::Result<models::StockBook>> book() override;
    QFuture<models::Result<QList<models::BlankMovement>>> movements(qint64 before, int limit) override;
    QFuture<models::Result<>> receive(const QString &box, const models::BlankSerial &first,
                                      int count) override;
    QFuture<models::Result<>> handOut(const models::BlankSerial &first, int count, int window) override;
    QFuture<models::Result<>> giveBack(const models::BlankSerial &first, int count,
                                       const QString &reason) override;
    QFuture<models::Result<>> sendBack(const models::BlankSerial &first, int count,
                                       const QString &reason) override;
    QFuture<models::Result<>> closeDay(const QList<models::CountLine> &lines,
                                       const QString &explanation) override;

private:
    void note(models::BlankMove move, const models::BlankSerial &first, int count, int window,
              const QString &reason);
    FakeAnswers &m_answers;
};

/// Proposals in a list; deciding marks them.
class FakeVoidReview final : public models::VoidReview
{
public:
    explicit FakeVoidReview(FakeAnswers &answers) : m_answers(answers) {}
    QList<models::VoidProposal> list;
    QString lastSecond; ///< who stood by the last decision
    QFuture<models::Result<models::VoidProposal>> propose(const models::VoidRequest &request) override;
    QFuture<models::Result<QList<models::VoidProposal>>> proposals(bool pendingOnly) override;
    QFuture<models::Result<>> decide(const QString &proposalId, bool confirm, const QString &remark,
                                     const QString &second) override;

private:
    FakeAnswers &m_answers;
};

/// Notes who was added and what was changed.
class FakeStaffRegister final : public models::StaffRegister
{
public:
    explicit FakeStaffRegister(FakeAnswers &answers) : m_answers(answers) {}
    QList<models::StaffMember> added;
    QFuture<models::Result<>> add(const models::StaffMember &member, QByteArray password) override;
    QFuture<models::Result<>> setRole(const QString &userId, models::StaffRole role) override;
    QFuture<models::Result<>> resetPassword(const QString &userId, QByteArray password) override;
    QFuture<models::Result<>> disable(const QString &userId) override;
    QFuture<models::Result<>> changePassword(QByteArray oldPassword, QByteArray newPassword) override;

private:
    FakeAnswers &m_answers;
};

/// As many rows as a test asks for.
class FakeAuditTrail final : public models::AuditTrail
{
public:
    explicit FakeAuditTrail(FakeAnswers &answers) : m_answers(answers) {}
    int rows = 3;
    models::AuditVerdict verdict{3, 0, QByteArray(32, '\x5a')};
    models::AuditQuery lastQuery;
    QFuture<models::Result<QList<models::AuditEntry>>> find(const models::AuditQuery &query) override;
    QFuture<models::Result<models::AuditChoices>> choices() override;
    QFuture<models::Result<models::AuditVerdict>> verify() override;

private:
    FakeAnswers &m_answers;
};

/// Visits of one day in a list; serving them opens a case of the fake office's store.
class FakeVisitQueue final : public models::VisitQueue
{
public:
    FakeVisitQueue(FakeAnswers &answers, models::CaseStore &cases) : m_answers(answers), m_cases(cases) {}
    QList<models::Visit> list;
    QFuture<models::Result<QList<models::Visit>>> visitsOn(QDate day) override;
    QFuture<models::Result<QList<models::SlotUse>>> slotUse(QDate day) override;
    QFuture<models::Result<models::Visit>> book(const models::Booking &booking) override;
    QFuture<models::Result<>> cancel(const QString &visitId, const QString &reason) override;
    QFuture<models::Result<models::Visit>> checkIn(const QString &code) override;
    QFuture<models::Result<models::Visit>> takeTicket() override;
    QFuture<models::Result<models::Visit>> callNext() override;
    QFuture<models::Result<models::Visit>> call(const QString &visitId) override;
    QFuture<models::Result<>> miss(const QString &visitId) override;
    QFuture<models::Result<models::CaseHistory>> serve(const QString &visitId) override;

private:
    models::Result<models::Visit> change(const QString &visitId, models::VisitState state);
    FakeAnswers &m_answers;
    models::CaseStore &m_cases;
};

class FakeDisclosure final : public models::Disclosure
{
public:
    explicit FakeDisclosure(FakeAnswers &answers) : m_answers(answers) {}
    QFuture<models::Result<models::CaseRecord>> record(const QString &caseId) override;
    QFuture<models::Result<models::RevealedParties>> reveal(const QString &caseId,
                                                            const models::RevealReason &reason) override;

private:
    FakeAnswers &m_answers;
};

} // namespace lianli::tests
