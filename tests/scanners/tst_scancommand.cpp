// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/demopeople.h"
#include "scanners/drivers/simulated/simulatedreader.h"
#include "tests/scanners/samplecards.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

/// lianlictl as it is run by hand, against a simulated reader.
class ScanCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAResident();
    void printsTheKeysOfEachKind_data();
    void printsTheKeysOfEachKind();
    void printsAnAddedAddressApart();
    void printsEachCardAsItIsRead();
    void saysWhyThereIsNoCard_data();
    void saysWhyThereIsNoCard();
    void refusesBadUse_data();
    void refusesBadUse();
    void simulatesAReader();
};

namespace {

struct Outcome
{
    int exitCode = -1;
    QList<QJsonObject> lines;
    QString errors;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LIANLICTL), arguments);
    if (!process.waitForFinished(20'000)) return {};
    Outcome outcome;
    outcome.exitCode = process.exitCode();
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty()) outcome.lines.append(QJsonDocument::fromJson(line).object());
    return outcome;
}

CardRead demoCard(const QString &key)
{
    const auto people = demoPeople(QDate(2026, 11, 28));
    for (const DemoPerson &person : people)
        if (person.key == key) return person.card;
    return {};
}

} // namespace

void ScanCommandTest::printsAResident()
{
    SimulatedReader device(SimulatedDelays::none());
    device.placeCard(SimulatedCard::of(samples::publishedResident()));
    const Outcome outcome = run({u"scan"_s, u"reader"_s, u"--port"_s, device.path()});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines.size(), 1);
    const QJsonObject expected{{u"kind"_s, u"resident"_s},
                               {u"name"_s, u"沈青禾"_s},
                               {u"sex"_s, u"男"_s},
                               {u"ethnicity"_s, u"土家"_s},
                               {u"birth"_s, u"1998-03-16"_s},
                               {u"address"_s, u"湖北省武汉市武昌区示例路1号"_s},
                               {u"number"_s, u"420106199803169997"_s},
                               {u"authority"_s, u"武汉市公安局武昌分局"_s},
                               {u"valid_from"_s, u"2020-01-01"_s},
                               {u"valid_to"_s, u"长期"_s},
                               {u"new_address"_s, QJsonValue()}};
    QCOMPARE(outcome.lines.first(), expected);
    QVERIFY(outcome.errors.isEmpty());
}

void ScanCommandTest::printsTheKeysOfEachKind_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonObject>("some");
    QTest::newRow("permit") << u"ho-wing-lam"_s
                            << QJsonObject{{u"kind"_s, u"gat"_s},          {u"name"_s, u"何詠霖"_s},
                                           {u"ethnicity"_s, QJsonValue()}, {u"pass_number"_s, u"H00000001"_s},
                                           {u"issue_count"_s, u"01"_s},    {u"region"_s, u"香港"_s}};
    QTest::newRow("foreigner 2023") << u"example-anna"_s << QJsonObject{{u"kind"_s, u"foreigner2023"_s},
                                                                        {u"name"_s, u"EXAMPLE ANNA MARIE"_s},
                                                                        {u"name_zh"_s, u"安娜"_s},
                                                                        {u"nationality"_s, u"CAN"_s},
                                                                        {u"old_number"_s, QJsonValue()},
                                                                        {u"address"_s, QJsonValue()},
                                                                        {u"authority"_s, QJsonValue()}};
}

void ScanCommandTest::printsTheKeysOfEachKind()
{
    QFETCH(QString, key);
    QFETCH(QJsonObject, some);
    SimulatedReader device(SimulatedDelays::none());
    device.placeCard(SimulatedCard::of(demoCard(key)));
    const Outcome outcome = run({u"scan"_s, u"reader"_s, u"--port"_s, device.path()});
    QCOMPARE(outcome.lines.size(), 1);
    for (auto member = some.begin(); member != some.end(); ++member) {
        QVERIFY2(outcome.lines.first().contains(member.key()), qPrintable(member.key()));
        QCOMPARE(outcome.lines.first().value(member.key()), member.value());
    }
}

