// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/failurecounter.h"
#include "scanners/drivers/serial/liftrule.h"
#include "scanners/drivers/serial/portchoice.h"
#include "tests/scanners/samplecards.h"

#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

/// The small rules of the driver, each without a device.
class ReaderRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesPortsOfKnownBridges();
    void aCardLiesThereUntilThePlateIsEmpty();
    void aCardSeenLongAgoIsNew();
    void anotherValidityIsAnotherCard();
    void tellsEachRefusalOncePerPlacing();
    void forgetsRefusalsOfAnEmptyPlate();
    void forgetsRefusalsAfterARead();
};

void ReaderRulesTest::choosesPortsOfKnownBridges()
{
    const QList<PortFacts> ports{{u"/dev/ttyS0"_s, 0, 0},
                                 {u"/dev/ttyACM0"_s, 0x1EAB, 0x1D06},
                                 {u"/dev/ttyUSB2"_s, 0x067B, 0x2303},
                                 {u"/dev/ttyUSB1"_s, 0x10C4, 0xEA60},
                                 {u"/dev/ttyUSB0"_s, 0x1A86, 0x7523},
                                 {u"/dev/ttyUSB3"_s, 0x0403, 0x6001}};
    QCOMPARE(readerPorts(ports, {}),
             (QStringList{u"/dev/ttyUSB0"_s, u"/dev/ttyUSB1"_s, u"/dev/ttyUSB2"_s, u"/dev/ttyACM0"_s}));
    QCOMPARE(readerPorts(ports, {u"/dev/ttyACM0"_s, u"/dev/ttyUSB0"_s}),
             (QStringList{u"/dev/ttyUSB1"_s, u"/dev/ttyUSB2"_s}));
    QVERIFY(readerPorts({}, {}).isEmpty());
}

void ReaderRulesTest::aCardLiesThereUntilThePlateIsEmpty()
{
    const auto document = samples::publishedResident();
    LiftRule rule;
    QVERIFY(!rule.isLyingThere(document, 0));
    rule.onCardRead(document, 0);
    QVERIFY(rule.isLyingThere(document, 3000));
    QVERIFY(rule.waitsForLift());
    rule.onPlateEmpty();
    QVERIFY(!rule.isLyingThere(document, 3000));
    QVERIFY(!rule.waitsForLift());
}

void ReaderRulesTest::aCardSeenLongAgoIsNew()
{
    const auto document = samples::publishedResident();
    LiftRule rule;
    rule.onCardRead(document, 0);
    QVERIFY(!rule.isLyingThere(document, 3001));
    rule.onCardRead(document, 2900); // seen again meanwhile
    QVERIFY(rule.isLyingThere(document, 5000));
}

void ReaderRulesTest::anotherValidityIsAnotherCard()
{
    auto document = samples::publishedResident();
    LiftRule rule;
    rule.onCardRead(document, 0);
    document.validity.from = QDate(2021, 1, 1);
    QVERIFY(!rule.isLyingThere(document, 10));
}

void ReaderRulesTest::tellsEachRefusalOncePerPlacing()
{
    FailureCounter counter;
    QVERIFY(!counter.onRefused(CardStatus::ReadFailed));
    const auto told = counter.onRefused(CardStatus::ReadFailed);
    QVERIFY(told && told->code == ReaderError::CardMoved);
    QVERIFY(!counter.onRefused(CardStatus::ReadFailed));
    counter.onPlateEmpty(0);
    counter.onCardFound();
    QVERIFY(counter.onRefused(CardStatus::ReadFailed));
}

void ReaderRulesTest::forgetsRefusalsOfAnEmptyPlate()
{
    FailureCounter counter;
    QVERIFY(!counter.onRefused(CardStatus::ReadFailed));
    counter.onPlateEmpty(100);
    counter.onPlateEmpty(3099);
    counter.onCardFound();
    QVERIFY(counter.onRefused(CardStatus::ReadFailed)); // not empty for long enough
    counter.onPlateEmpty(5000);
    counter.onPlateEmpty(8000);
    QVERIFY(!counter.onRefused(CardStatus::ReadFailed));
}

void ReaderRulesTest::forgetsRefusalsAfterARead()
{
    FailureCounter counter;
    QVERIFY(!counter.onRefused(CardStatus::CardRejectedReader));
    QVERIFY(!counter.onRefused(CardStatus::CardRejectedReader));
    counter.onCardRead();
    QVERIFY(!counter.onRefused(CardStatus::CardRejectedReader));
}

QTEST_GUILESS_MAIN(ReaderRulesTest)
#include "tst_readerrules.moc"
