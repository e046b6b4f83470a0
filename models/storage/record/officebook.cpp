// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/officebook.h"

#include "models/storage/record/eventenvelope.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPrefix("office:");

} // namespace

QString OfficeBook::chainOf(const models::Office &office)
{
    return kPrefix + office.deviceId;
}

bool OfficeBook::isChain(const QString &caseId)
{
    return caseId.startsWith(kPrefix);
}

models::CaseEvent OfficeBook::record(QLatin1StringView type, const QJsonObject &body, const QString &second)
{
    CaseProjection chain;
    chain.caseId = chainOf(m_act.store().office);
    auto last = m_act.sql().prepare("SELECT case_seq, bytes FROM case_event WHERE case_id = ?"
                                    " ORDER BY case_seq DESC LIMIT 1"_L1);
    last.bind(chain.caseId);
    if (last.next()) {
        chain.lastSeq = static_cast<int>(last.integer(0));
        chain.lastHash = eventHash(last.bytes(1));
    }
    return m_act.record(chain, {type, body, {}, second});
}

} // namespace lianli::storage
