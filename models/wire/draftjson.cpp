// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/draftjson.h"

#include "models/wire/canonicaljson.h"
#include "models/workflow/workflowerror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lianli::models::wire {

namespace {

using namespace Qt::StringLiterals;

/// Reads members of one object and remembers the first that has a wrong type: absent members are defaults,
/// wrong types are errors.
class Reader
{
public:
    explicit Reader(const QJsonObject &json) : m_json(json) {}

    QString text(QLatin1StringView key) { return read(key, QJsonValue::String).toString(); }
    int integer(QLatin1StringView key, int absent = 0)
    {
        return m_json.contains(key) ? read(key, QJsonValue::Double).toInt(absent) : absent;
    }
    qint64 integer64(QLatin1StringView key) { return read(key, QJsonValue::Double).toInteger(); }
    bool boolean(QLatin1StringView key) { return read(key, QJsonValue::Bool).toBool(); }
    QJsonObject object(QLatin1StringView key) { return read(key, QJsonValue::Object).toObject(); }
    QJsonArray array(QLatin1StringView key) { return read(key, QJsonValue::Array).toArray(); }
    QDate date(QLatin1StringView key)
    {
        const QString value = text(key);
        const QDate result = QDate::fromString(value, Qt::ISODate);
        if (!value.isEmpty() && !result.isValid()) note(key);
        return result;
    }
    QDateTime instant(QLatin1StringView key)
    {
        const QString value = text(key);
        QDateTime result = QDateTime::fromString(value, Qt::ISODateWithMs);
        if (!value.isEmpty() && !result.isValid()) note(key);
        return result;
    }
    void note(QLatin1StringView key)
    {
        if (m_wrong.isEmpty()) m_wrong = key;
    }
    template <class T> void take(QLatin1StringView key, Result<T> result, T &into)
    {
        if (result)
            into = std::move(*result);
        else
            note(key);
    }

    Result<> done() const
    {
        if (m_wrong.isEmpty()) return {};
        return fail(WorkflowError::UnreadableHistory, u"member %1"_s.arg(m_wrong));
    }
    template <class T> Result<T> done(T value) const
    {
        if (m_wrong.isEmpty()) return value;
        return fail(WorkflowError::UnreadableHistory, u"member %1"_s.arg(m_wrong));
    }

private:
    QJsonValue read(QLatin1StringView key, QJsonValue::Type type)
    {
        auto value = m_json.value(key);
        if (!value.isUndefined() && !value.isNull() && value.type() != type) note(key);
        return value;
    }

    const QJsonObject &m_json;
    QString m_wrong;
};

constexpr std::pair<FieldSource, const char *> kSourceKeys[] = {
    {FieldSource::Chip, "chip"},         {FieldSource::Ocr, "ocr"},
    {FieldSource::Manual, "manual"},     {FieldSource::DerivedFromNumber, "derived"},
    {FieldSource::Declared, "declared"}, {FieldSource::Mrz, "mrz"},
};

constexpr std::pair<CheckOutcome, const char *> kOutcomeKeys[] = {
    {CheckOutcome::Passed, "passed"},
    {CheckOutcome::Notice, "notice"},
    {CheckOutcome::Blocked, "blocked"},
    {CheckOutcome::Pending, "pending"},
};

constexpr std::pair<CheckSource, const char *> kCheckSourceKeys[] = {
    {CheckSource::Local, "local"},     {CheckSource::LocalRegister, "local_register"},
    {CheckSource::Online, "online"},   {CheckSource::Declared, "declared"},
    {CheckSource::Inquiry, "inquiry"}, {CheckSource::Hint, "hint"},
};

constexpr std::pair<FaceResult, const char *> kFaceResultKeys[] = {
    {FaceResult::Alike, "alike"},
    {FaceResult::Low, "low"},
    {FaceResult::NoPortrait, "no_portrait"},
    {FaceResult::NoPortraitFace, "no_portrait_face"},
    {FaceResult::NoLiveFace, "no_live_face"},
    {FaceResult::SeveralFaces, "several_faces"},
    {FaceResult::NotInstalled, "not_installed"},
    {FaceResult::Failed, "failed"},
};

constexpr std::pair<FaceDecision, const char *> kFaceDecisionKeys[] = {
    {FaceDecision::SamePerson, "same"},
    {FaceDecision::OtherPerson, "other"},
};

constexpr std::pair<SigningWay, const char *> kSigningWayKeys[] = {
    {SigningWay::Pen, "pen"},
    {SigningWay::Paper, "paper"},
    {SigningWay::Fingerprint, "fingerprint"},
};

template <class Enum, size_t N> QString keyOf(const std::pair<Enum, const char *> (&table)[N], Enum value)
{
    for (const auto &[candidate, key] : table)
        if (candidate == value) return QLatin1StringView(key);
    return {};
}

template <class Enum, size_t N>
std::optional<Enum> valueOf(const std::pair<Enum, const char *> (&table)[N], QStringView text)
{
    for (const auto &[candidate, key] : table)
        if (text == QLatin1StringView(key)) return candidate;
    return std::nullopt;
}

void put(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty()) json.insert(key, text);
}

