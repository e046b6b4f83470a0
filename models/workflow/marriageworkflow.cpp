// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/marriageworkflow.h"

#include "models/domain/codetable.h"
#include "models/domain/documentnumber.h"
#include "models/domain/personname.h"
#include "models/rules/age.h"
#include "models/wire/draftjson.h"
#include "models/workflow/marriageforms.h"
#include "models/workflow/papers.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace lianli::models {

namespace {

using namespace Qt::StringLiterals;
using What = Missing::What;

bool numberIsWellFormed(const IdentityDocument &document, QDate today)
{
    return parseDocumentNumber(document.kind, document.number, today).has_value();
}

/// A state other than China: the paper of a foreigner says which.
bool isForeignNationality(const QString &alpha3)
{
    const bool chinese = alpha3 == u"CHN" || alpha3 == u"HKG" || alpha3 == u"MAC" || alpha3 == u"TWN";
    return !chinese && codetables::nationalities().contains(alpha3);
}

bool isIssueCount(const QString &text)
{
    return text.size() == 2 && text[0].isDigit() && text[1].isDigit();
}

/// Passports tell their first day on paper only: the last one is what counts.
bool isValidOn(const IdentityDocument &document, QDate day)
{
    const Validity &validity = document.validity;
    if (validity.from.isValid() || !hasMachineReadableZone(document.kind)) return validity.covers(day);
    return validity.to && day <= *validity.to;
}

/// Both papers name one person: the same number, however it was typed.
bool samePerson(const MarriageDraft &draft)
{
    const QString man = draft.party(PartyRole::Man).document.number;
    return !man.isEmpty() &&
           man.compare(draft.party(PartyRole::Woman).document.number, Qt::CaseInsensitive) == 0;
}

bool oneManOneWoman(const MarriageDraft &draft)
{
    return draft.party(PartyRole::Man).document.sex == Sex::Male &&
           draft.party(PartyRole::Woman).document.sex == Sex::Female;
}

using Need = std::function<void(bool present, QLatin1StringView name)>;

/// The fields that only some kinds of paper have.
void missingOfKind(const IdentityDocument &document, const Need &need)
{
    if (hasMachineReadableZone(document.kind))
        need(document.validity.to && document.validity.to->isValid(), field::kValidTo);
    else
        need(document.validity.from.isValid(), field::kValidFrom);
    if (document.validity.to && document.validity.from.isValid())
        need(*document.validity.to >= document.validity.from, field::kValidTo);
    if (isForeigners(document.kind)) need(isForeignNationality(document.nationality), field::kNationality);
    need(document.issueCount.isEmpty() || isIssueCount(document.issueCount), field::kIssueCount);
    need(document.regionalId.isEmpty() || parseRegionalId(document.regionalId), field::kRegionalId);
}

void missingOfParty(PartyRole role, const Party &party, QDate today, QList<Missing> &list)
{
    const IdentityDocument &document = party.document;
    if (document.isEmpty() && !party.handEntered()) {
        list.append({What::Document, role, {}});
        return;
    }
    const Need need = [&](bool present, QLatin1StringView name) {
        if (!present) list.append({What::Field, role, name});
    };
    const auto name = PersonName::parse(document.name);
    const bool readAsIs = party.sources.value(field::kName) == FieldSource::Chip;
    // An old chip may hold what its font could not encode: the clerk confirms it, which makes it a hand
    // entry.
    need(name && !(readAsIs &&
                   (name->hasPrivateUseCharacter() || document.name.contains(QChar::ReplacementCharacter))),
         field::kName);
    const bool number = numberIsWellFormed(document, today);
    need(number, field::kNumber);
    // A typed number tells birth and sex: without it they are no task of their own.
    if (number || !hasCitizenNumber(document.kind) || !party.handEntered()) {
        need(document.birthDate.isValid() && document.birthDate <= today, field::kBirth);
        need(document.sex == Sex::Male || document.sex == Sex::Female, field::kSex);
    }
    missingOfKind(document, need);
    if (party.isServing()) {
        need(!party.serviceNumber.trimmed().isEmpty(), field::kServiceNumber);
        need(!party.serviceUnit.trimmed().isEmpty(), field::kServiceUnit);
    }
    for (const auto fieldName : field::kOfDocument) {
        const bool asked = std::any_of(list.cbegin(), list.cend(), [&](const Missing &missing) {
            return missing.role == role && missing.field == fieldName;
        });
        if (!asked) need(!party.isDoubtful(fieldName), fieldName);
    }
    if (party.handEntered() && isReadByReaders(document.kind) && party.handEntryReason.trimmed().isEmpty())
        list.append({What::HandEntryReason, role, {}});
    if (party.maritalStatus == MaritalStatus::NotStated) list.append({What::MaritalStatus, role, {}});
}

void missingIdentity(const MarriageCase &marriage, QDate today, QList<Missing> &list)
{
    for (const PartyRole role : kPartyRoles)
        missingOfParty(role, marriage.draft.party(role), today, list);
    const bool bothRead = marriage.draft.party(PartyRole::Man).isIdentified() &&
                          marriage.draft.party(PartyRole::Woman).isIdentified();
    if (bothRead && samePerson(marriage.draft))
        list.append({What::SamePerson, {}, {}});
    else if (bothRead && !oneManOneWoman(marriage.draft))
        list.append({What::OppositeSex, {}, {}});
    // No law asks for the comparison: one that was not made, or gave no score, keeps nothing from going on.
    for (const PartyRole role : kPartyRoles) {
        const auto &match = marriage.draft.faceMatch(role);
        if (match && match->decision == FaceDecision::OtherPerson)
            list.append({What::FaceOfOther, role, {}});
        else if (match && match->isUndecided())
            list.append({What::FaceUndecided, role, {}});
    }
    if (!marriage.draft.identityMatched) list.append({What::IdentityMatch, {}, {}});
}

/// Proofs of the marital status are asked for where the register does not show it (the check says so).
bool isAskedFor(const PaperLine &line, const MarriageDraft &draft)
{
    if (!line.rule.isStatusProof()) return true;
    const auto id = line.role == PartyRole::Man ? checkid::kStatusProofMan : checkid::kStatusProofWoman;
    return std::ranges::any_of(draft.checks, [&](const Check &check) {
        return check.id == id && check.outcome == CheckOutcome::Pending;
    });
}

void missingEligibility(const MarriageCase &marriage, const MarriageRules &rules, QDate today,
                        QList<Missing> &list)
{
    for (const InquiryQuestion &question : rules.questions)
        if (!marriage.draft.answers.contains(question.id)) list.append({What::Answer, {}, question.id});
    for (const PaperLine &line : papersOfBoth(marriage.draft, rules, today))
        if (line.state == PaperState::Open && isAskedFor(line, marriage.draft))
            list.append({What::Paper, line.role, line.rule.id});
    if (marriage.draft.checks.isEmpty()) list.append({What::CheckPending, {}, {}});
    for (const Check &check : marriage.draft.checks) {
        if (check.outcome == CheckOutcome::Blocked) list.append({What::CheckBlocked, {}, check.id});
        // Lines that wait for an answer are covered by the question itself.
        const bool waitsForAnswer =
            check.source == CheckSource::Inquiry || check.source == CheckSource::Declared;
        if (check.outcome == CheckOutcome::Pending && !waitsForAnswer)
            list.append({What::CheckPending, {}, check.id});
    }
}

void missingIssue(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                  QList<Missing> &list)
{
    if (!marriage.assignment) {
        list.append({What::Assignment, {}, {}});
        return;
    }
    for (const PartyRole role : kPartyRoles) {
        switch (marriage.printing[static_cast<size_t>(role)]) {
        case MarriageCase::Printing::NotPrinted:
            list.append({What::PrintConfirmation, role, {}});
            break;
        case MarriageCase::Printing::Intended:
            list.append({What::PrintUnknown, role, {}});
            break;
        case MarriageCase::Printing::Confirmed:
            break;
        }
        const auto &receipt = marriage.draft.receipts[static_cast<size_t>(role)];
        if (!receipt || !receipt->isComplete())
            list.append({What::Receipt, role, {}});
        else if (receipt->contentHash !=
                 marriageforms::receiptHash(marriage, rules, office, receipt->at.date()))
            list.append({What::ReceiptOutdated, role, {}});
    }
}

/// Builds the lines of the examination, all with one time stamp.
class Examination
{
public:
    Examination(const MarriageDraft &draft, const MarriageWorkflow &workflow, QDateTime at)
        : m_draft(draft),
          m_workflow(workflow),
          m_rules(workflow.rules()),
          m_at(std::move(at)),
          m_today(m_at.date())
    {
    }

