// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitemarriageregister.h"

#include "models/storage/record/act.h"
#include "models/storage/record/personbook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

QFuture<models::Result<models::RegisterAnswer>> SqliteMarriageRegister::query(models::DocumentKind kind,
                                                                              const QString &number)
{
    return m_thread.ask([kind, number](OpenStore &store) {
        Act act(store);
        auto answer = PersonBook(act.sql()).stateOf(number);
        answer.scope = models::RegisterAnswer::Scope::LocalStore;
        answer.answeredAt = store.clock.now();
        answer.replyId = store.ids.next();
        act.audit(u"register.queried"_s, {},
                  {{u"reply"_s, answer.replyId},
                   {u"kind"_s, static_cast<int>(kind)},
                   {u"found"_s, answer.status != models::RegisterAnswer::Status::NoRecord}});
        act.commit();
        return answer;
    });
}

} // namespace lianli::storage
