// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/casesession.h"
#include "models/base/whendone.h"

#include "models/ports/storeerror.h"
#include "models/wire/draftjson.h"
#include "models/workflow/workflowerror.h"

#include <chrono>
#include <tuple>
#include <utility>

namespace lianli::presentation {

using namespace models;
using namespace std::chrono_literals;

CaseSession::CaseSession(MarriageCase marriage, MarriageWorkflow workflow, StaffMember clerk,
                         CaseStore &store, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_marriage(std::move(marriage)),
      m_workflow(std::move(workflow)),
      m_clerk(std::move(clerk)),
      m_store(store),
      m_clock(clock)
{
    m_retry.setInterval(5s);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &CaseSession::retrySave);
}

QList<Missing> CaseSession::missing(MarriageStep step) const
{
    return m_workflow.missing(step, m_marriage, m_clock.today());
}

bool CaseSession::canEdit(MarriageStep step) const
{
    if (m_marriage.isClosed()) return false;
    return step == MarriageStep::Issue || !m_marriage.assignment;
}

void CaseSession::edit(const std::function<void(MarriageDraft &)> &change)
{
    if (m_marriage.isClosed()) return;
    change(m_marriage.draft);
    m_dirty = true;
    saveNow();
    Q_EMIT changed();
}

void CaseSession::retrySave()
{
    m_retry.stop();
    if (m_unkeptError) keepWaiting();
    if (m_dirty) saveNow();
}

void CaseSession::flush()
{
    // Nobody is left to hear the answer; the store works in order and the caller waits for what it asks next.
    if (m_dirty && !m_marriage.isClosed())
        std::ignore = m_store.saveDraft(m_marriage.caseId, wire::draftBytes(m_marriage.draft));
    m_dirty = false;
}

void CaseSession::saveNow()
{
    if (m_saveInFlight) return; // the newest inputs go when this one is on disk
    m_saveInFlight = true;
    m_dirty = false;
    setSaveState(SaveState::Saving);
    whenDone(m_store.saveDraft(m_marriage.caseId, wire::draftBytes(m_marriage.draft)), this,
             [this](const Result<> &saved) {
                 m_saveInFlight = false;
                 if (!saved) {
                     m_dirty = true;
                     setSaveState(SaveState::Failed);
                     m_retry.start();
                     Q_EMIT failed(saved.error());
                     return;
                 }
                 if (m_dirty && !m_marriage.isClosed())
                     saveNow();
                 else
                     setSaveState(m_unkeptError ? SaveState::Failed : SaveState::Saved);
             });
}

void CaseSession::setSaveState(SaveState state)
{
    if (m_saveState == state) return;
    m_saveState = state;
    Q_EMIT saveStateChanged(state);
}

void CaseSession::setBusy(int delta)
{
    const bool before = isBusy();
    m_pendingActs += delta;
    if (before != isBusy()) Q_EMIT busyChanged(isBusy());
}

void CaseSession::record(MarriageStep step)
{
    if (isBusy()) return; // a second press while the first is on its way
    if (refuseWhileUnkept()) return;
    if (step != MarriageStep::Issue && !m_marriage.isClosed() && m_marriage.holds(step) &&
        missing(step).isEmpty()) {
        Q_EMIT recorded(step); // looked at once more, nothing changed
        return;
    }
    if (!missing(step).isEmpty()) {
        Q_EMIT failed(Error(WorkflowError::StepNotReady));
        return;
    }
    append({m_workflow.recordStep(step, m_marriage)}, [this, step] { Q_EMIT recorded(step); });
}

void CaseSession::append(const QList<NewEvent> &events, const std::function<void()> &then,
                         const std::function<void()> &otherwise)
{
    if (refuseWhileUnkept()) {
        if (otherwise) otherwise();
        return;
    }
    setBusy(+1);
    const auto stateBefore = m_marriage.state;
    whenDone(
        m_store.append(m_marriage.caseId, m_marriage.lastSeq, events, wire::draftBytes(m_marriage.draft)),
        this, [this, then, otherwise, stateBefore](const Result<QList<CaseEvent>> &appended) {
            setBusy(-1);
            if (!appended) {
                Q_EMIT failed(appended.error());
                if (otherwise) otherwise();
                return;
            }
            takeEvents(*appended);
            if (then) then();
            if (m_marriage.state != stateBefore) Q_EMIT stateChanged(m_marriage.state);
        });
}

void CaseSession::takeEvents(const QList<CaseEvent> &events)
{
    // The act says what it recorded; inputs that changed while it was on its way stay as they are now.
    const MarriageDraft inputs = m_marriage.draft;
    if (const auto applied = m_marriage.apply(events); !applied) Q_EMIT failed(applied.error());
    m_marriage.draft = inputs;
    Q_EMIT changed();
}

void CaseSession::park()
{
    append({{eventtype::kCaseParked, {}, {}, {}}});
}

void CaseSession::resume()
{
    append({{eventtype::kCaseResumed, {}, {}, {}}});
}

void CaseSession::refuse(const QString &reasonId, const QString &detail)
{
    QJsonObject body{{QStringLiteral("reason"), reasonId}};
    if (!detail.isEmpty()) body.insert(QStringLiteral("detail"), detail);
    append({{eventtype::kCaseRefused, body, {}, {}}});
}

void CaseSession::terminate(const QString &reason)
{
    append({{eventtype::kCaseTerminated, {{QStringLiteral("reason"), reason}}, {}, {}}});
}

void CaseSession::keep(const QString &kind, const QString &mime, const QByteArray &plain,
                       const std::function<void(const BlobRef &)> &then,
                       const std::function<void(const Error &)> &otherwise)
{
    setBusy(+1);
    whenDone(m_store.putBlob(m_marriage.caseId, kind, mime, plain), this,
             [this, then, otherwise](const Result<BlobRef> &kept) {
                 setBusy(-1);
                 if (kept) {
                     then(*kept);
                     return;
                 }
                 Q_EMIT failed(kept.error());
                 if (otherwise) otherwise(kept.error());
             });
}

void CaseSession::keepOnceThereIsRoom(const QString &kind, const QString &mime, const QByteArray &plain,
                                      const std::function<void(const BlobRef &)> &then)
{
    const bool counted = !m_unkeptError; // what waits for room is nothing to wait for
    m_waiting.append({kind, mime, plain, then, counted});
    if (counted) setBusy(+1);
    keepWaiting();
}

void CaseSession::keepWaiting()
{
    if (m_keeping || m_waiting.isEmpty()) return;
    m_keeping = true;
    const Waiting &first = m_waiting.first();
    whenDone(m_store.putBlob(m_marriage.caseId, first.kind, first.mime, first.plain), this,
             [this](const Result<BlobRef> &kept) {
                 m_keeping = false;
                 const bool noRoom = !kept && (kept.error().code == StoreError::DiskFull ||
                                               kept.error().code == StoreError::Io);
                 if (noRoom) {
                     for (Waiting &each : m_waiting)
                         if (std::exchange(each.counted, false)) setBusy(-1); // the clerk goes on meanwhile
                     m_unkeptError = kept.error();
                     setSaveState(SaveState::Failed);
                     m_retry.start();
                     Q_EMIT failed(kept.error());
                     return;
                 }
                 const Waiting done = m_waiting.takeFirst();
                 if (done.counted) setBusy(-1);
                 if (m_waiting.isEmpty()) m_unkeptError.reset();
                 if (kept)
                     done.then(*kept);
                 else
                     Q_EMIT failed(kept.error());
                 keepWaiting();
                 if (m_saveState != SaveState::Failed || m_unkeptError) return;
                 if (m_dirty)
                     saveNow();
                 else
                     setSaveState(SaveState::Saved);
             });
}

/// An act that follows would be without the picture for good.
bool CaseSession::refuseWhileUnkept()
{
    if (!m_unkeptError) return false;
    Q_EMIT failed(*m_unkeptError);
    retrySave();
    return true;
}

void CaseSession::fetch(const BlobRef &blob, const std::function<void(const QByteArray &)> &then,
                        const std::function<void()> &otherwise)
{
    whenDone(m_store.blob(blob.id), this, [this, then, otherwise](const Result<QByteArray> &bytes) {
        if (bytes) {
            then(*bytes);
            return;
        }
        Q_EMIT failed(bytes.error());
        if (otherwise) otherwise();
    });
}

} // namespace lianli::presentation
