// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole counter as the program shows it: a case with both cameras and both screens, then every page of
// every role. What breaks the way through it breaks here, whatever the single windows' tests say.
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCounterDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheWholeCounter();
};

void TestCounterDemo::goesThroughTheWholeCounter()
{
    QTemporaryDir folder;
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QLatin1StringView(LIANLI), {u"--demo"_s, u"counter"_s, u"--out"_s, folder.path()});
    QVERIFY(program.waitForFinished(600'000));
    const QByteArray said = program.readAll();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, said.constData());

    QFile file(folder.filePath(u"summary.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject summary = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(summary.value("certificate_number"_L1).toString().startsWith(u"J320402-"_s));
    QVERIFY(summary.value("clerk_actions"_L1).toInt() > 0);
    QVERIFY2(summary.value("clerk_actions"_L1).toInt() <= 16, "the limit with the document camera");
    const QStringList pictures = QDir(folder.path()).entryList({u"*.png"_s});
    QVERIFY(pictures.filter(u"stuck"_s).isEmpty());
    for (const auto &shown :
         {"capture-front", "identity-camera", "couple-declaration", "fingerprint", "paper-sheet",
          "couple-receipts", "registered", "settings-9", "0031-slip", "0009-record", "0050-audit"})
        QVERIFY2(!pictures.filter(QLatin1StringView(shown)).isEmpty(), shown);
    QCOMPARE(QDir(folder.path()).entryList({u"*-certificate-*.pdf"_s}).size(), 2);
    QVERIFY(!QDir(folder.path()).entryList({u"*-ticket.pdf"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCounterDemo)
#include "tst_counterdemo.moc"
