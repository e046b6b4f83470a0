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

/// Specimens of ICAO 9303, and a made-up Chinese passport.
const QString kZone = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                      u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QString kCardZone = u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
                          u"D231458907UTO7408122F1204159<<<<<<<6"_s;
const QString kChineseZone = u"P<CHNLIN<<YUWEI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n"
                             u"E000000019CHN9809022F3004076<<<<<<<<<<<<<<08"_s;

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
    void showsTheFieldsOfEachKind_data();
    void showsTheFieldsOfEachKind();
    void anotherKindEmptiesWhatItHasNot();
    void wholeZoneFillsThePaper();
    void zoneTellsTheKindOfPaper_data();
    void zoneTellsTheKindOfPaper();
    void zoneIsToldOnlyWhenItIsWrong_data();
    void zoneIsToldOnlyWhenItIsWrong();
    void chinesePassportKeepsTheNameInCharacters();
    void dateThatIsNoneStaysAsTyped();
    void tellsWhatElseToBring();
    void papersGoWithTheirPerson();
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

void TestIdentityModel::showsTheFieldsOfEachKind_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QStringList>("has");
    QTest::addColumn<QStringList>("hasNot");
    const QString ethnicity = field::kEthnicity, nationality = field::kNationality, zh = field::kNameZh;
    const QString count = field::kIssueCount, region = field::kRegionalId;
    using Kind = DocumentKind;
    QTest::newRow("resident") << Kind::ResidentCard << QStringList{ethnicity}
                              << QStringList{nationality, zh, count, region};
    QTest::newRow("travel permit") << Kind::HkMacaoTravelPermit << QStringList{count, region}
                                   << QStringList{ethnicity, nationality, zh};
    QTest::newRow("Taiwan permit") << Kind::TaiwanTravelPermit << QStringList{count, region}
                                   << QStringList{ethnicity, nationality, zh};
    QTest::newRow("residence permit")
        << Kind::ResidencePermitHmt << QStringList{region} << QStringList{ethnicity, nationality, zh, count};
    QTest::newRow("Chinese passport")
        << Kind::ChinesePassport << QStringList{} << QStringList{ethnicity, nationality, zh, count, region};
    QTest::newRow("foreign passport")
        << Kind::ForeignPassport << QStringList{nationality, zh} << QStringList{ethnicity, count, region};
    QTest::newRow("permanent residence")
        << Kind::ForeignerPermit2023 << QStringList{nationality, zh} << QStringList{ethnicity, count, region};
}

void TestIdentityModel::showsTheFieldsOfEachKind()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QStringList, has);
    QFETCH(QStringList, hasNot);
    Scene scene;
    scene.model.setDocumentKind(kMan, kind); // nothing before the hand entry is begun
    QCOMPARE(scene.model.documentKind(kMan), DocumentKind::ResidentCard);
    scene.model.beginHandEntry(kMan);
    scene.model.setDocumentKind(kMan, kind);
    QCOMPARE(scene.model.documentKind(kMan), kind);
    QStringList ids;
    for (const FieldView &view : scene.model.fields(kMan))
        ids.append(view.id);
    for (const QString &id : has)
        QVERIFY2(ids.contains(id), qPrintable(id));
    for (const QString &id : hasNot)
        QVERIFY2(!ids.contains(id), qPrintable(id));
    for (const auto id : {field::kName, field::kNumber, field::kBirth, field::kValidTo})
        QVERIFY(ids.contains(id));
}

void TestIdentityModel::anotherKindEmptiesWhatItHasNot()
{
    Scene scene;
    scene.model.beginHandEntry(kMan);
    scene.model.setField(kMan, field::kName, u"王致远"_s);
    scene.model.setField(kMan, field::kEthnicity, u"汉族"_s);
    scene.model.setField(kMan, field::kNumber, u"320402198802291010"_s);
    scene.model.setServiceCard(kMan, ServiceCard::Officer);
    scene.model.setMaritalStatus(kMan, MaritalStatus::Divorced);
    scene.model.setDocumentKind(kMan, DocumentKind::ChinesePassport);
    const Party &man = scene.session->draft().party(kMan);
    QCOMPARE(man.document.name, u"王致远"_s);
    QVERIFY(man.document.number.isEmpty() && man.document.ethnicity.isEmpty());
    QVERIFY(!man.document.birthDate.isValid());
    QVERIFY(!man.isServing());
    QCOMPARE(man.document.nationality, u"CHN"_s);
    QCOMPARE(man.maritalStatus, MaritalStatus::Divorced);
    QVERIFY(scene.model.isHandEntry(kMan));
}

void TestIdentityModel::wholeZoneFillsThePaper()
{
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setDocumentKind(kWoman, DocumentKind::ForeignPassport);
    scene.model.setMrz(kWoman, kZone);
    const Party &woman = scene.session->draft().party(kWoman);
    QCOMPARE(woman.document.name, u"ERIKSSON ANNA MARIA"_s);
    QCOMPARE(woman.document.number, u"L898902C3"_s);
    QCOMPARE(woman.document.birthDate, QDate(1974, 8, 12));
    QCOMPARE(woman.document.sex, Sex::Female);
    QCOMPARE(woman.document.validity.to, QDate(2012, 4, 15));
    QVERIFY(woman.document.nationality.isEmpty()); // Utopia is no state
    QCOMPARE(woman.sources.value(field::kNumber), FieldSource::Mrz);
    QVERIFY(woman.handEntered());
    QVERIFY(!scene.model.mrzNote(kWoman).isError && !scene.model.mrzNote(kWoman).text.isEmpty());
    // The clerk may still mend what the zone says.
    scene.model.setField(kWoman, field::kName, u"ERIKSSON ANNA-MARIA"_s);
    QCOMPARE(woman.sources.value(field::kName), FieldSource::Manual);
    scene.model.clear(kWoman);
    QVERIFY(scene.model.mrzNote(kWoman).text.isEmpty());
}

