// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitecertificatedesk.h"

#include "models/storage/record/act.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/numberbook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::AssignmentAct;
using models::PartyRole;
using models::Result;
namespace eventtype = models::eventtype;

namespace {

models::CertificateAssignment assignmentOf(const CaseProjection &projection)
{
    const auto number = models::CertificateNumber::parse(projection.certificateNumber);
    const auto man = models::BlankSerial::parse(projection.blanks[0]);
    const auto woman = models::BlankSerial::parse(projection.blanks[1]);
    if (!number || !man || !woman) throw StoreFailure(StoreError::Corrupt, u"assignment is unreadable"_s);
    return {*number, *man, *woman, QDate::fromString(projection.registrationDate, Qt::ISODate)};
}

void refuseClosed(const CaseProjection &projection)
{
    if (projection.isClosed()) throw StoreFailure(StoreError::Conflict, u"the case is closed"_s);
}

AssignmentAct assignTo(OpenStore &store, const QString &caseId, int expectedSeq, QDate registrationDate)
{
    Act act(store);
    CaseTable cases(act.sql());
    if (const auto known = cases.load(caseId); !known.certificateNumber.isEmpty())
        return {assignmentOf(known), {}};
    const auto before = cases.loadAt(caseId, expectedSeq);
    refuseClosed(before);
    store.requireClock();
    if (!registrationDate.isValid()) throw StoreFailure(StoreError::InvalidEvent, u"registration_date"_s);

    NumberBook numbers(act.sql());
    BlankStock stock(act.sql());
    const auto number = numbers.nextMarriage(store.office.code, registrationDate.year());
    const auto blanks = stock.lowest(2);
    auto projection = before;
    const auto event =
        act.record(projection, {eventtype::kCertificateAssigned,
                                {{u"number"_s, number.text()},
                                 {u"man_blank"_s, blanks.at(0)},
                                 {u"woman_blank"_s, blanks.at(1)},
                                 {u"registration_date"_s, registrationDate.toString(Qt::ISODate)}},
                                {},
                                {}});
    numbers.assign(number, event);
    stock.reserve(blanks.at(0), PartyRole::Man, BlankCause::of(event));
    stock.reserve(blanks.at(1), PartyRole::Woman, BlankCause::of(event));
    const auto draftParties = cases.draftParties(caseId);
    cases.update(before, projection, draftParties, draftParties);
    act.commit();
    return {assignmentOf(projection), {event}};
}

AssignmentAct voidCopy(OpenStore &store, const QString &caseId, int expectedSeq, PartyRole copy,
                       const QString &reason, const QString &witness)
{
    Act act(store);
    CaseTable cases(act.sql());
    const auto before = cases.loadAt(caseId, expectedSeq);
    refuseClosed(before);
    const auto spoiled = before.blanks[static_cast<size_t>(copy)];
    if (spoiled.isEmpty()) throw StoreFailure(StoreError::Conflict, u"no blank is assigned"_s);

    BlankStock stock(act.sql());
    const auto next = stock.lowest(1).first();
    auto projection = before;
    const auto event = act.record(projection, {eventtype::kBlankVoided,
                                               {{u"role"_s, roleKey(copy)},
                                                {u"serial"_s, spoiled},
                                                {u"reason"_s, reason},
                                                {u"replaced_by"_s, next}},
                                               {},
                                               witness});
    stock.markVoid(spoiled, BlankCause::of(event, reason));
    stock.reserve(next, copy, BlankCause::of(event));
    const auto draftParties = cases.draftParties(caseId);
    cases.update(before, projection, draftParties, draftParties);
    act.commit();
    return {assignmentOf(projection), {event}};
}

} // namespace

QFuture<Result<AssignmentAct>> SqliteCertificateDesk::assign(const QString &caseId, int expectedSeq,
                                                             QDate registrationDate)
{
    return m_thread.ask([caseId, expectedSeq, registrationDate](OpenStore &store) {
        return assignTo(store, caseId, expectedSeq, registrationDate);
    });
}

QFuture<Result<AssignmentAct>> SqliteCertificateDesk::voidBlank(const QString &caseId, int expectedSeq,
                                                                PartyRole copy, const QString &reason,
                                                                const QString &witness)
{
    return m_thread.ask([caseId, expectedSeq, copy, reason, witness](OpenStore &store) {
        return voidCopy(store, caseId, expectedSeq, copy, reason, witness);
    });
}

QFuture<Result<models::StockLevel>> SqliteCertificateDesk::stockLevel()
{
    return m_thread.ask([](OpenStore &store) { return BlankStock(store.sql()).level(); });
}

QFuture<Result<models::StockLevel>> SqliteCertificateDesk::receive(const models::BlankSerial &first,
                                                                   int count)
{
    return m_thread.ask([first, count](OpenStore &store) {
        Act act(store);
        const BlankCause cause{{}, {}, store.user.id, store.clock.now().toMSecsSinceEpoch(), u"delivery"_s};
        BlankStock stock(act.sql());
        stock.receive(first, count, cause);
        act.audit(u"blanks.received"_s, {}, {{u"first"_s, first.text()}, {u"count"_s, count}});
        const auto level = stock.level();
        act.commit();
        return level;
    });
}

} // namespace lianli::storage
