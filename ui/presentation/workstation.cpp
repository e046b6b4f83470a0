// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/workstation.h"
#include "models/base/whendone.h"
#include "models/ports/storeerror.h"
#include "scanners/parsing/codecontent.h"
#include "ui/presentation/visitsmodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace lianli::presentation {

using namespace models;

Workstation::Workstation(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(std::chrono::minutes(kIdleLockMinutes));
    connect(&m_idle, &QTimer::timeout, this, &Workstation::lock);
    for (scanners::CodeScanner *scanner : std::as_const(m_services.codeScanners)) {
        connect(scanner, &scanners::CodeScanner::codeRead, this, [this](const scanners::CodeRead &code) {
            if (!isUnlocked()) return;
            noteActivity();
            Q_EMIT codeScanned(code);
        });
        connect(scanner, &scanners::CodeScanner::failed, this, &Workstation::failed);
    }
}

void Workstation::setBusy(bool busy)
{
    if (m_busy == busy) return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
    if (!busy && std::exchange(m_lockWhenFree, false))
        QMetaObject::invokeMethod(this, &Workstation::lock, Qt::QueuedConnection);
}

void Workstation::noteActivity()
{
    if (isUnlocked()) m_idle.start();
}

void Workstation::unlock(const QString &userId, QByteArray password)
{
    if (!m_busy) enter(m_services.vault.unlock(userId, std::move(password)));
}

void Workstation::unlockAnew(const QString &userId, QByteArray given, QByteArray own)
{
    if (!m_busy) enter(m_services.vault.unlockAnew(userId, std::move(given), std::move(own)));
}

void Workstation::enter(const QFuture<Result<StaffMember>> &unlocking)
{
    setBusy(true);
    whenDone(unlocking, this, [this](const Result<StaffMember> &member) {
        setBusy(false);
        if (!member) {
            Q_EMIT loginFailed(member.error());
            return;
        }
        if (m_services.reader) m_services.reader->start();
        for (scanners::CodeScanner *scanner : std::as_const(m_services.codeScanners))
            scanner->start();
        m_idle.start();
        const bool sameUser = m_lastUserId == member->id;
        m_lastUserId = member->id;
        const QString resume = std::exchange(m_resumeCaseId, {});
        Q_EMIT unlocked(*member);
        if (sameUser && !resume.isEmpty()) openCase(resume);
    });
}

void Workstation::lock()
{
    if (!isUnlocked()) return;
    if (m_busy) {
        m_lockWhenFree = true; // asked for once, done as soon as the answer under way is there
        return;
    }
    m_idle.stop();
    Q_EMIT aboutToLock();
    setBusy(true);
    m_resumeCaseId =
        m_session && !m_session->marriage().isClosed() ? m_session->marriage().caseId : QString();
    if (m_session) m_session->flush();
    if (m_services.reader) m_services.reader->stop();
    for (scanners::CodeScanner *scanner : std::as_const(m_services.codeScanners))
        scanner->stop();
    stopWatching();
    setSession(nullptr);
    // The store's queue is in order: every save handed over above is on disk before it closes.
    whenDone(m_services.vault.lock(), this, [this](const Result<> &result) {
        setBusy(false);
        if (!result) Q_EMIT failed(result.error());
        Q_EMIT locked();
    });
}

void Workstation::setIdleLock(std::chrono::milliseconds after)
{
    using namespace std::chrono;
    m_idle.setInterval(std::clamp<milliseconds>(after, seconds(1), minutes(kLongestIdleLockMinutes)));
}

bool Workstation::may(Capability capability) const
{
    const auto member = m_services.vault.current();
    return member && roleMay(member->role, capability);
}

QList<std::pair<QString, QString>> Workstation::secondPersons() const
{
    return presentation::secondPersons(m_services.vault);
}

bool Workstation::mayHandleCases() const
{
    return may(Capability::HandleCases);
}

bool Workstation::maySeeCases() const
{
    return may(Capability::ListCases);
}

bool Workstation::mayHandleStock() const
{
    return may(Capability::ReceiveAtWindow);
}

void Workstation::setPrintTarget(const PrintTarget &target)
{
    m_services.printTarget = target;
    Q_EMIT printTargetChanged(target);
}

void Workstation::receiveBlanks(const BlankSerial &first, int count)
{
    if (!mayHandleStock()) return;
    whenDone(m_services.certificates.receive(first, count), this, [this](const Result<StockLevel> &level) {
        if (level)
            Q_EMIT blanksReceived();
        else
            Q_EMIT failed(level.error());
    });
}

void Workstation::startWith(const QFuture<Result<CaseHistory>> &opening)
{
    setBusy(true);
    whenDone(opening, this, [this](const Result<CaseHistory> &history) {
        setBusy(false);
        if (history)
            startSession(*history);
        else
            Q_EMIT failed(history.error());
    });
}

void Workstation::openNewCase()
{
    if (m_busy || !mayHandleCases()) return;
    startWith(m_services.cases.open(QStringLiteral("marriage")));
}

void Workstation::openCase(const QString &caseId)
{
    if (m_busy || !mayHandleCases()) return;
    setBusy(true);
    whenDone(m_services.cases.load(caseId), this, [this](const Result<CaseHistory> &history) {
        setBusy(false);
        if (!history) {
            Q_EMIT failed(history.error());
            return;
        }
        const auto member = m_services.vault.current();
        const auto marriage = MarriageCase::fromHistory(*history);
        if (member && marriage && !marriage->isClosed() && marriage->clerk != member->id)
            Q_EMIT colleaguesCase({marriage->caseId, marriage->acceptanceNumber, nameOf(marriage->clerk),
                                   marriage->state == MarriageCase::State::Parked});
        else
            startSession(*history);
    });
}

