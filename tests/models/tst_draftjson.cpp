// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/canonicaljson.h"
#include "models/wire/draftjson.h"
#include "models/workflow/workflowerror.h"
#include "tests/support/samplecase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using namespace lianli::tests;

namespace {

/// Makes drafts of every shape from one seed.
class DraftMaker
{
public:
    explicit DraftMaker(quint32 seed) : m_random(seed) {}

    PartySignature signature()
    {
        PartySignature signature;
        signature.way = static_cast<SigningWay>(m_random.bounded(3));
        if (signature.way != SigningWay::Fingerprint) signature.mark = blob();
        if (chance()) signature.fingerprint = blob();
        if (chance()) signature.consentAt = instant();
        if (signature.way == SigningWay::Fingerprint) {
            signature.note = text();
            signature.witness = text();
            signature.witnessName = text();
        }
        signature.contentHash = text().toUtf8().toHex();
        signature.at = instant();
        return signature;
    }

    MarriageDraft draft()
    {
        MarriageDraft draft;
        for (const PartyRole role : kPartyRoles) {
            const auto index = static_cast<size_t>(role);
            if (chance()) draft.party(role) = party();
            if (chance()) draft.chipPhotos[index] = blob();
            if (chance()) draft.portraits[index] = blob();
            if (chance()) draft.declarations[index] = signature();
            for (int i = m_random.bounded(4); i > 0; --i)
                draft.papers[index].insert(u"paper%1"_s.arg(i), paper());
            if (chance()) draft.faceMatches[index] = faceMatch();
            if (chance()) draft.receipts[index] = signature();
        }
        draft.identityMatched = chance();
        for (int i = m_random.bounded(5); i > 0; --i)
            draft.answers.insert(text() + QString::number(i), {chance(), instant(), text()});
        for (int i = m_random.bounded(5); i > 0; --i)
            draft.checks.append(check());
        if (chance()) {
            const auto fraction = [this] { return m_random.bounded(1'000'001) / 1e6; };
            draft.photo = CouplePhoto{blob(), {fraction(), fraction(), fraction(), fraction()}, text()};
        }
        draft.reviewOpinion = text();
        draft.reviewApproved = chance();
        draft.remark = text();
        return draft;
    }

private:
    bool chance() { return m_random.bounded(2) == 1; }

