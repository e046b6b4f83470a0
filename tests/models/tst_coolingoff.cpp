// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/codetable.h"
#include "models/rules/coolingoff.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestCoolingOff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithVectors_data();
    void agreesWithVectors();
    void holdsItsRulesOnEveryDay();
    void neverEndsEarlierForLaterApplication();
    void movesLastDaysOnly();
};

void TestCoolingOff::agreesWithVectors_data()
{
    QTest::addColumn<QDate>("applied");
    QTest::addColumn<QDate>("coolingOffLast");
    QTest::addColumn<QDate>("windowFirst");
    QTest::addColumn<QDate>("windowLast");
    QTest::addColumn<bool>("provisional");
    QFile file(QStringLiteral(LIANLI_TEST_DATA "/cooling-off-vectors.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto rows = parseCsv(file.readAll());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 52);
    const auto date = [](const QString &text) { return QDate::fromString(text, Qt::ISODate); };
    for (const QStringList &row : rows->sliced(1))
        QTest::addRow("%s", qPrintable(row[0])) << date(row[0]) << date(row[1]) << date(row[2])
                                                << date(row[3]) << row[4].contains(u"PROVISIONAL"_s);
}

void TestCoolingOff::agreesWithVectors()
{
    QFETCH(QDate, applied);
    const CoolingOff result = coolingOff(applied, HolidayCalendar::shipped());
    QTEST(result.coolingOffLastDay, "coolingOffLast");
    QTEST(result.issueWindowFirstDay, "windowFirst");
    QTEST(result.issueWindowLastDay, "windowLast");
    QTEST(result.provisional, "provisional");
}

void TestCoolingOff::holdsItsRulesOnEveryDay()
{
    const auto &calendar = HolidayCalendar::shipped();
    const auto isMovedLastDay = [&calendar](QDate nominal, QDate last) {
        for (QDate day = nominal; day < last; day = day.addDays(1))
            if (!calendar.isRestDay(day)) return false;
        return last >= nominal && !calendar.isRestDay(last);
    };
    for (QDate applied(2021, 1, 1); applied <= QDate(2026, 12, 31); applied = applied.addDays(1)) {
        const CoolingOff result = coolingOff(applied, calendar);
        const QByteArray day = applied.toString(Qt::ISODate).toLatin1();
        QVERIFY2(isMovedLastDay(applied.addDays(30), result.coolingOffLastDay), day);
        QVERIFY2(result.issueWindowFirstDay == result.coolingOffLastDay.addDays(1), day);
        QVERIFY2(isMovedLastDay(result.coolingOffLastDay.addDays(30), result.issueWindowLastDay), day);
        QVERIFY2(result.provisional == (result.issueWindowLastDay.year() > 2026), day);
    }
}

void TestCoolingOff::neverEndsEarlierForLaterApplication()
{
    const auto &calendar = HolidayCalendar::shipped();
    CoolingOff before = coolingOff(QDate(2021, 1, 1), calendar);
    for (QDate applied(2021, 1, 2); applied <= QDate(2026, 12, 31); applied = applied.addDays(1)) {
        const CoolingOff result = coolingOff(applied, calendar);
        QVERIFY(result.coolingOffLastDay >= before.coolingOffLastDay);
        QVERIFY(result.issueWindowLastDay >= before.issueWindowLastDay);
        before = result;
    }
}

void TestCoolingOff::movesLastDaysOnly()
{
    // A whole week off inside the period changes nothing (rule R6).
    const auto calm = HolidayCalendar::fromCsv("date,kind\n2026-01-01,off\n2026-12-31,work\n"_ba);
    const auto holidays =
        HolidayCalendar::fromCsv("date,kind\n2026-01-01,off\n2026-06-08,off\n2026-06-09,off\n"
                                 "2026-06-10,off\n2026-12-31,work\n"_ba);
    QVERIFY(calm && holidays);
    const CoolingOff expected = coolingOff(QDate(2026, 6, 1), *calm);
    const CoolingOff actual = coolingOff(QDate(2026, 6, 1), *holidays);
    QCOMPARE(actual.coolingOffLastDay, QDate(2026, 7, 1));
    QCOMPARE(actual.coolingOffLastDay, expected.coolingOffLastDay);
    QCOMPARE(actual.issueWindowLastDay, expected.issueWindowLastDay);
}

QTEST_GUILESS_MAIN(TestCoolingOff)
#include "tst_coolingoff.moc"