    QList<Check> run(const RegisterAnswers &answers)
    {
        age();
        sex();
        documents();
        numbers();
        identityMatched();
        marriageRegister(PartyRole::Man, checkid::kRegisterMan, answers);
        marriageRegister(PartyRole::Woman, checkid::kRegisterWoman, answers);
        statusProof(PartyRole::Man, checkid::kStatusProofMan, answers);
        statusProof(PartyRole::Woman, checkid::kStatusProofWoman, answers);
        jurisdiction();
        papers();
        answered(checkid::kVoluntary, u"voluntary"_s, CheckSource::Inquiry);
        answered(checkid::kKinship, u"kinship"_s, CheckSource::Declared);
        answered(checkid::kCapacity, u"capacity"_s, CheckSource::Inquiry);
        otherAnswers();
        add(checkid::kPremaritalExam, CheckOutcome::Notice, CheckSource::Hint);
        return std::move(m_checks);
    }

private:
    Check &add(const QString &id, CheckOutcome outcome, CheckSource source, QJsonObject evidence = {},
               const QString &refusal = {})
    {
        m_checks.append({id, outcome, source, std::move(evidence),
                         outcome == CheckOutcome::Blocked ? refusal : QString(), m_at});
        return m_checks.last();
    }
    const IdentityDocument &document(PartyRole role) const { return m_draft.party(role).document; }