    /// Text with what names and addresses may hold: rare characters, private ones, dots, quotes, controls.
    QString text()
    {
        static const QStringList pieces{
            u"王"_s, u"𠮷"_s, u"𱁬"_s,   u"買買提·"_s,           u"Ä"_s,      u"A\u0308"_s, u"\""_s,
            u"\\"_s, u"\n"_s, u"\u0001"_s, QString(QChar(0xE86B)), u"\u2028"_s, u"🙂"_s,    u" "_s};
        QString result;
        for (int i = m_random.bounded(8); i > 0; --i)
            result += pieces.at(m_random.bounded(static_cast<int>(pieces.size())));
        return result;
    }
    QDate date() { return QDate(1900, 1, 1).addDays(m_random.bounded(60'000)); }
    QDateTime instant()
    {
        return QDateTime(date(), QTime(0, 0).addMSecs(m_random.bounded(86'400'000)), Qt::OffsetFromUTC,
                         8 * 3600);
    }
    BlobRef blob() { return {u"id"_s + text(), text(), qint64(m_random.bounded(32 << 20)), text(), text()}; }
    FaceMatch faceMatch()
    {
        FaceMatch match;
        match.live = blob();
        match.result = static_cast<FaceResult>(m_random.bounded(8));
        if (match.isCompared()) match.score = m_random.bounded(1001);
        match.threshold = m_random.bounded(1001);
        match.engine = text();
        match.pictures = 1 + m_random.bounded(5);
        match.at = instant();
        match.decision = static_cast<FaceDecision>(m_random.bounded(3));
        match.reason = text();
        match.clerk = text();
        match.decidedAt = instant();
        return match;
    }
    BroughtPaper paper()
    {
        BroughtPaper paper{chance(), text(), {}, text(), instant(), text()};
        if (chance()) paper.date = date();
        return paper;
    }
    Check check()
    {
        return {text(),
                static_cast<CheckOutcome>(m_random.bounded(4)),
                static_cast<CheckSource>(m_random.bounded(6)),
                {{u"k"_s, text()}, {u"n"_s, m_random.bounded(1000)}},
                text(),
                instant()};
    }
    Party party()
    {
        constexpr Sex sexes[] = {Sex::Unknown, Sex::Male, Sex::Female, Sex::NotStated};
        constexpr MaritalStatus statuses[] = {MaritalStatus::NotStated, MaritalStatus::NeverMarried,
                                              MaritalStatus::Widowed, MaritalStatus::Divorced};
        Party party;
        IdentityDocument &document = party.document;
        document.kind = kDocumentKinds[m_random.bounded(static_cast<int>(std::size(kDocumentKinds)))];
        document.name = text();
        document.nameZh = text();
        document.sex = sexes[m_random.bounded(4)];
        document.ethnicity = text();
        if (chance()) document.birthDate = date();
        document.address = text();
        document.number = text();
        document.authority = text();
        if (chance()) document.validity.from = date();
        if (chance()) document.validity.to = date();
        document.nationality = text();
        document.passNumber = text();
        document.issueCount = text();
        document.regionalId = text();
        if (chance()) party.serviceCard = kServiceCards[m_random.bounded(4)];
        party.serviceNumber = text();
        party.serviceUnit = text();
        for (int i = m_random.bounded(4); i > 0; --i)
            party.sources.insert(u"field%1"_s.arg(i), static_cast<FieldSource>(1 + m_random.bounded(6)));
        party.maritalStatus = statuses[m_random.bounded(4)];
        party.educationCode = text();
        party.occupationCode = text();
        party.handEntryReason = text();
        return party;
    }

    QRandomGenerator m_random;
};

void compare(const IdentityDocument &a, const IdentityDocument &b)
{
    QCOMPARE(a.kind, b.kind);
    QCOMPARE(a.name, b.name);
    QCOMPARE(a.nameZh, b.nameZh);
    QCOMPARE(a.sex, b.sex);
    QCOMPARE(a.ethnicity, b.ethnicity);
    QCOMPARE(a.birthDate, b.birthDate);
    QCOMPARE(a.address, b.address);
    QCOMPARE(a.number, b.number);
    QCOMPARE(a.authority, b.authority);
    QVERIFY(a.validity == b.validity);
    QCOMPARE(a.nationality, b.nationality);
    QCOMPARE(a.passNumber, b.passNumber);
    QCOMPARE(a.issueCount, b.issueCount);
    QCOMPARE(a.regionalId, b.regionalId);
}

void compare(const BlobRef &a, const BlobRef &b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.plainMac, b.plainMac);
    QCOMPARE(a.size, b.size);
    QCOMPARE(a.mime, b.mime);
    QCOMPARE(a.kind, b.kind);
}

/// Member by member, so that a member the JSON forgot is noticed.
void compare(const MarriageDraft &a, const MarriageDraft &b)
{
    for (const PartyRole role : kPartyRoles) {
        const auto index = static_cast<size_t>(role);
        compare(a.party(role).document, b.party(role).document);
        QVERIFY(a.party(role).sources == b.party(role).sources);
        QCOMPARE(a.party(role).maritalStatus, b.party(role).maritalStatus);
        QCOMPARE(a.party(role).educationCode, b.party(role).educationCode);
        QCOMPARE(a.party(role).occupationCode, b.party(role).occupationCode);
        QCOMPARE(a.party(role).handEntryReason, b.party(role).handEntryReason);
        QCOMPARE(a.party(role).serviceCard, b.party(role).serviceCard);
        QCOMPARE(a.party(role).serviceNumber, b.party(role).serviceNumber);
        QCOMPARE(a.party(role).serviceUnit, b.party(role).serviceUnit);
        QVERIFY(a.papers[index] == b.papers[index]);
        compare(a.chipPhotos[index], b.chipPhotos[index]);
        compare(a.portraits[index], b.portraits[index]);
        QVERIFY(a.declarations[index] == b.declarations[index]);
        QVERIFY(a.faceMatches[index] == b.faceMatches[index]);
        QVERIFY(a.receipts[index] == b.receipts[index]);
    }
    QCOMPARE(a.identityMatched, b.identityMatched);
    QCOMPARE(a.answers.keys().size(), b.answers.keys().size());
    for (auto it = a.answers.cbegin(); it != a.answers.cend(); ++it) {
        QVERIFY(b.answers.contains(it.key()));
        QCOMPARE(it->yes, b.answers[it.key()].yes);
        QCOMPARE(it->at, b.answers[it.key()].at);
        QCOMPARE(it->clerk, b.answers[it.key()].clerk);
    }
    QVERIFY(a.checks == b.checks);
    QCOMPARE(a.photo.has_value(), b.photo.has_value());
    if (a.photo) {
        compare(a.photo->image, b.photo->image);
        QCOMPARE(a.photo->source, b.photo->source);
        QVERIFY((a.photo->crop.topLeft() - b.photo->crop.topLeft()).manhattanLength() < 2e-6);
        QVERIFY(qAbs(a.photo->crop.width() - b.photo->crop.width()) < 2e-6);
        QVERIFY(qAbs(a.photo->crop.height() - b.photo->crop.height()) < 2e-6);
    }
    QCOMPARE(a.reviewOpinion, b.reviewOpinion);
    QCOMPARE(a.reviewApproved, b.reviewApproved);
    QCOMPARE(a.remark, b.remark);
}

Result<MarriageDraft> parsed(const QByteArray &bytes)
{
    return wire::draftFromJson(QJsonDocument::fromJson(bytes).object());
}

} // namespace

class TestDraftJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signaturesOfEarlierVersionsStayWhatTheyWere();
    void returnsWhatWasPutIn();
    void savesTheSameBytesForTheSameDraft();
    void keepsEveryCodePointOfAName_data();
    void keepsEveryCodePointOfAName();
    void readsWhatTheFirstReleaseSaved();
    void leavesOutWhatIsNotThere();
    void toleratesUnknownMembers();
    void takesAbsentMembersAsDefaults();
    void refusesWrongTypesEverywhere();
    void refusesWrongValues_data();
    void refusesWrongValues();
    void survivesHostileBytes();
};

void TestDraftJson::returnsWhatWasPutIn()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const MarriageDraft draft = DraftMaker(seed).draft();
        const QByteArray bytes = wire::draftBytes(draft);
        QVERIFY2(!bytes.isEmpty(), qPrintable(QString::number(seed)));
        const auto back = parsed(bytes);
        QVERIFY2(back.has_value(), qPrintable(u"seed %1"_s.arg(seed)));
        compare(draft, *back);
        if (QTest::currentTestFailed()) QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        for (const MarriageStep step : kMarriageSteps) // what was recorded still holds after a restart
            QCOMPARE(stepHash(step, *back), stepHash(step, draft));
    }
}

