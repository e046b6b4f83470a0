// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitecasestore.h"

#include "models/storage/permit.h"
#include "models/storage/record/act.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/blobshelf.h"
#include "models/storage/record/caseopening.h"
#include "models/storage/record/casequery.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/copyvoiding.h"
#include "models/storage/record/numberbook.h"
#include "models/storage/record/personbook.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::Capability;
using models::Result;
namespace eventtype = models::eventtype;

namespace {

constexpr qsizetype kMaxDraftBytes = 1024 * 1024;

void refuseLargeDraft(const QByteArray &draft)
{
    if (draft.size() > kMaxDraftBytes) throw StoreFailure(StoreError::TooLarge, u"draft"_s);
}

/// Before anything is written: is this an act that append() may record now?
void checkAct(OpenStore &store, const CaseProjection &projection, const models::NewEvent &act)
{
    const auto &type = act.type;
    if (type.isEmpty() || type == eventtype::kCaseOpened || type == eventtype::kCertificateAssigned ||
        type == eventtype::kBlankVoided)
        throw StoreFailure(StoreError::InvalidEvent, u"not an act to append: %1"_s.arg(type));
    const bool closes = type == eventtype::kMarriageRegistered || type == eventtype::kCaseRefused ||
                        type == eventtype::kCaseTerminated;
    const bool moves = closes || type == eventtype::kCaseParked || type == eventtype::kCaseResumed ||
                       type == eventtype::kPrintIntended;
    if (moves && projection.isClosed()) throw StoreFailure(StoreError::Conflict, u"the case is closed"_s);
    if (type != eventtype::kMarriageRegistered) return;
    store.requireClock();
    const auto number = act.body.value("number"_L1).toString();
    if (projection.certificateNumber.isEmpty() || number != projection.certificateNumber)
        throw StoreFailure(StoreError::InvalidEvent, u"registered under another number than assigned"_s);
    for (const auto &serial : projection.blanks)
        refusePendingVoid(store.sql(), serial); // it may yet turn out to be no certificate
}

/// What an act moves besides the case itself.
void applyEffects(OpenStore &store, const CaseProjection &projection, const models::CaseEvent &event)
{
    Connection &sql = store.sql();
    BlankStock stock(sql, store.office.window);
    if (event.type == eventtype::kPrintIntended) {
        stock.markPrintIntended(event.caseId, roleIn(event.body));
    } else if (event.type == eventtype::kMarriageRegistered) {
        NumberBook(sql).use(event.caseId);
        stock.use(BlankCause::of(event));
        PersonBook(sql).marry(projection);
    } else if (event.type == eventtype::kCaseRefused || event.type == eventtype::kCaseTerminated) {
        NumberBook(sql).voidOf(event.caseId);
        stock.release(BlankCause::of(event, event.type));
    }
}

/// 接手: a case that was put aside may be taken over as it is, one that its clerk still has at hand only with
/// a reason.
void checkTakeOver(const CaseProjection &projection, const models::NewEvent &act)
{
    if (projection.isClosed()) throw StoreFailure(StoreError::Conflict, u"the case is closed"_s);
    if (act.body.value("from"_L1).toString() != projection.clerk)
        throw StoreFailure(StoreError::Conflict, u"another has the case by now"_s);
    if (projection.state != casestate::kParked && act.body.value("reason"_L1).toString().trimmed().isEmpty())
        throw StoreFailure(StoreError::ReasonMissing);
}

QList<models::CaseEvent> appendActs(OpenStore &store, const QString &caseId, int expectedSeq,
                                    const QList<models::NewEvent> &acts, const QByteArray &draft)
{
    require(store, Capability::HandleCases);
    refuseLargeDraft(draft);
    Act act(store);
    CaseTable cases(act.sql());
    const auto before = cases.loadAt(caseId, expectedSeq);
    auto projection = before;
    QList<models::CaseEvent> recorded;
    for (const auto &next : acts) {
        if (next.type == eventtype::kCaseTakenOver)
            checkTakeOver(projection, next);
        else
            requireOwn(store, projection);
        checkAct(store, projection, next);
        recorded.append(act.record(projection, next));
        applyEffects(store, projection, recorded.last());
    }
    const auto draftBefore = cases.draftParties(caseId);
    const auto draftAfter = partiesInDraft(draft);
    cases.putDraft(caseId, draft, draftAfter, store.clock.now().toMSecsSinceEpoch());
    cases.update(before, projection, draftBefore, draftAfter);
    act.commit();
    return recorded;
}

void keepDraft(OpenStore &store, const QString &caseId, const QByteArray &draft)
{
    require(store, Capability::HandleCases);
    refuseLargeDraft(draft);
    Transaction transaction(store.sql()); // inputs are no acts: nothing to chain or audit
    CaseTable cases(store.sql());
    const auto projection = cases.load(caseId);
    requireOwn(store, projection);
    const auto before = cases.draftParties(caseId);
    const auto after = partiesInDraft(draft);
    cases.putDraft(caseId, draft, after, store.clock.now().toMSecsSinceEpoch());
    if (before != after)
        cases.updateTerms(caseId, searchTerms(projection, before), searchTerms(projection, after));
    transaction.commit();
}

} // namespace

