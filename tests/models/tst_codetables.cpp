// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/codetable.h"
#include "models/domain/domainerror.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

QByteArray csvOf(const QList<QStringList> &rows, const QByteArray &lineEnd)
{
    QByteArray csv;
    for (const QStringList &row : rows) {
        QStringList fields;
        for (const QString &field : row)
            fields += u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
        csv += fields.join(u',').toUtf8() + lineEnd;
    }
    return csv;
}

} // namespace

class TestCodeTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesRfc4180_data();
    void parsesRfc4180();
    void rejectsBrokenCsv_data();
    void rejectsBrokenCsv();
    void csvRoundTrips();
    void survivesRandomBytes();
    void rejectsBrokenTables_data();
    void rejectsBrokenTables();
    void answersUnknownCodesWithNothing();

    void namesDivisions_data();
    void namesDivisions();
    void leavesNoPseudoPrefecture();
    void namesEthnicGroupsWithoutZu_data();
    void namesEthnicGroupsWithoutZu();
    void hasAllFiftySixGroups();
    void shipsWholeTables();
};

void TestCodeTables::parsesRfc4180_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QList<QStringList>>("rows");
    const QList<QStringList> twoByTwo{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << twoByTwo;
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << twoByTwo;
    QTest::newRow("no line end at the end") << QByteArray("a,b\nc,d") << twoByTwo;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\nc,d\n")
                                     << twoByTwo;
    QTest::newRow("quoted") << QByteArray("\"a\",b\nc,\"d\"\n") << twoByTwo;
    QTest::newRow("comma, quote and line end inside")
        << QByteArray("\"a,\"\"b\"\"\nc\",d\n") << QList<QStringList>{{u"a,\"b\"\nc"_s, u"d"_s}};
    QTest::newRow("empty fields") << QByteArray("a,,\n,\"\",")
                                  << QList<QStringList>{{u"a"_s, QString(), QString()},
                                                        {QString(), QString(), QString()}};
    QTest::newRow("nothing") << QByteArray() << QList<QStringList>();
    QTest::newRow("Chinese") << u"汉族,𠮷\n"_s.toUtf8() << QList<QStringList>{{u"汉族"_s, u"𠮷"_s}};
}

void TestCodeTables::parsesRfc4180()
{
    QFETCH(QByteArray, csv);
    const auto parsed = parseCsv(csv);
    QVERIFY(parsed);
    QTEST(*parsed, "rows");
}

void TestCodeTables::rejectsBrokenCsv_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("unclosed quote") << QByteArray("a,\"b\n");
    QTest::newRow("quote at the end") << QByteArray("a,\"");
    QTest::newRow("text after a quote") << QByteArray("\"a\"b,c\n");
    QTest::newRow("not UTF-8") << QByteArray("a,\xB0\xA1\n");
    QTest::newRow("cut UTF-8") << QByteArray("a,\xE6\xB1");
}

void TestCodeTables::rejectsBrokenCsv()
{
    QFETCH(QByteArray, csv);
    const auto parsed = parseCsv(csv);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, make_error_code(DomainError::DataFile));
}

void TestCodeTables::csvRoundTrips()
{
    QRandomGenerator random(4180);
    const QString alphabet = u"ab,\"\r\n 汉"_s;
    for (int i = 0; i < 500; ++i) {
        QList<QStringList> rows(random.bounded(1, 5));
        for (QStringList &row : rows) {
            row.resize(random.bounded(1, 4));
            for (QString &field : row)
                for (int n = random.bounded(6); n > 0; --n)
                    field += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        }
        for (const QByteArray &lineEnd : {QByteArray("\n"), QByteArray("\r\n")}) {
            const auto parsed = parseCsv(csvOf(rows, lineEnd));
            QVERIFY(parsed);
            QCOMPARE(*parsed, rows);
        }
    }
}

void TestCodeTables::survivesRandomBytes()
{
    QRandomGenerator random(1);
    const QByteArray alphabet("a,\"\r\n\xE6\xB1\x89");
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray csv;
        for (int n = random.bounded(20); n > 0; --n)
            csv += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const auto parsed = parseCsv(csv);
        if (!parsed)
            ++refused;
        else
            QVERIFY(parsed->isEmpty() == csv.isEmpty());
    }
    QVERIFY(refused > 0 && refused < 5000);
}

void TestCodeTables::rejectsBrokenTables_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("column missing") << QByteArray("code,title\n1,a\n");
    QTest::newRow("short row") << QByteArray("code,name\n1\n");
    QTest::newRow("long row") << QByteArray("code,name\n1,a,b\n");
    QTest::newRow("empty code") << QByteArray("code,name\n,a\n");
    QTest::newRow("code twice") << QByteArray("code,name\n1,a\n1,b\n");
    QTest::newRow("unclosed quote") << QByteArray("code,name\n1,\"a\n");
}

void TestCodeTables::rejectsBrokenTables()
{
    QFETCH(QByteArray, csv);
    const auto table = CodeTable::fromCsv(csv, u"code"_s, u"name"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().code, make_error_code(DomainError::DataFile));
}