void TestDraftJson::savesTheSameBytesForTheSameDraft()
{
    const MarriageDraft draft = DraftMaker(42).draft();
    const QByteArray bytes = wire::draftBytes(draft);
    QCOMPARE(wire::draftBytes(*parsed(bytes)), bytes);
}

void TestDraftJson::keepsEveryCodePointOfAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("beyond the BMP") << u"赵𠮷"_s;
    QTest::newRow("plane 3") << u"𱁬"_s;
    QTest::newRow("compatibility ideograph") << u"\uFA1E"_s; // NFC would make 羽 of it
    QTest::newRow("combining") << u"A\u0308nna"_s;           // … and one character of this
    QTest::newRow("private use") << QString(QChar(0xE86B));
    QTest::newRow("middle dots") << u"买买提·阿依•古丽・"_s;
}

void TestDraftJson::keepsEveryCodePointOfAName()
{
    QFETCH(QString, name);
    MarriageDraft draft;
    draft.party(PartyRole::Man).document.name = name;
    const auto back = parsed(wire::draftBytes(draft));
    QVERIFY(back);
    QCOMPARE(back->party(PartyRole::Man).document.name, name);
}

void TestDraftJson::readsWhatTheFirstReleaseSaved()
{
    // Saved before other papers were served; the hashes are those its acts recorded.
    QFile file(QStringLiteral(LIANLI_TEST_DATA "/draft-1.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll().trimmed();
    const auto draft = parsed(bytes);
    QVERIFY(draft);
    QCOMPARE(draft->party(PartyRole::Man).document.name, u"王致远"_s);
    QVERIFY(!draft->party(PartyRole::Woman).isServing());
    QVERIFY(draft->papers[0].isEmpty() && draft->papers[1].isEmpty());
    QCOMPARE(wire::draftBytes(*draft), bytes);
    QCOMPARE(stepHash(MarriageStep::Identity, *draft),
             "3bc92d6358f3b8d376b75e4009ce4a853cb32dd9af394fbd1318374b1bfef789"_ba);
    QCOMPARE(stepHash(MarriageStep::Eligibility, *draft),
             "c3885a6fec6863e985fd4304ea150cf01b599e7a12ca9d1f0c13d3381ec52074"_ba);
}

void TestDraftJson::leavesOutWhatIsNotThere()
{
    MarriageDraft draft;
    draft.party(PartyRole::Man) = sampleMan();
    const QByteArray bytes = wire::draftBytes(draft);
    for (const char *member : {"issue_count", "regional_id", "service_card", "service_unit", "\"papers\""})
        QVERIFY2(!bytes.contains(member), member);
}

void TestDraftJson::toleratesUnknownMembers()
{
    QJsonObject json = wire::toJson(DraftMaker(7).draft());
    json.insert(u"later"_s, QJsonObject{{u"version"_s, 2}});
    QVERIFY(wire::draftFromJson(json));
}

void TestDraftJson::takesAbsentMembersAsDefaults()
{
    const auto draft = wire::draftFromJson({});
    QVERIFY(draft);
    compare(*draft, MarriageDraft());
}

void TestDraftJson::refusesWrongTypesEverywhere()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    sample.draft().remark = u"备注"_s;
    const QJsonObject json = wire::toJson(sample.draft());
    int refused = 0;
    for (const QString &key : json.keys()) {
        if (key == "v"_L1) continue; // versions are additive
        for (const QJsonValue &wrong : {QJsonValue(7), QJsonValue(u"x"_s), QJsonValue(true),
                                        QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{{u"man"_s, 1}})}) {
            if (wrong.type() == json.value(key).type()) continue;
            QJsonObject broken = json;
            broken.insert(key, wrong);
            const auto draft = wire::draftFromJson(broken);
            QVERIFY2(!draft, qPrintable(key));
            QCOMPARE(draft.error().key(), Error(WorkflowError::UnreadableHistory).key());
            ++refused;
        }
    }
    QVERIFY(refused > 40);
}

