// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitedisclosure.h"

#include "models/storage/permit.h"
#include "models/storage/record/act.h"
#include "models/storage/record/casequery.h"
#include "models/storage/record/casetable.h"

#include <QRegularExpression>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestReason = 200;

/// The words go into the audit, which holds no personal data: what looks like a document number is refused.
QString checkedWords(const models::RevealReason &reason)
{
    static const QRegularExpression number(u"[0-9]{8}"_s);
    static const QRegularExpression code(u"^[a-z_]{1,32}\\z"_s);
    QString words = reason.text.simplified();
    if (!code.match(reason.code).hasMatch() || words.isEmpty() || number.match(words).hasMatch())
        throw StoreFailure(StoreError::ReasonMissing);
    if (words.size() > kLongestReason) throw StoreFailure(StoreError::TooLarge, u"reason"_s);
    return words;
}

models::RevealedParties revealTo(OpenStore &store, const QString &caseId, const models::RevealReason &reason)
{
    require(store, models::Capability::Reveal);
    const QString words = checkedWords(reason);
    Act act(store);
    CaseTable cases(act.sql());
    auto parties = cases.load(caseId).parties;
    const auto drafted = cases.draftParties(caseId);
    for (size_t i = 0; i < parties.size(); ++i)
        if (!drafted[i].name.isEmpty()) parties[i] = drafted[i];
    act.audit(u"parties.revealed"_s, caseId, {{u"reason"_s, reason.code}, {u"text"_s, words}});
    act.commit();
    return {caseId, parties[0].name, parties[0].number, parties[1].name, parties[1].number};
}

QString nameOf(OpenStore &store, const QString &userId)
{
    if (userId.isEmpty()) return {};
    auto row = store.sql().prepare("SELECT name FROM staff WHERE id = ?"_L1);
    row.bind(userId);
    return row.next() ? row.text(0) : userId;
}

models::CaseRecord readRecord(OpenStore &store, const QString &caseId)
{
    require(store, models::Capability::ListCases);
    Act act(store);
    CaseTable cases(act.sql());
    models::CaseRecord record;
    record.summary = maskedSummary(act.sql(), caseId);
    for (const QString &serial : cases.load(caseId).blanks)
        if (!serial.isEmpty()) record.blanks.append(serial);
    const auto events = cases.events(caseId);
    for (const models::CaseEvent &event : events) {
        record.acts.append({event.at, event.type, nameOf(store, event.clerk), nameOf(store, event.second)});
        if (event.type == models::eventtype::kEligibilityExamined)
            record.checks = event.body.value("checks"_L1).toArray();
    }
    act.audit(u"case.viewed"_s, caseId, {});
    act.commit();
    return record;
}

} // namespace

QFuture<models::Result<models::CaseRecord>> SqliteDisclosure::record(const QString &caseId)
{
    return m_thread.ask([caseId](OpenStore &store) { return readRecord(store, caseId); });
}

QFuture<models::Result<models::RevealedParties>> SqliteDisclosure::reveal(const QString &caseId,
                                                                          const models::RevealReason &reason)
{
    return m_thread.ask([caseId, reason](OpenStore &store) { return revealTo(store, caseId, reason); });
}

} // namespace lianli::storage
