// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/caseopening.h"

#include "models/storage/record/casetable.h"
#include "models/storage/record/numberbook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
namespace eventtype = models::eventtype;

models::CaseHistory openCase(Act &act, const QString &business, const QJsonObject &visit)
{
    OpenStore &store = act.store();
    CaseProjection projection;
    projection.caseId = store.ids.next();
    const auto acceptance = NumberBook(act.sql()).takeAcceptance(store.office.code, store.clock.today());
    QJsonObject body{{u"business"_s, business},
                     {u"acceptance_number"_s, acceptance},
                     {u"office"_s, store.office.code},
                     {u"window"_s, store.office.window}};
    if (!visit.isEmpty()) body.insert(u"visit"_s, visit);
    const auto opened = act.record(projection, {eventtype::kCaseOpened, body, {}, {}});
    CaseTable(act.sql()).insert(projection);
    return {projection.caseId, acceptance, business, {opened}, {}};
}

} // namespace lianli::storage