void put(QJsonObject &json, QLatin1StringView key, QDate date)
{
    if (date.isValid()) json.insert(key, date.toString(Qt::ISODate));
}

void put(QJsonObject &json, QLatin1StringView key, const QDateTime &at)
{
    if (at.isValid()) json.insert(key, at.toString(Qt::ISODateWithMs));
}

QJsonObject documentToJson(const IdentityDocument &document)
{
    QJsonObject json{{u"kind"_s, static_cast<int>(document.kind)},
                     {u"sex"_s, static_cast<int>(document.sex)}};
    put(json, "name"_L1, document.name);
    put(json, "name_zh"_L1, document.nameZh);
    put(json, "ethnicity"_L1, document.ethnicity);
    put(json, "birth"_L1, document.birthDate);
    put(json, "address"_L1, document.address);
    put(json, "number"_L1, document.number);
    put(json, "authority"_L1, document.authority);
    put(json, "valid_from"_L1, document.validity.from);
    if (document.validity.to)
        put(json, "valid_to"_L1, *document.validity.to);
    else if (document.validity.from.isValid())
        json.insert("valid_to"_L1, u"长期"_s);
    put(json, "nationality"_L1, document.nationality);
    put(json, "pass_number"_L1, document.passNumber);
    put(json, "issue_count"_L1, document.issueCount);
    put(json, "regional_id"_L1, document.regionalId);
    return json;
}

Result<IdentityDocument> documentFromJson(const QJsonObject &json)
{
    Reader reader(json);
    IdentityDocument document;
    if (const auto kind = documentKindOf(reader.integer("kind"_L1, 1)))
        document.kind = *kind;
    else
        reader.note("kind"_L1);
    document.sex = sexFromCode(QString::number(reader.integer("sex"_L1)));
    document.name = reader.text("name"_L1);
    document.nameZh = reader.text("name_zh"_L1);
    document.ethnicity = reader.text("ethnicity"_L1);
    document.birthDate = reader.date("birth"_L1);
    document.address = reader.text("address"_L1);
    document.number = reader.text("number"_L1);
    document.authority = reader.text("authority"_L1);
    document.validity.from = reader.date("valid_from"_L1);
    if (const QString to = reader.text("valid_to"_L1); !to.isEmpty() && to != u"长期"_s) {
        document.validity.to = QDate::fromString(to, Qt::ISODate);
        if (!document.validity.to->isValid()) reader.note("valid_to"_L1);
    }
    document.nationality = reader.text("nationality"_L1);
    document.passNumber = reader.text("pass_number"_L1);
    document.issueCount = reader.text("issue_count"_L1);
    document.regionalId = reader.text("regional_id"_L1);
    return reader.done(document);
}

} // namespace

QString roleKey(PartyRole role)
{
    return role == PartyRole::Man ? u"man"_s : u"woman"_s;
}

Result<PartyRole> roleFromKey(QStringView key)
{
    if (key == "man"_L1) return PartyRole::Man;
    if (key == "woman"_L1) return PartyRole::Woman;
    return fail(WorkflowError::UnreadableHistory, u"role"_s);
}

