// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Machine readable zones: the specimens of ICAO 9303 (parts 3 to 6, appendices), every check digit, and
// noise.
#include "models/domain/domainerror.h"
#include "models/domain/mrz.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

const QDate kToday(2026, 11, 23);

// Anna Maria Eriksson of Utopia, as the appendices of the parts on each format print her.
const QString kTd3 = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                     u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QString kTd2 = u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n"
                     u"D231458907UTO7408122F1204159<<<<<<<6"_s;
const QString kTd1 = u"I<UTOD231458907<<<<<<<<<<<<<<<\n"
                     u"7408122F1204159UTO<<<<<<<<<<<6\n"
                     u"ERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s;
/// A number of more than nine characters goes on in the optional data.
const QString kLongNumber = u"I<UTOD23145890<7349<<<<<<<<<<<\n"
                            u"3407127M9507122UTO<<<<<<<<<<<2\n"
                            u"STEVENSON<<PETER<JOHN<<<<<<<<<"_s;

/// \a field with its check digit.
QString checked(const QString &field)
{
    return field + QString::number(Mrz::checkDigit(field));
}

QString padded(const QString &text, int width)
{
    return text + QString(width - text.size(), u'<');
}

/// A passport with every check digit right.
QString passport(const QString &name, const QString &nationality = u"UTO"_s,
                 const QString &birth = u"740812"_s, const QString &expiry = u"300415"_s,
                 const QString &sex = u"F"_s, const QString &optional = {})
{
    const QString number = checked(u"L898902C3"_s);
    const QString dates = checked(birth) + sex + checked(expiry);
    const QString rest = checked(padded(optional, 14));
    const QString covered = number + checked(birth) + checked(expiry) + rest;
    return u"P<UTO"_s + padded(name, 39) + u'\n' + number + padded(nationality, 3) + dates + rest +
           QString::number(Mrz::checkDigit(covered));
}

} // namespace

class TestMrz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesCheckDigits_data();
    void computesCheckDigits();
    void readsTheSpecimens_data();
    void readsTheSpecimens();
    void readsANumberThatGoesOn();
    void takesWhatScannersAndClerksType_data();
    void takesWhatScannersAndClerksType();
    void everyCheckDigitIsVerified_data();
    void everyCheckDigitIsVerified();
    void readsNames_data();
    void readsNames();
    void tellsTheCentury_data();
    void tellsTheCentury();
    void knowsNationalities_data();
    void knowsNationalities();
    void refusesWhatIsNoZone_data();
    void refusesWhatIsNoZone();
    void noSingleSlipInTheDatesPasses();
    void survivesNoise();
};

void TestMrz::computesCheckDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digit");
    // 9303-3 appendix A.
    QTest::newRow("example 1") << u"520727"_s << 3;
    QTest::newRow("example 2") << u"AB2134<<<"_s << 5;
    QTest::newRow("example 3") << u"HA672242<658022549601086<<<<<<<<<<<<<<0"_s << 8;
    QTest::newRow("example 4") << u"D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<"_s << 2;
    QTest::newRow("number") << u"L898902C3"_s << 6;
    QTest::newRow("birth") << u"740812"_s << 2;
    QTest::newRow("expiry") << u"120415"_s << 9;
    QTest::newRow("empty") << QString() << 0;
}

void TestMrz::computesCheckDigits()
{
    QFETCH(QString, text);
    QTEST(Mrz::checkDigit(text), "digit");
}

void TestMrz::readsTheSpecimens_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("optional");
    QTest::newRow("TD3") << kTd3 << 2 << u"P"_s << u"L898902C3"_s << u"ZE184226B"_s;
    QTest::newRow("TD2") << kTd2 << 1 << u"I"_s << u"D23145890"_s << QString();
    QTest::newRow("TD1") << kTd1 << 0 << u"I"_s << u"D23145890"_s << QString();
}

