// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/marriagecase.h"

#include "models/wire/canonicaljson.h"
#include "models/wire/draftjson.h"
#include "models/workflow/workflowerror.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace lianli::models {

namespace {

using namespace Qt::StringLiterals;

std::optional<MarriageStep> stepOf(QStringView eventType)
{
    if (eventType == eventtype::kIdentityConfirmed) return MarriageStep::Identity;
    if (eventType == eventtype::kEligibilityExamined) return MarriageStep::Eligibility;
    if (eventType == eventtype::kDeclarationsSigned) return MarriageStep::Declaration;
    if (eventType == eventtype::kPhotoAccepted) return MarriageStep::Photo;
    if (eventType == eventtype::kReviewConcluded) return MarriageStep::Review;
    return std::nullopt;
}

QByteArray hashOf(const QJsonObject &body)
{
    // A draft holds only what canonical JSON can say, but a name may have an unpaired surrogate while it is
    // typed.
    const auto bytes = canonicalJson(body);
    return QCryptographicHash::hash(bytes.value_or(QByteArray()), QCryptographicHash::Sha256).toHex();
}

QJsonObject identityBody(const MarriageDraft &draft)
{
    QJsonArray parties;
    QJsonObject chipPhotos, portraits;
    for (const PartyRole role : kPartyRoles) {
        const auto index = static_cast<size_t>(role);
        QJsonObject party = wire::toJson(draft.party(role));
        party.insert("role"_L1, wire::roleKey(role));
        parties.append(party);
        if (!draft.chipPhotos[index].id.isEmpty())
            chipPhotos.insert(wire::roleKey(role), wire::toJson(draft.chipPhotos[index]));
        if (!draft.portraits[index].id.isEmpty())
            portraits.insert(wire::roleKey(role), wire::toJson(draft.portraits[index]));
    }
    QJsonObject body{{u"parties"_s, parties},
                     {u"chip_photos"_s, chipPhotos},
                     {u"portraits"_s, portraits},
                     {u"identity_matched"_s, draft.identityMatched}};
    // Left out where nobody was compared, so that acts of the time before there were any still hold.
    if (const QJsonObject faces = wire::faceMatchesToJson(draft.faceMatches); !faces.isEmpty())
        body.insert("face_matches"_L1, faces);
    return body;
}

QJsonObject declarationBody(const MarriageDraft &draft)
{
    QJsonObject declarations;
    for (const PartyRole role : kPartyRoles)
        if (const auto &signature = draft.declarations[static_cast<size_t>(role)])
            declarations.insert(wire::roleKey(role), wire::toJson(*signature));
    return {{u"declarations"_s, declarations}};
}

/// Lays what a step's act recorded into the draft.
Result<> takeStep(MarriageStep step, const QJsonObject &body, MarriageDraft &draft)
{
    // A step's body has the members of the draft it records, under the draft's names: read it as a partial
    // draft.
    auto partial = wire::draftFromJson(body);
    if (!partial) return tl::make_unexpected(partial.error());
    switch (step) {
    case MarriageStep::Identity:
        draft.parties = std::move(partial->parties);
        draft.chipPhotos = std::move(partial->chipPhotos);
        draft.portraits = std::move(partial->portraits);
        draft.faceMatches = std::move(partial->faceMatches);
        draft.identityMatched = partial->identityMatched;
        break;
    case MarriageStep::Eligibility:
        draft.answers = std::move(partial->answers);
        draft.papers = std::move(partial->papers);
        draft.checks = std::move(partial->checks);
        break;
    case MarriageStep::Declaration:
        draft.declarations = std::move(partial->declarations);
        break;
    case MarriageStep::Photo:
        draft.photo = std::move(partial->photo);
        break;
    case MarriageStep::Review:
        draft.reviewOpinion = partial->reviewOpinion;
        draft.reviewApproved = partial->reviewApproved;
        draft.remark = partial->remark;
        break;
    case MarriageStep::Issue:
        break;
    }
    return {};
}

Result<> unreadable(const CaseEvent &event, const QString &what)
{
    return fail(WorkflowError::UnreadableHistory,
                u"%1 #%2: %3"_s.arg(event.type).arg(event.caseSeq).arg(what));
}

Result<> takeAssignment(MarriageCase &marriage, const CaseEvent &event)
{
    const auto number = CertificateNumber::parse(event.body.value("number"_L1).toString());
    const auto man = BlankSerial::parse(event.body.value("man_blank"_L1).toString());
    const auto woman = BlankSerial::parse(event.body.value("woman_blank"_L1).toString());
    const QDate date = QDate::fromString(event.body.value("registration_date"_L1).toString(), Qt::ISODate);
    if (!number || !man || !woman || !date.isValid()) return unreadable(event, u"assignment"_s);
    marriage.assignment = CertificateAssignment{*number, *man, *woman, date};
    return {};
}

Result<> takeVoidedBlank(MarriageCase &marriage, const CaseEvent &event)
{
    const auto role = wire::roleFromKey(event.body.value("role"_L1).toString());
    const auto replacement = BlankSerial::parse(event.body.value("replaced_by"_L1).toString());
    if (!role || !replacement || !marriage.assignment) return unreadable(event, u"voided blank"_s);
    marriage.voided.append(
        {*role, event.body.value("serial"_L1).toString(), event.body.value("reason"_L1).toString()});
    (*role == PartyRole::Man ? marriage.assignment->manBlank : marriage.assignment->womanBlank) =
        *replacement;
    marriage.printing[static_cast<size_t>(*role)] = MarriageCase::Printing::NotPrinted;
    return {};
}

Result<> takePrinting(MarriageCase &marriage, const CaseEvent &event, MarriageCase::Printing printing)
{
    const auto role = wire::roleFromKey(event.body.value("role"_L1).toString());
    if (!role) return unreadable(event, u"role"_s);
    marriage.printing[static_cast<size_t>(*role)] = printing;
    return {};
}

Result<> takeRegistration(MarriageCase &marriage, const CaseEvent &event)
{
    auto partial = wire::draftFromJson(event.body);
    if (!partial) return unreadable(event, u"receipts"_s);
    marriage.draft.receipts = std::move(partial->receipts);
    marriage.registeredAt = event.at;
    marriage.state = MarriageCase::State::Registered;
    return {};
}

Result<> takeEvent(MarriageCase &marriage, const CaseEvent &event)
{
    marriage.lastSeq = event.caseSeq;
    if (const auto step = stepOf(event.type)) {
        if (const auto taken = takeStep(*step, event.body, marriage.draft); !taken)
            return unreadable(event, taken.error().detail);
        marriage.recorded.insert(*step, hashOf(event.body));
        return {};
    }
    if (event.type == eventtype::kCaseOpened) {
        marriage.openedAt = event.at;
        marriage.clerk = event.clerk;
        marriage.ticket = event.body[u"visit"][u"ticket"].toString();
    } else if (event.type == eventtype::kCaseTakenOver) {
        marriage.clerk = event.clerk;
    } else if (event.type == eventtype::kCertificateAssigned) {
        return takeAssignment(marriage, event);
    } else if (event.type == eventtype::kBlankVoided) {
        return takeVoidedBlank(marriage, event);
    } else if (event.type == eventtype::kPrintIntended) {
        return takePrinting(marriage, event, MarriageCase::Printing::Intended);
    } else if (event.type == eventtype::kPrintConfirmed) {
        return takePrinting(marriage, event, MarriageCase::Printing::Confirmed);
    } else if (event.type == eventtype::kMarriageRegistered) {
        return takeRegistration(marriage, event);
    } else if (event.type == eventtype::kArchiveSealed) {
        marriage.archivePages = event.body.value("pages"_L1).toInt();
    } else if (event.type == eventtype::kCaseRefused) {
        marriage.refusal = Refusal{event.body.value("reason"_L1).toString(),
                                   event.body.value("detail"_L1).toString(), event.at};
        marriage.state = MarriageCase::State::Refused;
    } else if (event.type == eventtype::kCaseTerminated) {
        marriage.state = MarriageCase::State::Terminated;
    } else if (event.type == eventtype::kCaseParked) {
        marriage.state = MarriageCase::State::Parked;
    } else if (event.type == eventtype::kCaseResumed) {
        marriage.state = MarriageCase::State::Draft;
    }
    return {};
}

} // namespace