void TestDraftJson::refusesWrongValues_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto man = [](const char *document) {
        return QByteArray(R"({"parties":[{"role":"man","document":{)") + document + "}}]}";
    };
    QTest::newRow("kind of paper") << man(R"("kind":3)");
    QTest::newRow("birth") << man(R"("birth":"1997-02-30")");
    QTest::newRow("last day") << man(R"("valid_to":"soon")");
    QTest::newRow("name") << man(R"("name":["x"])");
    QTest::newRow("sex") << man(R"("sex":"1")");
    QTest::newRow("marital status") << QByteArray(R"({"parties":[{"role":"man","marital_status":20}]})");
    QTest::newRow("no role") << QByteArray(R"({"parties":[{"document":{}}]})");
    QTest::newRow("outcome") << QByteArray(R"({"checks":[{"id":"age","outcome":"maybe","source":"local"}]})");
    QTest::newRow("source") << QByteArray(
        R"({"checks":[{"id":"age","outcome":"passed","source":"rumour"}]})");
    QTest::newRow("instant") << QByteArray(R"({"answers":{"single":{"yes":true,"at":"yesterday"}}})");
    QTest::newRow("crop") << QByteArray(R"({"photo":{"crop":[1,2]}})");
    QTest::newRow("military card") << QByteArray(R"({"parties":[{"role":"man","service_card":5}]})");
    QTest::newRow("paper's day") << QByteArray(R"({"papers":{"man":{"translation":{"date":"soon"}}}})");
    QTest::newRow("paper's owner") << QByteArray(R"({"papers":{"child":{}}})");
    QTest::newRow("paper brought") << QByteArray(R"({"papers":{"man":{"translation":{"brought":1}}}})");
    QTest::newRow("face's result") << QByteArray(R"({"face_matches":{"man":{"result":"perhaps"}}})");
    QTest::newRow("face alike without a score")
        << QByteArray(R"({"face_matches":{"man":{"result":"alike"}}})");
    QTest::newRow("score without a comparison")
        << QByteArray(R"({"face_matches":{"man":{"result":"no_live_face","score":700}}})");
    QTest::newRow("score beyond") << QByteArray(
        R"({"face_matches":{"man":{"result":"alike","score":1001}}})");
    QTest::newRow("face decided") << QByteArray(
        R"({"face_matches":{"man":{"result":"low","score":1,"decision":"maybe"}}})");
    QTest::newRow("blob") << QByteArray(R"({"chip_photos":{"man":{"size":"large"}}})");
}