QJsonObject toJson(const Party &party)
{
    QJsonObject sources;
    for (auto it = party.sources.cbegin(); it != party.sources.cend(); ++it)
        put(sources, QLatin1StringView(it.key().toLatin1()), keyOf(kSourceKeys, it.value()));
    QJsonObject json{{u"document"_s, documentToJson(party.document)},
                     {u"sources"_s, sources},
                     {u"marital_status"_s, static_cast<int>(party.maritalStatus)}};
    if (!party.confidence.isEmpty()) {
        QJsonObject percent;
        for (auto it = party.confidence.cbegin(); it != party.confidence.cend(); ++it)
            percent.insert(it.key(), it.value());
        json.insert(u"confidence"_s, percent);
    }
    put(json, "education"_L1, party.educationCode);
    put(json, "occupation"_L1, party.occupationCode);
    put(json, "hand_entry_reason"_L1, party.handEntryReason);
    if (party.isServing()) json.insert("service_card"_L1, static_cast<int>(party.serviceCard));
    put(json, "service_number"_L1, party.serviceNumber);
    put(json, "service_unit"_L1, party.serviceUnit);
    return json;
}

Result<Party> partyFromJson(const QJsonObject &json)
{
    Reader reader(json);
    Party party;
    reader.take("document"_L1, documentFromJson(reader.object("document"_L1)), party.document);
    const QJsonObject sources = reader.object("sources"_L1);
    for (auto it = sources.begin(); it != sources.end(); ++it)
        party.sources.insert(it.key(),
                             valueOf(kSourceKeys, it.value().toString()).value_or(FieldSource::None));
    const QJsonObject percent = reader.object("confidence"_L1);
    for (auto it = percent.begin(); it != percent.end(); ++it)
        party.confidence.insert(it.key(), std::clamp(it.value().toInt(), 0, 100));
    switch (const int status = reader.integer("marital_status"_L1, 90); status) {
    case 10:
    case 30:
    case 40:
    case 90:
        party.maritalStatus = static_cast<MaritalStatus>(status);
        break;
    default:
        reader.note("marital_status"_L1);
    }
    party.educationCode = reader.text("education"_L1);
    party.occupationCode = reader.text("occupation"_L1);
    party.handEntryReason = reader.text("hand_entry_reason"_L1);
    const auto card = static_cast<ServiceCard>(reader.integer("service_card"_L1));
    if (card == ServiceCard::None || std::ranges::find(kServiceCards, card) != std::end(kServiceCards))
        party.serviceCard = card;
    else
        reader.note("service_card"_L1);
    party.serviceNumber = reader.text("service_number"_L1);
    party.serviceUnit = reader.text("service_unit"_L1);
    return reader.done(party);
}

QJsonObject toJson(const BlobRef &blob)
{
    return {{u"id"_s, blob.id},
            {u"plain"_s, blob.plainMac},
            {u"size"_s, blob.size},
            {u"mime"_s, blob.mime},
            {u"kind"_s, blob.kind}};
}

Result<BlobRef> blobFromJson(const QJsonObject &json)
{
    Reader reader(json);
    BlobRef blob;
    blob.id = reader.text("id"_L1);
    blob.plainMac = reader.text("plain"_L1);
    blob.size = reader.integer64("size"_L1);
    blob.mime = reader.text("mime"_L1);
    blob.kind = reader.text("kind"_L1);
    return reader.done(blob);
}

QString faceResultKey(FaceResult result)
{
    return keyOf(kFaceResultKeys, result);
}

QJsonObject toJson(const FaceMatch &match)
{
    QJsonObject json{{u"live"_s, toJson(match.live)},
                     {u"result"_s, faceResultKey(match.result)},
                     {u"threshold"_s, match.threshold},
                     {u"pictures"_s, match.pictures}};
    if (match.isCompared()) json.insert("score"_L1, match.score);
    put(json, "engine"_L1, match.engine);
    put(json, "at"_L1, match.at);
    put(json, "decision"_L1, keyOf(kFaceDecisionKeys, match.decision));
    put(json, "reason"_L1, match.reason);
    put(json, "clerk"_L1, match.clerk);
    put(json, "decided_at"_L1, match.decidedAt);
    return json;
}

