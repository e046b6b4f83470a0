// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/auditlog.h"
#include "models/ports/casestore.h"
#include "models/ports/certificatedesk.h"
#include "models/ports/documentservice.h"
#include "models/ports/marriageregister.h"
#include "models/ports/vault.h"
#include "scanners/api/cardreader.h"
#include "scanners/api/imagesource.h"
#include "scanners/api/picturetools.h"
#include "tests/support/fakeanswers.h"
#include "tests/support/fakebackoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/workstation.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <memory>

namespace lianli::tests {

/// The cases of a fake office, in memory.
class FakeCaseStore final : public models::CaseStore
{
public:
    explicit FakeCaseStore(FakeAnswers &answers) : m_answers(answers) {}

    QString clerk; ///< whose acts they are
    models::CaseHistory &history(const QString &caseId) { return m_cases[caseId]; }
    /// Adds an act as a store does; Conflict if \a expectedSeq is not the last.
    models::Result<QList<models::CaseEvent>> record(const QString &caseId, int expectedSeq,
                                                    const QList<models::NewEvent> &events);

    QFuture<models::Result<models::CaseHistory>> open(const QString &business) override;
    QFuture<models::Result<models::CaseHistory>> load(const QString &caseId) override;
    QFuture<models::Result<>> saveDraft(const QString &caseId, const QByteArray &draft) override;
    QFuture<models::Result<QList<models::CaseEvent>>> append(const QString &caseId, int expectedSeq,
                                                             const QList<models::NewEvent> &events,
                                                             const QByteArray &draft) override;
    QFuture<models::Result<models::BlobRef>> putBlob(const QString &caseId, const QString &kind,
                                                     const QString &mime, const QByteArray &plain) override;
    QFuture<models::Result<QByteArray>> blob(const QString &blobId) override;
    QFuture<models::Result<QList<models::CaseSummary>>> find(const models::CaseQuery &query) override;
    QFuture<models::Result<models::DayFigures>> dayFigures(QDate day) override;

private:
    FakeAnswers &m_answers;
    std::map<QString, models::CaseHistory> m_cases;
    QHash<QString, QByteArray> m_blobs;
};

class FakeDesk final : public models::CertificateDesk
{
public:
    FakeDesk(FakeAnswers &answers, FakeCaseStore &cases) : m_answers(answers), m_cases(cases) {}

    QFuture<models::Result<models::AssignmentAct>> assign(const QString &caseId, int expectedSeq,
                                                          QDate registrationDate) override;
    QFuture<models::Result<models::AssignmentAct>> voidBlank(const QString &caseId, int expectedSeq,
                                                             models::PartyRole copy, const QString &reason,
                                                             const QString &witness) override;
    QFuture<models::Result<models::StockLevel>> stockLevel() override;
    QFuture<models::Result<models::StockLevel>> receive(const models::BlankSerial &first, int count) override;

private:
    models::BlankSerial takeBlank();