void TestDraftJson::refusesWrongValues()
{
    QFETCH(QByteArray, json);
    QVERIFY2(QJsonDocument::fromJson(json).isObject(), "the sample itself is JSON");
    QVERIFY(!parsed(json));
}

void TestDraftJson::survivesHostileBytes()
{
    SampleCase sample;
    sample.reach(MarriageStep::Issue);
    const QByteArray good = wire::draftBytes(sample.draft());
    QRandomGenerator random(3);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = good;
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const auto at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(1, 20));
                break;
            default:
                bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 20));
            }
        }
        // Read or refused, never a crash; and what is read can be saved again.
        if (const auto draft = parsed(bytes)) {
            const auto again = canonicalJson(wire::toJson(*draft));
            if (again) QVERIFY(parsed(*again));
        }
    }
    QByteArray deep;
    for (int i = 0; i < 5000; ++i)
        deep += "{\"parties\":[";
    QVERIFY(!QJsonDocument::fromJson(deep).isObject() || !parsed(deep));
}

// Acts on record are hashed: what was written before there were other ways of signing must come out the same.
void TestDraftJson::signaturesOfEarlierVersionsStayWhatTheyWere()
{
    const QJsonObject ink{{u"id"_s, QString(64, u'a')},
                          {u"plain_mac"_s, QString(64, u'b')},
                          {u"size"_s, 812},
                          {u"mime"_s, u"application/json"_s},
                          {u"kind"_s, u"signature_man"_s}};
    const QJsonObject declaration{{u"ink"_s, wire::toJson(*wire::blobFromJson(ink))},
                                  {u"content_hash"_s, QString(64, u'c')},
                                  {u"at"_s, u"2026-11-28T09:12:44.120+08:00"_s}};
    const auto read = wire::signatureFromJson(declaration);
    QVERIFY(read);
    QCOMPARE(read->way, SigningWay::Pen);
    QVERIFY(read->isComplete());
    QCOMPARE(wire::toJson(*read), declaration);
    QJsonObject receipt = declaration; // had no hash yet
    receipt.remove(u"content_hash"_s);
    QCOMPARE(wire::toJson(*wire::signatureFromJson(receipt)), receipt);
    QVERIFY(!wire::signatureFromJson({{u"way"_s, u"thought"_s}}));
}

QTEST_GUILESS_MAIN(TestDraftJson)
#include "tst_draftjson.moc"
