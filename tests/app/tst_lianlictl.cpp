// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/codetable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;

namespace {

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Run lianlictl(const QStringList &arguments, const QByteArray &locale = "C")
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, QString::fromLatin1(locale));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LIANLICTL), arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestLianlictl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumber_data();
    void readsNumber();
    void agreesWithNumberVectors();
    void computesCoolingOff_data();
    void computesCoolingOff();
    void refusesBadUse_data();
    void refusesBadUse();
    void helpsOnStandardOutput_data();
    void helpsOnStandardOutput();
    void printsUtf8InEveryLocale_data();
    void printsUtf8InEveryLocale();
    void failsWhenOutputCannotBeWritten();
};

void TestLianlictl::readsNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("line");
    QTest::newRow("man of Tianning")
        << u"320402198802291010"_s
        << u"{\"valid\":true,\"reason\":null,\"birth\":\"1988-02-29\",\"sex\":\"男\",\"division\":\"320402\",\"division_name\":\"江苏省常州市天宁区\"}"_s;
    QTest::newRow("woman, lower-case x")
        << u"11010519491231002x"_s
        << u"{\"valid\":true,\"reason\":null,\"birth\":\"1949-12-31\",\"sex\":\"女\",\"division\":\"110105\",\"division_name\":\"北京市朝阳区\"}"_s;
    QTest::newRow("full-width")
        << u"３２０４０２１９８８０２２９１０１０"_s
        << u"{\"valid\":true,\"reason\":null,\"birth\":\"1988-02-29\",\"sex\":\"男\",\"division\":\"320402\",\"division_name\":\"江苏省常州市天宁区\"}"_s;
    QTest::newRow("abolished division")
        << u"440524188001010014"_s
        << u"{\"valid\":true,\"reason\":null,\"birth\":\"1880-01-01\",\"sex\":\"男\",\"division\":\"440524\",\"division_name\":null}"_s;
    QTest::newRow("foreigner")
        << u"932840198501010014"_s
        << u"{\"valid\":true,\"reason\":null,\"birth\":\"1985-01-01\",\"sex\":\"男\",\"division\":null,\"division_name\":null}"_s;
    const QString invalid =
        u"{\"valid\":false,\"reason\":\"%1\",\"birth\":null,\"sex\":null,\"division\":null,\"division_name\":null}"_s;
    QTest::newRow("check digit") << u"320402198802291011"_s << invalid.arg(u"number_check_digit"_s);
    QTest::newRow("no such day") << u"320402199002290014"_s << invalid.arg(u"number_birth_date"_s);
    QTest::newRow("obsolete") << u"110105491231002"_s << invalid.arg(u"number_obsolete_15"_s);
    QTest::newRow("empty") << u""_s << invalid.arg(u"number_length"_s);
    QTest::newRow("nonsense") << u"张三"_s << invalid.arg(u"number_length"_s);
}

void TestLianlictl::readsNumber()
{
    QFETCH(QString, number);
    QFETCH(QString, line);
    const Run run = lianlictl({u"rules"_s, u"id"_s, number});
    QCOMPARE(QString::fromUtf8(run.out), QString(line + u'\n'));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
}

void TestLianlictl::agreesWithNumberVectors()
{
    QFile file(QStringLiteral(LIANLI_SOURCE_DIR "/resources/codes/gb11643_vectors.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto rows = models::parseCsv(file.readAll());
    QVERIFY(rows);
    for (const QStringList &row : rows->sliced(1)) {
        const Run run = lianlictl({u"rules"_s, u"id"_s, row[0]});
        const QJsonObject answer = QJsonDocument::fromJson(run.out).object();
        const bool valid = row[1].startsWith(u"valid"_s) || row[1] == u"normalise";
        QVERIFY2(answer[u"valid"_s].isBool(), qPrintable(row[0]));
        QCOMPARE(answer[u"valid"_s].toBool(), valid);
        QCOMPARE(answer[u"reason"_s].isNull(), valid);
    }
}

void TestLianlictl::computesCoolingOff_data()
{
    QTest::addColumn<QString>("applied");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain")
        << u"2026-10-30"_s
        << u"{\"cooling_off_last_day\":\"2026-11-30\",\"issue_window_first_day\":\"2026-12-01\",\"issue_window_last_day\":\"2026-12-30\",\"provisional\":false}"_s;
    QTest::newRow("beyond the published calendar")
        << u"2026-12-02"_s
        << u"{\"cooling_off_last_day\":\"2027-01-04\",\"issue_window_first_day\":\"2027-01-05\",\"issue_window_last_day\":\"2027-02-03\",\"provisional\":true}"_s;
}

void TestLianlictl::computesCoolingOff()
{
    QFETCH(QString, applied);
    QFETCH(QString, line);
    const Run run = lianlictl({u"rules"_s, u"cooling-off"_s, applied});
    QCOMPARE(QString::fromUtf8(run.out), QString(line + u'\n'));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
}

void TestLianlictl::refusesBadUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"dance"_s};
    QTest::newRow("unknown option") << QStringList{u"--dance"_s};
    QTest::newRow("group alone") << QStringList{u"rules"_s};
    QTest::newRow("unknown in the group") << QStringList{u"rules"_s, u"dance"_s};
    QTest::newRow("number missing") << QStringList{u"rules"_s, u"id"_s};
    QTest::newRow("two numbers") << QStringList{u"rules"_s, u"id"_s, u"1"_s, u"2"_s};
    QTest::newRow("date missing") << QStringList{u"rules"_s, u"cooling-off"_s};
    for (const auto &date : {u"2026-02-29"_s, u"2026-13-01"_s, u"20261123"_s, u"2026-1-2"_s, u"2026/11/23"_s,
                             u"2026-11-23T00:00"_s, u" 2026-11-23"_s, u"tomorrow"_s, u""_s})
        QTest::addRow("date '%s'", qPrintable(date)) << QStringList{u"rules"_s, u"cooling-off"_s, date};
}

void TestLianlictl::refusesBadUse()
{
    QFETCH(QStringList, arguments);
    const Run run = lianlictl(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.contains("Usage: lianlictl"));
}

void TestLianlictl::helpsOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("lianlictl rules id NUMBER");
    QTest::newRow("help of a group") << QStringList{u"rules"_s, u"--help"_s}
                                     << QByteArray("lianlictl rules id NUMBER");
    QTest::newRow("help of a command") << QStringList{u"rules"_s, u"cooling-off"_s, u"--help"_s}
                                       << QByteArray("lianlictl rules cooling-off YYYY-MM-DD");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("lianlictl " LIANLI_VERSION "\n");
}

void TestLianlictl::helpsOnStandardOutput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Run run = lianlictl(arguments);
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains(says));
    QCOMPARE(run.err, QByteArray());
}

void TestLianlictl::printsUtf8InEveryLocale_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::newRow("C") << QByteArray("C");
    QTest::newRow("C.UTF-8") << QByteArray("C.UTF-8");
    QTest::newRow("GB 18030") << QByteArray("zh_CN.GB18030");
    QTest::newRow("unknown") << QByteArray("xx_XX");
}

void TestLianlictl::printsUtf8InEveryLocale()
{
    QFETCH(QByteArray, locale);
    const Run run = lianlictl({u"rules"_s, u"id"_s, u"３２０４０２１９８８０２２９１０１０"_s}, locale);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY(run.out.contains(u"江苏省常州市天宁区"_s.toUtf8()));
}

void TestLianlictl::failsWhenOutputCannotBeWritten()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(LIANLICTL), {u"rules"_s, u"id"_s, u"320402198802291010"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(TestLianlictl)
#include "tst_lianlictl.moc"
