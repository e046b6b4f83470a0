// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/identitymodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::FieldView;
using presentation::IdentityModel;
using Problem = IdentityModel::CardProblem;

namespace {

/// Step 1 of a new case with a reader.
struct Scene
{
    FakeOffice office;
    std::unique_ptr<presentation::CaseSession> session = office.openCase();
    IdentityModel model{*session, &office.reader};
    QSignalSpy problems{&model, &IdentityModel::cardProblem};

    QString name(PartyRole role) const { return session->draft().party(role).document.name; }
    FieldView row(PartyRole role, QLatin1StringView id) const
    {
        for (const FieldView &view : model.fields(role))
            if (view.id == id) return view;
        return {};
    }
    Problem lastProblem() const { return problems.last().first().value<Problem>(); }
};

Party anotherMan()
{
    Party party = sampleMan();
    party.document.name = u"陈皓然"_s;
    party.document.number = numberOf(party.document.birthDate, 423);
    return party;
}

constexpr auto kMan = PartyRole::Man;
constexpr auto kWoman = PartyRole::Woman;

} // namespace

class TestIdentityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsFindTheirSide_data();
    void cardsFindTheirSide();
    void sameCardTwiceChangesNothing();
    void sameCardOnItsOwnSideIsReadAnew();
    void twoMenAreTold();
    void thirdCardIsOffered();
    void cardsAreNotTakenElsewhere();
    void undoBringsBackWhatWasThere();
    void swapExchangesTheSides();
    void declaredStatusOutlivesARereadCard();
    void wrongNumberIsKeptWithItsSentence_data();
    void wrongNumberIsKeptWithItsSentence();
    void typedNumberTellsBirthAndSex();
    void doubtfulNameWaitsForTheClerk_data();
    void doubtfulNameWaitsForTheClerk();
    void rareCharacterIsNoDoubt();
    void chipPhotoIsKept();
    void nothingChangesOnceANumberIsAssigned();
    void goesWithoutWaitingForThePhoto();
};

void TestIdentityModel::cardsFindTheirSide_data()
{
    QTest::addColumn<bool>("womanFirst");
    QTest::newRow("he first") << false;
    QTest::newRow("she first") << true;
}

void TestIdentityModel::cardsFindTheirSide()
{
    QFETCH(bool, womanFirst);
    Scene scene;
    scene.office.reader.read(womanFirst ? sampleWoman() : sampleMan());
    scene.office.reader.read(womanFirst ? sampleMan() : sampleWoman());
    QCOMPARE(scene.name(kMan), u"王致远"_s);
    QCOMPARE(scene.name(kWoman), u"林语微"_s);
    QCOMPARE(scene.problems.size(), 0);
    QCOMPARE(scene.row(kMan, field::kName).source, FieldSource::Chip);
}

void TestIdentityModel::sameCardTwiceChangesNothing()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleMan());
    QCOMPARE(scene.problems.size(), 1);
    QCOMPARE(scene.lastProblem(), Problem::SamePersonTwice);
    QVERIFY(!scene.model.isFilled(kWoman));
}

void TestIdentityModel::sameCardOnItsOwnSideIsReadAnew()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    Party moved = sampleMan();
    moved.document.address = u"江苏省常州市钟楼区新址1号"_s;
    scene.office.reader.read(moved);
    QCOMPARE(scene.problems.size(), 0);
    QCOMPARE(scene.session->draft().party(kMan).document.address, moved.document.address);
}

void TestIdentityModel::twoMenAreTold()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(anotherMan());
    QCOMPARE(scene.lastProblem(), Problem::SameSex);
    QCOMPARE(scene.name(kWoman), u"陈皓然"_s);
    QVERIFY(scene.session->missing(MarriageStep::Identity).contains({Missing::What::OppositeSex, {}, {}}));
}

void TestIdentityModel::thirdCardIsOffered()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    scene.office.reader.read(anotherMan());
    QCOMPARE(scene.lastProblem(), Problem::BothSidesFilled);
    QCOMPARE(scene.name(kMan), u"王致远"_s);
    scene.model.acceptReplacement(kMan);
    QCOMPARE(scene.name(kMan), u"陈皓然"_s);
    scene.model.acceptReplacement(kWoman); // the offer was used
    QCOMPARE(scene.name(kWoman), u"林语微"_s);
}

void TestIdentityModel::cardsAreNotTakenElsewhere()
{
    Scene scene;
    scene.model.setActive(false);
    scene.office.reader.read(sampleMan());
    QCOMPARE(scene.lastProblem(), Problem::NotNow);
    QVERIFY(!scene.model.isFilled(kMan));
}

void TestIdentityModel::undoBringsBackWhatWasThere()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.model.clear(kMan);
    QVERIFY(!scene.model.isFilled(kMan));
    QVERIFY(scene.model.canUndo());
    scene.model.undo();
    QCOMPARE(scene.name(kMan), u"王致远"_s);
    QVERIFY(!scene.model.canUndo());
}

void TestIdentityModel::swapExchangesTheSides()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    scene.model.swapSides();
    QCOMPARE(scene.name(kMan), u"林语微"_s);
    scene.model.swapSides();
    QCOMPARE(scene.name(kMan), u"王致远"_s);
}

void TestIdentityModel::declaredStatusOutlivesARereadCard()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    scene.model.setMaritalStatus(kMan, MaritalStatus::Divorced);
    scene.office.reader.read(sampleMan());
    QCOMPARE(scene.model.maritalStatus(kMan), MaritalStatus::Divorced);
    scene.office.reader.read(anotherMan());
    scene.model.acceptReplacement(kMan); // another person declares anew
    QCOMPARE(scene.model.maritalStatus(kMan), MaritalStatus::NotStated);
}