QFuture<Result<models::CaseHistory>> SqliteCaseStore::open(const QString &business)
{
    return m_thread.ask([business](OpenStore &store) {
        require(store, Capability::HandleCases);
        Act act(store);
        auto history = openCase(act, business);
        act.commit();
        return history;
    });
}

QFuture<Result<models::CaseHistory>> SqliteCaseStore::load(const QString &caseId)
{
    return m_thread.ask([caseId](OpenStore &store) {
        require(store, Capability::ViewCases);
        return CaseTable(store.sql()).history(caseId);
    });
}

QFuture<Result<>> SqliteCaseStore::saveDraft(const QString &caseId, const QByteArray &draft)
{
    return m_thread.ask([caseId, draft](OpenStore &store) { keepDraft(store, caseId, draft); });
}

QFuture<Result<QList<models::CaseEvent>>> SqliteCaseStore::append(const QString &caseId, int expectedSeq,
                                                                  const QList<models::NewEvent> &events,
                                                                  const QByteArray &draft)
{
    return m_thread.ask([caseId, expectedSeq, events, draft](OpenStore &store) {
        return appendActs(store, caseId, expectedSeq, events, draft);
    });
}

QFuture<Result<models::BlobRef>> SqliteCaseStore::putBlob(const QString &caseId, const QString &kind,
                                                          const QString &mime, const QByteArray &plain)
{
    return m_thread.ask([caseId, kind, mime, plain](OpenStore &store) {
        require(store, Capability::HandleCases);
        Act act(store);
        requireOwn(store, CaseTable(act.sql()).load(caseId));
        const auto blob = BlobShelf(act.sql(), store.keys).put(caseId, kind, mime, plain);
        act.audit(u"blob.kept"_s, caseId, {{u"blob"_s, blob.id}, {u"kind"_s, kind}});
        act.commit();
        return blob;
    });
}

QFuture<Result<QByteArray>> SqliteCaseStore::blob(const QString &blobId)
{
    return m_thread.ask([blobId](OpenStore &store) {
        require(store, Capability::ViewCases);
        return BlobShelf(store.sql(), store.keys).get(blobId);
    });
}

QFuture<Result<QList<models::CaseSummary>>> SqliteCaseStore::find(const models::CaseQuery &query)
{
    return m_thread.ask([query](OpenStore &store) {
        require(store, Capability::ListCases);
        return findCases(store.sql(), query, store.user.id);
    });
}

QFuture<Result<models::DayFigures>> SqliteCaseStore::dayFigures(QDate day)
{
    return m_thread.ask([day](OpenStore &store) { return figuresOf(store.sql(), day); });
}

} // namespace lianli::storage
