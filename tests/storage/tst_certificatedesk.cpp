// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of CertificateDesk and MarriageRegister, against the SQLite store.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::PartyRole;
using models::RegisterAnswer;
using models::StoreError;
namespace eventtype = models::eventtype;

namespace {

const QString kMan = u"320402199105121234"_s;
const QString kWoman = u"320402199208231223"_s;

bool operator==(const models::StockLevel &a, const models::StockLevel &b)
{
    return a.inStock == b.inStock && a.reserved == b.reserved && a.used == b.used && a.voided == b.voided;
}

} // namespace

class TestCertificateDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheNextNumberAndTheLowestBlanks();
    void givesTheSameAssignmentAgain();
    void startsEachYearAtOne();
    void refusesAConflictingAssignment();
    void refusesWithoutBlanksAndTakesNoNumber();
    void voidsABlankAndKeepsTheNumber();
    void usesNumberAndBlanksAtRegistration();
    void returnsOnlyUnprintedBlanks_data();
    void returnsOnlyUnprintedBlanks();
    void neverGivesAVoidNumberAgain();
    void refusesRegistrationUnderAnotherNumber();
    void receivesEachBlankOnce();
    void blocksIssueWhenTheClockWentBack();
    void knowsWhoIsMarried();
};

void TestCertificateDesk::givesTheNextNumberAndTheLowestBlanks()
{
    StoreFixture fixture;
    fixture.begin();
    for (int i = 0; i < 3; ++i) {
        const auto act =
            answer(fixture.store->desk.assign(fixture.openCase().caseId, 1, fixture.clock.today()));
        QVERIFY_RESULT(act);
        QCOMPARE(act->assignment.number.text(), u"J320402-2026-00000%1"_s.arg(i + 1));
        QCOMPARE(act->assignment.manBlank.text(), QString::number(3200461187 + 2 * i));
        QCOMPARE(act->assignment.womanBlank.text(), QString::number(3200461188 + 2 * i));
        QCOMPARE(act->assignment.registrationDate, QDate(2026, 11, 23));
        QCOMPARE(act->events.size(), 1);
        QCOMPARE(act->events.first().type, eventtype::kCertificateAssigned);
        QCOMPARE(act->events.first().body.value(u"number"_s).toString(), act->assignment.number.text());
    }
    QVERIFY(*answer(fixture.store->desk.stockLevel()) == (models::StockLevel{14, 6, 0, 0}));
    QVERIFY(answer(checkStore(fixture.store->thread()))->ok());
}

void TestCertificateDesk::givesTheSameAssignmentAgain()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const auto first = answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today()));
    const auto again = answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today().addDays(1)));
    QVERIFY_RESULT(again);
    QCOMPARE(again->assignment.number, first->assignment.number);
    QCOMPARE(again->assignment.registrationDate, first->assignment.registrationDate);
    QVERIFY(again->events.isEmpty());
    QCOMPARE(answer(fixture.store->desk.stockLevel())->reserved, 2);
}

void TestCertificateDesk::startsEachYearAtOne()
{
    StoreFixture fixture;
    fixture.begin();
    for (const auto &[day, number] : {std::pair(QDate(2026, 12, 31), u"J320402-2026-000001"_s),
                                      std::pair(QDate(2027, 1, 4), u"J320402-2027-000001"_s),
                                      std::pair(QDate(2026, 12, 31), u"J320402-2026-000002"_s)}) {
        const auto act = answer(fixture.store->desk.assign(fixture.openCase().caseId, 1, day));
        QVERIFY_RESULT(act);
        QCOMPARE(act->assignment.number.text(), number);
    }
}

void TestCertificateDesk::refusesAConflictingAssignment()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kCaseParked));
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())),
                   StoreError::Conflict);
    QVERIFY_RESULT(fixture.append(opened.caseId, 2, eventtype::kCaseTerminated));
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(opened.caseId, 3, fixture.clock.today())),
                   StoreError::Conflict);
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(u"none"_s, 1, fixture.clock.today())),
                   StoreError::NotFound);
}

void TestCertificateDesk::refusesWithoutBlanksAndTakesNoNumber()
{
    StoreFixture fixture;
    fixture.begin(1);
    const auto opened = fixture.openCase();
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())),
                   StoreError::NoBlanks);
    QVERIFY_RESULT(answer(fixture.store->desk.receive(*models::BlankSerial::parse(u"3300000001"), 10)));
    const auto act = answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today()));
    QVERIFY_RESULT(act);
    QCOMPARE(act->assignment.number.serial(), 1);
}

