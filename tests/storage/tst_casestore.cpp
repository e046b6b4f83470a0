// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of CaseStore, against the SQLite store.
#include "tests/storage/storefixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StoreError;
namespace eventtype = models::eventtype;

namespace {

const QString kMan = u"320402199105121234"_s;
const QString kWoman = u"320402199208231223"_s;

QByteArray draftOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

class TestCaseStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheDaysNextAcceptanceNumber();
    void keepsActsInOrderWithTheirChain();
    void survivesALockAndARestart();
    void refusesAnActOnAnOlderState();
    void refusesEverythingWhileLocked();
    void refusesUnknownCases();
    void keepsAndDropsTheDraft();
    void replacesTheDraftWithTheAct();
    void keepsDraftsThatAreNoJson();
    void recordsSeveralActsOrNone();
    void refusesActsOfOthers_data();
    void refusesActsOfOthers();
    void refusesBodiesWithoutCanonicalForm();
    void refusesEventsThatAreTooLarge();
    void refusesWrongTypesInTheBody();
    void refusesActsThatMoveAClosedCase();
    void findsByAnyPartOfAName_data();
    void findsByAnyPartOfAName();
    void findsByNumbers();
    void findsByStateAndDay();
    void findsNamesOfADraft();
    void masksNamesOfOthersAndOfClosedCases();
    void countsTheDay();
    void keepsBlobsUnreadable();
    void refusesBlobsOver32MiB();
};

void TestCaseStore::opensWithTheDaysNextAcceptanceNumber()
{
    StoreFixture fixture;
    fixture.begin();
    const auto first = fixture.openCase();
    const auto second = fixture.openCase();
    fixture.clock.advanceMs(24 * 3600 * 1000);
    const auto nextDay = fixture.openCase();
    QCOMPARE(first.acceptanceNumber, u"320402-20261123-0001"_s);
    QCOMPARE(second.acceptanceNumber, u"320402-20261123-0002"_s);
    QCOMPARE(nextDay.acceptanceNumber, u"320402-20261124-0001"_s);
    QCOMPARE(first.events.size(), 1);
    QCOMPARE(first.events.first().type, eventtype::kCaseOpened);
    QCOMPARE(first.events.first().body.value(u"window"_s).toInt(), 3);
    QCOMPARE(first.events.first().clerk, kClerk);
}

void TestCaseStore::keepsActsInOrderWithTheirChain()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    fixture.clock.advanceMs(1234);
    const auto acts = answer(fixture.store->cases.append(
        opened.caseId, 1,
        {{eventtype::kIdentityConfirmed, partiesBody(u"陈志强"_s, kMan, u"李娜"_s, kWoman), {}, {}},
         {eventtype::kEligibilityExamined, {{u"outcome"_s, u"passed"_s}}, {}, kSupervisor}},
        {}));
    QVERIFY_RESULT(acts);
    QCOMPARE(acts->size(), 2);
    QCOMPARE(acts->at(1).caseSeq, 3);
    QCOMPARE(acts->at(1).second, kSupervisor);

    const auto history = answer(fixture.store->cases.load(opened.caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(history->lastSeq(), 3);
    QCOMPARE(history->acceptanceNumber, opened.acceptanceNumber);
    QCOMPARE(history->business, u"marriage"_s);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(history->events.at(i + 1).hash, acts->at(i).hash);
        QCOMPARE(history->events.at(i + 1).body, acts->at(i).body);
        QCOMPARE(history->events.at(i + 1).at, fixture.clock.now());
    }
}

void TestCaseStore::survivesALockAndARestart()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(opened.caseId, "{\"remark\":\"x\"}")));
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    fixture.restart();
    QVERIFY_RESULT(fixture.unlock());
    const auto history = answer(fixture.store->cases.load(opened.caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(history->events.first().hash, opened.events.first().hash);
    QCOMPARE(history->draft, QByteArray("{\"remark\":\"x\"}"));
    QCOMPARE(fixture.openCase().acceptanceNumber, u"320402-20261123-0002"_s);
}

void TestCaseStore::refusesAnActOnAnOlderState()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kCaseParked));
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kCaseResumed), StoreError::Conflict);
    QCOMPARE_ERROR(fixture.append(opened.caseId, 3, eventtype::kCaseResumed), StoreError::Conflict);
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->lastSeq(), 2);
}