Result<FaceMatch> faceMatchFromJson(const QJsonObject &json)
{
    Reader reader(json);
    FaceMatch match;
    reader.take("live"_L1, blobFromJson(reader.object("live"_L1)), match.live);
    const auto result = valueOf(kFaceResultKeys, reader.text("result"_L1));
    if (!result) reader.note("result"_L1);
    match.result = result.value_or(FaceResult::Failed);
    match.score = reader.integer("score"_L1, -1);
    if (match.isCompared() != (match.score >= 0) || match.score > 1000) reader.note("score"_L1);
    match.threshold = reader.integer("threshold"_L1);
    match.pictures = reader.integer("pictures"_L1, 1);
    match.engine = reader.text("engine"_L1);
    match.at = reader.instant("at"_L1);
    if (json.contains("decision"_L1)) {
        const auto decision = valueOf(kFaceDecisionKeys, reader.text("decision"_L1));
        if (!decision) reader.note("decision"_L1);
        match.decision = decision.value_or(FaceDecision::None);
    }
    match.reason = reader.text("reason"_L1);
    match.clerk = reader.text("clerk"_L1);
    match.decidedAt = reader.instant("decided_at"_L1);
    return reader.done(match);
}

QJsonObject faceMatchesToJson(const std::array<std::optional<FaceMatch>, 2> &matches)
{
    QJsonObject json;
    for (const PartyRole role : kPartyRoles)
        if (const auto &match = matches[static_cast<size_t>(role)])
            json.insert(roleKey(role), toJson(*match));
    return json;
}

// Members that a way of signing has no use for are left out, so that acts of the time before there were
// other ways still hold.
QJsonObject toJson(const PartySignature &signature)
{
    QJsonObject json;
    if (signature.way != SigningWay::Pen) json.insert("way"_L1, keyOf(kSigningWayKeys, signature.way));
    const bool onPaper = signature.way == SigningWay::Paper;
    if (!signature.mark.id.isEmpty()) json.insert(onPaper ? "sheet"_L1 : "ink"_L1, toJson(signature.mark));
    if (!signature.fingerprint.id.isEmpty()) json.insert("fingerprint"_L1, toJson(signature.fingerprint));
    put(json, "consent_at"_L1, signature.consentAt);
    put(json, "note"_L1, signature.note);
    put(json, "witness"_L1, signature.witness);
    put(json, "witness_name"_L1, signature.witnessName);
    put(json, "content_hash"_L1, QString::fromLatin1(signature.contentHash));
    put(json, "at"_L1, signature.at);
    return json;
}

Result<PartySignature> signatureFromJson(const QJsonObject &json)
{
    Reader reader(json);
    PartySignature signature;
    if (json.contains("way"_L1)) {
        const auto way = valueOf(kSigningWayKeys, reader.text("way"_L1));
        if (!way) reader.note("way"_L1);
        signature.way = way.value_or(SigningWay::Pen);
    }
    const auto mark = signature.way == SigningWay::Paper ? "sheet"_L1 : "ink"_L1;
    if (json.contains(mark)) reader.take(mark, blobFromJson(reader.object(mark)), signature.mark);
    if (json.contains("fingerprint"_L1))
        reader.take("fingerprint"_L1, blobFromJson(reader.object("fingerprint"_L1)), signature.fingerprint);
    signature.consentAt = reader.instant("consent_at"_L1);
    signature.note = reader.text("note"_L1);
    signature.witness = reader.text("witness"_L1);
    signature.witnessName = reader.text("witness_name"_L1);
    signature.contentHash = reader.text("content_hash"_L1).toLatin1();
    signature.at = reader.instant("at"_L1);
    return reader.done(signature);
}

QJsonObject toJson(const CouplePhoto &photo)
{
    // Fractions as whole millionths: canonical JSON has no fractions.
    const auto millionths = [](double value) { return static_cast<int>(std::lround(value * 1e6)); };
    return {{u"image"_s, toJson(photo.image)},
            {u"crop"_s, QJsonArray{millionths(photo.crop.x()), millionths(photo.crop.y()),
                                   millionths(photo.crop.width()), millionths(photo.crop.height())}},
            {u"source"_s, photo.source}};
}

Result<CouplePhoto> photoFromJson(const QJsonObject &json)
{
    Reader reader(json);
    CouplePhoto photo;
    reader.take("image"_L1, blobFromJson(reader.object("image"_L1)), photo.image);
    const QJsonArray crop = reader.array("crop"_L1);
    if (crop.size() == 4)
        photo.crop = QRectF(crop[0].toInt() / 1e6, crop[1].toInt() / 1e6, crop[2].toInt() / 1e6,
                            crop[3].toInt() / 1e6);
    else
        reader.note("crop"_L1);
    photo.source = reader.text("source"_L1);
    return reader.done(photo);
}

