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
#include "ui/presentation/workstation.h"

#include <QHash>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace lianli::tests {

/// When the ports of a FakeOffice answer, and with what trouble.
class FakeAnswers
{
public:
    /// From now on answers wait for release().
    void hold() { m_holding = true; }
    /// Gives the waiting answers, oldest first, and stops holding.
    void release();
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    /// The next \a times calls of \a operation ("saveDraft", "print", …) change nothing and answer \a error.
    void fail(const QString &operation, const models::Error &error, int times = 1);
    void mend(const QString &operation) { m_failures.remove(operation); }
    /// Every call, in order.
    const QStringList &calls() const { return m_calls; }
    int count(const QString &operation) const { return static_cast<int>(m_calls.count(operation)); }

    /// Notes the call; \a work runs unless it is to fail.
    template <class T>
    QFuture<models::Result<T>> reply(const QString &operation, const std::function<models::Result<T>()> &work)
    {
        m_calls.append(operation);
        models::Result<T> result = [&]() -> models::Result<T> {
            if (const auto error = takeFailure(operation)) return models::fail(*error);
            return work();
        }();
        auto promise = std::make_shared<QPromise<models::Result<T>>>();
        promise->start();
        auto future = promise->future();
        deliver([promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return future;
    }

private:
    std::optional<models::Error> takeFailure(const QString &operation);
    void deliver(const std::function<void()> &answer);

    bool m_holding = false;
    QList<std::function<void()>> m_waiting;
    QHash<QString, std::pair<models::Error, int>> m_failures;
    QStringList m_calls;
};

/// The cases of a fake office, in memory.
class FakeCaseStore final : public models::CaseStore
{
public:
    explicit FakeCaseStore(FakeAnswers &answers) : m_answers(answers) {}

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
    QStringList printed; ///< path of each job
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
    QList<models::VaultUser> users() const override { return {{member, {}, {}}}; }
    QFuture<models::Result<models::StaffMember>> unlock(const QString &userId, QByteArray password) override;
    QFuture<models::Result<>> lock() override;
    std::optional<models::StaffMember> current() const override { return m_current; }
    std::optional<models::Office> office() const override;

private:
    FakeAnswers &m_answers;
    std::optional<models::StaffMember> m_current;
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
    FakeReader reader;
    FakeCamera camera;

    presentation::Services services();
    /// A new case, as the counter opens it.
    std::unique_ptr<presentation::CaseSession> openCase();
    /// The case as it would be after a restart.
    std::unique_ptr<presentation::CaseSession> reopen(const QString &caseId);
};

} // namespace lianli::tests