void TestCaseStore::refusesEverythingWhileLocked()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QCOMPARE_ERROR(answer(fixture.store->cases.open(u"marriage"_s)), StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->cases.load(opened.caseId)), StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->cases.saveDraft(opened.caseId, "{}")), StoreError::Locked);
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kCaseParked), StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->cases.find({})), StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->desk.stockLevel()), StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->marriages.query(models::DocumentKind::ResidentCard, kMan)),
                   StoreError::Locked);
    QCOMPARE_ERROR(answer(fixture.store->audit.record(u"print"_s, {}, {})), StoreError::Locked);
}

void TestCaseStore::refusesUnknownCases()
{
    StoreFixture fixture;
    fixture.begin();
    const QString unknown = u"0199e6d2-0000-7aaa-8bbb-ccccdddd0001"_s;
    QCOMPARE_ERROR(answer(fixture.store->cases.load(unknown)), StoreError::NotFound);
    QCOMPARE_ERROR(fixture.append(unknown, 0, eventtype::kCaseParked), StoreError::NotFound);
    QCOMPARE_ERROR(answer(fixture.store->cases.saveDraft(unknown, "{}")), StoreError::NotFound);
    QCOMPARE_ERROR(answer(fixture.store->cases.putBlob(unknown, u"couple_photo"_s, u"image/png"_s, "x")),
                   StoreError::NotFound);
    QCOMPARE_ERROR(answer(fixture.store->cases.blob(u"00"_s)), StoreError::NotFound);
}

void TestCaseStore::keepsAndDropsTheDraft()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    for (const QByteArray &draft : {QByteArray("{\"a\":1}"), QByteArray("{\"a\":2}"), QByteArray()}) {
        QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(opened.caseId, draft)));
        QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, draft);
    }
}

void TestCaseStore::replacesTheDraftWithTheAct()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(opened.caseId, "{\"a\":1}")));
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kCaseParked, {}, "{\"a\":2}"));
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, QByteArray("{\"a\":2}"));
    QVERIFY_RESULT(fixture.append(opened.caseId, 2, eventtype::kCaseResumed));
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, QByteArray());
    // A refused act leaves the draft as it was.
    QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(opened.caseId, "{\"a\":3}")));
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kCaseParked, {}, "{\"a\":4}"),
                   StoreError::Conflict);
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, QByteArray("{\"a\":3}"));
}

void TestCaseStore::keepsDraftsThatAreNoJson()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    for (const QByteArray &draft : {QByteArray("{"), QByteArray("[1]"), QByteArray("{\"parties\":3}"),
                                    QByteArray("{\"parties\":[{\"role\":\"x\"}]}")}) {
        QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(opened.caseId, draft)));
        QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, draft);
    }
    QCOMPARE_ERROR(answer(fixture.store->cases.saveDraft(opened.caseId, QByteArray(1024 * 1024 + 1, 'x'))),
                   StoreError::TooLarge);
}

void TestCaseStore::recordsSeveralActsOrNone()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const auto acts = answer(fixture.store->cases.append(
        opened.caseId, 1,
        {{eventtype::kCaseParked, {}, {}, {}}, {eventtype::kCertificateAssigned, {}, {}, {}}}, "{}"));
    QCOMPARE_ERROR(acts, StoreError::InvalidEvent);
    const auto history = answer(fixture.store->cases.load(opened.caseId));
    QCOMPARE(history->lastSeq(), 1);
    QCOMPARE(history->draft, QByteArray());
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kCaseParked));
}