QJsonObject answersToJson(const QHash<QString, InquiryAnswer> &answers)
{
    QJsonObject json;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        QJsonObject answer{{u"yes"_s, it->yes}, {u"clerk"_s, it->clerk}};
        put(answer, "at"_L1, it->at);
        json.insert(it.key(), answer);
    }
    return json;
}

Result<QHash<QString, InquiryAnswer>> answersFromJson(const QJsonObject &json)
{
    QHash<QString, InquiryAnswer> answers;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonObject member = it->toObject();
        Reader reader(member);
        InquiryAnswer answer;
        answer.yes = reader.boolean("yes"_L1);
        answer.clerk = reader.text("clerk"_L1);
        answer.at = reader.instant("at"_L1);
        if (auto ok = reader.done(); !ok) return tl::make_unexpected(ok.error());
        answers.insert(it.key(), answer);
    }
    return answers;
}

QJsonObject papersToJson(const std::array<QHash<QString, BroughtPaper>, 2> &papers)
{
    QJsonObject json;
    for (const PartyRole role : kPartyRoles) {
        const auto &brought = papers[static_cast<size_t>(role)];
        QJsonObject ofRole;
        for (auto it = brought.cbegin(); it != brought.cend(); ++it) {
            QJsonObject paper{{u"brought"_s, it->brought}, {u"clerk"_s, it->clerk}};
            put(paper, "form"_L1, it->form);
            put(paper, "date"_L1, it->date);
            put(paper, "number"_L1, it->number);
            put(paper, "at"_L1, it->at);
            ofRole.insert(it.key(), paper);
        }
        if (!ofRole.isEmpty()) json.insert(roleKey(role), ofRole);
    }
    return json;
}

Result<std::array<QHash<QString, BroughtPaper>, 2>> papersFromJson(const QJsonObject &json)
{
    std::array<QHash<QString, BroughtPaper>, 2> papers;
    for (auto ofRole = json.begin(); ofRole != json.end(); ++ofRole) {
        const auto role = roleFromKey(ofRole.key());
        if (!role) return tl::make_unexpected(role.error());
        const QJsonObject all = ofRole.value().toObject();
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QJsonObject member = it->toObject();
            Reader reader(member);
            BroughtPaper paper;
            paper.brought = reader.boolean("brought"_L1);
            paper.form = reader.text("form"_L1);
            paper.date = reader.date("date"_L1);
            paper.number = reader.text("number"_L1);
            paper.at = reader.instant("at"_L1);
            paper.clerk = reader.text("clerk"_L1);
            if (auto ok = reader.done(); !ok) return tl::make_unexpected(ok.error());
            papers[static_cast<size_t>(*role)].insert(it.key(), paper);
        }
    }
    return papers;
}

QJsonObject toJson(const Check &check)
{
    QJsonObject json{{u"id"_s, check.id},
                     {u"outcome"_s, keyOf(kOutcomeKeys, check.outcome)},
                     {u"source"_s, keyOf(kCheckSourceKeys, check.source)}};
    if (!check.evidence.isEmpty()) json.insert("evidence"_L1, check.evidence);
    put(json, "refusal"_L1, check.refusalReason);
    put(json, "at"_L1, check.at);
    return json;
}

Result<Check> checkFromJson(const QJsonObject &json)
{
    Reader reader(json);
    Check check;
    check.id = reader.text("id"_L1);
    const auto outcome = valueOf(kOutcomeKeys, reader.text("outcome"_L1));
    const auto source = valueOf(kCheckSourceKeys, reader.text("source"_L1));
    if (!outcome) reader.note("outcome"_L1);
    if (!source) reader.note("source"_L1);
    check.outcome = outcome.value_or(CheckOutcome::Pending);
    check.source = source.value_or(CheckSource::Local);
    check.evidence = reader.object("evidence"_L1);
    check.refusalReason = reader.text("refusal"_L1);
    check.at = reader.instant("at"_L1);
    return reader.done(check);
}