    FakeAnswers &m_answers;
    FakeCaseStore &m_cases;
    QHash<QString, models::CertificateAssignment> m_assignments;
    models::StockLevel m_stock{20, 0, 0, 0};
    int m_numbers = 0;
    int m_blanks = 0;
};

class FakeRegister final : public models::MarriageRegister
{
public:
    explicit FakeRegister(FakeAnswers &answers) : m_answers(answers) {}
    models::RegisterAnswer says;
    QFuture<models::Result<models::RegisterAnswer>> query(models::DocumentKind kind,
                                                          const QString &number) override;

private:
    FakeAnswers &m_answers;
};

/// Renders a form as its canonical content, so that tests can look at what would be on paper.
class FakeDocuments final : public models::DocumentService
{
public:
    explicit FakeDocuments(FakeAnswers &answers) : m_answers(answers) {}
    QStringList printed;                            ///< path of each job
    QList<models::PrinterCalibration> calibrations; ///< of each job
    QFuture<models::Result<QByteArray>> render(const QList<models::FormContent> &forms) override;
    QFuture<models::Result<>> print(const QList<models::FormContent> &forms, const QString &printer,
                                    const models::PrinterCalibration &calibration,
                                    const QString &pdfPath) override;
    QFuture<QStringList> printers() override;

private:
    FakeAnswers &m_answers;
};

class FakePictures final : public scanners::PictureTools
{
public:
    explicit FakePictures(FakeAnswers &answers) : m_answers(answers) {}
    QFuture<models::Result<scanners::Picture>> import(const QByteArray &bytes) override;
    QFuture<models::Result<scanners::Picture>> crop(const QByteArray &jpeg, const QRectF &crop,
                                                    QSize maximum) override;

private:
    FakeAnswers &m_answers;
};

class FakeVault final : public models::Vault
{
public:
    explicit FakeVault(FakeAnswers &answers) : m_answers(answers) {}
    models::StaffMember member; ///< whom the right password lets in
    bool exists() const override { return true; }
    QList<models::VaultUser> users() const override { return {{member, {}, {}}, {second, {}, {}}}; }
    QFuture<models::Result<models::StaffMember>> unlock(const QString &userId, QByteArray password) override;
    QFuture<models::Result<models::StaffMember>> unlockAnew(const QString &userId, QByteArray given,
                                                            QByteArray own) override;
    QFuture<models::Result<>> lock() override;
    models::StaffMember second{QStringLiteral("u:320402:0009"), QStringLiteral("赵科"),
                               models::StaffRole::Supervisor}; ///< who may stand by, password "second"
    QFuture<models::Result<models::StaffMember>> verify(const QString &userId, QByteArray password) override;
    std::optional<models::StaffMember> current() const override { return m_current; }
    std::optional<models::Office> office() const override;
    QFuture<models::Result<>> changeOffice(const models::Office &office) override;

private:
    FakeAnswers &m_answers;
    std::optional<models::StaffMember> m_current;
    models::Office m_office = sampleOffice();
};

class FakeAudit final : public models::AuditLog
{
public:
    explicit FakeAudit(FakeAnswers &answers) : m_answers(answers) {}
    QFuture<models::Result<>> record(const QString &action, const QString &caseId,
                                     const QJsonObject &details) override;

private:
    FakeAnswers &m_answers;
};

class FakeReader final : public scanners::CardReader
{
    Q_OBJECT

public:
    scanners::ReaderState now;
    void start() override { now.phase = scanners::ReaderState::Phase::Ready; }
    void stop() override { now.phase = scanners::ReaderState::Phase::Stopped; }
    scanners::ReaderState state() const override { return now; }
    /// A person's card lies on the plate.
    void read(const models::Party &party, const QByteArray &rawPhoto = {});
};

class FakeCamera final : public scanners::ImageSource
{
    Q_OBJECT

public:
    void start() override { setPhase(Phase::Running); }
    void stop() override { setPhase(Phase::Stopped); }
    Phase phase() const override { return m_phase; }
    QString deviceName() const override { return QStringLiteral("fake"); }
    bool isSimulated() const override { return true; }
    void takeStill() override { Q_EMIT stillTaken(QByteArrayLiteral("still")); }

private:
    void setPhase(Phase phase);
    Phase m_phase = Phase::Stopped;
};

/// Every port of the workstation, working in memory.
struct FakeOffice
{
    FakeOffice();

    FakeAnswers answers;
    models::FixedClock clock;
    FakeCaseStore cases{answers};
    FakeDesk desk{answers, cases};
    FakeRegister marriages{answers};
    FakeDocuments documents{answers};
    FakePictures pictures{answers};
    FakeVault vault{answers};
    FakeAudit audit{answers};
    FakeBlankLedger blanks{answers};
    FakeVoidReview voids{answers};
    FakeStaffRegister staff{answers};
    FakeAuditTrail trail{answers};
    FakeDisclosure disclosure{answers};
    FakeVisitQueue visits{answers, cases};
    FakeReader reader;
    FakeCamera camera;

    presentation::Services services();
    /// A new case, as the counter opens it.
    std::unique_ptr<presentation::CaseSession> openCase();
    /// The case as it would be after a restart.
    std::unique_ptr<presentation::CaseSession> reopen(const QString &caseId);
};

} // namespace lianli::tests
