// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitecertificatedesk.h"

#include "models/domain/officeevent.h"
#include "models/rules/voidrules.h"
#include "models/storage/permit.h"
#include "models/storage/record/act.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/copyvoiding.h"
#include "models/storage/record/numberbook.h"
#include "models/storage/record/officebook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::AssignmentAct;
using models::Capability;
using models::PartyRole;
using models::Result;
namespace eventtype = models::eventtype;

namespace {

AssignmentAct assignTo(OpenStore &store, const QString &caseId, int expectedSeq, QDate registrationDate)
{
    require(store, Capability::HandleCases);
    Act act(store);
    CaseTable cases(act.sql());
    if (const auto known = cases.load(caseId); !known.certificateNumber.isEmpty())
        return {assignmentOf(known), {}};
    const auto before = cases.loadAt(caseId, expectedSeq);
    refuseClosed(before);
    requireOwn(store, before);
    store.requireClock();
    if (!registrationDate.isValid()) throw StoreFailure(StoreError::InvalidEvent, u"registration_date"_s);

    NumberBook numbers(act.sql());
    BlankStock stock(act.sql(), store.office.window);
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

AssignmentAct voidBlankOf(OpenStore &store, const QString &caseId, int expectedSeq, PartyRole copy,
                          const QString &reason, const QString &witness)
{
    require(store, Capability::ProposeVoid);
    const auto &rule = models::VoidRules::shipped().reason(reason);
    if (witness.isEmpty() && rule.secondPerson) throw StoreFailure(StoreError::SecondPersonNeeded);
    Act act(store);
    const auto before = CaseTable(act.sql()).loadAt(caseId, expectedSeq);
    refuseClosed(before);
    requireOwn(store, before);
    refusePendingVoid(act.sql(), before.blanks[static_cast<size_t>(copy)]);
    const QString second = witness.isEmpty() ? QString() : takeSecondPerson(store, witness).id;
    auto voided = voidCopy(act, before, copy, {reason, {}, second, {}});
    act.commit();
    return voided;
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
        return voidBlankOf(store, caseId, expectedSeq, copy, reason, witness);
    });
}

QFuture<Result<models::StockLevel>> SqliteCertificateDesk::stockLevel()
{
    return m_thread.ask(
        [](OpenStore &store) { return BlankStock(store.sql(), store.office.window).level(); });
}

QFuture<Result<models::StockLevel>> SqliteCertificateDesk::receive(const models::BlankSerial &first,
                                                                   int count)
{
    return m_thread.ask([first, count](OpenStore &store) {
        require(store, Capability::ReceiveAtWindow);
        Act act(store);
        const int window = store.office.window;
        const auto event = OfficeBook(act).record(
            models::officeevent::kBlanksReceived,
            {{u"box"_s, QString()}, {u"first"_s, first.text()}, {u"count"_s, count}, {u"window"_s, window}});
        BlankStock stock(act.sql(), window);
        stock.receive(first, count, window, {}, BlankCause::of(event));
        const auto level = stock.level();
        act.commit();
        return level;
    });
}

} // namespace lianli::storage
