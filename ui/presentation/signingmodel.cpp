// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/signingmodel.h"

#include "models/base/whendone.h"
#include "models/domain/papercode.h"
#include "models/domain/permissions.h"
#include "models/wire/draftjson.h"
#include "models/workflow/marriageforms.h"
#include "models/workflow/workflowerror.h"
#include "ui/presentation/errortext.h"

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

PartyRole otherOf(PartyRole role)
{
    return role == PartyRole::Man ? PartyRole::Woman : PartyRole::Man;
}

Error errorOf(WorkflowError code)
{
    return Error(make_error_code(code));
}

} // namespace

SigningModel::SigningModel(CaseSession &session, Paper paper, const SigningTools &tools, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_paper(paper),
      m_tools(tools)
{
    connect(&m_session, &CaseSession::changed, this, &SigningModel::changed);
    load([this] {
        for (const PartyRole role : kPartyRoles)
            if (slot(role)) Q_EMIT marksChanged(role);
        Q_EMIT changed();
    });
}

SigningModel::Slot &SigningModel::slot(MarriageDraft &draft, Paper paper, PartyRole role)
{
    return (paper == Paper::Declaration ? draft.declarations : draft.receipts)[at(role)];
}

const SigningModel::Slot &SigningModel::slot(PartyRole role) const
{
    const MarriageDraft &draft = m_session.draft();
    return (m_paper == Paper::Declaration ? draft.declarations : draft.receipts)[at(role)];
}

QString SigningModel::formId() const
{
    return m_paper == Paper::Declaration ? u"F01"_s : u"F03"_s;
}

FormContent SigningModel::form(PartyRole role, QDate date) const
{
    const MarriageCase &marriage = m_session.marriage();
    if (m_paper == Paper::Declaration)
        return marriageforms::declaration(marriage, role, m_session.office(), date);
    FormContent review = marriageforms::reviewForm(marriage, m_session.workflow().rules(), m_session.office(),
                                                   m_session.clerk(), date);
    if (!m_photo.isEmpty()) review.images.insert(u"couple_photo"_s, m_photo);
    return review;
}

QByteArray SigningModel::hash(PartyRole role, QDate date) const
{
    if (m_paper == Paper::Declaration) return form(role, date).contentHash();
    return marriageforms::receiptHash(m_session.marriage(), m_session.workflow().rules(), m_session.office(),
                                      date);
}

SigningModel::State SigningModel::state(PartyRole role) const
{
    const Slot &signature = slot(role);
    if (!signature || !signature->isComplete()) return State::Unsigned;
    return signature->contentHash == hash(role, signature->at.date()) ? State::Signed : State::Outdated;
}

bool SigningModel::canSign() const
{
    if (m_paper == Paper::Declaration) return m_session.canEdit(MarriageStep::Declaration);
    return !m_session.marriage().isClosed();
}

const PartySignature *SigningModel::signature(PartyRole role) const
{
    const Slot &signature = slot(role);
    const bool counts = signature && signature->contentHash == hash(role, signature->at.date());
    return counts ? &*signature : nullptr;
}

bool SigningModel::isOnPaper(PartyRole role) const
{
    const PartySignature *mine = signature(role);
    return mine && mine->way == SigningWay::Paper;
}

Ink SigningModel::ink(PartyRole role) const
{
    const PartySignature *mine = signature(role);
    const Fetched &fetched = m_fetched[at(role)];
    return mine && mine->way == SigningWay::Pen && mine->mark.id == fetched.markId ? fetched.ink : Ink{};
}

QByteArray SigningModel::sheet(PartyRole role) const
{
    const PartySignature *mine = signature(role);
    const Fetched &fetched = m_fetched[at(role)];
    return isOnPaper(role) && mine->mark.id == fetched.markId ? fetched.sheet : QByteArray();
}

QByteArray SigningModel::fingerprint(PartyRole role) const
{
    const PartySignature *mine = signature(role);
    const Fetched &fetched = m_fetched[at(role)];
    return mine && mine->fingerprint.id == fetched.fingerprintId ? fetched.fingerprint : QByteArray();
}

QString SigningModel::blobKind(QLatin1StringView what, PartyRole role) const
{
    const QString paper = m_paper == Paper::Declaration ? u"signature"_s : u"receipt"_s;
    return what.isEmpty() ? paper + u'_' + wire::roleKey(role)
                          : paper + u'_' + what + u'_' + wire::roleKey(role);
}

void SigningModel::sign(PartyRole role, const Ink &ink)
{
    if (!canSign() || !ink.isPlausible()) return;
    PartySignature signature;
    signature.at = m_session.clock().now();
    signature.contentHash = hash(role, signature.at.date());
    keep({}, role, u"application/json"_s, ink.toJson(),
         [this, role, ink, signature](const BlobRef &blob) mutable {
             signature.mark = blob;
             // A print taken of the same version stays.
             if (const Slot &before = slot(role); before && before->contentHash == signature.contentHash) {
                 signature.fingerprint = before->fingerprint;
                 signature.consentAt = before->consentAt;
             }
             m_fetched[at(role)].markId = blob.id;
             m_fetched[at(role)].ink = ink;
             put(role, signature);
         });
}

void SigningModel::keep(QLatin1StringView what, PartyRole role, const QString &mime, const QByteArray &mark,
                        const std::function<void(const BlobRef &)> &then)
{
    m_session.keep(blobKind(what, role), mime, mark, then,
                   [this](const Error &error) { Q_EMIT failed(error); });
}

void SigningModel::put(PartyRole role, const Slot &signature)
{
    m_session.edit([&](MarriageDraft &draft) {
        slot(draft, m_paper, role) = signature;
        // A scanned sheet that both signed is one page of the file: it stands for both, or for neither.
        Slot &other = slot(draft, m_paper, otherOf(role));
        const bool shared = m_paper == Paper::ReviewForm && other && other->way == SigningWay::Paper;
        if (shared && !isOnPaper(role)) other.reset();
    });
    Q_EMIT marksChanged(role);
}

void SigningModel::clear(PartyRole role)
{
    if (!canSign()) return;
    m_fetched[at(role)] = {};
    put(role, {});
}

void SigningModel::printSheet(PartyRole role)
{
    const PrintTarget &target = m_tools.printTarget;
    QString name = m_session.marriage().acceptanceNumber + u'-' + formId();
    if (m_paper == Paper::Declaration) name += u'-' + wire::roleKey(role);
    const QString path =
        target.pdfFolder.isEmpty() ? QString() : target.pdfFolder + u'/' + name + u"-to-sign.pdf"_s;
    whenDone(m_tools.documents.print({form(role, m_session.clock().today())}, target.formsPrinter,
                                     target.formsCalibration(), path),
             this, [this](const Result<> &printed) {
                 if (printed)
                     Q_EMIT sheetPrinted();
                 else
                     Q_EMIT failed(printed.error());
             });
}

void SigningModel::takeSheet(PartyRole role, const QByteArray &imageFile)
{
    if (!canSign() || !m_tools.codes) return;
    whenDone(
        m_tools.pictures.import(imageFile), this, [this, role](const Result<scanners::Picture> &picture) {
            if (!picture) {
                Q_EMIT failed(picture.error());
                return;
            }
            whenDone(m_tools.codes->search(picture->jpeg), this,
                     [this, role, jpeg = picture->jpeg](const Result<QList<scanners::FoundCode>> &codes) {
                         if (codes)
                             checkSheet(role, jpeg, *codes);
                         else
                             Q_EMIT failed(codes.error());
                     });
        });
}

void SigningModel::checkSheet(PartyRole role, const QByteArray &jpeg, const QList<scanners::FoundCode> &codes)
{
    if (!canSign()) return; // the case was closed meanwhile
    const QDateTime now = m_session.clock().now();
    const QByteArray wanted = hash(role, now.date());
    const PaperCode expected = paperCodeOf(formId(), wanted);
    std::optional<PaperCode> found; // of several sheets in the picture, the right one if it is there
    for (const scanners::FoundCode &code : codes)
        if (const auto paper = PaperCode::fromText(code.text); paper && (!found || *paper == expected))
            found = paper;
    if (!found) {
        Q_EMIT failed(errorOf(WorkflowError::SheetWithoutCode));
        return;
    }
    if (found->formId != formId()) {
        Q_EMIT failed(errorOf(WorkflowError::SheetOfOtherPaper));
        return;
    }
    if (*found != expected) {
        const bool others = *found == paperCodeOf(formId(), hash(otherOf(role), now.date()));
        Q_EMIT failed(errorOf(others ? WorkflowError::SheetOfOtherParty : WorkflowError::SheetOutdated));
        return;
    }
    keep("sheet"_L1, role, u"image/jpeg"_s, jpeg, [=, this](const BlobRef &blob) {
        // What else was taken of the party stands on no page any more: the sheet bears all marks.
        PartySignature signature;
        signature.way = SigningWay::Paper;
        signature.mark = blob;
        signature.contentHash = wanted;
        signature.at = now;
        const QList<PartyRole> signers =
            m_paper == Paper::ReviewForm ? QList<PartyRole>{otherOf(role), role} : QList<PartyRole>{role};
        m_session.edit([&](MarriageDraft &draft) {
            for (const PartyRole signer : signers) {
                m_fetched[at(signer)] = {blob.id, {}, jpeg, {}, {}};
                slot(draft, m_paper, signer) = signature;
            }
        });
        for (const PartyRole signer : signers)
            Q_EMIT marksChanged(signer);
    });
}

void SigningModel::keepFingerprint(PartyRole role, const scanners::FingerPicture &picture,
                                   const std::function<void(PartySignature &)> &change)
{
    if (!canSign()) return;
    PartySignature fresh;
    fresh.at = m_session.clock().now();
    fresh.contentHash = hash(role, fresh.at.date());
    keep("fingerprint"_L1, role, u"image/png"_s, picture.png,
         [this, role, change, fresh, png = picture.png](const BlobRef &blob) {
             const PartySignature *before = signature(role);
             PartySignature signature = before ? *before : fresh;
             signature.fingerprint = blob;
             signature.consentAt = fresh.at;
             if (change) change(signature);
             m_fetched[at(role)].fingerprintId = blob.id;
             m_fetched[at(role)].fingerprint = png;
             put(role, signature);
         });
}

void SigningModel::addFingerprint(PartyRole role, const scanners::FingerPicture &picture)
{
    keepFingerprint(role, picture, {});
}

QList<std::pair<QString, QString>> SigningModel::witnesses() const
{
    QList<std::pair<QString, QString>> people;
    if (!m_tools.vault) return people;
    for (const VaultUser &user : m_tools.vault->users()) {
        const StaffRole role = user.member.role;
        const bool atCounter =
            roleMay(role, Capability::HandleCases) || roleMay(role, Capability::ConfirmVoid);
        if (user.member.id != m_session.clerk().id && !user.disabled && atCounter)
            people.append({user.member.id, user.member.name});
    }
    return people;
}

void SigningModel::signByFingerprint(PartyRole role, const scanners::FingerPicture &picture,
                                     const QString &note, const QString &witnessId, QByteArray password)
{
    if (!canSign() || !m_tools.vault || note.trimmed().isEmpty()) return;
    whenDone(m_tools.vault->verify(witnessId, std::move(password)), this,
             [this, role, picture, note](const Result<StaffMember> &witness) {
                 if (!witness) {
                     Q_EMIT failed(witness.error());
                     return;
                 }
                 keepFingerprint(role, picture, [note, who = *witness](PartySignature &signature) {
                     signature.way = SigningWay::Fingerprint;
                     signature.mark = {};
                     signature.note = note.trimmed();
                     signature.witness = who.id;
                     signature.witnessName = who.name;
                 });
             });
}

void SigningModel::load(const std::function<void()> &then, const std::function<void()> &otherwise)
{
    // One thing at a time, each calling on until nothing is left to fetch.
    for (const PartyRole role : kPartyRoles) {
        const Slot &signature = slot(role);
        if (!signature) continue;
        Fetched &fetched = m_fetched[at(role)];
        if (!signature->mark.id.isEmpty() && fetched.markId != signature->mark.id) {
            const bool onPaper = signature->way == SigningWay::Paper;
            m_session.fetch(
                signature->mark,
                [=, this, id = signature->mark.id](const QByteArray &bytes) {
                    Fetched &mine = m_fetched[at(role)];
                    mine.markId = id;
                    mine.sheet = onPaper ? bytes : QByteArray();
                    mine.ink = onPaper ? Ink{} : Ink::fromJson(bytes).value_or(Ink{});
                    if (onPaper || !mine.ink.isEmpty())
                        load(then, otherwise);
                    else if (otherwise) // a paper is never made without a signature that it has
                        otherwise();
                },
                otherwise);
            return;
        }
        if (!signature->fingerprint.id.isEmpty() && fetched.fingerprintId != signature->fingerprint.id) {
            m_session.fetch(
                signature->fingerprint,
                [=, this, id = signature->fingerprint.id](const QByteArray &bytes) {
                    m_fetched[at(role)].fingerprintId = id;
                    m_fetched[at(role)].fingerprint = bytes;
                    load(then, otherwise);
                },
                otherwise);
            return;
        }
    }
    if (then) then();
}

/// The day that the paper bears: of signing; of the later of two signatures on one sheet.
QDate SigningModel::paperDate(PartyRole role) const
{
    const Slot &mine = slot(role);
    QDate date = mine ? mine->at.date() : QDate();
    if (m_paper == Paper::ReviewForm) {
        if (const Slot &other = slot(otherOf(role)))
            date = date.isValid() ? std::max(date, other->at.date()) : other->at.date();
    }
    return date.isValid() ? date : m_session.clock().today();
}

void SigningModel::putMarks(FormContent &form, PartyRole role) const
{
    const PartySignature *mine = signature(role);
    if (!mine) return;
    const bool shared = m_paper == Paper::ReviewForm;
    const QString prefix = shared ? wire::roleKey(role) + u'_' : QString();
    if (const Ink strokes = ink(role); !strokes.isEmpty())
        form.inks.insert(shared ? prefix + u"receipt"_s : u"signature"_s, strokes.toJson());
    if (const QByteArray png = fingerprint(role); !png.isEmpty())
        form.images.insert(prefix + u"fingerprint"_s, png);
    // Printed, so in Chinese whatever the screen's language.
    if (mine->way == SigningWay::Fingerprint)
        form.notes.insert(shared ? prefix + u"note"_s : u"signing_note"_s,
                          u"按指纹。登记员注明：%1。见证人：%2"_s.arg(mine->note, mine->witnessName));
}

FormContent SigningModel::page(PartyRole role) const
{
    if (const QByteArray scan = sheet(role); !scan.isEmpty()) {
        FormContent page;
        page.formId = u"signed-sheet"_s;
        page.demonstration = m_session.office().demonstration;
        page.fields = {{u"caption"_s, u"当事人手写签名原件扫描页 · %1 · 内容校验 %2"_s.arg(
                                          formId(), QString::fromLatin1(slot(role)->contentHash.first(16)))}};
        page.images.insert(u"sheet"_s, scan);
        return page;
    }
    FormContent content = form(role, paperDate(role));
    putMarks(content, role);
    if (m_paper == Paper::ReviewForm) putMarks(content, otherOf(role));
    return content;
}

} // namespace lianli::presentation