void TestIdentityModel::wrongNumberIsKeptWithItsSentence_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, const QString &typed, DomainError error) {
        QTest::newRow(name) << typed << static_cast<int>(error);
    };
    row("check digit", u"320402198802291011"_s, DomainError::NumberCheckDigit);
    row("short", u"32040219880229"_s, DomainError::NumberLength);
    row("first generation", u"320402880229101"_s, DomainError::NumberObsolete15);
    row("a date that never was", u"320402199002290014"_s, DomainError::NumberBirthDate);
    row("letters", u"32040219880229101A"_s, DomainError::NumberCharacters);
}

void TestIdentityModel::wrongNumberIsKeptWithItsSentence()
{
    QFETCH(QString, typed);
    QFETCH(int, error);
    Scene scene;
    scene.model.beginHandEntry(kMan);
    scene.model.setField(kMan, field::kNumber, typed);
    const FieldView row = scene.row(kMan, field::kNumber);
    QCOMPARE(row.editText, typed);
    QCOMPARE(row.error, presentation::errorText(Error(static_cast<DomainError>(error))));
    QVERIFY(row.editable);
}

void TestIdentityModel::typedNumberTellsBirthAndSex()
{
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setField(kWoman, field::kNumber, u"３２０４０４ 20061124 4222"_s); // full width, spaces
    const IdentityDocument &document = scene.session->draft().party(kWoman).document;
    QCOMPARE(document.number, u"320404200611244222"_s);
    QCOMPARE(document.birthDate, QDate(2006, 11, 24));
    QCOMPARE(document.sex, Sex::Female);
    QCOMPARE(scene.row(kWoman, field::kBirth).source, FieldSource::DerivedFromNumber);
    QVERIFY(scene.session->missing(MarriageStep::Identity)
                .contains({Missing::What::HandEntryReason, kWoman, {}}));
    scene.model.setHandEntryReason(kWoman, u"芯片损坏"_s);
    QVERIFY(!scene.session->missing(MarriageStep::Identity)
                 .contains({Missing::What::HandEntryReason, kWoman, {}}));
}

void TestIdentityModel::doubtfulNameWaitsForTheClerk_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("private use") << u"赵"_s + QChar(0xE86B);
    QTest::newRow("replacement") << u"赵"_s + QChar(QChar::ReplacementCharacter);
}

void TestIdentityModel::doubtfulNameWaitsForTheClerk()
{
    QFETCH(QString, name);
    Scene scene;
    Party party = sampleMan();
    party.document.name = name;
    scene.office.reader.read(party);
    const Missing missing{Missing::What::Field, kMan, field::kName};
    QVERIFY(scene.row(kMan, field::kName).doubtful);
    QVERIFY(!scene.row(kMan, field::kName).error.isEmpty());
    QVERIFY(scene.session->missing(MarriageStep::Identity).contains(missing));
    scene.model.confirmField(kMan, field::kName);
    QVERIFY(!scene.session->missing(MarriageStep::Identity).contains(missing));
    QCOMPARE(scene.name(kMan), name);
}

void TestIdentityModel::rareCharacterIsNoDoubt()
{
    Scene scene;
    Party party = sampleMan();
    party.document.name = u"赵𠮷"_s;
    scene.office.reader.read(party);
    QVERIFY(!scene.row(kMan, field::kName).doubtful);
    QCOMPARE(scene.row(kMan, field::kName).value, u"赵𠮷"_s);
}

void TestIdentityModel::chipPhotoIsKept()
{
    Scene scene;
    scene.office.reader.read(sampleMan(), QByteArray(1024, 'w'));
    QTRY_VERIFY(!scene.session->draft().chipPhotos[0].id.isEmpty());
    QCOMPARE(scene.session->draft().chipPhotos[0].kind, u"chip_photo_man"_s);
    scene.model.clear(kMan);
    QVERIFY(scene.session->draft().chipPhotos[0].id.isEmpty());
}

void TestIdentityModel::nothingChangesOnceANumberIsAssigned()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    scene.model.setMaritalStatus(kMan, MaritalStatus::NeverMarried);
    const QString caseId = scene.session->marriage().caseId;
    const auto act = scene.office.desk.assign(caseId, 1, sampleNow().date()).result();
    scene.session->takeEvents(act->events);
    scene.office.reader.read(anotherMan());
    scene.model.setMaritalStatus(kMan, MaritalStatus::Divorced);
    scene.model.setEducation(kMan, u"21"_s);
    scene.model.setOccupation(kMan, u"2"_s);
    scene.model.setHandEntryReason(kMan, u"x"_s);
    scene.model.confirmField(kMan, field::kName);
    scene.model.setField(kMan, field::kName, u"x"_s);
    scene.model.swapSides();
    scene.model.clear(kWoman);
    const Party &man = scene.session->draft().party(kMan);
    QCOMPARE(man.document.name, u"王致远"_s);
    QCOMPARE(man.maritalStatus, MaritalStatus::NeverMarried);
    QVERIFY(man.educationCode.isEmpty() && man.occupationCode.isEmpty() && man.handEntryReason.isEmpty());
    QCOMPARE(man.sources.value(field::kName), FieldSource::Chip);
    QVERIFY(scene.model.isFilled(kWoman));
}

void TestIdentityModel::goesWithoutWaitingForThePhoto()
{
    FakeOffice office;
    auto session = office.openCase();
    auto model = std::make_unique<IdentityModel>(*session, &office.reader);
    office.answers.hold();
    office.reader.read(sampleMan(), QByteArray(1024, 'w'));
    model.reset();
    session.reset();
    office.answers.release();
    QCoreApplication::processEvents();
    QCOMPARE(office.answers.count(u"putBlob"_s), 1);
}

QTEST_GUILESS_MAIN(TestIdentityModel)
#include "tst_identitymodel.moc"