void TestCodeTables::answersUnknownCodesWithNothing()
{
    const auto table =
        CodeTable::fromCsv("code,name,english\n1,一,one\n"_ba, u"code"_s, u"name"_s, u"english"_s);
    QVERIFY(table);
    QVERIFY(table->contains(u"1"));
    QCOMPARE(table->name(u"1"), u"一"_s);
    QCOMPARE(table->nameEn(u"1"), u"one"_s);
    QVERIFY(!table->contains(u"2"));
    QVERIFY(table->name(u"2").isEmpty());
    QVERIFY(table->nameEn(u"2").isEmpty());
    QVERIFY(!CodeTable::fromCsv("code,name\n1,a\n"_ba, u"code"_s, u"name"_s, u"english"_s));
}

void TestCodeTables::namesDivisions_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("county") << u"320402"_s << u"江苏省常州市天宁区"_s;
    QTest::newRow("prefecture") << u"320400"_s << u"江苏省常州市"_s;
    QTest::newRow("municipality") << u"110105"_s << u"北京市朝阳区"_s;
    QTest::newRow("directly under a province") << u"419001"_s << u"河南省济源市"_s;
    QTest::newRow("in Hubei") << u"429021"_s << u"湖北省神农架林区"_s;
    QTest::newRow("in Hainan") << u"469002"_s << u"海南省琼海市"_s;
    QTest::newRow("directly under a region") << u"659010"_s << u"新疆维吾尔自治区胡杨河市"_s;
    QTest::newRow("the pseudo prefecture") << u"659000"_s << u"新疆维吾尔自治区"_s;
    QTest::newRow("unknown") << u"999999"_s << QString();
}

void TestCodeTables::namesDivisions()
{
    QFETCH(QString, code);
    QTEST(codetables::divisions().name(code), "name");
}

void TestCodeTables::leavesNoPseudoPrefecture()
{
    const auto &divisions = codetables::divisions();
    QCOMPARE(divisions.entries().size(), 3217);
    for (const CodeEntry &entry : divisions.entries()) {
        QVERIFY2(!entry.nameZh.contains(u'-') && !entry.nameZh.contains(u"直辖县级"_s),
                 qPrintable(entry.code));
        QVERIFY2(entry.nameZh.startsWith(divisions.name(QString(entry.code.first(2) + u"0000"_s))),
                 qPrintable(entry.code));
    }
}

void TestCodeTables::namesEthnicGroupsWithoutZu_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("Han") << u"01"_s << u"汉"_s;
    QTest::newRow("Mongol") << u"02"_s << u"蒙古"_s;
    QTest::newRow("Uygur") << u"05"_s << u"维吾尔"_s;
    QTest::newRow("Tujia") << u"15"_s << u"土家"_s;
    QTest::newRow("Kirgiz") << u"29"_s << u"柯尔克孜"_s;
    QTest::newRow("Jino") << u"56"_s << u"基诺"_s;
    QTest::newRow("other") << u"97"_s << u"其他"_s;
    QTest::newRow("naturalised") << u"98"_s << u"外国血统中国籍人士"_s;
}

void TestCodeTables::namesEthnicGroupsWithoutZu()
{
    QFETCH(QString, code);
    QTEST(codetables::ethnicGroups().name(code), "name");
}

void TestCodeTables::hasAllFiftySixGroups()
{
    for (int code = 1; code <= 56; ++code) {
        const QString name = codetables::ethnicGroups().name(u"%1"_s.arg(code, 2, 10, QLatin1Char('0')));
        QVERIFY(!name.isEmpty());
        QVERIFY(!name.endsWith(u'族'));
    }
    QCOMPARE(codetables::ethnicGroups().entries().size(), 58);
}

void TestCodeTables::shipsWholeTables()
{
    QCOMPARE(codetables::education().name(u"21"), u"大学本科毕业"_s);
    QCOMPARE(codetables::education().entries().size(), 40);
    QCOMPARE(codetables::occupations().name(u"2"), u"专业技术人员"_s);
    QCOMPARE(codetables::occupations().entries().size(), 9);
    QCOMPARE(codetables::maritalStatuses().name(u"10"), u"未婚"_s);
    QCOMPARE(codetables::maritalStatuses().nameEn(u"30"), u"widowed"_s);
    QCOMPARE(codetables::maritalStatuses().entries().size(), 8);
    QCOMPARE(codetables::nationalities().name(u"CHN"), u"中国"_s);
    QCOMPARE(codetables::nationalities().nameEn(u"AND"), u"Andorra"_s);
    QCOMPARE(codetables::nationalities().entries().size(), 250);
    QCOMPARE(codetables::nationalitiesByNumber().name(u"840"), u"USA"_s);
    QCOMPARE(codetables::nationalitiesByNumber().entries().size(), 250);
}

QTEST_GUILESS_MAIN(TestCodeTables)
#include "tst_codetables.moc"
