// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/uuid7.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

FixedClock fixedClock()
{
    return FixedClock(QDateTime(QDate(2026, 11, 23), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600));
}

qint64 millisecondsOf(const QString &uuid)
{
    return QString(uuid).remove(u'-').first(12).toLongLong(nullptr, 16);
}

} // namespace

class TestUuid7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasVersionVariantAndTime();
    void ascendsWithinOneMillisecond();
    void ascendsWhenClockGoesBack();
    void followsClockForward();
    void givesEachThreadItsOwn();
};

void TestUuid7::hasVersionVariantAndTime()
{
    static const QRegularExpression pattern(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    const FixedClock clock = fixedClock();
    Uuid7Generator generator(clock);
    const QString uuid = generator.next();
    QVERIFY2(pattern.match(uuid).hasMatch(), qPrintable(uuid));
    QCOMPARE(millisecondsOf(uuid), clock.now().toMSecsSinceEpoch());
}

void TestUuid7::ascendsWithinOneMillisecond()
{
    const FixedClock clock = fixedClock();
    Uuid7Generator generator(clock);
    QString before = generator.next();
    for (int i = 0; i < 20'000; ++i) {
        const QString uuid = generator.next();
        QVERIFY2(before < uuid, qPrintable(before + u" ≥ "_s + uuid));
        before = uuid;
    }
    // The counter runs over into the time, a few milliseconds ahead at most.
    QVERIFY(millisecondsOf(before) - clock.now().toMSecsSinceEpoch() <= 6);
}

void TestUuid7::ascendsWhenClockGoesBack()
{
    FixedClock clock = fixedClock();
    Uuid7Generator generator(clock);
    QString before = generator.next();
    clock.set(clock.now().addSecs(-3600));
    for (int i = 0; i < 5000; ++i) {
        const QString uuid = generator.next();
        QVERIFY(before < uuid);
        before = uuid;
    }
}

void TestUuid7::followsClockForward()
{
    FixedClock clock = fixedClock();
    Uuid7Generator generator(clock);
    generator.next();
    clock.advanceMs(60'000);
    QCOMPARE(millisecondsOf(generator.next()), clock.now().toMSecsSinceEpoch());
}

void TestUuid7::givesEachThreadItsOwn()
{
    const SystemClock clock;
    Uuid7Generator generator(clock);
    std::array<std::vector<QString>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (auto &list : made)
            threads.emplace_back([&generator, &list] {
                for (int i = 0; i < 2000; ++i)
                    list.push_back(generator.next());
            });
    }
    QSet<QString> all;
    for (const auto &list : made) {
        QVERIFY(std::ranges::is_sorted(list));
        for (const QString &uuid : list)
            all.insert(uuid);
    }
    QCOMPARE(all.size(), 8000);
}

QTEST_GUILESS_MAIN(TestUuid7)
#include "tst_uuid7.moc"