void TestIdentityModel::zoneTellsTheKindOfPaper_data()
{
    QTest::addColumn<DocumentKind>("chosen");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<DocumentKind>("kind");
    using Kind = DocumentKind;
    QTest::newRow("passport") << Kind::ForeignPassport << kZone << Kind::ForeignPassport;
    QTest::newRow("foreign after all") << Kind::ChinesePassport << kZone << Kind::ForeignPassport;
    QTest::newRow("Chinese after all") << Kind::ForeignPassport << kChineseZone << Kind::ChinesePassport;
    QTest::newRow("a card") << Kind::ForeignPassport << kCardZone << Kind::OtherTravelDocument;
    QTest::newRow("travel document in a booklet")
        << Kind::OtherTravelDocument << kZone << Kind::OtherTravelDocument;
}

void TestIdentityModel::zoneTellsTheKindOfPaper()
{
    QFETCH(DocumentKind, chosen);
    QFETCH(QString, zone);
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setDocumentKind(kWoman, chosen);
    scene.model.setMrz(kWoman, zone);
    QTEST(scene.model.documentKind(kWoman), "kind");
    QVERIFY(!scene.session->draft().party(kWoman).document.number.isEmpty());
}

void TestIdentityModel::zoneIsToldOnlyWhenItIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, const QString &typed, int error) {
        QTest::newRow(name) << typed << error;
    };
    const auto code = [](DomainError error) { return static_cast<int>(error); };
    row("nothing", {}, 0);
    row("first line", kZone.first(44), 0);
    row("second line begun", kZone.first(60), 0);
    row("a character over", kZone + u'<', code(DomainError::MrzLength));
    row("a letter that is none", u"P<UTOERIKSS-"_s, code(DomainError::MrzCharacters));
    row("a check digit", QString(kZone).replace(45 + 9, 1, u"7"_s), code(DomainError::MrzNumberCheckDigit));
}

void TestIdentityModel::zoneIsToldOnlyWhenItIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(int, error);
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setDocumentKind(kWoman, DocumentKind::ForeignPassport);
    scene.model.setMrz(kWoman, typed);
    const auto note = scene.model.mrzNote(kWoman);
    QCOMPARE(note.isError, error != 0);
    QCOMPARE(note.text, error ? presentation::errorText(Error(static_cast<DomainError>(error))) : QString());
    QVERIFY(scene.session->draft().party(kWoman).document.number.isEmpty());
}

void TestIdentityModel::chinesePassportKeepsTheNameInCharacters()
{
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setDocumentKind(kWoman, DocumentKind::ChinesePassport);
    scene.model.setField(kWoman, field::kName, u"林语微"_s);
    scene.model.setMrz(kWoman, kChineseZone);
    QCOMPARE(scene.name(kWoman), u"林语微"_s);
    QCOMPARE(scene.session->draft().party(kWoman).document.number, u"E00000001"_s);
}

void TestIdentityModel::dateThatIsNoneStaysAsTyped()
{
    Scene scene;
    scene.model.beginHandEntry(kWoman);
    scene.model.setField(kWoman, field::kValidTo, u"2036-01-01"_s);
    scene.model.setField(kWoman, field::kValidTo, u"2036-13-01"_s);
    const FieldView row = scene.row(kWoman, field::kValidTo);
    QCOMPARE(row.editText, u"2036-13-01"_s);
    QCOMPARE(row.error, presentation::errorText(Error(DomainError::DateFormat)));
    const Missing missing{Missing::What::Field, kWoman, field::kValidTo};
    QVERIFY(scene.model.missing().contains(missing));
    QCOMPARE(scene.session->draft().party(kWoman).document.validity.to, QDate(2036, 1, 1));
    scene.model.setField(kWoman, field::kValidTo, QString()); // 长期
    QVERIFY(!scene.model.missing().contains(missing));
    QVERIFY(!scene.session->draft().party(kWoman).document.validity.to);
}

void TestIdentityModel::tellsWhatElseToBring()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    QCOMPARE(scene.model.papersNote(kMan), QString());
    scene.model.setServiceCard(kMan, ServiceCard::Officer);
    QVERIFY(!scene.model.papersNote(kMan).isEmpty());
    scene.model.setServiceCard(kMan, ServiceCard::None);
    QCOMPARE(scene.model.papersNote(kMan), QString());
}

void TestIdentityModel::papersGoWithTheirPerson()
{
    Scene scene;
    scene.office.reader.read(sampleMan());
    scene.office.reader.read(sampleWoman());
    const auto papers = [&](PartyRole role) {
        return scene.session->draft().papers[static_cast<size_t>(role)];
    };
    scene.session->edit([](MarriageDraft &draft) { draft.papers[0].insert(u"service_card"_s, {}); });
    scene.office.reader.read(sampleMan()); // the same card once more
    QVERIFY(!papers(kMan).isEmpty());
    scene.model.swapSides();
    QVERIFY(papers(kMan).isEmpty() && !papers(kWoman).isEmpty());
    scene.model.swapSides();
    scene.office.reader.read(anotherMan());
    scene.model.acceptReplacement(kMan);
    QVERIFY(papers(kMan).isEmpty());
    scene.model.undo();
    QVERIFY(!papers(kMan).isEmpty());
    scene.model.clear(kMan);
    QVERIFY(papers(kMan).isEmpty());
}

QTEST_GUILESS_MAIN(TestIdentityModel)
#include "tst_identitymodel.moc"