void TestMrz::readsTheSpecimens()
{
    QFETCH(QString, zone);
    const auto mrz = Mrz::parse(zone, kToday);
    QVERIFY2(mrz, mrz ? "" : qPrintable(mrz.error().key()));
    QTEST(static_cast<int>(mrz->format), "format");
    QTEST(mrz->documentCode, "code");
    QTEST(mrz->number, "number");
    QTEST(mrz->optionalData, "optional");
    QCOMPARE(mrz->issuer, u"UTO"_s);
    QCOMPARE(mrz->nationality, u"UTO"_s);
    QCOMPARE(mrz->surname, u"ERIKSSON"_s);
    QCOMPARE(mrz->givenNames, u"ANNA MARIA"_s);
    QCOMPARE(mrz->name(), u"ERIKSSON ANNA MARIA"_s);
    QVERIFY(!mrz->nameCut);
    QCOMPARE(mrz->birthDate, QDate(1974, 8, 12));
    QCOMPARE(mrz->sex, Sex::Female);
    QCOMPARE(mrz->expiryDate, QDate(2012, 4, 15));
}

void TestMrz::readsANumberThatGoesOn()
{
    const auto mrz = Mrz::parse(kLongNumber, kToday);
    QVERIFY(mrz);
    QCOMPARE(mrz->number, u"D23145890734"_s);
    QCOMPARE(mrz->birthDate, QDate(1934, 7, 12));
    QCOMPARE(mrz->sex, Sex::Male);
    QString slip = kLongNumber;
    slip[slip.indexOf(u"7349"_s)] = u'8';
    QCOMPARE(Mrz::parse(slip, kToday).error().code, make_error_code(DomainError::MrzNumberCheckDigit));
}

void TestMrz::takesWhatScannersAndClerksType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("CR LF") << QString(kTd3).replace(u'\n', u"\r\n"_s);
    QTest::newRow("one line") << QString(kTd3).remove(u'\n');
    QTest::newRow("small letters") << kTd3.toLower();
    QTest::newRow("spaces around") << u"  "_s + kTd3 + u"\n\n"_s;
    QString wide = kTd3;
    for (QChar &c : wide)
        if (c != u'\n') c = QChar(c.unicode() + 0xFEE0);
    QTest::newRow("full width") << wide;
}

void TestMrz::takesWhatScannersAndClerksType()
{
    QFETCH(QString, typed);
    const auto mrz = Mrz::parse(typed, kToday);
    QVERIFY(mrz);
    QCOMPARE(mrz->number, u"L898902C3"_s);
}

void TestMrz::everyCheckDigitIsVerified_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("at");
    QTest::addColumn<DomainError>("error");
    const auto row = [](const char *name, const QString &zone, qsizetype at, DomainError error) {
        QTest::newRow(name) << zone << static_cast<int>(at) << error;
    };
    // Positions count the line breaks.
    row("TD3 number", kTd3, 45 + 9, DomainError::MrzNumberCheckDigit);
    row("TD3 birth", kTd3, 45 + 19, DomainError::MrzBirthCheckDigit);
    row("TD3 expiry", kTd3, 45 + 27, DomainError::MrzExpiryCheckDigit);
    row("TD3 personal number", kTd3, 45 + 42, DomainError::MrzOptionalCheckDigit);
    row("TD3 composite", kTd3, 45 + 43, DomainError::MrzCompositeCheckDigit);
    row("TD2 number", kTd2, 37 + 9, DomainError::MrzNumberCheckDigit);
    row("TD2 birth", kTd2, 37 + 19, DomainError::MrzBirthCheckDigit);
    row("TD2 expiry", kTd2, 37 + 27, DomainError::MrzExpiryCheckDigit);
    row("TD2 composite", kTd2, 37 + 35, DomainError::MrzCompositeCheckDigit);
    row("TD1 number", kTd1, 14, DomainError::MrzNumberCheckDigit);
    row("TD1 birth", kTd1, 31 + 6, DomainError::MrzBirthCheckDigit);
    row("TD1 expiry", kTd1, 31 + 14, DomainError::MrzExpiryCheckDigit);
    row("TD1 composite", kTd1, 31 + 29, DomainError::MrzCompositeCheckDigit);
}