void TestCertificateDesk::voidsABlankAndKeepsTheNumber()
{
    StoreFixture fixture;
    fixture.begin(3);
    const auto opened = fixture.openCase();
    const auto first = answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today()));
    // Somebody else's name alone is worth nothing: they show themselves first, and once an act.
    QCOMPARE_ERROR(answer(fixture.store->desk.voidBlank(opened.caseId, 2, PartyRole::Woman,
                                                        u"wrong_content"_s, kSupervisor)),
                   StoreError::SecondPersonNeeded);
    QCOMPARE_ERROR(
        answer(fixture.store->desk.voidBlank(opened.caseId, 2, PartyRole::Woman, u"wrong_content"_s, {})),
        StoreError::SecondPersonNeeded);
    QVERIFY_RESULT(answer(fixture.store->vault.verify(kSupervisor, supervisorPassword())));
    const auto voided = answer(
        fixture.store->desk.voidBlank(opened.caseId, 2, PartyRole::Woman, u"wrong_content"_s, kSupervisor));
    QVERIFY_RESULT(voided);
    QCOMPARE(voided->assignment.number, first->assignment.number);
    QCOMPARE(voided->assignment.manBlank, first->assignment.manBlank);
    QCOMPARE(voided->assignment.womanBlank.text(), u"3200461189"_s);
    QCOMPARE(voided->events.first().second, kSupervisor);
    QCOMPARE(voided->events.first().body.value(u"serial"_s).toString(), first->assignment.womanBlank.text());
    QVERIFY(*answer(fixture.store->desk.stockLevel()) == (models::StockLevel{0, 2, 0, 1}));
    QCOMPARE_ERROR(answer(fixture.store->desk.voidBlank(opened.caseId, 3, PartyRole::Man, u"misprint"_s, {})),
                   StoreError::NoBlanks);
    QCOMPARE_ERROR(answer(fixture.store->desk.voidBlank(opened.caseId, 2, PartyRole::Man, u"misprint"_s, {})),
                   StoreError::Conflict);
    QCOMPARE_ERROR(answer(fixture.store->desk.voidBlank(fixture.openCase().caseId, 1, PartyRole::Man,
                                                        u"misprint"_s, {})),
                   StoreError::Conflict);
    QVERIFY(answer(checkStore(fixture.store->thread()))->ok());
}

void TestCertificateDesk::usesNumberAndBlanksAtRegistration()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.registerMarriage(u"陈志强"_s, kMan, u"李娜"_s, kWoman);
    QVERIFY(*answer(fixture.store->desk.stockLevel()) == (models::StockLevel{18, 0, 2, 0}));
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
}

void TestCertificateDesk::returnsOnlyUnprintedBlanks_data()
{
    QTest::addColumn<QStringList>("printed");
    QTest::addColumn<int>("voided");
    QTest::newRow("none printed") << QStringList{} << 0;
    QTest::newRow("one printed") << QStringList{u"man"_s} << 1;
    QTest::newRow("both printed") << QStringList{u"man"_s, u"woman"_s} << 2;
}

void TestCertificateDesk::returnsOnlyUnprintedBlanks()
{
    QFETCH(QStringList, printed);
    QFETCH(int, voided);
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())));
    int seq = 2;
    for (const auto &role : printed)
        QVERIFY_RESULT(fixture.append(opened.caseId, seq++, eventtype::kPrintIntended, {{u"role"_s, role}}));
    QVERIFY_RESULT(
        fixture.append(opened.caseId, seq, eventtype::kCaseTerminated, {{u"reason"_s, u"withdrawn"_s}}));
    QVERIFY(*answer(fixture.store->desk.stockLevel()) == (models::StockLevel{20 - voided, 0, 0, voided}));
    const auto report = answer(checkStore(fixture.store->thread()));
    QVERIFY2(report->ok(), qPrintable(report->problems.join(u'\n')));
}

void TestCertificateDesk::neverGivesAVoidNumberAgain()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())));
    QVERIFY_RESULT(fixture.append(opened.caseId, 2, eventtype::kCaseRefused, {{u"reason"_s, u"void"_s}}));
    const auto next = answer(fixture.store->desk.assign(fixture.openCase().caseId, 1, fixture.clock.today()));
    QVERIFY_RESULT(next);
    QCOMPARE(next->assignment.number.serial(), 2);
    QVERIFY(answer(checkStore(fixture.store->thread()))->ok());
}

