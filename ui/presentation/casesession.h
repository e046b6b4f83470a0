// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/ports/casestore.h"
#include "models/workflow/marriageworkflow.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace lianli::presentation {

/// One open marriage registration: the facts, the inputs, and the way to disk of every change.
///
/// edit() changes the inputs and saves them at once; while a save is under way the newest inputs wait and
/// replace each other, so typing never queues up. record() makes the act of a step. All signals come in this
/// object's thread.
class CaseSession : public QObject
{
    Q_OBJECT

public:
    enum class SaveState { Saved, Saving, Failed };
    Q_ENUM(SaveState)

    CaseSession(models::MarriageCase marriage, models::MarriageWorkflow workflow, models::StaffMember clerk,
                models::CaseStore &store, const models::Clock &clock, QObject *parent = nullptr);

    const models::MarriageCase &marriage() const { return m_marriage; }
    const models::MarriageDraft &draft() const { return m_marriage.draft; }
    const models::MarriageWorkflow &workflow() const { return m_workflow; }
    const models::StaffMember &clerk() const { return m_clerk; }
    const models::Office &office() const { return m_workflow.office(); }
    const models::Clock &clock() const { return m_clock; }
    models::CaseStore &store() const { return m_store; }

    QList<models::Missing> missing(models::MarriageStep step) const;
    /// Inputs of \a step may change: the case is open, and no certificate has been assigned (Issue aside).
    bool canEdit(models::MarriageStep step) const;

    /// Changes the inputs and saves them. Ignored on a closed case.
    void edit(const std::function<void(models::MarriageDraft &)> &change);
    SaveState saveState() const { return m_saveState; }
    /// Tries again after a failed save; also done by itself every few seconds.
    void retrySave();
    /// Hands over what is not saved yet, without waiting for a save under way; for leaving the case.
    void flush();

    /// Records \a step as it stands; answers recorded() or failed(). Refused if something is missing. A step
    /// that is on record as it stands is answered without another act.
    void record(models::MarriageStep step);
    /// Records other acts of this case in order; \a then runs on success, \a otherwise after failed().
    void append(const QList<models::NewEvent> &events, const std::function<void()> &then = {},
                const std::function<void()> &otherwise = {});
    /// Takes in acts that the certificate desk recorded for this case.
    void takeEvents(const QList<models::CaseEvent> &events);

    void park();
    void resume();
    /// 不予受理 / 不予登记 with one of the rules' reasons.
    void refuse(const QString &reasonId, const QString &detail);
    /// A party withdraws before the hand-over.
    void terminate(const QString &reason);

    /// Encrypts and keeps \a plain, then runs \a then with its reference; \a otherwise after failed().
    void keep(const QString &kind, const QString &mime, const QByteArray &plain,
              const std::function<void(const models::BlobRef &)> &then,
              const std::function<void(const models::Error &)> &otherwise = {});
    /// Like keep(), for pictures that nobody can be asked for again (the card is back in its owner's pocket):
    /// where the disk is full, tries again by itself every few seconds and records nothing of the case until
    /// then. \a then may run long after the call, and looks whether the picture still belongs there.
    void keepOnceThereIsRoom(const QString &kind, const QString &mime, const QByteArray &plain,
                             const std::function<void(const models::BlobRef &)> &then);
    /// Pictures wait for room on the disk.
    bool hasUnkept() const { return m_unkeptError.has_value(); }
    /// Fetches what keep() kept; \a otherwise runs after failed().
    void fetch(const models::BlobRef &blob, const std::function<void(const QByteArray &)> &then,
               const std::function<void()> &otherwise = {});

    /// An act is on its way to disk: commands should wait.
    bool isBusy() const { return m_pendingActs > 0; }

Q_SIGNALS:
    void changed();
    void saveStateChanged(lianli::presentation::CaseSession::SaveState state);
    void busyChanged(bool busy);
    void recorded(lianli::models::MarriageStep step);
    /// The case was parked, refused, terminated or registered.
    void stateChanged(lianli::models::MarriageCase::State state);
    void failed(const lianli::models::Error &error);

private:
    void saveNow();
    void setSaveState(SaveState state);
    void setBusy(int delta);
    void keepWaiting();
    bool refuseWhileUnkept();

    /// A picture on its way to the disk.
    struct Waiting
    {
        QString kind;
        QString mime;
        QByteArray plain;
        std::function<void(const models::BlobRef &)> then;
        bool counted = true; ///< among what isBusy() counts
    };

    models::MarriageCase m_marriage;
    models::MarriageWorkflow m_workflow;
    models::StaffMember m_clerk;
    models::CaseStore &m_store;
    const models::Clock &m_clock;
    QTimer m_retry;
    SaveState m_saveState = SaveState::Saved;
    bool m_saveInFlight = false;
    bool m_dirty = false;
    int m_pendingActs = 0;
    QList<Waiting> m_waiting; ///< one after the other, so that the last one of a kind stays
    bool m_keeping = false;
    std::optional<models::Error> m_unkeptError; ///< why the first of m_waiting is not on disk yet
};

} // namespace lianli::presentation