void TestMrz::everyCheckDigitIsVerified()
{
    QFETCH(QString, zone);
    QFETCH(int, at);
    QFETCH(DomainError, error);
    const int right = zone[at].digitValue();
    QVERIFY(right >= 0);
    for (int digit = 0; digit < 10; ++digit) {
        zone[at] = QChar(u'0' + digit);
        const auto mrz = Mrz::parse(zone, kToday);
        QCOMPARE(mrz.has_value(), digit == right);
        if (digit != right) QCOMPARE(mrz.error().code, make_error_code(error));
    }
    zone[at] = u'<'; // only an empty field may have none
    QVERIFY(!Mrz::parse(zone, kToday));
}

void TestMrz::readsNames_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("cut");
    QTest::newRow("one name only") << u"ARKFREITH"_s << u"ARKFREITH"_s << false;
    QTest::newRow("two surnames") << u"NILAVADHANANANDA<REYES<<JUAN"_s << u"NILAVADHANANANDA REYES JUAN"_s
                                  << false;
    QTest::newRow("cut") << u"NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"_s
                         << u"NILAVADHANANANDA CHAYAPA DEJTHAMRONG K"_s << true;
    QTest::newRow("fillers in between") << u"O<<BRIEN<<MAEVE"_s << u"O BRIEN MAEVE"_s << false;
}

void TestMrz::readsNames()
{
    QFETCH(QString, printed);
    const auto mrz = Mrz::parse(passport(printed), kToday);
    QVERIFY(mrz);
    QTEST(mrz->name(), "name");
    QTEST(mrz->nameCut, "cut");
}

void TestMrz::tellsTheCentury_data()
{
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("expiry");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("ends");
    const auto row = [](const char *name, const QString &birth, const QString &expiry, QDate born,
                        QDate ends) { QTest::newRow(name) << birth << expiry << born << ends; };
    row("young", u"011231"_s, u"351231"_s, {2001, 12, 31}, {2035, 12, 31});
    row("born today", u"261123"_s, u"311122"_s, {2026, 11, 23}, {2031, 11, 22});
    row("born tomorrow is a hundred", u"261124"_s, u"311122"_s, {1926, 11, 24}, {2031, 11, 22});
    row("ended in the last century", u"400101"_s, u"991231"_s, {1940, 1, 1}, {1999, 12, 31});
    row("ends in 50 years", u"900101"_s, u"761123"_s, {1990, 1, 1}, {2076, 11, 23});
    row("29 February of 2000", u"000229"_s, u"300101"_s, {2000, 2, 29}, {2030, 1, 1});
    row("birthday unknown", u"74<<<<"_s, u"300101"_s, {}, {2030, 1, 1});
}

void TestMrz::tellsTheCentury()
{
    QFETCH(QString, birth);
    QFETCH(QString, expiry);
    const auto mrz = Mrz::parse(passport(u"ERIKSSON<<ANNA"_s, u"UTO"_s, birth, expiry), kToday);
    QVERIFY(mrz);
    QTEST(mrz->birthDate, "born");
    QTEST(mrz->expiryDate, "ends");
}

void TestMrz::knowsNationalities_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("alpha3");
    QTest::newRow("Canada") << u"CAN"_s << u"CAN"_s;
    QTest::newRow("Germany") << u"D"_s << u"DEU"_s;
    QTest::newRow("British citizen") << u"GBR"_s << u"GBR"_s;
    QTest::newRow("British overseas") << u"GBN"_s << u"GBR"_s;
    QTest::newRow("Utopia") << u"UTO"_s << QString();
    QTest::newRow("stateless") << u"XXA"_s << QString();
    QTest::newRow("United Nations") << u"UNO"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestMrz::knowsNationalities()
{
    QFETCH(QString, code);
    QTEST(alpha3OfMrz(code), "alpha3");
    const auto mrz = Mrz::parse(passport(u"ERIKSSON<<ANNA"_s, code), kToday);
    QVERIFY(mrz);
    QCOMPARE(mrz->nationality, code);
}