    void age()
    {
        QJsonObject evidence{{u"minimum_man"_s, m_rules.minimumAgeMan},
                             {u"minimum_woman"_s, m_rules.minimumAgeWoman}};
        bool blocked = false, unknown = false;
        for (const PartyRole role : kPartyRoles) {
            const int minimum = role == PartyRole::Man ? m_rules.minimumAgeMan : m_rules.minimumAgeWoman;
            const QDate birth = document(role).birthDate;
            if (!birth.isValid()) {
                unknown = true;
                continue;
            }
            const int years = fullYears(birth, m_today);
            evidence.insert(wire::roleKey(role), years);
            if (years < minimum) {
                blocked = true;
                evidence.insert(wire::roleKey(role) + "_first_day"_L1,
                                dayOfFullYears(birth, minimum).toString(Qt::ISODate));
            }
        }
        const CheckOutcome outcome = blocked   ? CheckOutcome::Blocked
                                     : unknown ? CheckOutcome::Pending
                                               : CheckOutcome::Passed;
        add(checkid::kAge, outcome, CheckSource::Local, evidence, u"N1"_s);
    }

    void sex()
    {
        add(checkid::kSex, oneManOneWoman(m_draft) ? CheckOutcome::Passed : CheckOutcome::Blocked,
            CheckSource::Local, {}, u"N5"_s);
        if (samePerson(m_draft))
            add(checkid::kSamePerson, CheckOutcome::Blocked, CheckSource::Local, {}, u"N7"_s);
    }

    void documents()
    {
        QJsonObject evidence;
        bool blocked = false;
        for (const PartyRole role : kPartyRoles) {
            const Validity &validity = document(role).validity;
            evidence.insert(wire::roleKey(role) + "_to"_L1, validity.endText());
            if (!isValidOn(document(role), m_today)) {
                blocked = true;
                evidence.insert(wire::roleKey(role) + "_kind"_L1, static_cast<int>(document(role).kind));
                evidence.insert(wire::roleKey(role) +
                                    (validity.expiredOn(m_today) ? "_expired"_L1 : "_not_yet"_L1),
                                true);
            }
        }
        add(checkid::kDocumentValid, blocked ? CheckOutcome::Blocked : CheckOutcome::Passed,
            CheckSource::Local, evidence, u"N7"_s);
    }

