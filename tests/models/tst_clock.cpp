// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"

#include <QTest>
#include <QUuid>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsChineseTimeInAnyZone_data();
    void tellsChineseTimeInAnyZone();
    void monotonicTimeOnlyGrows();
    void bootIdStaysTheSame();
    void fixedClockStandsUntilAdvanced();
    void dayTurnsAtMidnightInChina();
};

void TestClock::tellsChineseTimeInAnyZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("Shanghai") << "Asia/Shanghai"_ba;
    QTest::newRow("UTC") << "UTC"_ba;
    QTest::newRow("New York") << "America/New_York"_ba;
}

void TestClock::tellsChineseTimeInAnyZone()
{
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const qint64 earliest = QDateTime::currentMSecsSinceEpoch();
    const QDateTime now = SystemClock().now();
    const qint64 latest = QDateTime::currentMSecsSinceEpoch();
    qputenv("TZ", before);
    tzset();
    QCOMPARE(now.offsetFromUtc(), 8 * 3600);
    QVERIFY(now.toMSecsSinceEpoch() >= earliest && now.toMSecsSinceEpoch() <= latest);
}

void TestClock::monotonicTimeOnlyGrows()
{
    const SystemClock clock;
    const qint64 start = clock.monotonicMs();
    qint64 before = start;
    for (int i = 0; i < 1000; ++i) {
        const qint64 now = clock.monotonicMs();
        QVERIFY(now >= before);
        before = now;
    }
    QTRY_VERIFY(clock.monotonicMs() > start);
}

void TestClock::bootIdStaysTheSame()
{
    QVERIFY(!QUuid::fromString(SystemClock().bootId()).isNull());
    QCOMPARE(SystemClock().bootId(), SystemClock().bootId());
}

void TestClock::fixedClockStandsUntilAdvanced()
{
    FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(1, 30), Qt::UTC));
    QCOMPARE(clock.now().time(), QTime(9, 30));
    QCOMPARE(clock.now(), clock.now());
    const qint64 monotonic = clock.monotonicMs();
    clock.advanceMs(1500);
    QCOMPARE(clock.now().time(), QTime(9, 30, 1, 500));
    QCOMPARE(clock.monotonicMs(), monotonic + 1500);
    clock.set(clock.now().addDays(-1)); // the wall clock may go back, monotonic time does not
    QCOMPARE(clock.today(), QDate(2026, 11, 22));
    QCOMPARE(clock.monotonicMs(), monotonic + 1500);
}

void TestClock::dayTurnsAtMidnightInChina()
{
    FixedClock clock(QDateTime(QDate(2026, 11, 22), QTime(15, 59, 59), Qt::UTC));
    QCOMPARE(clock.today(), QDate(2026, 11, 22));
    clock.advanceMs(1000);
    QCOMPARE(clock.today(), QDate(2026, 11, 23));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