QString Workstation::nameOf(const QString &userId) const
{
    const auto users = m_services.vault.users();
    const auto known = std::ranges::find(users, userId, [](const VaultUser &user) { return user.member.id; });
    return known != users.end() ? known->member.name : userId;
}

void Workstation::takeOver(const QString &caseId, const QString &reason)
{
    if (m_busy || !mayHandleCases()) return;
    setBusy(true);
    whenDone(m_services.cases.load(caseId), this, [this, reason](const Result<CaseHistory> &history) {
        setBusy(false);
        const auto marriage = history ? MarriageCase::fromHistory(*history) : tl::unexpected(history.error());
        if (!marriage) {
            Q_EMIT failed(marriage.error());
            return;
        }
        const QJsonObject body{{QStringLiteral("from"), marriage->clerk},
                               {QStringLiteral("reason"), reason.simplified()}};
        setBusy(true);
        whenDone(m_services.cases.append(history->caseId, history->lastSeq(),
                                         {{eventtype::kCaseTakenOver, body, {}, {}}}, history->draft),
                 this, [this, caseId = history->caseId](const Result<QList<CaseEvent>> &taken) {
                     setBusy(false);
                     if (taken)
                         openCase(caseId);
                     else
                         Q_EMIT failed(taken.error());
                 });
    });
}

void Workstation::serveVisit(const QString &visitId)
{
    if (m_busy || !mayHandleCases()) return;
    startWith(m_services.backOffice.visits.serve(visitId));
}

void Workstation::serveCode(const QString &code)
{
    if (m_busy || !mayHandleCases()) return;
    setBusy(true);
    whenDone(m_services.backOffice.visits.checkIn(code), this, [this](const Result<Visit> &visit) {
        setBusy(false);
        if (!visit)
            Q_EMIT failed(visit.error());
        else if (visit->state == VisitState::Serving)
            openCase(visit->caseId); // scanned once more
        else
            serveVisit(visit->id);
    });
}

void Workstation::useCode(const scanners::CodeRead &code)
{
    const scanners::CodeContent content = scanners::codeContent(code.text, m_services.clock.today());
    if (const auto *number = content.as<CitizenNumber>())
        Q_EMIT lookUpRequested(number->text());
    else if (const auto *certificate = content.as<CertificateNumber>())
        openRecord(certificate->text());
    else if (content.as<scanners::AppointmentCode>() || content.as<scanners::QueueTicket>())
        useVisitCode(code.text);
    else
        Q_EMIT codeNotUnderstood(content.preview);
}

/// The record itself where it is here and may be opened; else what a search finds, which may be nothing.
void Workstation::openRecord(const QString &certificateNumber)
{
    if (m_session || m_busy || !mayHandleCases()) {
        Q_EMIT lookUpRequested(certificateNumber);
        return;
    }
    CaseQuery query;
    query.text = certificateNumber;
    setBusy(true);
    whenDone(m_services.cases.find(query), this,
             [this, certificateNumber](const Result<QList<CaseSummary>> &found) {
                 setBusy(false);
                 const bool one =
                     found && found->size() == 1 && found->first().certificateNumber == certificateNumber;
                 if (one)
                     openCase(found->first().caseId);
                 else
                     Q_EMIT lookUpRequested(certificateNumber);
             });
}

void Workstation::useVisitCode(const QString &text)
{
    const auto office = m_services.vault.office();
    if (!office) return;
    if (const auto code = visitCodeOf(text, office->code, m_services.clock.today()))
        Q_EMIT visitCodeScanned(*code);
    else
        Q_EMIT failed(Error(StoreError::AppointmentUnknown));
}

void Workstation::startSession(const CaseHistory &history)
{
    const auto office = m_services.vault.office();
    const auto member = m_services.vault.current();
    auto marriage = MarriageCase::fromHistory(history);
    if (!marriage) {
        Q_EMIT failed(marriage.error());
        return;
    }
    // The rules of the day the case was opened go with it to its end.
    const QDate opened = marriage->openedAt.isValid() ? marriage->openedAt.date() : m_services.clock.today();
    auto rules = MarriageRules::effectiveOn(opened);
    if (!rules) {
        Q_EMIT failed(rules.error());
        return;
    }
    if (!office || !member) return; // locked meanwhile
    auto session = std::make_unique<CaseSession>(std::move(*marriage), MarriageWorkflow(*rules, *office),
                                                 *member, m_services.cases, m_services.clock);
    if (session->marriage().state == MarriageCase::State::Parked) session->resume();
    whenDone(m_services.audit.record(QStringLiteral("case.viewed"), history.caseId, {}), this,
             [this](const Result<> &recorded) {
                 if (!recorded) Q_EMIT failed(recorded.error());
             });
    setSession(std::move(session));
}

/// Pages look at their session until they have gone themselves: it outlives them.
void Workstation::setSession(std::unique_ptr<CaseSession> session)
{
    const auto before = std::exchange(m_session, std::move(session));
    Q_EMIT sessionChanged();
}

void Workstation::closeCase()
{
    if (!m_session) return;
    m_session->flush();
    stopWatching();
    setSession(nullptr);
}

/// However a case is left, also with a sheet open over it, nothing goes on watching the couple.
void Workstation::stopWatching()
{
    for (scanners::ImageSource *camera : {m_services.camera, m_services.documentCamera})
        if (camera) camera->stop();
    if (m_services.fingerprints) m_services.fingerprints->stop();
}

} // namespace lianli::presentation
