// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/voidrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestVoidRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichReasonsNeedTwo_data();
    void saysWhichReasonsNeedTwo();
    void refusesDamagedTables_data();
    void refusesDamagedTables();
};

void TestVoidRules::saysWhichReasonsNeedTwo_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("second");
    QTest::newRow("misprint") << u"misprint"_s << false;
    QTest::newRow("misprint, as the register says it") << u"打印错位"_s << false;
    QTest::newRow("paper jam") << u"paper_jam"_s << false;
    QTest::newRow("damaged") << u"damaged"_s << true;
    QTest::newRow("wrong content") << u"内容有误"_s << true;
    QTest::newRow("lost") << u"lost"_s << true;
    QTest::newRow("other") << u"other"_s << true;
    QTest::newRow("not in the table") << u"whatever"_s << true;
    QTest::newRow("empty") << QString() << true;
}

void TestVoidRules::saysWhichReasonsNeedTwo()
{
    QFETCH(QString, reason);
    QFETCH(bool, second);
    QCOMPARE(VoidRules::shipped().reason(reason).secondPerson, second);
    QCOMPARE(VoidRules::shipped().reasons.size(), 6);
}

void TestVoidRules::refusesDamagedTables_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray other = R"({"id":"other","text_zh":"其他","text_en":"Other","second_person":true})";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no version") << "{\"reasons\":[" + other + "]}";
    QTest::newRow("no other") << QByteArray(R"({"version":"1","reasons":[]})");
    QTest::newRow("twice") << "{\"version\":\"1\",\"reasons\":[" + other + "," + other + "]}";
    QTest::newRow("silent about the second person")
        << "{\"version\":\"1\",\"reasons\":[" + other + R"(,{"id":"a","text_zh":"甲","text_en":"A"}]})";
    QByteArray alone = other;
    QTest::newRow("other by one alone")
        << "{\"version\":\"1\",\"reasons\":[" + alone.replace("true", "false") + "]}";
}

void TestVoidRules::refusesDamagedTables()
{
    QFETCH(QByteArray, json);
    QVERIFY(!VoidRules::fromJson(json).has_value());
}

QTEST_GUILESS_MAIN(TestVoidRules)
#include "tst_voidrules.moc"
