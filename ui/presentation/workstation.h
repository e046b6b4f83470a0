// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/domain/permissions.h"
#include "models/ports/auditlog.h"
#include "models/ports/audittrail.h"
#include "models/ports/blankledger.h"
#include "models/ports/casestore.h"
#include "models/ports/certificatedesk.h"
#include "models/ports/disclosure.h"
#include "models/ports/documentservice.h"
#include "models/ports/marriageregister.h"
#include "models/ports/staffregister.h"
#include "models/ports/vault.h"
#include "models/ports/visitqueue.h"
#include "models/ports/voidreview.h"
#include "scanners/api/cardimagereader.h"
#include "scanners/api/cardreader.h"
#include "scanners/api/codereading.h"
#include "scanners/api/codescanner.h"
#include "scanners/api/facecomparison.h"
#include "scanners/api/fingerprintpad.h"
#include "scanners/api/flatbed.h"
#include "scanners/api/imagesource.h"
#include "scanners/api/photochecks.h"
#include "scanners/api/picturetools.h"
#include "ui/presentation/casesession.h"
#include "ui/presentation/issuemodel.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lianli::presentation {

class Machine;

/// The ports of the pages around the counter: stock, voiding by two, people, audit, queue and appointments.
struct BackOffice
{
    models::BlankLedger &blanks;
    models::VoidReview &voids;
    models::StaffRegister &staff;
    models::AuditTrail &trail;
    models::Disclosure &disclosure;
    models::VisitQueue &visits;
};

/// 接手: a case that somebody else has.
struct ColleaguesCase
{
    QString caseId;
    QString acceptanceNumber;
    QString clerkName;
    bool parked = false; ///< put aside; if not, the colleague may be at it, and a reason is asked for
};

/// What the composition root hands to the windows; owned by it, outlives them.
struct Services
{
    models::Vault &vault;
    models::CaseStore &cases;
    models::CertificateDesk &certificates;
    models::MarriageRegister &marriageRegister;
    models::AuditLog &audit;
    models::DocumentService &documents;
    scanners::PictureTools &pictures;
    scanners::CardReader *reader = nullptr;  ///< none configured
    scanners::ImageSource *camera = nullptr; ///< none configured
    const models::Clock &clock;
    PrintTarget printTarget;
    BackOffice backOffice;
    scanners::ImageSource *documentCamera = nullptr; ///< 高拍仪; none configured
    scanners::CardImageReader *cardImages = nullptr; ///< none installed
    scanners::CardWatcher *cardWatcher = nullptr;
    QList<scanners::CodeScanner *> codeScanners = {}; ///< keyboard, serial line, camera
    scanners::PhotoChecking *photoChecking = nullptr; ///< none installed
    scanners::FaceComparing *faces = nullptr;         ///< none installed
    scanners::CodeReading *codeReading = nullptr;     ///< codes in pictures
    scanners::FingerprintPad *fingerprints = nullptr; ///< none there
    scanners::Flatbed *flatbed = nullptr;             ///< 平板扫描仪; none built in
    Machine *machine = nullptr;                       ///< none: there is no page of settings
};

/// The workstation between log-in and lock: who is here, and which case is open.
class Workstation : public QObject
{
    Q_OBJECT

public:
    static constexpr int kIdleLockMinutes = 5; ///< unless setIdleLock() says otherwise
    static constexpr int kLongestIdleLockMinutes = 30;

    explicit Workstation(const Services &services, QObject *parent = nullptr);

    const Services &services() const { return m_services; }
    bool isUnlocked() const { return m_services.vault.current().has_value(); }
    bool isBusy() const { return m_busy; }
    CaseSession *session() const { return m_session.get(); }

    /// \a password is UTF-8; it is wiped on the way.
    void unlock(const QString &userId, QByteArray password);
    /// The same with a password that the administrator chose; \a own holds from now on.
    void unlockAnew(const QString &userId, QByteArray given, QByteArray own);
    /// Saves the open case, wipes the keys, closes the store. The case is opened again by the next unlock()
    /// of the same user.
    void lock();
    /// Something was pressed or moved: the idle lock starts anew.
    void noteActivity();
    /// How long nobody need touch anything before the workstation locks itself: at least a second, at most
    /// kLongestIdleLockMinutes; there is no "never".
    void setIdleLock(std::chrono::milliseconds after);
    std::chrono::milliseconds idleLock() const { return m_idle.intervalAsDuration(); }

    /// The roles table, asked for whoever is logged in. The store asks it again.
    bool may(models::Capability capability) const;
    /// Who may stand by as second person for whoever is logged in, id and name.
    QList<std::pair<QString, QString>> secondPersons() const;

    /// May this role start and go on with cases; and may it see the list of them (roles table,
    /// docs/architecture.md).
    bool mayHandleCases() const;
    bool maySeeCases() const;
    bool mayHandleStock() const;

    /// Printers chosen at the counter; printTargetChanged() lets the composition keep them.
    void setPrintTarget(const PrintTarget &target);
    /// Takes \a count blanks into stock; answers blanksReceived() or failed().
    void receiveBlanks(const models::BlankSerial &first, int count);

    /// Opens or looks up what \a code names, or tells that it means nothing here.
    void useCode(const scanners::CodeRead &code);

    void openNewCase();
    /// Of a case that a colleague has, answers colleaguesCase() instead.
    void openCase(const QString &caseId);
    void takeOver(const QString &caseId, const QString &reason);
    /// Opens a case for the couple that stands at the window.
    void serveVisit(const QString &visitId);
    /// The same for the couple whose appointment or ticket it is.
    void serveCode(const QString &code);
    void closeCase();

Q_SIGNALS:
    void busyChanged(bool busy);
    void unlocked(const lianli::models::StaffMember &member);
    /// The open case is about to be saved and left: what is being typed must be handed over now.
    void aboutToLock();
    void locked();
    void loginFailed(const lianli::models::Error &error);
    /// session() has changed: a case was opened (non-null) or left (null).
    void sessionChanged();
    void printTargetChanged(const lianli::presentation::PrintTarget &target);
    void blanksReceived();
    /// A code was scanned; whoever has the floor says what becomes of it: useCode(), as a rule.
    void codeScanned(const lianli::scanners::CodeRead &code);
    /// A scanned code names a person, a certificate or an appointment: look for it. Never more than the
    /// parsed part.
    void lookUpRequested(const QString &text);
    /// A scanned code that means nothing here, fit to be shown; nothing was done with it.
    void codeNotUnderstood(const QString &preview);
    /// An appointment or a ticket of this registry was scanned: what it names.
    void visitCodeScanned(const QString &code);
    void colleaguesCase(const lianli::presentation::ColleaguesCase &theirs);
    void failed(const lianli::models::Error &error);

private:
    void setBusy(bool busy);
    void enter(const QFuture<models::Result<models::StaffMember>> &unlocking);
    QString nameOf(const QString &userId) const;
    void useVisitCode(const QString &text);
    void openRecord(const QString &certificateNumber);
    void startSession(const models::CaseHistory &history);
    void setSession(std::unique_ptr<CaseSession> session);
    void stopWatching();
    /// Starts a session with the case that \a opening gives.
    void startWith(const QFuture<models::Result<models::CaseHistory>> &opening);

    Services m_services;
    std::unique_ptr<CaseSession> m_session;
    QString m_resumeCaseId;
    QString m_lastUserId;
    QTimer m_idle;
    bool m_busy = false;
    bool m_lockWhenFree = false;
};

} // namespace lianli::presentation
