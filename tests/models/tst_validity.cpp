// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/domain/validity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestValidity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesCardAndChipForms_data();
    void parsesCardAndChipForms();
    void rejectsBadPeriods_data();
    void rejectsBadPeriods();
    void coversBothEnds();
    void neverExpiresWithoutEnd();
    void parsesOnlyRealDates_data();
    void parsesOnlyRealDates();
    void writesChineseDates();
};

void TestValidity::parsesCardAndChipForms_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("endText");
    QTest::newRow("card") << u"2018.06.21"_s << u"2038.06.21"_s << u"2038.06.21"_s;
    QTest::newRow("chip") << u"20180621"_s << u"20380621"_s << u"2038.06.21"_s;
    QTest::newRow("ISO") << u"2018-06-21"_s << u"2038-06-21"_s << u"2038.06.21"_s;
    QTest::newRow("no end") << u"2018.06.21"_s << u"长期"_s << u"长期"_s;
    QTest::newRow("chip pads with spaces") << u"20180621"_s << u"长期      "_s << u"长期"_s;
    QTest::newRow("one day") << u"2018.06.21"_s << u"2018.06.21"_s << u"2018.06.21"_s;
}

void TestValidity::parsesCardAndChipForms()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto validity = Validity::parse(from, to);
    QVERIFY(validity);
    QCOMPARE(validity->from, QDate(2018, 6, 21));
    QTEST(validity->endText(), "endText");
}

void TestValidity::rejectsBadPeriods_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<DomainError>("reason");
    QTest::newRow("no begin") << QString() << u"2038.06.21"_s << DomainError::DateFormat;
    QTest::newRow("no end") << u"2018.06.21"_s << QString() << DomainError::DateFormat;
    QTest::newRow("begin without end") << u"长期"_s << u"长期"_s << DomainError::DateFormat;
    QTest::newRow("no such day") << u"2018.02.29"_s << u"2038.06.21"_s << DomainError::DateFormat;
    QTest::newRow("ends first") << u"2018.06.21"_s << u"2018.06.20"_s << DomainError::ValidityOrder;
}

void TestValidity::rejectsBadPeriods()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(DomainError, reason);
    const auto validity = Validity::parse(from, to);
    QVERIFY(!validity);
    QCOMPARE(validity.error().code, make_error_code(reason));
}

void TestValidity::coversBothEnds()
{
    const auto validity = Validity::parse(u"2018.06.21", u"2038.06.21").value();
    QVERIFY(!validity.covers(QDate(2018, 6, 20)));
    QVERIFY(validity.covers(QDate(2018, 6, 21)));
    QVERIFY(validity.covers(QDate(2038, 6, 21)));
    QVERIFY(!validity.expiredOn(QDate(2038, 6, 21)));
    QVERIFY(!validity.covers(QDate(2038, 6, 22)));
    QVERIFY(validity.expiredOn(QDate(2038, 6, 22)));
    QVERIFY(!Validity().covers(QDate(2026, 11, 23)));
}

void TestValidity::neverExpiresWithoutEnd()
{
    const auto validity = Validity::parse(u"2018.06.21", u"长期").value();
    QVERIFY(validity.covers(QDate(2999, 12, 31)));
    QVERIFY(!validity.expiredOn(QDate(2999, 12, 31)));
    QVERIFY(!validity.covers(QDate(2018, 6, 20)));
}

void TestValidity::parsesOnlyRealDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate leapDay(2024, 2, 29);
    for (const auto &text :
         {u"2024-02-29"_s, u"2024.02.29"_s, u"2024/02/29"_s, u"20240229"_s, u" 2024-02-29 "_s})
        QTest::addRow("'%s'", qPrintable(text)) << text << leapDay;
    for (const auto &text : {u"2023-02-29"_s, u"2024-2-9"_s, u"2024-02.29"_s, u"202402"_s, u"2024-0229"_s,
                             u"24-02-29"_s, u"2024年02月29日"_s, u"２０２４０２２９"_s, u"0000-01-01"_s,
                             u"2024-02-29T00:00"_s, u"-2024-02-29"_s, QString()})
        QTest::addRow("'%s'", qPrintable(text)) << text << QDate();
}

void TestValidity::parsesOnlyRealDates()
{
    QFETCH(QString, text);
    QTEST(parseCivilDate(text), "date");
}

void TestValidity::writesChineseDates()
{
    QCOMPARE(chineseDate(QDate(1997, 3, 15)), u"1997年03月15日"_s);
    QVERIFY(chineseDate({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestValidity)
#include "tst_validity.moc"