void ScanCommandTest::printsAnAddedAddressApart()
{
    SimulatedReader device(SimulatedDelays::none());
    device.placeCard(SimulatedCard::of(demoCard(u"xu-qingyan"_s)));
    const Outcome outcome = run({u"scan"_s, u"reader"_s, u"--port"_s, device.path()});
    QCOMPARE(outcome.lines.size(), 1);
    QCOMPARE(outcome.lines.first().value(u"address"_s).toString(), u"上海市黄浦区虚拟弄3号"_s);
    QCOMPARE(outcome.lines.first().value(u"new_address"_s).toString(),
             u"江苏省常州市天宁区新示例路66号1201室"_s);
}

void ScanCommandTest::printsEachCardAsItIsRead()
{
    SimulatedReader device(SimulatedDelays::none());
    device.placeCard(SimulatedCard::of(demoCard(u"zhao-ji"_s)));
    QProcess process;
    process.start(QStringLiteral(LIANLICTL),
                  {u"scan"_s, u"reader"_s, u"--port"_s, device.path(), u"--count"_s, u"2"_s});
    QTRY_VERIFY(process.canReadLine());
    QVERIFY(process.readLine().contains("\"赵𠮷\""));
    QCOMPARE(process.state(), QProcess::Running);
    device.placeCard(SimulatedCard::of(demoCard(u"ayiguli"_s)));
    QTRY_VERIFY(process.canReadLine());
    QVERIFY(process.readLine().contains("\"买买提·阿依古丽\""));
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 0);
}

void ScanCommandTest::saysWhyThereIsNoCard_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<bool>("silent");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no device") << u"/dev/lianli-no-such-port"_s << false << u"no device"_s;
    QTest::newRow("no answer") << QString() << true << u"no answer"_s;
    QTest::newRow("no card") << QString() << false << u"no card"_s;
}

void ScanCommandTest::saysWhyThereIsNoCard()
{
    QFETCH(QString, port);
    QFETCH(bool, silent);
    QFETCH(QString, reason);
    SimulatedReader device(SimulatedDelays::none());
    device.setFaults({.silent = silent});
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = run({u"scan"_s, u"reader"_s, u"--port"_s, port.isEmpty() ? device.path() : port,
                                 u"--timeout-ms"_s, u"900"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.lines.isEmpty());
    QVERIFY2(outcome.errors.contains(reason), qPrintable(outcome.errors));
    QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 5000);
}

void ScanCommandTest::refusesBadUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("relative port") << QStringList{u"--port"_s, u"ttyUSB0"_s};
    QTest::newRow("no count") << QStringList{u"--port"_s, u"/dev/ttyUSB0"_s, u"--count"_s, u"0"_s};
    QTest::newRow("timeout of letters")
        << QStringList{u"--port"_s, u"/dev/ttyUSB0"_s, u"--timeout-ms"_s, u"abc"_s};
    QTest::newRow("unknown option") << QStringList{u"--speed"_s, u"9600"_s};
    QTest::newRow("something more") << QStringList{u"--port"_s, u"/dev/ttyUSB0"_s, u"more"_s};
}

void ScanCommandTest::refusesBadUse()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(QStringList{u"scan"_s, u"reader"_s} + arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.lines.isEmpty());
}

void ScanCommandTest::simulatesAReader()
{
    QProcess simulator;
    simulator.start(QStringLiteral(LIANLICTL), {u"simulate"_s, u"reader"_s, u"--card"_s, u"wang-zhiyuan"_s});
    QTRY_VERIFY(simulator.canReadLine());
    const QJsonObject line = QJsonDocument::fromJson(simulator.readLine()).object();
    QVERIFY(line.value(u"simulated"_s).toBool());
    const Outcome outcome = run({u"scan"_s, u"reader"_s, u"--port"_s, line.value(u"port"_s).toString()});
    QCOMPARE(outcome.lines.size(), 1);
    QCOMPARE(outcome.lines.first().value(u"name"_s).toString(), u"王致远"_s);
    simulator.closeWriteChannel();
    QTRY_COMPARE(simulator.state(), QProcess::NotRunning);
    QCOMPARE(simulator.exitCode(), 0);
}

QTEST_GUILESS_MAIN(ScanCommandTest)
#include "tst_scancommand.moc"
