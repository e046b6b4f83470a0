// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract of VoidReview and of Vault::verify(), against the SQLite store.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::PartyRole;
using models::StoreError;
using models::VoidProposal;
using models::VoidRequest;
namespace eventtype = models::eventtype;

namespace {

/// A case with a number and two blanks, opened by the clerk who is logged in.
struct Assigned : StoreFixture
{
    QString caseId;

    explicit Assigned(int blanks = 20)
    {
        begin(blanks);
        caseId = openCase().caseId;
        if (!answer(store->desk.assign(caseId, 1, clock.today()))) qFatal("nothing assigned");
    }
    VoidRequest request(const QString &reason = u"wrong_content"_s, const QString &text = u"姓名打错"_s) const
    {
        return {caseId, PartyRole::Man, {}, reason, text};
    }
    models::Result<VoidProposal> propose(const VoidRequest &what)
    {
        return answer(store->voids.propose(what));
    }
    models::Result<> decide(const QString &id, bool confirm, const QString &remark = {},
                            const QString &second = {})
    {
        return answer(store->voids.decide(id, confirm, remark, second));
    }
    QString problems()
    {
        const auto report = answer(checkStore(store->thread()));
        return report ? report->problems.join(u'\n') : report.error().toLogString();
    }
};

} // namespace

class TestVoidReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printerFaultIsVoidedByOne();
    void wrongContentWaitsForASecond();
    void supervisorConfirmsLater();
    void supervisorConfirmsAtTheSameMachine();
    void rejectionLeavesTheBlank();
    void nobodyConfirmsTheirOwn();
    void verifiedPersonServesOnceAndNotForLong();
    void verifyRefuses_data();
    void verifyRefuses();
    void wrongPasswordsOfTheSecondPersonAreCounted();
    void pendingVoidHoldsTheRegistration();
    void blankInStockIsVoidedByTwo();
    void refusesWhatCannotBeVoided();
    void confirmingWithoutBlanksChangesNothing();
};

void TestVoidReview::printerFaultIsVoidedByOne()
{
    Assigned office;
    const auto proposal = office.propose(office.request(u"misprint"_s, {}));
    QVERIFY_RESULT(proposal);
    QVERIFY(proposal->state == VoidProposal::State::Confirmed);
    QCOMPARE(answer(office.store->desk.stockLevel())->voided, 1);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::wrongContentWaitsForASecond()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    QVERIFY_RESULT(proposal);
    QVERIFY(proposal->state == VoidProposal::State::Pending);
    QCOMPARE(proposal->proposerName, u"王敏"_s);
    QVERIFY(proposal->acceptanceNumber.startsWith(u"320402-"_s));
    QCOMPARE(answer(office.store->desk.stockLevel())->voided, 0);
    QCOMPARE_ERROR(office.propose(office.request()), StoreError::VoidPending);
    QCOMPARE_ERROR(answer(office.store->desk.voidBlank(office.caseId, 2, PartyRole::Man, u"misprint"_s, {})),
                   StoreError::VoidPending);
    QCOMPARE(answer(office.store->voids.proposals(true))->size(), 1);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::supervisorConfirmsLater()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    office.become(kSupervisor);
    QVERIFY_RESULT(office.decide(proposal->id, true));
    QVERIFY(answer(office.store->voids.proposals(true))->isEmpty());
    const auto all = answer(office.store->voids.proposals(false));
    QVERIFY(all->first().state == VoidProposal::State::Confirmed);
    QCOMPARE(all->first().deciderName, u"赵立"_s);
    QCOMPARE_ERROR(office.decide(proposal->id, true), StoreError::Conflict);
    office.become(kClerk);
    const auto history = answer(office.store->cases.load(office.caseId));
    const auto &event = history->events.last();
    QCOMPARE(event.type, eventtype::kBlankVoided);
    QCOMPARE(event.clerk, kSupervisor); // both signatures are in the event
    QCOMPARE(event.second, kClerk);
    QCOMPARE(event.body.value(u"reason"_s).toString(), u"内容有误"_s);
    QCOMPARE(event.body.value(u"serial"_s).toString(), proposal->serial);
    QCOMPARE(event.body.value(u"replaced_by"_s).toString(), u"3200461189"_s);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::supervisorConfirmsAtTheSameMachine()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    QCOMPARE_ERROR(office.decide(proposal->id, true, {}, kSupervisor), StoreError::SecondPersonNeeded);
    const auto shown = answer(office.store->vault.verify(kSupervisor, supervisorPassword()));
    QVERIFY_RESULT(shown);
    QCOMPARE(shown->name, u"赵立"_s);
    QCOMPARE(office.store->vault.current()->id, kClerk); // the session stays the clerk's
    QVERIFY_RESULT(office.decide(proposal->id, true, {}, kSupervisor));
    const auto event = answer(office.store->cases.load(office.caseId))->events.last();
    QCOMPARE(event.clerk, kClerk);
    QCOMPARE(event.second, kSupervisor);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::rejectionLeavesTheBlank()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    office.become(kSupervisor);
    QCOMPARE_ERROR(office.decide(proposal->id, false), StoreError::ReasonMissing);
    QVERIFY_RESULT(office.decide(proposal->id, false, u"内容无误"_s));
    const auto all = answer(office.store->voids.proposals(false));
    QVERIFY(all->first().state == VoidProposal::State::Rejected);
    QCOMPARE(all->first().remark, u"内容无误"_s);
    office.become(kClerk);
    QCOMPARE(answer(office.store->cases.load(office.caseId))->lastSeq(), 2);
    QVERIFY_RESULT(office.propose(office.request())); // and may be proposed again
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::nobodyConfirmsTheirOwn()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    QCOMPARE_ERROR(office.decide(proposal->id, true), StoreError::NotPermitted);
    QCOMPARE_ERROR(office.decide(proposal->id, true, {}, kClerk), StoreError::SamePerson);
    office.become(kSecondClerk);
    QCOMPARE_ERROR(office.decide(proposal->id, true), StoreError::NotPermitted);
    QVERIFY_RESULT(answer(office.store->vault.verify(kClerk, password())));
    QCOMPARE_ERROR(office.decide(proposal->id, true, {}, kClerk), StoreError::NotPermitted);
    office.become(kAuditor);
    QCOMPARE_ERROR(office.decide(proposal->id, true), StoreError::NotPermitted);
    // A supervisor who proposes needs another one.
    office.become(kSupervisor);
    const auto own = office.propose(
        {{}, {}, models::BlankSerial::parse(u"3200461200"_s).value(), u"damaged"_s, u"受潮"_s});
    QVERIFY_RESULT(own);
    QCOMPARE_ERROR(office.decide(own->id, true), StoreError::SamePerson);
    QCOMPARE(answer(office.store->desk.stockLevel())->voided, 0);
}

