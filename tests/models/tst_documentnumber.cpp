// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/documentnumber.h"
#include "models/domain/domainerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using Kind = DocumentKind;

namespace {

const QDate kToday(2026, 11, 23);

} // namespace

class TestDocumentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheNumbersOfEachKind_data();
    void takesTheNumbersOfEachKind();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void tellsTypingFromASlip_data();
    void tellsTypingFromASlip();
    void tellsBirthAndSexWhereTheNumberHoldsThem();
    void readsRegionalIds_data();
    void readsRegionalIds();
    void knowsTheKindsOfTheTable();
};

void TestDocumentNumber::takesTheNumbersOfEachKind_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("count");
    const auto row = [](const char *name, Kind kind, const QString &typed, const QString &number,
                        const QString &count = {}) {
        QTest::newRow(name) << kind << typed << number << count;
    };
    row("resident card", Kind::ResidentCard, u"11010519491231002x"_s, u"11010519491231002X"_s);
    row("temporary card", Kind::TemporaryResidentCard, u"320402 19880229 1010"_s, u"320402198802291010"_s);
    row("permit, Hong Kong", Kind::ResidencePermitHmt, u"810000198506150012"_s, u"810000198506150012"_s);
    row("permit, Macao", Kind::ResidencePermitHmt, u"820000197903040025"_s, u"820000197903040025"_s);
    row("permit, Taiwan", Kind::ResidencePermitHmt, u"830000199109090034"_s, u"830000199109090034"_s);
    row("foreigner 2023", Kind::ForeignerPermit2023, u"932840198501010014"_s, u"932840198501010014"_s);
    row("foreigner 2017", Kind::ForeignerPermit2017, u"can110012345678"_s, u"CAN110012345678"_s);
    row("Hong Kong permit", Kind::HkMacaoTravelPermit, u"h12345678"_s, u"H12345678"_s);
    row("Macao permit, with count", Kind::HkMacaoTravelPermit, u"M1234567802"_s, u"M12345678"_s, u"02"_s);
    row("full width", Kind::HkMacaoTravelPermit, u"Ｈ１２３４５６７８"_s, u"H12345678"_s);
    row("Taiwan permit", Kind::TaiwanTravelPermit, u"12345678"_s, u"12345678"_s);
    row("Chinese passport", Kind::ChinesePassport, u"E12345678"_s, u"E12345678"_s);
    row("Chinese passport, letter", Kind::ChinesePassport, u"EA1234567"_s, u"EA1234567"_s);
    row("Chinese passport, older", Kind::ChinesePassport, u"G12345678"_s, u"G12345678"_s);
    row("passport", Kind::ForeignPassport, u"L898902C3"_s, u"L898902C3"_s);
    row("travel document", Kind::OtherTravelDocument, u"D23145890734"_s, u"D23145890734"_s);
}

void TestDocumentNumber::takesTheNumbersOfEachKind()
{
    QFETCH(Kind, kind);
    QFETCH(QString, typed);
    const auto number = parseDocumentNumber(kind, typed, kToday);
    QVERIFY2(number, number ? "" : qPrintable(number.error().key()));
    QTEST(number->text, "number");
    QTEST(number->issueCount, "count");
}

