// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/copyvoiding.h"

#include "models/storage/record/blankstock.h"
#include "models/storage/record/casetable.h"
#include "models/storage/storefailure.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
namespace eventtype = models::eventtype;

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

void refusePendingVoid(Connection &connection, const QString &serial)
{
    auto row = connection.prepare("SELECT 1 FROM void_proposal WHERE serial = ? AND state = 'pending'"_L1);
    row.bind(serial);
    if (row.next()) throw StoreFailure(StoreError::VoidPending);
}

models::AssignmentAct voidCopy(Act &act, const CaseProjection &before, models::PartyRole copy,
                               const VoidGrounds &grounds)
{
    const auto spoiled = before.blanks[static_cast<size_t>(copy)];
    if (spoiled.isEmpty()) throw StoreFailure(StoreError::Conflict, u"no blank is assigned"_s);
    BlankStock stock(act.sql(), act.store().office.window);
    const auto next = stock.lowest(1).first();
    QJsonObject body{{u"role"_s, roleKey(copy)},
                     {u"serial"_s, spoiled},
                     {u"reason"_s, grounds.word},
                     {u"replaced_by"_s, next}};
    if (!grounds.text.isEmpty()) body.insert(u"text"_s, grounds.text);
    if (!grounds.proposal.isEmpty()) body.insert(u"proposal"_s, grounds.proposal);
    auto projection = before;
    const auto event = act.record(projection, {eventtype::kBlankVoided, body, {}, grounds.second});
    stock.markVoid(spoiled, BlankCause::of(event, grounds.word));
    stock.reserve(next, copy, BlankCause::of(event));
    CaseTable cases(act.sql());
    const auto draftParties = cases.draftParties(before.caseId);
    cases.update(before, projection, draftParties, draftParties);
    return {assignmentOf(projection), {event}};
}

} // namespace lianli::storage
