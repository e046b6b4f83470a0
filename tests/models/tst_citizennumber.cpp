// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "models/domain/domainerror.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

const QDate kToday(2026, 11, 23);

/// A valid number of someone born between 1900 and 2025.
QString randomNumber(QRandomGenerator &random)
{
    const QDate birth = QDate(1900, 1, 1).addDays(random.bounded(126 * 365));
    const QString first17 = u"%1%2%3"_s.arg(random.bounded(110000, 660000), 6, 10, QLatin1Char('0'))
                                .arg(birth.toString(u"yyyyMMdd"))
                                .arg(random.bounded(1, 1000), 3, 10, QLatin1Char('0'));
    return first17 + CitizenNumber::checkCharacter(first17);
}

} // namespace

class TestCitizenNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithStandardVectors_data();
    void agreesWithStandardVectors();
    void givesReasonForBadNumber_data();
    void givesReasonForBadNumber();
    void normalisesWhatPeopleType_data();
    void normalisesWhatPeopleType();
    void readsPartsOfNumber_data();
    void readsPartsOfNumber();
    void boundsBirthDateByToday();
    void upgradesOnlyRealOldNumbers();
    void showsGroupedAndMasked();
    void acceptsEveryRandomValidNumber();
    void rejectsEverySingleCharacterChange();
    void rejectsEveryAdjacentTransposition();
    void readsSexFromCodeAndWord();
};

void TestCitizenNumber::agreesWithStandardVectors_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("reason");
    QFile file(QStringLiteral(LIANLI_SOURCE_DIR "/resources/codes/gb11643_vectors.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto rows = parseCsv(file.readAll());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 20);
    for (const QStringList &row : rows->sliced(1))
        QTest::addRow("%s", qPrintable(row[0])) << row[0] << row[1] << row[2];
}

void TestCitizenNumber::agreesWithStandardVectors()
{
    QFETCH(QString, number);
    QFETCH(QString, expected);
    QFETCH(QString, reason);
    const auto parsed = CitizenNumber::parse(number, kToday);
    if (expected == u"upgrade") {
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, make_error_code(DomainError::NumberObsolete15));
        const auto upgraded = CitizenNumber::upgradeFrom15(number);
        QVERIFY(upgraded);
        QCOMPARE(*upgraded, reason.section(u"-> "_s, 1));
    } else if (expected == u"invalid") {
        QVERIFY(!parsed);
    } else {
        QVERIFY(expected.startsWith(u"valid"_s) || expected == u"normalise");
        QVERIFY(parsed);
        QCOMPARE(parsed->text(), number.toUpper());
    }
}

void TestCitizenNumber::givesReasonForBadNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<DomainError>("reason");
    QTest::newRow("empty") << QString() << DomainError::NumberLength;
    QTest::newRow("17 characters") << u"32040219880229101"_s << DomainError::NumberLength;
    QTest::newRow("19 characters") << u"320402198802291010x"_s << DomainError::NumberLength;
    QTest::newRow("15 with a letter") << u"32040288022910A"_s << DomainError::NumberLength;
    QTest::newRow("obsolete") << u"110105491231002"_s << DomainError::NumberObsolete15;
    QTest::newRow("letter inside") << u"3204021988O2291010"_s << DomainError::NumberCharacters;
    QTest::newRow("X not at the end") << u"3204021988022910X0"_s << DomainError::NumberCharacters;
    QTest::newRow("ends in Y") << u"32040219880229101Y"_s << DomainError::NumberCharacters;
    QTest::newRow("Arabic-Indic digits") << u"٣٢٠٤٠٢١٩٨٨٠٢٢٩١٠١٠"_s << DomainError::NumberCharacters;
    QTest::newRow("no such day") << u"320402199002290014"_s << DomainError::NumberBirthDate;
    QTest::newRow("month 13") << u"320402199013010014"_s << DomainError::NumberBirthDate;
    QTest::newRow("year 0000") << u"320402000001010014"_s << DomainError::NumberBirthDate;
    QTest::newRow("check digit") << u"320402198802291011"_s << DomainError::NumberCheckDigit;
    QTest::newRow("born tomorrow") << u"320402202611240011"_s << DomainError::NumberBirthInFuture;
    QTest::newRow("born 1776") << u"320402177611230011"_s << DomainError::NumberBirthTooLongAgo;
}

void TestCitizenNumber::givesReasonForBadNumber()
{
    QFETCH(QString, number);
    QFETCH(DomainError, reason);
    const auto parsed = CitizenNumber::parse(number, kToday);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, make_error_code(reason));
    QVERIFY2(!parsed.error().detail.contains(u"3204"_s), "an error carries no personal data");
}

void TestCitizenNumber::normalisesWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("lower-case x") << u"11010519491231002x"_s;
    QTest::newRow("full-width") << u"１１０１０５１９４９１２３１００２Ｘ"_s;
    QTest::newRow("full-width lower-case") << u"１１０１０５１９４９１２３１００２ｘ"_s;
    QTest::newRow("grouped") << u" 110105 19491231 002X "_s;
    QTest::newRow("ideographic space") << u"110105\u300019491231\u3000002X"_s;
}

void TestCitizenNumber::normalisesWhatPeopleType()
{
    QFETCH(QString, typed);
    const auto parsed = CitizenNumber::parse(typed, kToday);
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), u"11010519491231002X"_s);
}