    void numbers()
    {
        QJsonObject evidence;
        CheckOutcome outcome = CheckOutcome::Passed;
        for (const PartyRole role : kPartyRoles) {
            const IdentityDocument &paper = document(role);
            const auto number = parseDocumentNumber(paper.kind, paper.number, m_today);
            if (number && !hasCitizenNumber(paper.kind)) continue; // holds neither birth nor sex
            if (!number || number->birthDate != paper.birthDate) {
                evidence.insert(wire::roleKey(role), number ? u"birth"_s : u"number"_s);
                outcome = CheckOutcome::Blocked;
            } else if (number->sex != paper.sex) {
                // Changed records exist; the registrar looks at the paper (domain rules §6.1).
                evidence.insert(wire::roleKey(role), u"sex"_s);
                if (outcome == CheckOutcome::Passed) outcome = CheckOutcome::Notice;
            }
        }
        add(checkid::kNumberConsistent, outcome, CheckSource::Local, evidence, u"N7"_s);
    }

    void identityMatched()
    {
        QJsonObject evidence;
        CheckOutcome outcome = m_draft.identityMatched ? CheckOutcome::Passed : CheckOutcome::Pending;
        for (const PartyRole role : kPartyRoles) {
            const auto &match = m_draft.faceMatch(role);
            if (!match) continue;
            evidence.insert(wire::roleKey(role) + "_face"_L1, wire::faceResultKey(match->result));
            if (match->isCompared()) evidence.insert(wire::roleKey(role) + "_score"_L1, match->score);
            // Whoever reviews the case should see that a clerk decided against the number.
            if (match->result == FaceResult::Low && outcome == CheckOutcome::Passed)
                outcome = CheckOutcome::Notice;
        }
        add(checkid::kIdentityMatched, outcome, CheckSource::Local, evidence);
    }

    void marriageRegister(PartyRole role, QLatin1StringView id, const RegisterAnswers &answers)
    {
        using Status = RegisterAnswer::Status;
        const auto &answer = answers[static_cast<size_t>(role)];
        if (!answer) {
            add(id, CheckOutcome::Pending, CheckSource::LocalRegister);
            return;
        }
        const bool central = answer->scope == RegisterAnswer::Scope::Central;
        QJsonObject evidence{{u"reply"_s, answer->replyId}};
        if (!answer->certificateNumber.isEmpty())
            evidence.insert("certificate"_L1, answer->certificateNumber);
        if (answer->recordDate.isValid())
            evidence.insert("record_date"_L1, answer->recordDate.toString(Qt::ISODate));
        // A workstation's own records can stop a registration, never clear one.
        CheckOutcome outcome = central ? CheckOutcome::Passed : CheckOutcome::Notice;
        switch (answer->status) {
        case Status::NoRecord:
            evidence.insert("status"_L1, u"none"_s);
            if (m_draft.party(role).maritalStatus != MaritalStatus::NeverMarried)
                outcome = CheckOutcome::Notice;
            break;
        case Status::Married:
            evidence.insert("status"_L1, u"married"_s);
            outcome = endedByProof(role, *answer) ? CheckOutcome::Notice : CheckOutcome::Blocked;
            if (outcome == CheckOutcome::Notice) evidence.insert("proof"_L1, true);
            break;
        case Status::Divorced:
        case Status::Widowed:
            evidence.insert("status"_L1, answer->status == Status::Divorced ? u"divorced"_s : u"widowed"_s);
            outcome = CheckOutcome::Notice;
            break;
        }
        evidence.insert("declared"_L1, static_cast<int>(m_draft.party(role).maritalStatus));
        add(id, outcome, central ? CheckSource::Online : CheckSource::LocalRegister, evidence, u"N3"_s);
    }

    /// A proof of divorce or death that is younger than the marriage on record ends it (M1a).
    bool endedByProof(PartyRole role, const RegisterAnswer &answer) const
    {
        const auto proof = statusProofOf(role, m_draft, m_rules, m_today);
        return proof && (!answer.recordDate.isValid() || proof->date >= answer.recordDate);
    }

