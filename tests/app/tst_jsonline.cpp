// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::ctl;

class TestJsonLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderOfMembers();
    void escapesWhatJsonDemands();
    void nestsLines();
    void writesNullForWhatIsAbsent();
};

void TestJsonLine::keepsOrderOfMembers()
{
    const QByteArray text =
        JsonLine().add("z"_L1, true).add("a"_L1, 1).add("m"_L1, QJsonValue()).add("b"_L1, u"汉"_s).text();
    QCOMPARE(text, u"{\"z\":true,\"a\":1,\"m\":null,\"b\":\"汉\"}"_s.toUtf8());
    QCOMPARE(JsonLine().text(), QByteArray("{}"));
}

void TestJsonLine::escapesWhatJsonDemands()
{
    const QString nasty = u"\"\\\n\t\u0001𠮷"_s;
    const QByteArray text = JsonLine().add("a\"b"_L1, nasty).text();
    QVERIFY(!text.contains('\n'));
    QCOMPARE(QJsonDocument::fromJson(text).object(), (QJsonObject{{u"a\"b"_s, nasty}}));
}

void TestJsonLine::nestsLines()
{
    const QByteArray text = JsonLine()
                                .add("confidence"_L1, JsonLine().add("name"_L1, 0.5).add("birth"_L1, 1))
                                .add("list"_L1, QJsonArray{1, u"]"_s})
                                .text();
    QCOMPARE(text, QByteArray(R"({"confidence":{"name":0.5,"birth":1},"list":[1,"]"]})"));
}

void TestJsonLine::writesNullForWhatIsAbsent()
{
    QVERIFY(textOrNull({}).isNull());
    QCOMPARE(textOrNull(u"男"_s), QJsonValue(u"男"_s));
    QVERIFY(dateOrNull({}).isNull());
    QVERIFY(dateOrNull(QDate(10'000, 1, 1)).isNull()); // YYYY-MM-DD has no form for it
    QCOMPARE(dateOrNull(QDate(1988, 2, 29)), QJsonValue(u"1988-02-29"_s));
}

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
