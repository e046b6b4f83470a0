// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/blankserial.h"
#include "models/domain/certificatenumber.h"
#include "models/domain/domainerror.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using Kind = CertificateNumber::Kind;

class TestCertificateNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesEachKind_data();
    void parsesEachKind();
    void rejectsOtherShapes_data();
    void rejectsOtherShapes();
    void makesOnlyNumbersThatParse();
    void textRoundTrips();

    void normalisesBlankSerial_data();
    void normalisesBlankSerial();
    void rejectsBadBlankSerial_data();
    void rejectsBadBlankSerial();
    void advancesInTrailingDigits_data();
    void advancesInTrailingDigits();
    void refusesToOverflowSerial_data();
    void refusesToOverflowSerial();
};

void TestCertificateNumber::parsesEachKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("series");
    QTest::newRow("J") << u"J320402-2026-001873"_s << Kind::Marriage << u"J320402-2026"_s;
    QTest::newRow("L") << u"L320402-2026-000045"_s << Kind::Divorce << u"L320402-2026"_s;
    QTest::newRow("BJ") << u"BJ320402-2026-000007"_s << Kind::MarriageReissue << u"BJ320402-2026"_s;
    QTest::newRow("BL") << u"BL320402-2026-000003"_s << Kind::DivorceReissue << u"BL320402-2026"_s;
}

void TestCertificateNumber::parsesEachKind()
{
    QFETCH(QString, text);
    const auto number = CertificateNumber::parse(text);
    QVERIFY(number);
    QTEST(number->kind(), "kind");
    QTEST(number->series(), "series");
    QCOMPARE(number->registryCode(), u"320402"_s);
    QCOMPARE(number->year(), 2026);
    QCOMPARE(number->text(), text);
}

void TestCertificateNumber::rejectsOtherShapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("old text") << u"苏常天结字第010200123号"_s;
    QTest::newRow("lower case") << u"j320402-2026-001873"_s;
    QTest::newRow("other prefix") << u"JB320402-2026-001873"_s;
    QTest::newRow("no prefix") << u"320402-2026-001873"_s;
    QTest::newRow("nine-digit registry") << u"J320402001-2026-001873"_s;
    QTest::newRow("five digits") << u"J320402-2026-01873"_s;
    QTest::newRow("seven digits") << u"J320402-2026-0001873"_s;
    QTest::newRow("running number 0") << u"J320402-2026-000000"_s;
    QTest::newRow("year 0") << u"J320402-0000-000001"_s;
    QTest::newRow("other dash") << u"J320402–2026–001873"_s;
    QTest::newRow("full-width digits") << u"J３２０４０２-2026-001873"_s;
    QTest::newRow("space before") << u" J320402-2026-001873"_s;
    QTest::newRow("line feed after") << u"J320402-2026-001873\n"_s;
}

void TestCertificateNumber::rejectsOtherShapes()
{
    QFETCH(QString, text);
    const auto number = CertificateNumber::parse(text);
    QVERIFY(!number);
    QCOMPARE(number.error().code, make_error_code(DomainError::CertificateNumberFormat));
}

void TestCertificateNumber::makesOnlyNumbersThatParse()
{
    QVERIFY(CertificateNumber::make(Kind::Marriage, u"320402"_s, 2026, 1));
    QVERIFY(CertificateNumber::make(Kind::Marriage, u"320402"_s, 2026, 999'999));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"320402"_s, 2026, 0));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"320402"_s, 2026, 1'000'000));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"320402"_s, 2026, -1));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"320402"_s, 26, 1));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"320402"_s, 10'000, 1));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"32040"_s, 2026, 1));
    QVERIFY(!CertificateNumber::make(Kind::Marriage, u"32040X"_s, 2026, 1));
}

