// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplecase.h"

#include "models/domain/citizennumber.h"
#include "models/wire/canonicaljson.h"
#include "models/wire/draftjson.h"
#include "models/workflow/marriageforms.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace lianli::tests {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

Party resident(const QString &name, Sex sex, QDate birth, int sequence, QDate issued)
{
    Party party;
    IdentityDocument &document = party.document;
    document.name = name;
    document.sex = sex;
    document.ethnicity = u"汉"_s;
    document.birthDate = birth;
    document.address = u"江苏省常州市天宁区示例路12号"_s;
    document.number = numberOf(birth, sequence);
    document.authority = u"常州市公安局天宁分局"_s;
    document.validity = {issued, issued.addYears(10)};
    document.nationality = u"CHN"_s;
    for (const auto id : {field::kName, field::kSex, field::kEthnicity, field::kBirth, field::kNumber,
                          field::kAddress, field::kAuthority, field::kValidFrom, field::kValidTo})
        party.sources.insert(id, FieldSource::Chip);
    party.maritalStatus = MaritalStatus::NeverMarried;
    party.sources.insert(field::kMaritalStatus, FieldSource::Declared);
    return party;
}

} // namespace

QDateTime sampleNow()
{
    return QDateTime({2026, 11, 23}, {9, 0}, Qt::OffsetFromUTC, 8 * 3600);
}

Office sampleOffice()
{
    Office office;
    office.code = u"320402"_s;
    office.name = u"常州市天宁区婚姻登记处"_s;
    office.authority = u"常州市天宁区民政局"_s;
    office.window = 3;
    office.deviceId = u"D-320402-0003"_s;
    office.demonstration = true;
    return office;
}

MarriageRules sampleRules()
{
    const auto rules = MarriageRules::effectiveOn(sampleNow().date());
    if (!rules) qFatal("%s", qPrintable(rules.error().toLogString()));
    return *rules;
}

QString numberOf(QDate birth, int sequence, const QString &division)
{
    const QString first17 = division + birth.toString(u"yyyyMMdd") + u"%1"_s.arg(sequence, 3, 10, '0'_L1);
    return first17 + CitizenNumber::checkCharacter(first17);
}

Party sampleMan()
{
    return resident(u"王致远"_s, Sex::Male, QDate(1997, 3, 15), 421, QDate(2019, 6, 21));
}

Party sampleWoman()
{
    return resident(u"林语微"_s, Sex::Female, QDate(1998, 9, 2), 108, QDate(2020, 4, 8));
}

RegisterAnswers nothingOnRecord()
{
    RegisterAnswer answer;
    answer.answeredAt = sampleNow();
    answer.replyId = u"L-1"_s;
    return {answer, answer};
}

BlobRef sampleBlob(const QString &kind, const QString &of)
{
    const QByteArray id =
        QCryptographicHash::hash((kind + u'/' + of).toUtf8(), QCryptographicHash::Sha256).toHex();
    return {QString::fromLatin1(id), QString(64, u'b'), 2048, u"image/jpeg"_s, kind};
}

Ink sampleInk()
{
    Ink ink;
    ink.area = {8000, 3000};
    QList<InkPoint> stroke;
    for (int i = 0; i < 24; ++i)
        stroke.append({500 + 150 * i, 1500 + 300 * (i % 3), 12 * i, 600});
    ink.strokes = {stroke};
    return ink;
}

SampleCase::SampleCase(const Office &office) : workflow(sampleRules(), office)
{
    marriage.caseId = u"01990000-0000-7000-8000-000000000001"_s;
    marriage.acceptanceNumber = u"320402-20261123-0001"_s;
    add(eventtype::kCaseOpened, {{u"business"_s, u"marriage"_s}});
}

namespace {

PartySignature signedNow(const BlobRef &ink, const QByteArray &contentHash)
{
    PartySignature signature;
    signature.mark = ink;
    signature.contentHash = contentHash;
    signature.at = sampleNow();
    return signature;
}

} // namespace