void TestCaseStore::refusesActsOfOthers_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("none") << QString();
    QTest::newRow("opening") << QString(eventtype::kCaseOpened);
    QTest::newRow("assignment") << QString(eventtype::kCertificateAssigned);
    QTest::newRow("voiding") << QString(eventtype::kBlankVoided);
}

void TestCaseStore::refusesActsOfOthers()
{
    QFETCH(QString, type);
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, type, {{u"role"_s, u"man"_s}}), StoreError::InvalidEvent);
}

void TestCaseStore::refusesBodiesWithoutCanonicalForm()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, {{u"x"_s, 0.5}}),
                   StoreError::InvalidEvent);
    QCOMPARE_ERROR(
        fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, {{u"x"_s, QString(QChar(0xD842))}}),
        StoreError::InvalidEvent);
}

void TestCaseStore::refusesEventsThatAreTooLarge()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QCOMPARE_ERROR(
        fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, {{u"x"_s, QString(256 * 1024, u'x')}}),
        StoreError::TooLarge);
    QVERIFY_RESULT(
        fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, {{u"x"_s, QString(250 * 1024, u'x')}}));
}

void TestCaseStore::refusesWrongTypesInTheBody()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kIdentityConfirmed, {{u"parties"_s, 3}}),
                   StoreError::InvalidEvent);
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kPrintIntended, {{u"role"_s, u"both"_s}}),
                   StoreError::InvalidEvent);
    QVERIFY_RESULT(
        fixture.append(opened.caseId, 1, eventtype::kIdentityConfirmed, {})); // absent is passed over
}

void TestCaseStore::refusesActsThatMoveAClosedCase()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kCaseRefused, {{u"reason"_s, u"age"_s}}));
    for (const auto type : {eventtype::kCaseRefused, eventtype::kCaseTerminated, eventtype::kCaseParked,
                            eventtype::kCaseResumed, eventtype::kMarriageRegistered})
        QCOMPARE_ERROR(fixture.append(opened.caseId, 2, type), StoreError::Conflict);
}

void TestCaseStore::findsByAnyPartOfAName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("two characters, whole name") << u"李娜"_s << 1;
    QTest::newRow("beginning") << u"陈志"_s << 1;
    QTest::newRow("middle and end") << u"志强"_s << 1;
    QTest::newRow("one character") << u"娜"_s << 1;
    QTest::newRow("outside the BMP") << u"𠮷"_s << 1;
    QTest::newRow("outside the BMP, at the end") << u"家𠮷"_s << 1;
    QTest::newRow("half a character") << QString(QChar(0xDFB7)) << 0;
    QTest::newRow("middle dot as stored") << u"阿依古丽·买买提"_s << 1;
    QTest::newRow("other middle dot") << u"古丽•买"_s << 1;
    QTest::newRow("Latin, other case") << u"wong"_s << 1;
    QTest::newRow("Latin, inner word") << u"tai m"_s << 1;
    QTest::newRow("spaces around") << u"  李娜 "_s << 1;
    QTest::newRow("both cases") << u"320402-2026"_s << 3;
    QTest::newRow("not there") << u"李强"_s << 0;
    QTest::newRow("wildcards are letters") << u"%"_s << 0;
    QTest::newRow("nothing asked") << QString() << 3;
}

void TestCaseStore::findsByAnyPartOfAName()
{
    StoreFixture fixture;
    fixture.begin();
    const QString names[][2] = {
        {u"陈志强"_s, u"李娜"_s}, {u"张家𠮷"_s, u"阿依古丽·买买提"_s}, {u"WONG Tai Man"_s, u"何欣"_s}};
    for (const auto &couple : names)
        QVERIFY_RESULT(fixture.append(fixture.openCase().caseId, 1, eventtype::kIdentityConfirmed,
                                      partiesBody(couple[0], kMan, couple[1], kWoman)));
    QFETCH(QString, text);
    QFETCH(int, found);
    const auto cases = answer(fixture.store->cases.find({.text = text, .state = {}, .openedOn = {}}));
    QVERIFY_RESULT(cases);
    QCOMPARE(cases->size(), found);
    if (text == "李娜"_L1) QCOMPARE(cases->first().womanName, u"李娜"_s);
}