void TestMrz::refusesWhatIsNoZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DomainError>("error");
    QTest::newRow("empty") << QString() << DomainError::MrzLength;
    QTest::newRow("one line") << kTd3.first(44) << DomainError::MrzLength;
    QTest::newRow("a character short") << kTd3.chopped(1) << DomainError::MrzLength;
    QTest::newRow("a character over") << QString(kTd3 + u'<') << DomainError::MrzLength;
    QTest::newRow("very long") << QString(100'000, u'<') << DomainError::MrzLength;
    QTest::newRow("a Chinese character")
        << QString(kTd3).replace(10, 1, u"王"_s) << DomainError::MrzCharacters;
    QTest::newRow("a hyphen") << QString(kTd3).replace(10, 1, u"-"_s) << DomainError::MrzCharacters;
    QTest::newRow("a visa") << QString(kTd2).replace(0, 1, u"V"_s) << DomainError::MrzKind;
    QTest::newRow("no passport") << QString(kTd3).replace(0, 1, u"I"_s) << DomainError::MrzKind;
    QTest::newRow("31 February") << passport(u"E<<A"_s, u"UTO"_s, u"740231"_s) << DomainError::MrzDate;
    QTest::newRow("letters for a date") << passport(u"E<<A"_s, u"UTO"_s, u"74O812"_s) << DomainError::MrzDate;
    QTest::newRow("no expiry") << passport(u"E<<A"_s, u"UTO"_s, u"740812"_s, u"<<<<<<"_s)
                               << DomainError::MrzDate;
    QTest::newRow("no sex") << passport(u"E<<A"_s, u"UTO"_s, u"740812"_s, u"300415"_s, u"Q"_s)
                            << DomainError::MrzDate;
}

void TestMrz::refusesWhatIsNoZone()
{
    QFETCH(QString, text);
    QFETCH(DomainError, error);
    const auto mrz = Mrz::parse(text, kToday);
    QVERIFY(!mrz);
    QCOMPARE(mrz.error().code, make_error_code(error));
    QVERIFY(mrz.error().detail.isEmpty()); // no personal data in errors
}

void TestMrz::noSingleSlipInTheDatesPasses()
{
    // Weights 7, 3 and 1 are prime to 10: any other digit in a date or a digit of the number is seen.
    const QString good = passport(u"ERIKSSON<<ANNA<MARIA"_s, u"CAN"_s);
    int tried = 0;
    for (const qsizetype from : {45 + 1, 45 + 13, 45 + 21}) {
        for (qsizetype at = from; at < from + 6; ++at) {
            if (!good[at].isDigit()) continue;
            for (int digit = 0; digit < 10; ++digit) {
                if (good[at].digitValue() == digit) continue;
                QString slip = good;
                slip[at] = QChar(u'0' + digit);
                QVERIFY(!Mrz::parse(slip, kToday));
                ++tried;
            }
        }
    }
    QVERIFY(tried > 100);
}

void TestMrz::survivesNoise()
{
    QRandomGenerator random(20261123);
    const QStringList seeds{kTd3, kTd2, kTd1, kLongNumber};
    int accepted = 0;
    for (int round = 0; round < 30'000; ++round) {
        QString text = seeds.at(random.bounded(4));
        for (int changes = random.bounded(1, 8); changes > 0; --changes) {
            const qsizetype at = random.bounded(static_cast<int>(text.size() + 1));
            const QChar c(round % 3 == 0 ? static_cast<char16_t>(random.bounded(0x10000))
                                         : static_cast<char16_t>(random.bounded(0x20, 0x7F)));
            if (const int how = random.bounded(4); how == 0)
                text.insert(at, c);
            else if (how == 1)
                text.remove(at, random.bounded(1, 5));
            else if (at < text.size())
                text[at] = c;
        }
        const auto mrz = Mrz::parse(text, kToday);
        if (!mrz) continue;
        ++accepted;
        QVERIFY(!mrz->number.contains(u'<') || mrz->number.size() <= 24);
        QVERIFY(mrz->expiryDate.isValid());
    }
    QVERIFY2(accepted < 15'000, qPrintable(QString::number(accepted))); // names have no check digit
}

QTEST_GUILESS_MAIN(TestMrz)
#include "tst_mrz.moc"