    /// Asked of whoever declares an earlier marriage that the register does not show as ended: the status is
    /// the party's to declare, the proof is looked at where the register says otherwise.
    void statusProof(PartyRole role, QLatin1StringView id, const RegisterAnswers &answers)
    {
        using Status = RegisterAnswer::Status;
        const auto lines = papersOf(role, m_draft, m_rules, m_today);
        const auto line =
            std::ranges::find_if(lines, [](const PaperLine &l) { return l.rule.isStatusProof(); });
        if (line == lines.cend()) return;
        const auto &answer = answers[static_cast<size_t>(role)];
        const Status ended =
            m_draft.party(role).maritalStatus == MaritalStatus::Divorced ? Status::Divorced : Status::Widowed;
        QJsonObject evidence{{u"paper"_s, line->rule.id}};
        if (answer && answer->status == ended) {
            evidence.insert("register"_L1, true);
            add(id, CheckOutcome::Passed, CheckSource::LocalRegister, evidence);
            return;
        }
        const bool married = answer && answer->status == Status::Married;
        CheckOutcome outcome = CheckOutcome::Pending;
        switch (line->state) {
        case PaperState::Present:
            evidence.insert("form"_L1, line->brought.form);
            evidence.insert("date"_L1, line->brought.date.toString(Qt::ISODate));
            outcome = married && !endedByProof(role, *answer) ? CheckOutcome::Blocked : CheckOutcome::Passed;
            if (outcome == CheckOutcome::Blocked) evidence.insert("older"_L1, true);
            break;
        case PaperState::NotInEffect:
            evidence.insert("date"_L1, line->brought.date.toString(Qt::ISODate));
            outcome = CheckOutcome::Blocked;
            break;
        case PaperState::Missing:
        case PaperState::OutOfDate:
            evidence.insert("married"_L1, married);
            outcome = married ? CheckOutcome::Blocked : CheckOutcome::Notice;
            break;
        case PaperState::Open:
        case PaperState::Waived:
            break;
        }
        add(id, outcome, CheckSource::Inquiry, evidence, u"N3"_s);
    }

    void jurisdiction()
    {
        const CoupleKind couple = coupleKindOf(document(PartyRole::Man), document(PartyRole::Woman));
        QJsonObject evidence{{u"couple"_s, static_cast<int>(couple)}};
        const bool served = m_workflow.serves(couple);
        const QString designated = m_workflow.office().designatedRegistry;
        if (!served && !designated.isEmpty()) evidence.insert("designated"_L1, designated);
        add(checkid::kJurisdiction, served ? CheckOutcome::Passed : CheckOutcome::Blocked, CheckSource::Local,
            evidence, u"N5"_s);
    }

    /// Every paper that the rules ask for, in one line; the proofs of the marital status have their own.
    void papers()
    {
        QJsonObject evidence;
        bool missing = false, invalid = false, open = false;
        int present = 0;
        for (const PartyRole role : kPartyRoles) {
            QJsonArray absent, outOfDate;
            for (const PaperLine &line : papersOf(role, m_draft, m_rules, m_today)) {
                if (line.rule.isStatusProof()) continue;
                if (line.state == PaperState::Missing) absent.append(line.rule.id);
                if (line.state == PaperState::OutOfDate || line.state == PaperState::NotInEffect)
                    outOfDate.append(line.rule.id);
                open = open || line.state == PaperState::Open;
                present += line.state == PaperState::Present ? 1 : 0;
            }
            missing = missing || !absent.isEmpty();
            invalid = invalid || !outOfDate.isEmpty();
            if (!absent.isEmpty()) evidence.insert(wire::roleKey(role) + "_missing"_L1, absent);
            if (!outOfDate.isEmpty()) evidence.insert(wire::roleKey(role) + "_out_of_date"_L1, outOfDate);
        }
        evidence.insert("present"_L1, present);
        const CheckOutcome outcome = missing || invalid ? CheckOutcome::Blocked
                                     : open             ? CheckOutcome::Pending
                                                        : CheckOutcome::Passed;
        add(checkid::kPapers, outcome, CheckSource::Inquiry, evidence, missing ? u"N8"_s : u"N7"_s);
    }

    void answered(QLatin1StringView check, const QString &questionId, CheckSource source)
    {
        const auto question = std::find_if(m_rules.questions.cbegin(), m_rules.questions.cend(),
                                           [&](const InquiryQuestion &q) { return q.id == questionId; });
        if (question == m_rules.questions.cend()) return;
        const auto answer = m_draft.answers.constFind(questionId);
        if (answer == m_draft.answers.cend())
            add(check, CheckOutcome::Pending, source);
        else
            add(check, answer->yes == question->expectedYes ? CheckOutcome::Passed : CheckOutcome::Blocked,
                source, {{u"clerk"_s, answer->clerk}}, question->refusalReason);
    }

