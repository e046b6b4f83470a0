// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/citizennumber.h"
#include "models/rules/age.h"
#include "scanners/drivers/simulated/cardencoder.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "scanners/parsing/textblock.h"

#include <QSet>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::Sex;

class DemoPeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCardIsValidAndReadsBack();
    void couplesAreOfAge();
    void showsTheSpecialCases_data();
    void showsTheSpecialCases();
};

namespace {

lianli::models::IdentityDocument person(const QString &key, QDate today)
{
    const auto people = demoPeople(today);
    for (const DemoPerson &each : people)
        if (each.key == key) return each.document();
    return {};
}

} // namespace

void DemoPeopleTest::everyCardIsValidAndReadsBack()
{
    const QDate today(2026, 11, 28);
    QSet<QString> numbers;
    const auto people = demoPeople(today);
    for (const DemoPerson &each : people) {
        QVERIFY2(lianli::models::CitizenNumber::parse(each.document().number, today).has_value(),
                 qPrintable(each.key));
        const auto read = parseTextBlock(encodeTextBlock(each.card));
        QVERIFY(read.has_value());
        QVERIFY2(read->doubtful.isEmpty(), qPrintable(each.key + read->doubtful.join(u' ')));
        QCOMPARE(read->document.name, each.document().name);
        QCOMPARE(read->chipAddress, each.card.chipAddress);
        numbers.insert(each.document().number);
    }
    QCOMPARE(numbers.size(), people.size());
}

void DemoPeopleTest::couplesAreOfAge()
{
    const QDate today(2026, 11, 28);
    const auto people = demoPeople(today);
    for (int i = 0; i < 6; ++i) {
        const auto &document = people.at(i).document();
        QCOMPARE(document.sex, i % 2 == 0 ? Sex::Male : Sex::Female);
        QVERIFY(lianli::models::fullYears(document.birthDate, today) >= 22);
        QVERIFY(document.validity.covers(today));
    }
}

void DemoPeopleTest::showsTheSpecialCases_data()
{
    QTest::addColumn<QDate>("today");
    QTest::newRow("the day it began") << QDate(2026, 11, 28);
    QTest::newRow("before a leap day") << QDate(2028, 2, 28);
    QTest::newRow("on a leap day") << QDate(2028, 2, 29);
    QTest::newRow("common year") << QDate(2027, 2, 28);
    QTest::newRow("new year's eve") << QDate(2026, 12, 31);
}

void DemoPeopleTest::showsTheSpecialCases()
{
    QFETCH(QDate, today);
    const auto young = person(u"zhou-young"_s, today);
    QCOMPARE(lianli::models::fullYears(young.birthDate, today), 21);
    QVERIFY(lianli::models::fullYears(young.birthDate, today.addDays(2)) >= 22);
    QVERIFY(person(u"sun-lapsed"_s, today).validity.expiredOn(today));
    QVERIFY(person(u"ayiguli"_s, today).name.contains(u'·'));
    QVERIFY(person(u"zhao-ji"_s, today).name.toUcs4().last() > 0xFFFF);
}

QTEST_GUILESS_MAIN(DemoPeopleTest)
#include "tst_demopeople.moc"
