// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of Disclosure, against the SQLite store: nothing in clear without a reason on record.
#include "tests/storage/storefixture.h"

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StoreError;

namespace {

const QString kMan = u"320402199105121234"_s;
const QString kWoman = u"320402199208231223"_s;

} // namespace

class TestDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revealsAndRecordsWhy();
    void revealsWhatIsOnlyDrafted();
    void refusesWithoutAReason_data();
    void refusesWithoutAReason();
    void rolesAreHeldTo_data();
    void rolesAreHeldTo();
    void recordIsMaskedWhoeverAsks_data();
    void recordIsMaskedWhoeverAsks();
};

void TestDisclosure::revealsAndRecordsWhy()
{
    StoreFixture fixture;
    fixture.begin();
    const QString caseId = fixture.registerMarriage(u"陈志强"_s, kMan, u"李娜"_s, kWoman);
    QCOMPARE(answer(fixture.store->cases.find({}))->first().manName, u"陈*"_s);
    const auto parties =
        answer(fixture.store->disclosure.reveal(caseId, {u"party_present"_s, u"当事人来窗口查询"_s}));
    QVERIFY_RESULT(parties);
    QCOMPARE(parties->manName, u"陈志强"_s);
    QCOMPARE(parties->manNumber, kMan);
    QCOMPARE(parties->womanName, u"李娜"_s);
    QCOMPARE(parties->womanNumber, kWoman);
    const auto row = answer(fixture.store->trail.find({}))->first();
    QCOMPARE(row.action, u"parties.revealed"_s);
    QCOMPARE(row.caseId, caseId);
    QCOMPARE(row.details.value(u"reason"_s).toString(), u"party_present"_s);
    QCOMPARE(row.details.value(u"text"_s).toString(), u"当事人来窗口查询"_s);
}

void TestDisclosure::revealsWhatIsOnlyDrafted()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->cases.saveDraft(
        opened.caseId, QByteArray(R"({"parties":[{"role":"man","document":{"name":"陈志强"}}]})"))));
    const auto parties = answer(fixture.store->disclosure.reveal(opened.caseId, {u"other"_s, u"核对"_s}));
    QVERIFY_RESULT(parties);
    QCOMPARE(parties->manName, u"陈志强"_s);
    QVERIFY(parties->womanName.isEmpty());
}

void TestDisclosure::refusesWithoutAReason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("no code") << QString() << u"核对"_s;
    QTest::newRow("no words") << u"other"_s << u"  "_s;
    QTest::newRow("a document number") << u"other"_s << u"查 320402199105121234"_s;
    QTest::newRow("a telephone number") << u"other"_s << u"13812345678 来电"_s;
    QTest::newRow("code of words") << u"other reason"_s << u"核对"_s;
}

void TestDisclosure::refusesWithoutAReason()
{
    QFETCH(QString, code);
    QFETCH(QString, text);
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const auto before = answer(fixture.store->trail.find({}))->size();
    QCOMPARE_ERROR(answer(fixture.store->disclosure.reveal(opened.caseId, {code, text})),
                   StoreError::ReasonMissing);
    QCOMPARE(answer(fixture.store->trail.find({}))->size(), before);
    QCOMPARE_ERROR(answer(fixture.store->disclosure.reveal(u"none"_s, {u"other"_s, u"核对"_s})),
                   StoreError::NotFound);
}

void TestDisclosure::rolesAreHeldTo_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("may");
    QTest::newRow("registrar") << kSecondClerk << true;
    QTest::newRow("supervisor") << kSupervisor << true;
    QTest::newRow("administrator") << kAdministrator << false;
    QTest::newRow("auditor") << kAuditor << false;
}

void TestDisclosure::rolesAreHeldTo()
{
    QFETCH(QString, user);
    QFETCH(bool, may);
    StoreFixture fixture;
    fixture.begin();
    const QString caseId = fixture.registerMarriage(u"陈志强"_s, kMan, u"李娜"_s, kWoman);
    fixture.become(user);
    const auto parties = answer(fixture.store->disclosure.reveal(caseId, {u"inquiry"_s, u"核对"_s}));
    if (may) {
        QVERIFY_RESULT(parties);
    } else {
        QCOMPARE_ERROR(parties, StoreError::NotPermitted);
        QCOMPARE_ERROR(answer(fixture.store->cases.load(caseId)), StoreError::NotPermitted);
    }
}

void TestDisclosure::recordIsMaskedWhoeverAsks_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("may");
    QTest::newRow("its clerk") << QString() << true;
    QTest::newRow("registrar") << kSecondClerk << true;
    QTest::newRow("supervisor") << kSupervisor << true;
    QTest::newRow("auditor") << kAuditor << true;
    QTest::newRow("administrator") << kAdministrator << false;
}

void TestDisclosure::recordIsMaskedWhoeverAsks()
{
    QFETCH(QString, user);
    QFETCH(bool, may);
    StoreFixture fixture;
    fixture.begin();
    const QString caseId = fixture.registerMarriage(u"陈志强"_s, kMan, u"李娜"_s, kWoman);
    if (!user.isEmpty()) fixture.become(user);
    const auto record = answer(fixture.store->disclosure.record(caseId));
    if (!may) {
        QCOMPARE_ERROR(record, StoreError::NotPermitted);
        return;
    }
    QVERIFY_RESULT(record);
    const auto row = answer(fixture.store->trail.find({}))->first();
    QCOMPARE(row.action, u"case.viewed"_s);
    QCOMPARE(row.caseId, caseId);
    QCOMPARE(record->summary.manName, u"陈*"_s);
    QCOMPARE(record->summary.womanName, u"李*"_s);
    QCOMPARE(record->summary.state, u"registered"_s);
    QCOMPARE(record->blanks.size(), 2);
    QVERIFY(record->acts.size() > 2);
    QCOMPARE(record->acts.last().type, QString(models::eventtype::kMarriageRegistered));
    QCOMPARE(record->acts.first().type, QString(models::eventtype::kCaseOpened));
    QVERIFY(!record->acts.first().clerkName.isEmpty());
    QVERIFY(!record->acts.first().clerkName.startsWith(u"u:"_s)); // as people read it
    QCOMPARE_ERROR(answer(fixture.store->disclosure.record(u"none"_s)), StoreError::NotFound);
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "tst_disclosure.moc"