    /// Questions without a line of their own get one when the answer stops the registration: any "no" at the
    /// inquiry does (domain rules §2.2, M3).
    void otherAnswers()
    {
        for (const InquiryQuestion &question : m_rules.questions) {
            const bool hasLine = std::any_of(m_checks.cbegin(), m_checks.cend(),
                                             [&](const Check &check) { return check.id == question.id; });
            const auto answer = m_draft.answers.constFind(question.id);
            if (hasLine || answer == m_draft.answers.cend() || answer->yes == question.expectedYes) continue;
            add(question.id, CheckOutcome::Blocked, CheckSource::Inquiry, {{u"clerk"_s, answer->clerk}},
                question.refusalReason);
        }
    }

    const MarriageDraft &m_draft;
    const MarriageWorkflow &m_workflow;
    const MarriageRules &m_rules;
    QDateTime m_at;
    QDate m_today;
    QList<Check> m_checks;
};

} // namespace

bool MarriageWorkflow::serves(CoupleKind couple) const
{
    switch (couple) {
    case CoupleKind::Mainland:
        return true;
    case CoupleKind::HongKong:
    case CoupleKind::Macao:
    case CoupleKind::Taiwan:
    case CoupleKind::OverseasChinese:
        return m_office.servesHmt;
    case CoupleKind::Foreign:
        return m_office.servesForeign;
    case CoupleKind::NoMainlandResident:
    case CoupleKind::Unserved:
        break;
    }
    return false;
}

QList<Missing> MarriageWorkflow::missing(MarriageStep step, const MarriageCase &marriage, QDate today) const
{
    QList<Missing> list;
    if (marriage.isClosed()) return {{What::Closed, {}, {}}};
    for (const MarriageStep earlier : kMarriageSteps) {
        if (earlier == step) break;
        if (!marriage.holds(earlier)) {
            list.append({What::EarlierStep, {}, QString::number(static_cast<int>(earlier) + 1)});
            break;
        }
    }
    switch (step) {
    case MarriageStep::Identity:
        missingIdentity(marriage, today, list);
        break;
    case MarriageStep::Eligibility:
        missingEligibility(marriage, m_rules, today, list);
        break;
    case MarriageStep::Declaration:
        for (const PartyRole role : kPartyRoles) {
            const auto &signature = marriage.draft.declarations[static_cast<size_t>(role)];
            // The paper bears the day it was signed on, also when the case is finished on a later one.
            const QDate signedOn = signature ? signature->at.date() : today;
            const auto content = marriageforms::declaration(marriage, role, m_office, signedOn).contentHash();
            if (!signature || !signature->isComplete())
                list.append({What::Signature, role, {}});
            else if (signature->contentHash != content)
                list.append({What::SignatureOutdated, role, {}});
        }
        break;
    case MarriageStep::Photo:
        if (!marriage.draft.photo)
            list.append({What::Photo, {}, {}});
        else if (marriage.draft.photo->crop.width() <= 0 || marriage.draft.photo->crop.height() <= 0)
            list.append({What::PhotoCrop, {}, {}});
        break;
    case MarriageStep::Review:
        if (marriage.draft.reviewOpinion.trimmed().isEmpty()) list.append({What::Opinion, {}, {}});
        if (!marriage.draft.reviewApproved) list.append({What::Approval, {}, {}});
        break;
    case MarriageStep::Issue:
        missingIssue(marriage, m_rules, m_office, list);
        break;
    }
    return list;
}

MarriageStep MarriageWorkflow::currentStep(const MarriageCase &marriage) const
{
    for (const MarriageStep step : kMarriageSteps)
        if (!marriage.holds(step)) return step;
    return MarriageStep::Issue;
}

StepStatus MarriageWorkflow::status(MarriageStep step, const MarriageCase &marriage) const
{
    if (marriage.holds(step)) return StepStatus::Done;
    return step == currentStep(marriage) ? StepStatus::Open : StepStatus::Ahead;
}

QList<Check> MarriageWorkflow::evaluate(const MarriageDraft &draft, const RegisterAnswers &answers,
                                        const QDateTime &at) const
{
    return Examination(draft, *this, at).run(answers);
}

