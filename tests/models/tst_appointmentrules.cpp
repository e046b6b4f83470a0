// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/rules/appointmentrules.h"
#include "models/rules/holidaycalendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestAppointmentRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedTableHolds();
    void onlyWorkdaysWithinReach();
    void makeUpWorkdayCanBeBooked();
    void brokenTables_data();
    void brokenTables();
};

void TestAppointmentRules::shippedTableHolds()
{
    const auto &rules = AppointmentRules::shipped();
    QVERIFY(rules.version != u"none"_s);
    QVERIFY(rules.slotTimes.size() > 10);
    for (qsizetype i = 1; i < rules.slotTimes.size(); ++i)
        QVERIFY(rules.slotTimes.at(i - 1) < rules.slotTimes.at(i));
}

void TestAppointmentRules::onlyWorkdaysWithinReach()
{
    const auto &rules = AppointmentRules::shipped();
    const QDate today(2026, 11, 23);
    for (int ahead = -5; ahead < rules.daysAhead + 10; ++ahead) {
        const QDate day = today.addDays(ahead);
        const bool open =
            ahead >= 0 && ahead <= rules.daysAhead && !HolidayCalendar::shipped().isRestDay(day);
        QCOMPARE(!rules.slotsOn(day, today).isEmpty(), open);
    }
    QVERIFY(rules.slotsOn({}, today).isEmpty());
}

void TestAppointmentRules::makeUpWorkdayCanBeBooked()
{
    // A Sunday that is worked for the National Day holiday of 2025 (notice of the State Council).
    const QDate sunday(2025, 9, 28);
    QCOMPARE(sunday.dayOfWeek(), 7);
    QVERIFY(!AppointmentRules::shipped().slotsOn(sunday, sunday.addDays(-2)).isEmpty());
}

void TestAppointmentRules::brokenTables_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray rest = R"("days_ahead":30,"couples_per_slot":2,"grace_minutes":15)";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no slots") << QByteArray(R"({"version":"1","slots":[],)" + rest + "}");
    QTest::newRow("no version") << QByteArray(R"({"slots":["09:00"],)" + rest + "}");
    QTest::newRow("no time") << QByteArray(R"({"version":"1","slots":["25:00"],)" + rest + "}");
    QTest::newRow("out of order") << QByteArray(R"({"version":"1","slots":["10:00","09:00"],)" + rest + "}");
    QTest::newRow("twice") << QByteArray(R"({"version":"1","slots":["09:00","09:00"],)" + rest + "}");
    QTest::newRow("nobody fits") << QByteArray(
        R"({"version":"1","slots":["09:00"],"days_ahead":30,"couples_per_slot":0,"grace_minutes":15})");
    QTest::newRow("for years") << QByteArray(
        R"({"version":"1","slots":["09:00"],"days_ahead":9999,"couples_per_slot":2,"grace_minutes":15})");
}

void TestAppointmentRules::brokenTables()
{
    QFETCH(QByteArray, json);
    const auto rules = AppointmentRules::fromJson(json);
    QVERIFY(!rules);
    QVERIFY(rules.error().code == make_error_code(DomainError::DataFile));
}

QTEST_GUILESS_MAIN(TestAppointmentRules)
#include "tst_appointmentrules.moc"
