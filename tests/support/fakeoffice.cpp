// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeoffice.h"

#include "models/ports/storeerror.h"
#include "models/wire/canonicaljson.h"
#include "models/wire/draftjson.h"
#include "tests/support/samplecase.h"

#include <QJsonDocument>

namespace lianli::tests {

using namespace models;
using namespace scanners;
using namespace Qt::StringLiterals;

void FakeAnswers::release()
{
    m_holding = false;
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

void FakeAnswers::fail(const QString &operation, const Error &error, int times)
{
    m_failures.insert(operation, {error, times});
}

std::optional<Error> FakeAnswers::takeFailure(const QString &operation)
{
    const auto it = m_failures.find(operation);
    if (it == m_failures.end()) return std::nullopt;
    const Error error = it->first;
    if (--it->second <= 0) m_failures.erase(it);
    return error;
}

void FakeAnswers::deliver(const std::function<void()> &answer)
{
    if (m_holding)
        m_waiting.append(answer);
    else
        answer();
}

Result<QList<CaseEvent>> FakeCaseStore::record(const QString &caseId, int expectedSeq,
                                               const QList<NewEvent> &events)
{
    CaseHistory &history = m_cases[caseId];
    if (history.lastSeq() != expectedSeq) return fail(StoreError::Conflict);
    QList<CaseEvent> recorded;
    for (const NewEvent &event : events) {
        const auto bytes = canonicalJson(event.body);
        if (!bytes) return fail(StoreError::InvalidEvent);
        CaseEvent act;
        act.caseId = caseId;
        act.caseSeq = history.lastSeq() + 1;
        act.type = event.type;
        act.at = sampleNow().addSecs(act.caseSeq);
        act.clerk = clerk;
        act.body = QJsonDocument::fromJson(*bytes).object();
        act.blobs = event.blobs;
        history.events.append(act);
        recorded.append(act);
    }
    return recorded;
}

QFuture<Result<CaseHistory>> FakeCaseStore::open(const QString &business)
{
    return m_answers.reply<CaseHistory>(u"open"_s, [&]() -> Result<CaseHistory> {
        const auto number = static_cast<int>(m_cases.size()) + 1;
        const QString caseId = u"case-%1"_s.arg(number);
        CaseHistory &history = m_cases[caseId];
        history.caseId = caseId;
        history.acceptanceNumber = u"320402-20261123-%1"_s.arg(number, 4, 10, '0'_L1);
        history.business = business;
        const auto opened = record(caseId, 0, {{eventtype::kCaseOpened, {}, {}, {}}});
        if (!opened) return tl::make_unexpected(opened.error());
        return history;
    });
}

QFuture<Result<CaseHistory>> FakeCaseStore::load(const QString &caseId)
{
    return m_answers.reply<CaseHistory>(u"load"_s, [&]() -> Result<CaseHistory> {
        const auto it = m_cases.find(caseId);
        if (it == m_cases.end()) return fail(StoreError::NotFound);
        return it->second;
    });
}

QFuture<Result<>> FakeCaseStore::saveDraft(const QString &caseId, const QByteArray &draft)
{
    return m_answers.reply<void>(u"saveDraft"_s, [&]() -> Result<> {
        m_cases[caseId].draft = draft;
        return {};
    });
}

QFuture<Result<QList<CaseEvent>>> FakeCaseStore::append(const QString &caseId, int expectedSeq,
                                                        const QList<NewEvent> &events,
                                                        const QByteArray &draft)
{
    return m_answers.reply<QList<CaseEvent>>(u"append"_s, [&]() -> Result<QList<CaseEvent>> {
        auto recorded = record(caseId, expectedSeq, events);
        if (recorded) m_cases[caseId].draft = draft;
        return recorded;
    });
}

QFuture<Result<BlobRef>> FakeCaseStore::putBlob(const QString &, const QString &kind, const QString &mime,
                                                const QByteArray &plain)
{
    return m_answers.reply<BlobRef>(u"putBlob"_s, [&]() -> Result<BlobRef> {
        const QString id = u"blob-%1"_s.arg(m_blobs.size() + 1);
        m_blobs.insert(id, plain);
        return BlobRef{id, u"mac"_s, plain.size(), mime, kind};
    });
}

QFuture<Result<QByteArray>> FakeCaseStore::blob(const QString &blobId)
{
    return m_answers.reply<QByteArray>(u"blob"_s, [&]() -> Result<QByteArray> {
        if (!m_blobs.contains(blobId)) return fail(StoreError::NotFound);
        return m_blobs.value(blobId);
    });
}

QFuture<Result<QList<CaseSummary>>> FakeCaseStore::find(const CaseQuery &)
{
    return m_answers.reply<QList<CaseSummary>>(
        u"find"_s, []() -> Result<QList<CaseSummary>> { return QList<CaseSummary>(); });
}

QFuture<Result<DayFigures>> FakeCaseStore::dayFigures(QDate)
{
    return m_answers.reply<DayFigures>(u"dayFigures"_s, []() -> Result<DayFigures> { return DayFigures(); });
}

BlankSerial FakeDesk::takeBlank()
{
    --m_stock.inStock;
    ++m_stock.reserved;
    return *BlankSerial::parse(QString::number(3200461187 + m_blanks++));
}

QFuture<Result<AssignmentAct>> FakeDesk::assign(const QString &caseId, int expectedSeq,
                                                QDate registrationDate)
{
    return m_answers.reply<AssignmentAct>(u"assign"_s, [&]() -> Result<AssignmentAct> {
        if (const auto it = m_assignments.constFind(caseId); it != m_assignments.cend())
            return AssignmentAct{*it, {}};
        const auto number =
            CertificateNumber::make(CertificateNumber::Kind::Marriage, u"320402"_s, 2026, ++m_numbers);
        const CertificateAssignment assignment{*number, takeBlank(), takeBlank(), registrationDate};
        const auto events =
            m_cases.record(caseId, expectedSeq,
                           {{eventtype::kCertificateAssigned,
                             {{u"number"_s, assignment.number.text()},
                              {u"man_blank"_s, assignment.manBlank.text()},
                              {u"woman_blank"_s, assignment.womanBlank.text()},
                              {u"registration_date"_s, registrationDate.toString(Qt::ISODate)}},
                             {},
                             {}}});
        if (!events) return tl::make_unexpected(events.error());
        m_assignments.insert(caseId, assignment);
        return AssignmentAct{assignment, *events};
    });
}

QFuture<Result<AssignmentAct>> FakeDesk::voidBlank(const QString &caseId, int expectedSeq, PartyRole copy,
                                                   const QString &reason, const QString &)
{
    return m_answers.reply<AssignmentAct>(u"voidBlank"_s, [&]() -> Result<AssignmentAct> {
        auto assignment = m_assignments.find(caseId);
        if (assignment == m_assignments.end()) return fail(StoreError::NotFound);
        BlankSerial &blank = copy == PartyRole::Man ? assignment->manBlank : assignment->womanBlank;
        const QString spoiled = blank.text();
        const BlankSerial next = takeBlank();
        const auto events = m_cases.record(caseId, expectedSeq,
                                           {{eventtype::kBlankVoided,
                                             {{u"role"_s, wire::roleKey(copy)},
                                              {u"serial"_s, spoiled},
                                              {u"reason"_s, reason},
                                              {u"replaced_by"_s, next.text()}},
                                             {},
                                             {}}});
        if (!events) return tl::make_unexpected(events.error());
        blank = next;
        ++m_stock.voided;
        return AssignmentAct{*assignment, *events};
    });
}

QFuture<Result<StockLevel>> FakeDesk::stockLevel()
{
    return m_answers.reply<StockLevel>(u"stockLevel"_s, [&]() -> Result<StockLevel> { return m_stock; });
}

QFuture<Result<StockLevel>> FakeDesk::receive(const BlankSerial &, int count)
{
    return m_answers.reply<StockLevel>(u"receive"_s, [&]() -> Result<StockLevel> {
        m_stock.inStock += count;
        return m_stock;
    });
}

QFuture<Result<RegisterAnswer>> FakeRegister::query(DocumentKind, const QString &)
{
    return m_answers.reply<RegisterAnswer>(u"query"_s, [&]() -> Result<RegisterAnswer> { return says; });
}

QFuture<Result<QByteArray>> FakeDocuments::render(const QList<FormContent> &forms)
{
    return m_answers.reply<QByteArray>(u"render"_s, [&]() -> Result<QByteArray> {
        QByteArray pages;
        for (const FormContent &form : forms)
            pages +=
                form.formId.toUtf8() + ' ' + QJsonDocument(form.fields).toJson(QJsonDocument::Compact) + '\n';
        return pages;
    });
}

QFuture<Result<>> FakeDocuments::print(const QList<FormContent> &, const QString &,
                                       const PrinterCalibration &calibration, const QString &pdfPath)
{
    return m_answers.reply<void>(u"print"_s, [&]() -> Result<> {
        printed.append(pdfPath);
        calibrations.append(calibration);
        return {};
    });
}

QFuture<QStringList> FakeDocuments::printers()
{
    QPromise<QStringList> promise;
    promise.start();
    promise.addResult(QStringList{u"EPSON"_s});
    promise.finish();
    return promise.future();
}

QFuture<Result<Picture>> FakePictures::import(const QByteArray &bytes)
{
    return m_answers.reply<Picture>(u"import"_s, [&]() -> Result<Picture> {
        return Picture{"jpeg:" + bytes, {1280, 720}};
    });
}

QFuture<Result<Picture>> FakePictures::crop(const QByteArray &jpeg, const QRectF &, QSize maximum)
{
    return m_answers.reply<Picture>(u"crop"_s, [&]() -> Result<Picture> { return Picture{jpeg, maximum}; });
}

QFuture<Result<StaffMember>> FakeVault::unlock(const QString &userId, QByteArray password)
{
    return m_answers.reply<StaffMember>(u"unlock"_s, [&]() -> Result<StaffMember> {
        if (userId != member.id || password != "right") return fail(StoreError::WrongPassword, u"4"_s);
        m_current = member;
        return member;
    });
}

QFuture<Result<StaffMember>> FakeVault::unlockAnew(const QString &userId, QByteArray given, QByteArray)
{
    return unlock(userId, std::move(given));
}

QFuture<Result<StaffMember>> FakeVault::verify(const QString &userId, QByteArray password)
{
    return m_answers.reply<StaffMember>(u"verify"_s, [&]() -> Result<StaffMember> {
        if (userId != second.id || password != "second") return fail(StoreError::WrongPassword, u"4"_s);
        return second;
    });
}

QFuture<Result<>> FakeVault::lock()
{
    return m_answers.reply<void>(u"lock"_s, [&]() -> Result<> {
        m_current.reset();
        return {};
    });
}

std::optional<Office> FakeVault::office() const
{
    return m_current ? std::optional(m_office) : std::nullopt;
}

QFuture<Result<>> FakeVault::changeOffice(const Office &office)
{
    return m_answers.reply<void>(u"changeOffice"_s, [this, office]() -> Result<> {
        if (!office.isPlausible()) return fail(StoreError::InvalidEvent);
        m_office = office;
        return {};
    });
}

QFuture<Result<>> FakeAudit::record(const QString &action, const QString &, const QJsonObject &)
{
    return m_answers.reply<void>(action, []() -> Result<> { return {}; });
}

void FakeReader::read(const Party &party, const QByteArray &rawPhoto)
{
    CardRead card;
    card.document = party.document;
    card.document.rawPhoto = rawPhoto;
    card.readMs = 800;
    Q_EMIT cardRead(card);
}

void FakeCamera::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

FakeOffice::FakeOffice() : clock(sampleNow())
{
    vault.member = {u"u:320402:0031"_s, u"王敏"_s, StaffRole::Registrar};
    cases.clerk = vault.member.id;
}

presentation::Services FakeOffice::services()
{
    presentation::PrintTarget target;
    target.pdfFolder = u"out"_s;
    return {vault,    cases,   desk,    marriages, audit,  documents,
            pictures, &reader, &camera, clock,     target, {blanks, voids, staff, trail, disclosure, visits}};
}

std::unique_ptr<presentation::CaseSession> FakeOffice::openCase()
{
    return reopen(cases.open(u"marriage"_s).result()->caseId);
}

std::unique_ptr<presentation::CaseSession> FakeOffice::reopen(const QString &caseId)
{
    auto marriage = MarriageCase::fromHistory(cases.history(caseId));
    if (!marriage) qFatal("%s", qPrintable(marriage.error().toLogString()));
    return std::make_unique<presentation::CaseSession>(
        std::move(*marriage), MarriageWorkflow(sampleRules(), sampleOffice()), vault.member, cases, clock);
}

} // namespace lianli::tests