size_t qHash(MarriageStep step, size_t seed) noexcept
{
    return ::qHash(static_cast<int>(step), seed);
}

QJsonObject stepBody(MarriageStep step, const MarriageDraft &draft)
{
    switch (step) {
    case MarriageStep::Identity:
        return identityBody(draft);
    case MarriageStep::Eligibility: {
        QJsonArray checks;
        for (const Check &check : draft.checks)
            checks.append(wire::toJson(check));
        QJsonObject body{{u"identities"_s, QString::fromLatin1(hashOf(identityBody(draft)))},
                         {u"answers"_s, wire::answersToJson(draft.answers)},
                         {u"checks"_s, checks}};
        if (const QJsonObject papers = wire::papersToJson(draft.papers); !papers.isEmpty())
            body.insert("papers"_L1, papers);
        return body;
    }
    case MarriageStep::Declaration:
        return declarationBody(draft);
    case MarriageStep::Photo:
        return draft.photo ? QJsonObject{{u"photo"_s, wire::toJson(*draft.photo)}} : QJsonObject{};
    case MarriageStep::Review: {
        QJsonObject body{{u"identities"_s, QString::fromLatin1(hashOf(identityBody(draft)))},
                         {u"review_opinion"_s, draft.reviewOpinion},
                         {u"review_approved"_s, draft.reviewApproved}};
        if (!draft.remark.isEmpty()) body.insert("remark"_L1, draft.remark);
        return body;
    }
    case MarriageStep::Issue: {
        QJsonObject receipts;
        for (const PartyRole role : kPartyRoles)
            if (const auto &receipt = draft.receipts[static_cast<size_t>(role)])
                receipts.insert(wire::roleKey(role), wire::toJson(*receipt));
        return {{u"receipts"_s, receipts}};
    }
    }
    return {};
}

QByteArray stepHash(MarriageStep step, const MarriageDraft &draft)
{
    return hashOf(stepBody(step, draft));
}

bool MarriageCase::holds(MarriageStep step) const
{
    if (step == MarriageStep::Issue) return registeredAt.has_value();
    const auto it = recorded.constFind(step);
    return it != recorded.cend() && *it == stepHash(step, draft);
}

Result<> MarriageCase::apply(const QList<CaseEvent> &events)
{
    for (const CaseEvent &event : events)
        if (auto taken = takeEvent(*this, event); !taken) return taken;
    return {};
}

Result<MarriageCase> MarriageCase::fromHistory(const CaseHistory &history)
{
    MarriageCase marriage;
    marriage.caseId = history.caseId;
    marriage.acceptanceNumber = history.acceptanceNumber;
    if (auto applied = marriage.apply(history.events); !applied) return tl::make_unexpected(applied.error());
    if (!history.draft.isEmpty()) {
        const auto document = QJsonDocument::fromJson(history.draft);
        if (!document.isObject()) return fail(WorkflowError::UnreadableHistory, u"draft is no object"_s);
        auto draft = wire::draftFromJson(document.object());
        if (!draft) return tl::make_unexpected(draft.error());
        marriage.draft = std::move(*draft);
    }
    return marriage;
}

} // namespace lianli::models