void TestCertificateDesk::refusesRegistrationUnderAnotherNumber()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const QJsonObject body{{u"number"_s, u"J320402-2026-000009"_s}};
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kMarriageRegistered, body),
                   StoreError::InvalidEvent);
    QVERIFY_RESULT(answer(fixture.store->desk.assign(opened.caseId, 1, fixture.clock.today())));
    QCOMPARE_ERROR(fixture.append(opened.caseId, 2, eventtype::kMarriageRegistered, body),
                   StoreError::InvalidEvent);
}

void TestCertificateDesk::receivesEachBlankOnce()
{
    StoreFixture fixture;
    fixture.begin(10);
    const auto serial = [](QStringView text) { return *models::BlankSerial::parse(text); };
    QCOMPARE_ERROR(answer(fixture.store->desk.receive(serial(u"3200461196"), 5)),
                   StoreError::OverlappingRange);
    QCOMPARE_ERROR(answer(fixture.store->desk.receive(serial(u"3200461180"), 8)),
                   StoreError::OverlappingRange);
    QCOMPARE_ERROR(answer(fixture.store->desk.receive(serial(u"3200461197"), 0)),
                   StoreError::OverlappingRange);
    QCOMPARE_ERROR(answer(fixture.store->desk.receive(serial(u"9999999998"), 5)),
                   StoreError::OverlappingRange);
    QCOMPARE(answer(fixture.store->desk.stockLevel())->inStock, 10); // a refused range leaves none of itself
    const auto level = answer(fixture.store->desk.receive(serial(u"3200461180"), 7));
    QVERIFY_RESULT(level);
    QCOMPARE(level->inStock, 17);
    // The lowest first, though it came later.
    const auto act = answer(fixture.store->desk.assign(fixture.openCase().caseId, 1, fixture.clock.today()));
    QCOMPARE(act->assignment.manBlank.text(), u"3200461180"_s);
}

void TestCertificateDesk::blocksIssueWhenTheClockWentBack()
{
    StoreFixture fixture;
    fixture.begin();
    const auto assigned = fixture.openCase();
    QVERIFY_RESULT(answer(fixture.store->desk.assign(assigned.caseId, 1, fixture.clock.today())));
    fixture.clock.advanceMs(-25LL * 3600 * 1000);
    const auto opened = answer(fixture.store->cases.open(u"marriage"_s)); // intake goes on
    QVERIFY_RESULT(opened);
    QCOMPARE_ERROR(answer(fixture.store->desk.assign(opened->caseId, 1, fixture.clock.today())),
                   StoreError::ClockWentBack);
    QCOMPARE_ERROR(fixture.append(assigned.caseId, 2, eventtype::kMarriageRegistered,
                                  {{u"number"_s, u"J320402-2026-000001"_s}}),
                   StoreError::ClockWentBack);
    fixture.clock.advanceMs(2LL * 3600 * 1000); // within a day: allowed
    QVERIFY_RESULT(answer(fixture.store->desk.assign(opened->caseId, 1, fixture.clock.today())));
}

void TestCertificateDesk::knowsWhoIsMarried()
{
    StoreFixture fixture;
    fixture.begin();
    const auto ask = [&fixture](const QString &number) {
        return answer(fixture.store->marriages.query(models::DocumentKind::TemporaryResidentCard, number));
    };
    QVERIFY(ask(kMan)->status == RegisterAnswer::Status::NoRecord);
    fixture.registerMarriage(u"陈志强"_s, u"32040219910512123X"_s, u"李娜"_s, kWoman);
    for (const auto &number : {u"32040219910512123x"_s, kWoman}) {
        const auto answered = ask(number);
        QVERIFY_RESULT(answered);
        QVERIFY(answered->status == RegisterAnswer::Status::Married);
        QVERIFY(answered->scope == RegisterAnswer::Scope::LocalStore);
        QCOMPARE(answered->certificateNumber, u"J320402-2026-000001"_s);
        QCOMPARE(answered->recordDate, QDate(2026, 11, 23));
        QCOMPARE(answered->answeredAt, fixture.clock.now());
        QVERIFY(!answered->replyId.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCertificateDesk)
#include "tst_certificatedesk.moc"
