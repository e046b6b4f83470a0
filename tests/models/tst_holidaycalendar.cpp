// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/rules/holidaycalendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestHolidayCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsRestDays_data();
    void knowsRestDays();
    void marksYearsOutsideDataProvisional();
    void findsFirstWorkday_data();
    void findsFirstWorkday();
    void rejectsBrokenFiles_data();
    void rejectsBrokenFiles();
    void readsAnyOrderOfYears();
};

void TestHolidayCalendar::knowsRestDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("rest");
    QTest::newRow("plain Monday") << QDate(2026, 11, 23) << false;
    QTest::newRow("plain Saturday") << QDate(2026, 11, 21) << true;
    QTest::newRow("plain Sunday") << QDate(2026, 11, 22) << true;
    QTest::newRow("make-up Sunday") << QDate(2026, 1, 4) << false;
    QTest::newRow("make-up Saturday") << QDate(2026, 10, 10) << false;
    QTest::newRow("festival on a weekday") << QDate(2026, 10, 1) << true;
    QTest::newRow("day in lieu") << QDate(2026, 10, 7) << true;
    QTest::newRow("Spring Festival eve 2024 was a workday") << QDate(2024, 2, 9) << false;
    QTest::newRow("2027-01-01, Friday") << QDate(2027, 1, 1) << true;
    QTest::newRow("2027-05-03, Monday, not fixed") << QDate(2027, 5, 3) << false;
    QTest::newRow("2027-10-01, Friday") << QDate(2027, 10, 1) << true;
    QTest::newRow("2027-10-04, Monday") << QDate(2027, 10, 4) << false;
}

void TestHolidayCalendar::knowsRestDays()
{
    QFETCH(QDate, day);
    QTEST(HolidayCalendar::shipped().isRestDay(day), "rest");
}

void TestHolidayCalendar::marksYearsOutsideDataProvisional()
{
    const auto &calendar = HolidayCalendar::shipped();
    QVERIFY(calendar.isProvisional(QDate(2020, 12, 31)));
    QVERIFY(!calendar.isProvisional(QDate(2021, 1, 1)));
    QVERIFY(!calendar.isProvisional(QDate(2026, 12, 31)));
    QVERIFY(calendar.isProvisional(QDate(2027, 1, 1)));
}

void TestHolidayCalendar::findsFirstWorkday_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("workday");
    QTest::newRow("itself") << QDate(2026, 11, 23) << QDate(2026, 11, 23);
    QTest::newRow("over a weekend") << QDate(2026, 11, 21) << QDate(2026, 11, 23);
    QTest::newRow("over Spring Festival") << QDate(2026, 2, 15) << QDate(2026, 2, 24);
    QTest::newRow("stops at a make-up Sunday") << QDate(2026, 1, 1) << QDate(2026, 1, 4);
    QTest::newRow("over the year's end") << QDate(2027, 1, 1) << QDate(2027, 1, 4);
}

void TestHolidayCalendar::findsFirstWorkday()
{
    QFETCH(QDate, from);
    QTEST(HolidayCalendar::shipped().firstWorkdayOnOrAfter(from), "workday");
}

void TestHolidayCalendar::rejectsBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header only") << QByteArray("date,kind\n");
    QTest::newRow("no kind column") << QByteArray("date,type\n2026-10-01,off\n");
    QTest::newRow("no date column") << QByteArray("day,kind\n2026-10-01,off\n");
    QTest::newRow("unknown kind") << QByteArray("date,kind\n2026-10-01,half\n");
    QTest::newRow("no such day") << QByteArray("date,kind\n2026-02-30,off\n");
    QTest::newRow("short row") << QByteArray("date,kind\n2026-10-01\n");
    QTest::newRow("unclosed quote") << QByteArray("date,kind\n\"2026-10-01,off\n");
}

void TestHolidayCalendar::rejectsBrokenFiles()
{
    QFETCH(QByteArray, csv);
    const auto calendar = HolidayCalendar::fromCsv(csv);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().code, make_error_code(DomainError::DataFile));
}

void TestHolidayCalendar::readsAnyOrderOfYears()
{
    const auto calendar = HolidayCalendar::fromCsv("kind,date\noff,2028-03-01\nwork,2026-03-01\n"_ba);
    QVERIFY(calendar);
    QVERIFY(calendar->isProvisional(QDate(2025, 12, 31)));
    QVERIFY(!calendar->isProvisional(QDate(2026, 1, 1)));
    QVERIFY(!calendar->isProvisional(QDate(2028, 12, 31)));
    QVERIFY(calendar->isRestDay(QDate(2028, 3, 1)));
    QVERIFY(!calendar->isRestDay(QDate(2026, 3, 1))); // a Sunday, worked
}

QTEST_GUILESS_MAIN(TestHolidayCalendar)
#include "tst_holidaycalendar.moc"