void TestDocumentNumber::refusesOtherForms_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<DomainError>("error");
    const auto row = [](const char *name, Kind kind, const QString &typed, DomainError error) {
        QTest::newRow(name) << kind << typed << error;
    };
    using E = DomainError;
    row("resident number on a permit", Kind::ResidencePermitHmt, u"320402198802291010"_s, E::PermitRegion);
    row("resident number on a foreigner's card", Kind::ForeignerPermit2023, u"320402198802291010"_s,
        E::ForeignerCardFirst);
    row("check digit of a permit", Kind::ResidencePermitHmt, u"810000198506150013"_s, E::NumberCheckDigit);
    row("check digit of a foreigner's card", Kind::ForeignerPermit2023, u"932840198501010015"_s,
        E::NumberCheckDigit);
    row("14 characters", Kind::ForeignerPermit2017, u"CAN11001234567"_s, E::ForeignerCardFormat);
    row("two letters", Kind::ForeignerPermit2017, u"CA1100123456789"_s, E::ForeignerCardFormat);
    row("another letter", Kind::HkMacaoTravelPermit, u"K12345678"_s, E::HkMacaoPermitFormat);
    row("seven digits", Kind::HkMacaoTravelPermit, u"H1234567"_s, E::HkMacaoPermitFormat);
    row("one digit of the count", Kind::HkMacaoTravelPermit, u"H123456780"_s, E::HkMacaoPermitFormat);
    row("nine digits", Kind::TaiwanTravelPermit, u"123456789"_s, E::TaiwanPermitFormat);
    row("a letter", Kind::TaiwanTravelPermit, u"T1234567"_s, E::TaiwanPermitFormat);
    row("passport of Hong Kong", Kind::ChinesePassport, u"K12345678"_s, E::ChinesePassportFormat);
    row("passport too short", Kind::ForeignPassport, u"L898"_s, E::PassportFormat);
    row("passport with a filler", Kind::ForeignPassport, u"L898902C<"_s, E::PassportFormat);
    row("travel document too long", Kind::OtherTravelDocument, QString(21, u'A'), E::TravelDocumentFormat);
    row("nothing", Kind::ForeignPassport, {}, E::PassportFormat);
    row("a whole page", Kind::ForeignPassport, QString(100'000, u'A'), E::PassportFormat);
}

void TestDocumentNumber::refusesOtherForms()
{
    QFETCH(Kind, kind);
    QFETCH(QString, typed);
    QFETCH(DomainError, error);
    const auto number = parseDocumentNumber(kind, typed, kToday);
    QVERIFY(!number);
    QCOMPARE(number.error().code, make_error_code(error));
}

void TestDocumentNumber::tellsTypingFromASlip_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("unfinished");
    const auto row = [](const char *name, Kind kind, const QString &typed, bool unfinished) {
        QTest::newRow(name) << kind << typed << unfinished;
    };
    row("half a resident number", Kind::ResidentCard, u"3204021988"_s, true);
    row("15 digits so far", Kind::ResidentCard, u"320402198802291"_s, true);
    row("a letter in it", Kind::ResidentCard, u"32040B"_s, false);
    row("whole, check digit wrong", Kind::ResidentCard, u"320402198802291011"_s, false);
    row("half a permit", Kind::HkMacaoTravelPermit, u"H123"_s, true);
    row("ten characters", Kind::HkMacaoTravelPermit, u"H123456780"_s, true);
    row("twelve characters", Kind::HkMacaoTravelPermit, u"H12345678012"_s, false);
    row("another letter", Kind::HkMacaoTravelPermit, u"K1"_s, false);
    row("nothing", Kind::TaiwanTravelPermit, {}, true);
}

void TestDocumentNumber::tellsTypingFromASlip()
{
    QFETCH(Kind, kind);
    QFETCH(QString, typed);
    const auto number = parseDocumentNumber(kind, typed, kToday);
    QVERIFY(!number);
    QTEST(isUnfinishedNumber(kind, typed, number.error()), "unfinished");
}

void TestDocumentNumber::tellsBirthAndSexWhereTheNumberHoldsThem()
{
    const auto permit = parseDocumentNumber(Kind::ResidencePermitHmt, u"810000198506150012", kToday);
    QCOMPARE(permit->birthDate, QDate(1985, 6, 15));
    QCOMPARE(permit->sex, Sex::Male);
    const auto passport = parseDocumentNumber(Kind::ForeignPassport, u"L898902C3", kToday);
    QVERIFY(!passport->birthDate.isValid());
    QCOMPARE(passport->sex, Sex::Unknown);
    QVERIFY(hasCitizenNumber(Kind::ForeignerPermit2023) && !hasCitizenNumber(Kind::ForeignerPermit2017));
}

void TestDocumentNumber::readsRegionalIds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("error");
    const auto good = [](const char *name, const QString &typed, const QString &number) {
        QTest::newRow(name) << typed << number << 0;
    };
    const auto bad = [](const char *name, const QString &typed, DomainError error) {
        QTest::newRow(name) << typed << QString() << static_cast<int>(error);
    };
    good("Hong Kong", u"A123456(3)"_s, u"A123456(3)"_s);
    good("Hong Kong, check A", u"g123456(a)"_s, u"G123456(A)"_s);
    good("Hong Kong, no brackets", u"A1234563"_s, u"A123456(3)"_s);
    good("Macao", u"1234567(8)"_s, u"1234567(8)"_s);
    good("Taiwan", u"A123456789"_s, u"A123456789"_s);
    bad("Hong Kong, check digit", u"A123456(4)"_s, DomainError::RegionalIdCheckDigit);
    bad("Taiwan, check digit", u"A123456788"_s, DomainError::RegionalIdCheckDigit);
    bad("Macao, first digit", u"2234567(8)"_s, DomainError::RegionalIdFormat);
    bad("nothing", {}, DomainError::RegionalIdFormat);
    bad("a resident number", u"320402198802291010"_s, DomainError::RegionalIdFormat);
}

void TestDocumentNumber::readsRegionalIds()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QFETCH(int, error);
    const auto id = parseRegionalId(typed);
    if (error == 0)
        QCOMPARE(id.value_or(QString()), number);
    else
        QCOMPARE(id.error().code, make_error_code(static_cast<DomainError>(error)));
}

void TestDocumentNumber::knowsTheKindsOfTheTable()
{
    for (const DocumentKind kind : kDocumentKinds)
        QCOMPARE(documentKindOf(static_cast<int>(kind)), kind);
    for (const int code : {0, 3, 4, 7, 14, 20, 99, -1}) // accompanying papers and nothing
        QVERIFY(!documentKindOf(code));
}

QTEST_GUILESS_MAIN(TestDocumentNumber)
#include "tst_documentnumber.moc"
