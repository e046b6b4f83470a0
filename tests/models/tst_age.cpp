// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/age.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lianli::models;

class TestAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFullYears_data();
    void countsFullYears();
    void isNeverOldEnoughWithoutDates();
    void agreesWithCalendarArithmetic();
    void fullYearsTurnExactlyOnTheirDay();
};

void TestAge::countsFullYears_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("years");
    QTest::newRow("22nd birthday counts") << QDate(2004, 11, 23) << QDate(2026, 11, 23) << 22;
    QTest::newRow("22 tomorrow") << QDate(2004, 11, 24) << QDate(2026, 11, 23) << 21;
    QTest::newRow("20 tomorrow") << QDate(2006, 11, 24) << QDate(2026, 11, 23) << 19;
    QTest::newRow("day of birth") << QDate(2026, 11, 23) << QDate(2026, 11, 23) << 0;
    QTest::newRow("leap day, 28 February of a common year") << QDate(2004, 2, 29) << QDate(2026, 2, 28) << 21;
    QTest::newRow("leap day, 1 March of a common year") << QDate(2004, 2, 29) << QDate(2026, 3, 1) << 22;
    QTest::newRow("leap day, 28 February of a leap year") << QDate(2004, 2, 29) << QDate(2024, 2, 28) << 19;
    QTest::newRow("leap day, 29 February of a leap year") << QDate(2004, 2, 29) << QDate(2024, 2, 29) << 20;
    QTest::newRow("2100 is a common year") << QDate(2080, 2, 29) << QDate(2100, 2, 28) << 19;
    QTest::newRow("born 28 February, leap year") << QDate(2006, 2, 28) << QDate(2024, 2, 28) << 18;
}

void TestAge::countsFullYears()
{
    QFETCH(QDate, birth);
    QFETCH(QDate, day);
    QTEST(fullYears(birth, day), "years");
}

void TestAge::isNeverOldEnoughWithoutDates()
{
    QCOMPARE(fullYears({}, QDate(2026, 11, 23)), 0);
    QCOMPARE(fullYears(QDate(2004, 11, 23), {}), 0);
    QCOMPARE(fullYears(QDate(2027, 1, 1), QDate(2026, 11, 23)), 0);
    QVERIFY(!dayOfFullYears({}, 22).isValid());
}

void TestAge::agreesWithCalendarArithmetic()
{
    QRandomGenerator random(1047);
    for (int i = 0; i < 20'000; ++i) {
        const QDate birth = QDate(1900, 1, 1).addDays(random.bounded(130 * 365));
        const int years = random.bounded(110);
        QDate expected = birth.addYears(years); // Qt takes 28 February where we take 1 March
        if (birth.month() == 2 && birth.day() == 29 && expected.day() == 28) expected = expected.addDays(1);
        QCOMPARE(dayOfFullYears(birth, years), expected);
    }
}

void TestAge::fullYearsTurnExactlyOnTheirDay()
{
    for (QDate birth(2003, 12, 31); birth <= QDate(2005, 1, 1); birth = birth.addDays(1)) {
        for (const int years : {1, 20, 22, 96, 100}) {
            const QDate turn = dayOfFullYears(birth, years);
            QCOMPARE(fullYears(birth, turn), years);
            QCOMPARE(fullYears(birth, turn.addDays(-1)), years - 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"