void TestCertificateNumber::textRoundTrips()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 2000; ++i) {
        const auto kind = static_cast<Kind>(random.bounded(4));
        const auto made = CertificateNumber::make(kind, QString::number(random.bounded(100'000, 1'000'000)),
                                                  random.bounded(1950, 2100), random.bounded(1, 1'000'000));
        QVERIFY(made);
        const auto parsed = CertificateNumber::parse(made->text());
        QVERIFY(parsed);
        QCOMPARE(*parsed, *made);
        QVERIFY(made->text().startsWith(made->series() + u'-'));
    }
}

void TestCertificateNumber::normalisesBlankSerial_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("grouped") << u"32 0046 1187"_s << u"3200461187"_s << u"32 0046 1187"_s;
    QTest::newRow("lower case") << u"no00461187"_s << u"NO00461187"_s << u"NO00461187"_s;
    QTest::newRow("shortest") << u"004611"_s << u"004611"_s << u"004611"_s;
    QTest::newRow("longest") << u"12345678901234"_s << u"12345678901234"_s << u"12345678901234"_s;
}

void TestCertificateNumber::normalisesBlankSerial()
{
    QFETCH(QString, typed);
    const auto serial = BlankSerial::parse(typed);
    QVERIFY(serial);
    QTEST(serial->text(), "text");
    QTEST(serial->grouped(), "grouped");
    QCOMPARE(BlankSerial::parse(serial->grouped()).value(), *serial);
}

void TestCertificateNumber::rejectsBadBlankSerial_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("too short") << u"00461"_s;
    QTest::newRow("too long") << u"123456789012345"_s;
    QTest::newRow("hyphen") << u"32-0046-1187"_s;
    QTest::newRow("full-width") << u"３２００４６１１８７"_s;
    QTest::newRow("Chinese") << u"苏00461187"_s;
    QTest::newRow("grows in upper case") << u"noß0046"_s;
}

void TestCertificateNumber::rejectsBadBlankSerial()
{
    QFETCH(QString, typed);
    const auto serial = BlankSerial::parse(typed);
    QVERIFY(!serial);
    QCOMPARE(serial.error().code, make_error_code(DomainError::BlankSerialFormat));
}

void TestCertificateNumber::advancesInTrailingDigits_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("to");
    QTest::newRow("none") << u"3200461187"_s << 0 << u"3200461187"_s;
    QTest::newRow("next") << u"3200461187"_s << 1 << u"3200461188"_s;
    QTest::newRow("carries") << u"3200461199"_s << 1 << u"3200461200"_s;
    QTest::newRow("keeps leading zeros") << u"0000000009"_s << 1 << u"0000000010"_s;
    QTest::newRow("keeps the prefix") << u"NO0046"_s << 99 << u"NO0145"_s;
    QTest::newRow("back") << u"3200461200"_s << -1 << u"3200461199"_s;
    QTest::newRow("digits before letters stay") << u"12AB0099"_s << 1 << u"12AB0100"_s;
}

void TestCertificateNumber::advancesInTrailingDigits()
{
    QFETCH(QString, from);
    QFETCH(int, offset);
    const auto advanced = BlankSerial::parse(from).value().advanced(offset);
    QVERIFY(advanced);
    QTEST(advanced->text(), "to");
}

void TestCertificateNumber::refusesToOverflowSerial_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("offset");
    QTest::newRow("all nines") << u"9999999999"_s << 1;
    QTest::newRow("into the prefix") << u"NO9999"_s << 1;
    QTest::newRow("below zero") << u"NO0000"_s << -1;
    QTest::newRow("no digits") << u"ABCDEF"_s << 1;
    QTest::newRow("far") << u"ABC999"_s << std::numeric_limits<int>::max();
    QTest::newRow("14 nines") << u"99999999999999"_s << std::numeric_limits<int>::max();
}

void TestCertificateNumber::refusesToOverflowSerial()
{
    QFETCH(QString, from);
    QFETCH(int, offset);
    const auto advanced = BlankSerial::parse(from).value().advanced(offset);
    QVERIFY(!advanced);
    QCOMPARE(advanced.error().code, make_error_code(DomainError::BlankSerialFormat));
}

QTEST_GUILESS_MAIN(TestCertificateNumber)
#include "tst_certificatenumber.moc"