void TestVoidReview::verifiedPersonServesOnceAndNotForLong()
{
    Assigned office;
    QVERIFY_RESULT(answer(office.store->vault.verify(kSupervisor, supervisorPassword())));
    QVERIFY_RESULT(answer(
        office.store->desk.voidBlank(office.caseId, 2, PartyRole::Man, u"wrong_content"_s, kSupervisor)));
    QCOMPARE_ERROR(answer(office.store->desk.voidBlank(office.caseId, 3, PartyRole::Man, u"wrong_content"_s,
                                                       kSupervisor)),
                   StoreError::SecondPersonNeeded);
    QVERIFY_RESULT(answer(office.store->vault.verify(kSupervisor, supervisorPassword())));
    office.clock.advanceMs(61'000);
    QCOMPARE_ERROR(answer(office.store->desk.voidBlank(office.caseId, 3, PartyRole::Man, u"wrong_content"_s,
                                                       kSupervisor)),
                   StoreError::SecondPersonNeeded);
    // Nor does it outlive the session.
    QVERIFY_RESULT(answer(office.store->vault.verify(kSupervisor, supervisorPassword())));
    office.become(kClerk);
    QCOMPARE_ERROR(answer(office.store->desk.voidBlank(office.caseId, 3, PartyRole::Man, u"wrong_content"_s,
                                                       kSupervisor)),
                   StoreError::SecondPersonNeeded);
}

void TestVoidReview::verifyRefuses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<int>("error");
    QTest::newRow("wrong password") << kSupervisor << QByteArray("not this one")
                                    << int(StoreError::WrongPassword);
    QTest::newRow("the clerk's own password") << kSupervisor << password() << int(StoreError::WrongPassword);
    QTest::newRow("oneself") << kClerk << password() << int(StoreError::SamePerson);
    QTest::newRow("nobody") << u"u:320402:9999"_s << password() << int(StoreError::UnknownUser);
    QTest::newRow("empty") << kSupervisor << QByteArray() << int(StoreError::WrongPassword);
}

void TestVoidReview::verifyRefuses()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, with);
    QFETCH(int, error);
    StoreFixture fixture;
    fixture.begin();
    with.detach();
    QCOMPARE_ERROR(answer(fixture.store->vault.verify(user, with)), StoreError(error));
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QCOMPARE_ERROR(answer(fixture.store->vault.verify(kSupervisor, supervisorPassword())),
                   StoreError::Locked);
}