QJsonObject toJson(const MarriageDraft &draft)
{
    QJsonArray parties, checks;
    QJsonObject declarations, receipts, chipPhotos, portraits;
    for (const PartyRole role : kPartyRoles) {
        const auto index = static_cast<size_t>(role);
        QJsonObject party = toJson(draft.party(role));
        party.insert("role"_L1, roleKey(role));
        parties.append(party);
        if (draft.declarations[index]) declarations.insert(roleKey(role), toJson(*draft.declarations[index]));
        if (draft.receipts[index]) receipts.insert(roleKey(role), toJson(*draft.receipts[index]));
        if (!draft.chipPhotos[index].id.isEmpty())
            chipPhotos.insert(roleKey(role), toJson(draft.chipPhotos[index]));
        if (!draft.portraits[index].id.isEmpty())
            portraits.insert(roleKey(role), toJson(draft.portraits[index]));
    }
    for (const Check &check : draft.checks)
        checks.append(toJson(check));
    QJsonObject json{{u"v"_s, 1},
                     {u"parties"_s, parties},
                     {u"identity_matched"_s, draft.identityMatched},
                     {u"answers"_s, answersToJson(draft.answers)},
                     {u"checks"_s, checks},
                     {u"declarations"_s, declarations},
                     {u"receipts"_s, receipts},
                     {u"chip_photos"_s, chipPhotos},
                     {u"portraits"_s, portraits},
                     {u"review_approved"_s, draft.reviewApproved}};
    if (const QJsonObject papers = papersToJson(draft.papers); !papers.isEmpty())
        json.insert("papers"_L1, papers);
    if (const QJsonObject faces = faceMatchesToJson(draft.faceMatches); !faces.isEmpty())
        json.insert("face_matches"_L1, faces);
    if (draft.photo) json.insert("photo"_L1, toJson(*draft.photo));
    put(json, "review_opinion"_L1, draft.reviewOpinion);
    put(json, "remark"_L1, draft.remark);
    return json;
}

Result<MarriageDraft> draftFromJson(const QJsonObject &json)
{
    Reader reader(json);
    MarriageDraft draft;
    for (const auto &value : reader.array("parties"_L1)) {
        const QJsonObject member = value.toObject();
        const auto role = roleFromKey(member.value("role"_L1).toString());
        if (!role) return tl::make_unexpected(role.error());
        reader.take("parties"_L1, partyFromJson(member), draft.party(*role));
    }
    draft.identityMatched = reader.boolean("identity_matched"_L1);
    reader.take("answers"_L1, answersFromJson(reader.object("answers"_L1)), draft.answers);
    reader.take("papers"_L1, papersFromJson(reader.object("papers"_L1)), draft.papers);
    for (const auto &value : reader.array("checks"_L1)) {
        Check check;
        reader.take("checks"_L1, checkFromJson(value.toObject()), check);
        draft.checks.append(check);
    }
    const QJsonObject declarations = reader.object("declarations"_L1);
    const QJsonObject receipts = reader.object("receipts"_L1);
    const QJsonObject chipPhotos = reader.object("chip_photos"_L1);
    const QJsonObject portraits = reader.object("portraits"_L1);
    const QJsonObject faces = reader.object("face_matches"_L1);
    for (const PartyRole role : kPartyRoles) {
        const auto index = static_cast<size_t>(role);
        const QString key = roleKey(role);
        if (declarations.contains(key))
            reader.take("declarations"_L1, signatureFromJson(declarations.value(key).toObject()),
                        draft.declarations[index].emplace());
        if (receipts.contains(key))
            reader.take("receipts"_L1, signatureFromJson(receipts.value(key).toObject()),
                        draft.receipts[index].emplace());
        if (chipPhotos.contains(key))
            reader.take("chip_photos"_L1, blobFromJson(chipPhotos.value(key).toObject()),
                        draft.chipPhotos[index]);
        if (portraits.contains(key))
            reader.take("portraits"_L1, blobFromJson(portraits.value(key).toObject()),
                        draft.portraits[index]);
        if (faces.contains(key))
            reader.take("face_matches"_L1, faceMatchFromJson(faces.value(key).toObject()),
                        draft.faceMatches[index].emplace());
    }
    if (json.contains("photo"_L1))
        reader.take("photo"_L1, photoFromJson(reader.object("photo"_L1)), draft.photo.emplace());
    draft.reviewOpinion = reader.text("review_opinion"_L1);
    draft.reviewApproved = reader.boolean("review_approved"_L1);
    draft.remark = reader.text("remark"_L1);
    return reader.done(draft);
}

QByteArray draftBytes(const MarriageDraft &draft)
{
    const auto bytes = canonicalJson(toJson(draft));
    Q_ASSERT(bytes); // every member above is a text, an integer, a boolean or a list of them
    return bytes.value_or(QByteArray());
}

} // namespace lianli::models::wire