NewEvent MarriageWorkflow::recordStep(MarriageStep step, const MarriageCase &marriage) const
{
    NewEvent event;
    event.body = stepBody(step, marriage.draft);
    const auto addBlob = [&event](const BlobRef &blob) {
        // A sheet that both signed is one blob of two signatures.
        if (!blob.id.isEmpty() && !event.blobs.contains(blob)) event.blobs.append(blob);
    };
    const auto addMarks = [&addBlob](const PartySignature &signature) {
        addBlob(signature.mark);
        addBlob(signature.fingerprint);
    };
    switch (step) {
    case MarriageStep::Identity:
        event.type = eventtype::kIdentityConfirmed;
        for (const PartyRole role : kPartyRoles) {
            addBlob(marriage.draft.chipPhotos[static_cast<size_t>(role)]);
            addBlob(marriage.draft.portraits[static_cast<size_t>(role)]);
            if (const auto &match = marriage.draft.faceMatch(role)) addBlob(match->live);
        }
        break;
    case MarriageStep::Eligibility:
        event.type = eventtype::kEligibilityExamined;
        break;
    case MarriageStep::Declaration:
        event.type = eventtype::kDeclarationsSigned;
        for (const auto &signature : marriage.draft.declarations)
            if (signature) addMarks(*signature);
        break;
    case MarriageStep::Photo:
        event.type = eventtype::kPhotoAccepted;
        if (marriage.draft.photo) addBlob(marriage.draft.photo->image);
        break;
    case MarriageStep::Review:
        event.type = eventtype::kReviewConcluded;
        break;
    case MarriageStep::Issue:
        event.type = eventtype::kMarriageRegistered;
        if (marriage.assignment) {
            event.body.insert("number"_L1, marriage.assignment->number.text());
            event.body.insert("man_blank"_L1, marriage.assignment->manBlank.text());
            event.body.insert("woman_blank"_L1, marriage.assignment->womanBlank.text());
            event.body.insert("registration_date"_L1,
                              marriage.assignment->registrationDate.toString(Qt::ISODate));
        }
        // No central register has answered yet: the server checks again when the act reaches it.
        event.body.insert("offline_issued"_L1,
                          std::any_of(marriage.draft.checks.cbegin(), marriage.draft.checks.cend(),
                                      [](const Check &c) { return c.source == CheckSource::LocalRegister; }));
        for (const auto &receipt : marriage.draft.receipts)
            if (receipt) addMarks(*receipt);
        break;
    }
    return event;
}

QString MarriageWorkflow::refusalDetail(const QString &reasonId, const MarriageDraft &draft,
                                        QDate today) const
{
    const bool asksForPapers = reasonId == u"N7" || reasonId == u"N8";
    QStringList parts;
    if (asksForPapers) {
        for (const PaperLine &line : papersOfBoth(draft, m_rules, today)) {
            const QString who = line.role == PartyRole::Man ? u"男方"_s : u"女方"_s;
            const QString paper = u"%1：%2（%3）"_s.arg(who, line.rule.textZh, line.rule.basis.text());
            if (line.state == PaperState::Missing && reasonId == u"N8" && !line.rule.isStatusProof())
                parts.append(u"缺少"_s + paper);
            if (line.state == PaperState::OutOfDate && reasonId == u"N7")
                parts.append(u"已超过有效期"_s + paper);
        }
    }
    if (reasonId == u"N5") {
        const CoupleKind couple =
            coupleKindOf(draft.party(PartyRole::Man).document, draft.party(PartyRole::Woman).document);
        if (!serves(couple) && couple != CoupleKind::Unserved)
            parts.append(m_office.designatedRegistry.isEmpty()
                             ? u"由省级人民政府民政部门或者其确定的机关办理"_s
                             : u"请到以下机关办理："_s + m_office.designatedRegistry);
    }
    return parts.isEmpty() ? QString() : parts.join(u"；"_s) + u"。"_s;
}

QStringList MarriageWorkflow::suggestedRefusals(const MarriageDraft &draft) const
{
    QStringList ids;
    for (const Check &check : draft.checks)
        if (check.outcome == CheckOutcome::Blocked && !ids.contains(check.refusalReason))
            ids.append(check.refusalReason);
    const bool bothRead =
        draft.party(PartyRole::Man).isIdentified() && draft.party(PartyRole::Woman).isIdentified();
    if (bothRead && draft.checks.isEmpty() && !oneManOneWoman(draft)) ids.append(u"N5"_s);
    return ids;
}

} // namespace lianli::models