void TestCitizenNumber::readsPartsOfNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("division");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<Sex>("sex");
    QTest::newRow("man") << u"320402200411232152"_s << u"320402"_s << QDate(2004, 11, 23) << Sex::Male;
    QTest::newRow("woman") << u"320404200611244222"_s << u"320404"_s << QDate(2006, 11, 24) << Sex::Female;
    QTest::newRow("check X") << u"11010519491231002X"_s << u"110105"_s << QDate(1949, 12, 31) << Sex::Female;
    QTest::newRow("Hong Kong") << u"810000198506150012"_s << u"810000"_s << QDate(1985, 6, 15) << Sex::Male;
    QTest::newRow("Macao") << u"820000197903040025"_s << u"820000"_s << QDate(1979, 3, 4) << Sex::Female;
    QTest::newRow("Taiwan") << u"830000199109090034"_s << u"830000"_s << QDate(1991, 9, 9) << Sex::Male;
    QTest::newRow("foreigner") << u"932840198501010014"_s << u"932840"_s << QDate(1985, 1, 1) << Sex::Male;
}

void TestCitizenNumber::readsPartsOfNumber()
{
    QFETCH(QString, number);
    const auto parsed = CitizenNumber::parse(number, kToday);
    QVERIFY(parsed);
    QTEST(parsed->divisionCode(), "division");
    QTEST(parsed->birthDate(), "birth");
    QTEST(parsed->sex(), "sex");
}

void TestCitizenNumber::boundsBirthDateByToday()
{
    const QString number = u"320402200411232152"_s; // born 2004-11-23
    QVERIFY(CitizenNumber::parse(number, QDate(2004, 11, 23)));
    QVERIFY(!CitizenNumber::parse(number, QDate(2004, 11, 22)));
    QVERIFY(CitizenNumber::parse(number, QDate(2004 + CitizenNumber::kMaximumAge, 11, 23)));
    QVERIFY(!CitizenNumber::parse(number, QDate(2004 + CitizenNumber::kMaximumAge, 11, 24)));
}

void TestCitizenNumber::upgradesOnlyRealOldNumbers()
{
    QCOMPARE(CitizenNumber::upgradeFrom15(u"110105 491231 002").value(), u"11010519491231002X"_s);
    QCOMPARE(CitizenNumber::upgradeFrom15(u"11010519491231002X").error().code,
             make_error_code(DomainError::NumberLength));
    QCOMPARE(CitizenNumber::upgradeFrom15(u"11010549123100X").error().code,
             make_error_code(DomainError::NumberCharacters));
    QCOMPARE(CitizenNumber::upgradeFrom15(u"110105491331002").error().code,
             make_error_code(DomainError::NumberBirthDate));
}

void TestCitizenNumber::showsGroupedAndMasked()
{
    const auto number = CitizenNumber::parse(u"320402200411232152", kToday);
    QVERIFY(number);
    QCOMPARE(number->grouped(), u"320402 20041123 2152"_s);
    QCOMPARE(number->masked(), u"320***********2152"_s);
    QCOMPARE(number->masked().size(), 18);
}

void TestCitizenNumber::acceptsEveryRandomValidNumber()
{
    QRandomGenerator random(20261123);
    for (int i = 0; i < 2000; ++i) {
        const QString number = randomNumber(random);
        const auto parsed = CitizenNumber::parse(number, kToday);
        QVERIFY2(parsed, qPrintable(number));
        QCOMPARE(CitizenNumber::parse(parsed->grouped(), kToday).value(), *parsed);
        // The other definition of MOD 11-2: all 18 weighted by powers of two from the right give 1.
        int sum = 0;
        for (const QChar c : number)
            sum = (sum * 2 + (c == u'X' ? 10 : c.digitValue())) % 11;
        QCOMPARE(sum, 1);
    }
}

void TestCitizenNumber::rejectsEverySingleCharacterChange()
{
    QRandomGenerator random(11643);
    for (int i = 0; i < 200; ++i) {
        const QString number = randomNumber(random);
        for (qsizetype at = 0; at < number.size(); ++at) {
            for (const QChar c : u"0123456789X"_s) {
                if (c == number[at]) continue;
                QString changed = number;
                changed[at] = c;
                QVERIFY2(!CitizenNumber::parse(changed, kToday), qPrintable(number + u" → "_s + changed));
            }
        }
    }
}

void TestCitizenNumber::rejectsEveryAdjacentTransposition()
{
    QRandomGenerator random(7064);
    for (int i = 0; i < 2000; ++i) {
        const QString number = randomNumber(random);
        for (qsizetype at = 1; at < number.size(); ++at) {
            if (number[at] == number[at - 1]) continue;
            QString changed = number;
            std::swap(changed[at], changed[at - 1]);
            QVERIFY2(!CitizenNumber::parse(changed, kToday), qPrintable(number + u" → "_s + changed));
        }
    }
}

void TestCitizenNumber::readsSexFromCodeAndWord()
{
    for (const Sex sex : {Sex::Unknown, Sex::Male, Sex::Female, Sex::NotStated})
        QCOMPARE(sexFromCode(QString::number(static_cast<int>(sex))), sex);
    QCOMPARE(sexFromCode(u"3"), Sex::Unknown);
    QCOMPARE(sexFromCode(u"01"), Sex::Unknown);
    QCOMPARE(sexFromText(sexText(Sex::Male)), Sex::Male);
    QCOMPARE(sexFromText(sexText(Sex::Female)), Sex::Female);
    QCOMPARE(sexFromText(u"male"), Sex::Unknown);
    QVERIFY(sexText(Sex::Unknown).isEmpty());
    QVERIFY(sexText(Sex::NotStated).isEmpty());
}

QTEST_GUILESS_MAIN(TestCitizenNumber)
#include "tst_citizennumber.moc"