void TestVoidReview::wrongPasswordsOfTheSecondPersonAreCounted()
{
    StoreFixture fixture;
    fixture.begin();
    for (int i = 0; i < 5; ++i)
        QCOMPARE_ERROR(answer(fixture.store->vault.verify(kSupervisor, QByteArray("guess ").append("12345"))),
                       StoreError::WrongPassword);
    QCOMPARE_ERROR(answer(fixture.store->vault.verify(kSupervisor, supervisorPassword())),
                   StoreError::LockedOut);
    QCOMPARE_ERROR(fixture.unlock(kSupervisor, supervisorPassword()), StoreError::LockedOut);
    QVERIFY_RESULT(fixture.unlock());
}

void TestVoidReview::pendingVoidHoldsTheRegistration()
{
    Assigned office;
    const auto proposal = office.propose(office.request());
    QCOMPARE_ERROR(office.append(office.caseId, 2, eventtype::kMarriageRegistered,
                                 {{u"number"_s, u"J320402-2026-000001"_s}}),
                   StoreError::VoidPending);
    office.become(kSupervisor);
    QVERIFY_RESULT(office.decide(proposal->id, false, u"看过，无误"_s));
    office.become(kClerk);
    QVERIFY_RESULT(office.append(office.caseId, 2, eventtype::kMarriageRegistered,
                                 {{u"number"_s, u"J320402-2026-000001"_s}}));
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::blankInStockIsVoidedByTwo()
{
    Assigned office;
    const VoidRequest request{{}, {}, *models::BlankSerial::parse(u"3200461195"_s), u"lost"_s, u"盘点发现"_s};
    const auto proposal = office.propose(request);
    QVERIFY_RESULT(proposal);
    office.become(kSupervisor);
    QVERIFY_RESULT(office.decide(proposal->id, true));
    const auto book = answer(office.store->blanks.book());
    QCOMPARE(book->voided, 1);
    QCOMPARE(book->atWindows, 19);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::refusesWhatCannotBeVoided()
{
    Assigned office;
    QCOMPARE_ERROR(office.propose(office.request(u"wrong_content"_s, u" "_s)), StoreError::ReasonMissing);
    QCOMPARE_ERROR(office.propose(office.request(u"because"_s)), StoreError::ReasonMissing);
    QCOMPARE_ERROR(office.propose({u"none"_s, PartyRole::Man, {}, u"other"_s, u"x"_s}), StoreError::NotFound);
    QCOMPARE_ERROR(office.propose({office.openCase().caseId, PartyRole::Man, {}, u"other"_s, u"x"_s}),
                   StoreError::Conflict);
    const auto blank = [](const QString &text) { return *models::BlankSerial::parse(text); };
    QCOMPARE_ERROR(office.propose({{}, {}, blank(u"3200461187"_s), u"other"_s, u"x"_s}),
                   StoreError::BlanksElsewhere); // reserved for the case
    QCOMPARE_ERROR(office.propose({{}, {}, blank(u"9900000001"_s), u"other"_s, u"x"_s}),
                   StoreError::BlanksElsewhere);
    QCOMPARE_ERROR(office.propose({{}, {}, blank(u"3200461199"_s), u"misprint"_s, u"x"_s}),
                   StoreError::ReasonMissing); // nothing was printed on it
    QCOMPARE_ERROR(office.decide(u"none"_s, true), StoreError::NotFound);
    office.become(kAdministrator);
    QCOMPARE_ERROR(office.propose(office.request()), StoreError::NotPermitted);
    QCOMPARE_ERROR(answer(office.store->voids.proposals(true)), StoreError::NotPermitted);
    QCOMPARE(office.problems(), QString());
}

void TestVoidReview::confirmingWithoutBlanksChangesNothing()
{
    Assigned office(2);
    const auto proposal = office.propose(office.request());
    office.become(kSupervisor);
    QCOMPARE_ERROR(office.decide(proposal->id, true), StoreError::NoBlanks);
    QCOMPARE(answer(office.store->voids.proposals(true))->size(), 1);
    QVERIFY_RESULT(answer(office.store->desk.receive(*models::BlankSerial::parse(u"3300000001"_s), 5)));
    QVERIFY_RESULT(office.decide(proposal->id, true));
    QCOMPARE(office.problems(), QString());
}

QTEST_GUILESS_MAIN(TestVoidReview)
#include "tst_voidreview.moc"