void SampleCase::take(const NewEvent &event)
{
    CaseEvent recorded;
    recorded.caseId = marriage.caseId;
    recorded.caseSeq = static_cast<int>(m_events.size()) + 1;
    recorded.type = event.type;
    recorded.at = sampleNow().addSecs(recorded.caseSeq);
    recorded.clerk = u"u:320402:0031"_s;
    recorded.blobs = event.blobs;
    // As a store keeps and gives it back.
    const auto bytes = canonicalJson(event.body);
    if (!bytes) qFatal("%s: %s", qPrintable(event.type), qPrintable(bytes.error().toLogString()));
    recorded.body = QJsonDocument::fromJson(*bytes).object();
    m_events.append(recorded);
    const MarriageDraft inputs = marriage.draft;
    const auto applied = marriage.apply({recorded});
    if (!applied) qFatal("%s", qPrintable(applied.error().toLogString()));
    marriage.draft = inputs;
}

void SampleCase::add(QLatin1StringView type, const QJsonObject &body)
{
    take({type, body, {}, {}});
}

void SampleCase::fill(MarriageStep step)
{
    switch (step) {
    case MarriageStep::Identity:
        draft().party(PartyRole::Man) = sampleMan();
        draft().party(PartyRole::Woman) = sampleWoman();
        draft().chipPhotos = {sampleBlob(u"chip_photo_man"_s), sampleBlob(u"chip_photo_woman"_s)};
        draft().identityMatched = true;
        break;
    case MarriageStep::Eligibility:
        for (const InquiryQuestion &question : workflow.rules().questions)
            draft().answers.insert(question.id, {question.expectedYes, sampleNow(), u"u:320402:0031"_s});
        draft().checks = workflow.evaluate(draft(), nothingOnRecord(), sampleNow());
        break;
    case MarriageStep::Declaration:
        for (const PartyRole role : kPartyRoles) {
            const auto form =
                marriageforms::declaration(marriage, role, workflow.office(), sampleNow().date());
            draft().declarations[static_cast<size_t>(role)] =
                signedNow(sampleBlob(u"signature"_s, wire::roleKey(role)), form.contentHash());
        }
        break;
    case MarriageStep::Photo:
        draft().photo =
            CouplePhoto{sampleBlob(u"couple_photo"_s), QRectF(0.125, 0.25, 0.5, 0.5), u"camera"_s};
        break;
    case MarriageStep::Review:
        draft().reviewOpinion = u"准予登记。"_s;
        draft().reviewApproved = true;
        break;
    case MarriageStep::Issue:
        if (!marriage.assignment) assign();
        for (const PartyRole role : kPartyRoles) {
            print(role);
            confirm(role);
        }
        for (const PartyRole role : kPartyRoles)
            draft().receipts[static_cast<size_t>(role)] =
                signedNow(sampleBlob(u"receipt"_s, wire::roleKey(role)),
                          marriageforms::receiptHash(marriage, workflow.rules(), workflow.office(),
                                                     sampleNow().date()));
        break;
    }
}

void SampleCase::record(MarriageStep step)
{
    if (const auto list = missing(step); !list.isEmpty())
        qFatal("step %d misses %d '%s'", static_cast<int>(step), static_cast<int>(list.first().what),
               qPrintable(list.first().field));
    take(workflow.recordStep(step, marriage));
}

void SampleCase::reach(MarriageStep step)
{
    for (const MarriageStep earlier : kMarriageSteps) {
        fill(earlier);
        if (earlier == step) return;
        record(earlier);
    }
}

void SampleCase::assign()
{
    add(eventtype::kCertificateAssigned, {{u"number"_s, u"J320402-2026-000001"_s},
                                          {u"man_blank"_s, u"3200461187"_s},
                                          {u"woman_blank"_s, u"3200461188"_s},
                                          {u"registration_date"_s, u"2026-11-23"_s}});
}

void SampleCase::print(PartyRole copy)
{
    add(eventtype::kPrintIntended, {{u"role"_s, wire::roleKey(copy)}});
}

void SampleCase::confirm(PartyRole copy)
{
    add(eventtype::kPrintConfirmed, {{u"role"_s, wire::roleKey(copy)}});
}

QList<Missing> SampleCase::missing(MarriageStep step) const
{
    return workflow.missing(step, marriage, sampleNow().date());
}

CaseHistory SampleCase::history(bool withDraft) const
{
    return {marriage.caseId, marriage.acceptanceNumber, u"marriage"_s, m_events,
            withDraft ? wire::draftBytes(marriage.draft) : QByteArray()};
}

} // namespace lianli::tests
