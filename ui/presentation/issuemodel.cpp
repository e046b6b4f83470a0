// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/issuemodel.h"
#include "models/base/whendone.h"

#include "models/domain/permissions.h"
#include "models/ports/storeerror.h"
#include "models/rules/voidrules.h"
#include "models/wire/draftjson.h"
#include "models/workflow/marriageforms.h"
#include "ui/presentation/errortext.h"

#include <QJsonArray>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// 53 × 35 mm at 600 dpi: no printer of an office shows more.
constexpr QSize kPhotoPixels(1252, 827);

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

NewEvent printEvent(QLatin1StringView type, PartyRole copy, const QString &serial)
{
    NewEvent event;
    event.type = type;
    event.body = {{u"role"_s, wire::roleKey(copy)}, {u"serial"_s, serial}};
    return event;
}

} // namespace

QList<std::pair<QString, QString>> secondPersons(const Vault &vault)
{
    const auto first = vault.current();
    QList<std::pair<QString, QString>> people;
    for (const VaultUser &user : vault.users())
        if (first && user.member.id != first->id && !user.disabled &&
            roleMay(user.member.role, Capability::ConfirmVoid))
            people.append({user.member.id, user.member.name});
    return people;
}

IssueModel::IssueModel(CaseSession &session, Signings signings, CertificateDesk &desk,
                       DocumentService &documents, scanners::PictureTools &tools, PrintTarget target,
                       SecondLook secondLook, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_signings(signings),
      m_desk(desk),
      m_documents(documents),
      m_tools(tools),
      m_target(std::move(target)),
      m_secondLook(secondLook)
{
    connect(&m_session, &CaseSession::changed, this, &IssueModel::changed);
    connect(&m_signings.receipts, &SigningModel::marksChanged, this, &IssueModel::changed);
    connect(&m_session, &CaseSession::recorded, this, [this](MarriageStep step) {
        if (step == MarriageStep::Issue) sealArchive();
    });
}

void IssueModel::setTarget(const PrintTarget &target)
{
    m_target = target;
    Q_EMIT targetChanged(target);
    Q_EMIT changed();
}

void IssueModel::requestPrinters()
{
    whenDone(m_documents.printers(), this, [this](const QStringList &names) { Q_EMIT printersFound(names); });
}

QString IssueModel::printerText() const
{
    if (!m_target.printer.isEmpty()) return tr("Printer: %1").arg(m_target.printer);
    return m_target.pdfFolder.isEmpty() ? tr("No certificate printer is set up.")
                                        : tr("No printer: pages are written as PDF files.");
}

IssueModel::Stage IssueModel::stage() const
{
    const MarriageCase &marriage = m_session.marriage();
    if (marriage.registeredAt) return Stage::Done;
    if (m_printing) return Stage::Printing;
    if (!marriage.assignment) return Stage::Prepare;
    bool toCheck = false, toAsk = false;
    for (const PartyRole role : kPartyRoles) {
        const auto printing = marriage.printing[at(role)];
        if (printing == MarriageCase::Printing::NotPrinted) return Stage::Prepare;
        if (printing != MarriageCase::Printing::Intended) continue;
        (m_sent[at(role)] ? toCheck : toAsk) = true;
    }
    if (toAsk) return Stage::AskBlank;
    if (toCheck) return Stage::CheckPrint;
    const SigningModel &receipts = m_signings.receipts;
    const bool both = receipts.isSigned(PartyRole::Man) && receipts.isSigned(PartyRole::Woman);
    return both ? Stage::HandOver : Stage::Receipts;
}

std::optional<PartyRole> IssueModel::askedCopy() const
{
    if (stage() != Stage::AskBlank) return std::nullopt;
    for (const PartyRole role : kPartyRoles)
        if (m_session.marriage().printing[at(role)] == MarriageCase::Printing::Intended && !m_sent[at(role)])
            return role;
    return std::nullopt;
}

QString IssueModel::certificateNumber() const
{
    const auto &assignment = m_session.marriage().assignment;
    return assignment ? assignment->number.text() : QString();
}

QString IssueModel::blankSerial(PartyRole copy) const
{
    const auto &assignment = m_session.marriage().assignment;
    if (!assignment) return {};
    return (copy == PartyRole::Man ? assignment->manBlank : assignment->womanBlank).grouped();
}

QString IssueModel::standardOpinion()
{
    // Printed on the form, so in Chinese whatever the screen's language.
    return u"经审查，双方符合《中华人民共和国民法典》和《婚姻登记条例》规定的结婚条件，准予登记。"_s;
}

void IssueModel::enterReview()
{
    if (m_session.draft().reviewOpinion.isEmpty() && m_session.canEdit(MarriageStep::Review))
        m_session.edit([](MarriageDraft &draft) { draft.reviewOpinion = standardOpinion(); });
    requestPaper(Paper::ReviewForm);
}

void IssueModel::setOpinion(const QString &text)
{
    if (!m_session.canEdit(MarriageStep::Review) || m_session.draft().reviewOpinion == text) return;
    m_session.edit([&](MarriageDraft &draft) {
        draft.reviewOpinion = text;
        draft.reviewApproved = false;
    });
}

void IssueModel::approve()
{
    if (m_session.canEdit(MarriageStep::Review) && !m_session.draft().reviewApproved)
        m_session.edit([](MarriageDraft &draft) { draft.reviewApproved = true; });
    m_session.record(MarriageStep::Review);
}

void IssueModel::enterIssue()
{
    refreshStock();
    requestPaper(Paper::ManCertificate);
    // The program may have ended between the hand-over and the sealing of the file.
    if (m_session.marriage().registeredAt && !isArchiveSealed()) sealArchive();
}

void IssueModel::refreshStock()
{
    whenDone(m_desk.stockLevel(), this, [this](const Result<StockLevel> &level) {
        if (!level) return;
        m_stock = *level;
        Q_EMIT changed();
    });
}

void IssueModel::withMedia(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    m_signings.declarations.load(
        [this, then, otherwise] {
            m_signings.receipts.load([this, then, otherwise] { withPhoto(then, otherwise); }, otherwise);
        },
        otherwise);
}

void IssueModel::withPhoto(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    const MarriageDraft &draft = m_session.draft();
    if (draft.photo) {
        const QRectF crop = draft.photo->crop;
        const QByteArray id = draft.photo->image.id.toLatin1() + QByteArray::number(crop.x()) + ' ' +
                              QByteArray::number(crop.y()) + ' ' + QByteArray::number(crop.width());
        if (id != m_photoId) {
            m_session.fetch(
                draft.photo->image,
                [this, id, crop, then, otherwise](const QByteArray &jpeg) {
                    whenDone(m_tools.crop(jpeg, crop, kPhotoPixels), this,
                             [this, id, then, otherwise](const Result<scanners::Picture> &picture) {
                                 if (!picture) {
                                     fail(picture.error());
                                     if (otherwise) otherwise();
                                     return;
                                 }
                                 m_photoId = id;
                                 m_photo = picture->jpeg;
                                 m_signings.receipts.setPhoto(m_photo);
                                 withPhoto(then, otherwise);
                             });
                },
                otherwise);
            return;
        }
    }
    then();
}

FormContent IssueModel::certificate(PartyRole copy) const
{
    FormContent form = marriageforms::certificate(m_session.marriage(), copy, m_session.office());
    if (!m_photo.isEmpty()) form.images.insert(u"couple_photo"_s, m_photo);
    return form;
}

FormContent IssueModel::reviewForm() const
{
    return m_signings.receipts.page(PartyRole::Man); // one sheet for both
}

QList<FormContent> IssueModel::forms(Paper paper) const
{
    switch (paper) {
    case Paper::ManCertificate:
        return {certificate(PartyRole::Man)};
    case Paper::WomanCertificate:
        return {certificate(PartyRole::Woman)};
    case Paper::ReviewForm:
        return {reviewForm()};
    case Paper::ManDeclaration:
        return {m_signings.declarations.page(PartyRole::Man)};
    case Paper::WomanDeclaration:
        return {m_signings.declarations.page(PartyRole::Woman)};
    }
    return {};
}

QList<FormContent> IssueModel::archiveForms() const
{
    // The order of papers inside the file (婚姻登记档案管理办法 art. 5): F03 first, then both F01.
    return {reviewForm(), m_signings.declarations.page(PartyRole::Man),
            m_signings.declarations.page(PartyRole::Woman)};
}

void IssueModel::requestPaper(Paper paper)
{
    withMedia([this, paper] {
        whenDone(m_documents.render(forms(paper)), this, [this, paper](const Result<QByteArray> &pdf) {
            if (pdf)
                Q_EMIT paperReady(paper, *pdf);
            else
                fail(pdf.error());
        });
    });
}

void IssueModel::print()
{
    const MarriageCase &marriage = m_session.marriage();
    if (m_printing || m_session.isBusy() || marriage.isClosed()) return;
    if (m_target.printer.isEmpty() && m_target.pdfFolder.isEmpty()) {
        fail(Error(DocumentError::NoPrinter));
        return;
    }
    if (marriage.assignment) {
        QList<PartyRole> copies;
        for (const PartyRole role : kPartyRoles)
            if (marriage.printing[at(role)] == MarriageCase::Printing::NotPrinted) copies.append(role);
        printCopies(copies);
        return;
    }
    m_printing = true;
    Q_EMIT changed();
    whenDone(m_desk.assign(marriage.caseId, marriage.lastSeq, m_session.clock().today()), this,
             [this](const Result<AssignmentAct> &act) {
                 m_printing = false;
                 if (!act) {
                     fail(act.error());
                     return;
                 }
                 m_session.takeEvents(act->events);
                 refreshStock();
                 printCopies({PartyRole::Man, PartyRole::Woman});
             });
}

void IssueModel::printCopies(const QList<PartyRole> &copies)
{
    if (copies.isEmpty()) return;
    m_printing = true;
    for (const PartyRole copy : copies)
        m_sent[at(copy)] = false;
    Q_EMIT changed();
    // Nothing was printed and nothing recorded: F9 tries again.
    const auto giveUp = [this] {
        m_printing = false;
        Q_EMIT changed();
    };
    withMedia(
        [this, copies, giveUp] {
            // On disk before a page moves: after a crash the clerk is asked what became of the blank.
            QList<NewEvent> intended;
            for (const PartyRole copy : copies)
                intended.append(printEvent(eventtype::kPrintIntended, copy, blankSerial(copy).remove(u' ')));
            m_session.append(
                intended, [this, copies] { sendCopies(copies); }, giveUp);
        },
        giveUp);
}

QString IssueModel::pdfPath(const QString &name) const
{
    return m_target.pdfFolder.isEmpty() ? QString() : m_target.pdfFolder + u'/' + certificateNumber() + name;
}

void IssueModel::sendCopies(QList<PartyRole> copies)
{
    if (copies.isEmpty()) {
        m_printing = false;
        Q_EMIT changed();
        return;
    }
    const PartyRole copy = copies.takeFirst();
    const QString file = copy == PartyRole::Man ? u"-certificate-man.pdf"_s : u"-certificate-woman.pdf"_s;
    const FormContent page = certificate(copy);
    whenDone(m_documents.print({page}, m_target.printer, m_target.certificateCalibration(page.formId),
                               pdfPath(file)),
             this, [this, copies, copy](const Result<> &printed) {
                 if (printed) {
                     m_sent[at(copy)] = true;
                     sendCopies(copies);
                     return;
                 }
                 m_printing = false; // what became of the blanks is asked one by one
                 fail(printed.error());
             });
}

void IssueModel::confirmPrinted()
{
    if (m_session.isBusy() || m_session.marriage().isClosed()) return;
    QList<NewEvent> confirmed;
    for (const PartyRole role : kPartyRoles) {
        if (m_session.marriage().printing[at(role)] != MarriageCase::Printing::Intended) continue;
        if (askedCopy().value_or(role) != role) continue;
        confirmed.append(printEvent(eventtype::kPrintConfirmed, role, blankSerial(role).remove(u' ')));
    }
    if (!confirmed.isEmpty()) m_session.append(confirmed);
}

void IssueModel::voidAndReprint(PartyRole copy, const QString &reason)
{
    if (m_session.isBusy() || m_printing || reason.trimmed().isEmpty() || m_session.marriage().isClosed())
        return;
    m_printing = true;
    Q_EMIT changed();
    voidBlank(copy, reason.trimmed(), {});
}

void IssueModel::voidBlank(PartyRole copy, const QString &reason, const QString &second)
{
    whenDone(
        m_desk.voidBlank(m_session.marriage().caseId, m_session.marriage().lastSeq, copy, reason, second),
        this, [this, copy](const Result<AssignmentAct> &act) {
            m_printing = false;
            if (!act) {
                fail(act.error());
                return;
            }
            m_session.takeEvents(act->events);
            Q_EMIT blankVoided();
            refreshStock();
            printCopies({copy});
        });
}

bool IssueModel::needsSecondPerson(const QString &reason)
{
    return VoidRules::shipped().reason(reason).secondPerson;
}

QList<std::pair<QString, QString>> IssueModel::secondPersons() const
{
    if (!m_secondLook.vault) return {};
    return presentation::secondPersons(*m_secondLook.vault);
}

void IssueModel::voidWithSecond(PartyRole copy, const QString &reason, const QString &secondId,
                                QByteArray password)
{
    if (m_session.isBusy() || m_printing || m_session.marriage().isClosed() || !m_secondLook.vault) return;
    m_printing = true;
    Q_EMIT changed();
    whenDone(m_secondLook.vault->verify(secondId, std::move(password)), this,
             [this, copy, reason](const Result<StaffMember> &second) {
                 if (second) {
                     voidBlank(copy, reason, second->id);
                     return;
                 }
                 m_printing = false;
                 fail(second.error());
             });
}

void IssueModel::proposeVoid(PartyRole copy, const QString &reason, const QString &text)
{
    if (m_session.isBusy() || m_printing || m_session.marriage().isClosed() || !m_secondLook.voids) return;
    const VoidRequest request{
        m_session.marriage().caseId, copy, {}, VoidRules::shipped().reason(reason).id, text};
    whenDone(m_secondLook.voids->propose(request), this, [this](const Result<VoidProposal> &proposal) {
        if (proposal)
            Q_EMIT voidProposed();
        else
            fail(proposal.error());
    });
}

void IssueModel::printAgain(PartyRole copy)
{
    if (m_session.isBusy() || m_printing || m_session.marriage().isClosed() || askedCopy() != copy) return;
    printCopies({copy});
}

void IssueModel::complete()
{
    m_session.record(MarriageStep::Issue);
}

void IssueModel::sealArchive()
{
    if (m_sealing) return;
    m_sealing = true;
    const auto later = [this] { m_sealing = false; }; // when the case is looked at again
    withMedia(
        [this, later] {
            whenDone(m_documents.render(archiveForms()), this, [this, later](const Result<QByteArray> &pdf) {
                if (pdf) {
                    keepArchive(*pdf);
                    return;
                }
                later();
                fail(pdf.error());
            });
        },
        later);
}

void IssueModel::keepArchive(const QByteArray &pdf)
{
    m_session.keep(u"archive"_s, u"application/pdf"_s, pdf, [this](const BlobRef &blob) {
        NewEvent sealed;
        sealed.type = eventtype::kArchiveSealed;
        sealed.body = {{u"pages"_s, static_cast<int>(archiveForms().size())}};
        sealed.blobs = {blob};
        m_session.append({sealed}, [this] {
            refreshStock();
            printForms();
            Q_EMIT changed();
        });
    });
}

void IssueModel::printForms()
{
    if (m_target.formsPrinter.isEmpty() && m_target.pdfFolder.isEmpty()) return;
    whenDone(m_documents.print(archiveForms(), m_target.formsPrinter, m_target.formsCalibration(),
                               pdfPath(u"-file.pdf"_s)),
             this, [this](const Result<> &printed) {
                 if (!printed) fail(printed.error());
             });
}

void IssueModel::fail(const Error &error)
{
    Q_EMIT failed(error);
    Q_EMIT changed();
}

} // namespace lianli::presentation