void TestCaseStore::findsByNumbers()
{
    StoreFixture fixture;
    fixture.begin();
    const auto first = fixture.registerMarriage(u"陈志强"_s, u"32040219910512123X"_s, u"李娜"_s, kWoman);
    fixture.registerMarriage(u"周凯"_s, kMan, u"何欣"_s, u"320402199306011224"_s);
    for (const auto &text : {u"32040219910512123X"_s, u"32040219910512123x"_s, kWoman,
                             u"J320402-2026-000001"_s, u"320402-20261123-0001"_s}) {
        const auto cases = answer(fixture.store->cases.find({.text = text, .state = {}, .openedOn = {}}));
        QVERIFY_RESULT(cases);
        QCOMPARE(cases->size(), 1);
        QCOMPARE(cases->first().caseId, first);
        QCOMPARE(cases->first().certificateNumber, u"J320402-2026-000001"_s);
        QCOMPARE(cases->first().state, u"registered"_s);
    }
}

void TestCaseStore::findsByStateAndDay()
{
    StoreFixture fixture;
    fixture.begin();
    const auto old = fixture.openCase();
    fixture.clock.advanceMs(24 * 3600 * 1000);
    const auto parked = fixture.openCase();
    const auto newest = fixture.openCase();
    QVERIFY_RESULT(fixture.append(parked.caseId, 1, eventtype::kCaseParked));
    const auto ids = [&fixture](const models::CaseQuery &query) {
        QStringList found;
        const auto cases = answer(fixture.store->cases.find(query));
        for (const auto &summary : *cases)
            found.append(summary.caseId);
        return found;
    };
    QCOMPARE(ids({.text = {}, .state = {}, .openedOn = {}}),
             QStringList({newest.caseId, parked.caseId, old.caseId}));
    QCOMPARE(ids({.text = {}, .state = u"parked"_s, .openedOn = {}}), QStringList(parked.caseId));
    QCOMPARE(ids({.text = {}, .state = u"draft"_s, .openedOn = QDate(2026, 11, 23)}),
             QStringList(old.caseId));
    QCOMPARE(ids({.text = u"320402-2026"_s, .state = u"draft"_s, .openedOn = QDate(2026, 11, 24)}),
             QStringList(newest.caseId));
    QCOMPARE(ids({.text = {}, .state = {}, .openedOn = {}, .limit = 1}), QStringList(newest.caseId));
}

void TestCaseStore::findsNamesOfADraft()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const auto find = [&fixture](const QString &text) {
        return *answer(fixture.store->cases.find({.text = text, .state = {}, .openedOn = {}}));
    };
    QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(
        opened.caseId, draftOf(partiesBody(u"陈志强"_s, kMan, u"李娜"_s, {})))));
    QCOMPARE(find(u"李娜"_s).size(), 1);
    QCOMPARE(find(kMan).first().manName, u"陈志强"_s);
    // The card was another's: the old name is not found any more.
    QVERIFY_RESULT(answer(
        fixture.store->cases.saveDraft(opened.caseId, draftOf(partiesBody(u"周凯"_s, kMan, u"李娜"_s, {})))));
    QCOMPARE(find(u"陈志"_s).size(), 0);
    QCOMPARE(find(u"周凯"_s).size(), 1);
    // Confirmed, and the draft gone: found by what is on record.
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kIdentityConfirmed,
                                  partiesBody(u"周凯"_s, kMan, u"何欣"_s, kWoman)));
    QCOMPARE(find(u"李娜"_s).size(), 0);
    QCOMPARE(find(u"周凯"_s).first().womanName, u"何欣"_s);
}

void TestCaseStore::masksNamesOfOthersAndOfClosedCases()
{
    StoreFixture fixture;
    fixture.begin();
    const auto mine = fixture.openCase();
    QVERIFY_RESULT(fixture.append(mine.caseId, 1, eventtype::kIdentityConfirmed,
                                  partiesBody(u"陈志强"_s, kMan, u"李娜"_s, kWoman)));
    const auto all = models::CaseQuery{};
    QCOMPARE(answer(fixture.store->cases.find(all))->first().manName, u"陈志强"_s);
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QVERIFY_RESULT(fixture.unlock(kSupervisor, QByteArray("second horse ").append("09")));
    QCOMPARE(answer(fixture.store->cases.find(all))->first().manName, u"陈*"_s);
    QCOMPARE_ERROR(fixture.append(mine.caseId, 2, eventtype::kCaseTerminated), StoreError::NotPermitted);
    fixture.become(kClerk);
    QVERIFY_RESULT(
        fixture.append(mine.caseId, 2, eventtype::kCaseTerminated, {{u"reason"_s, u"withdrawn"_s}}));
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(answer(fixture.store->cases.find(all))->first().womanName, u"李*"_s);
}

void TestCaseStore::countsTheDay()
{
    StoreFixture fixture;
    fixture.begin();
    const auto day = fixture.clock.today();
    QCOMPARE(answer(fixture.store->cases.dayFigures(day))->meanSeconds, std::nullopt);
    const auto first = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->desk.assign(first.caseId, 1, day)));
    fixture.clock.advanceMs(600'000);
    QVERIFY_RESULT(fixture.append(first.caseId, 2, eventtype::kMarriageRegistered,
                                  {{u"number"_s, u"J320402-2026-000001"_s}}));
    const auto refused = fixture.openCase();
    QVERIFY_RESULT(fixture.append(refused.caseId, 1, eventtype::kCaseRefused));
    fixture.openCase();
    const auto figures = answer(fixture.store->cases.dayFigures(day));
    QVERIFY_RESULT(figures);
    QCOMPARE(figures->registered, 1);
    QCOMPARE(figures->refused, 1);
    QCOMPARE(figures->open, 1);
    QCOMPARE(figures->meanSeconds, 600);
    QCOMPARE(answer(fixture.store->cases.dayFigures(day.addDays(1)))->registered, 0);
}

void TestCaseStore::keepsBlobsUnreadable()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const QByteArray photo = QByteArray("\x89PNG").append(QByteArray(100'000, 'p'));
    const auto blob =
        answer(fixture.store->cases.putBlob(opened.caseId, u"couple_photo"_s, u"image/png"_s, photo));
    const auto again =
        answer(fixture.store->cases.putBlob(opened.caseId, u"couple_photo"_s, u"image/png"_s, photo));
    QVERIFY_RESULT(blob);
    QCOMPARE(blob->size, photo.size());
    QCOMPARE(blob->id.size(), 64);
    QCOMPARE(blob->plainMac, again->plainMac); // the same scan is recognised
    QVERIFY(blob->id != again->id);            // but its ciphertext does not give it away
    QCOMPARE(*answer(fixture.store->cases.blob(blob->id)), photo);
    // The reference goes into an event and comes back with it.
    QVERIFY_RESULT(answer(
        fixture.store->cases.append(opened.caseId, 1, {{eventtype::kPhotoAccepted, {}, {*blob}, {}}}, {})));
    const auto history = answer(fixture.store->cases.load(opened.caseId));
    QCOMPARE(history->events.last().blobs.size(), 1);
    QCOMPARE(history->events.last().blobs.first().id, blob->id);
    QCOMPARE(history->events.last().blobs.first().size, photo.size());
}

void TestCaseStore::refusesBlobsOver32MiB()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const QByteArray large(32 * 1024 * 1024 + 1, 'x');
    QCOMPARE_ERROR(answer(fixture.store->cases.putBlob(opened.caseId, u"scan"_s, u"image/png"_s, large)),
                   StoreError::TooLarge);
}

QTEST_GUILESS_MAIN(TestCaseStore)
#include "tst_casestore.moc"
