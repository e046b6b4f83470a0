// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/idcards/cardphotograph.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using tests::CardKind;
using tests::cardPhotograph;
using Side = scanners::CardImageReading::Side;

/// `lianlictl scan idcard` as it is run by hand.
class IdCardCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsALineForEachPicture();
    void refusesBadUse_data();
    void refusesBadUse();

private:
    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

namespace {

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

struct Outcome
{
    int exitCode = -1;
    QList<QJsonObject> lines;
    QString errors;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LIANLICTL), QStringList{u"scan"_s, u"idcard"_s} + arguments);
    if (!process.waitForFinished(100'000)) return {};
    Outcome outcome{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty()) outcome.lines.append(QJsonDocument::fromJson(line).object());
    return outcome;
}

} // namespace

void IdCardCommandTest::printsALineForEachPicture()
{
    const auto front = cardPhotograph(11, Side::Front, CardKind::Ordinary);
    const auto back = cardPhotograph(12, Side::Back, CardKind::Ordinary);
    const Outcome outcome = run({saved(u"front.jpg"_s, front.jpeg), saved(u"broken.jpg"_s, "no picture"),
                                 m_folder.filePath(u"absent.jpg"_s), saved(u"back.jpg"_s, back.jpeg)});
    QCOMPARE(outcome.exitCode, 1); // two could not be read; the others were all the same
    QCOMPARE(outcome.lines.size(), 4);
    const QStringList keys{u"file"_s,     u"side"_s,       u"name"_s,   u"sex"_s,       u"ethnicity"_s,
                           u"birth"_s,    u"address"_s,    u"number"_s, u"authority"_s, u"valid_from"_s,
                           u"valid_to"_s, u"confidence"_s, u"ms"_s};
    for (const QJsonObject &line : outcome.lines)
        QCOMPARE(sorted(line.keys()), sorted(keys));

    const QJsonObject first = outcome.lines.at(0);
    QCOMPARE(first.value(u"file"_s).toString(), u"front.jpg"_s);
    QCOMPARE(first.value(u"side"_s).toString(), u"front"_s);
    for (auto truth = front.card.fields.begin(); truth != front.card.fields.end(); ++truth)
        QCOMPARE(first.value(truth.key()).toString(), truth.value());
    QVERIFY(first.value(u"authority"_s).isNull());
    QCOMPARE(first.value(u"confidence"_s).toObject().size(), 6);

    for (const qsizetype i : {1, 2}) {
        QVERIFY(outcome.lines.at(i).value(u"side"_s).isNull());
        QVERIFY(outcome.lines.at(i).value(u"number"_s).isNull());
        QVERIFY(outcome.lines.at(i).value(u"confidence"_s).toObject().isEmpty());
    }
    QCOMPARE(outcome.lines.at(2).value(u"file"_s).toString(), u"absent.jpg"_s);
    QVERIFY(outcome.errors.contains(u"error: broken.jpg: reader.image_unreadable"_s));
    QVERIFY(outcome.errors.contains(u"error: absent.jpg: reader.image_unreadable"_s));

    const QJsonObject last = outcome.lines.at(3);
    QCOMPARE(last.value(u"side"_s).toString(), u"back"_s);
    for (auto truth = back.card.fields.begin(); truth != back.card.fields.end(); ++truth)
        QCOMPARE(last.value(truth.key()).toString(), truth.value());
    QVERIFY(last.value(u"name"_s).isNull());
}

void IdCardCommandTest::refusesBadUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList();
    QTest::newRow("an option") << QStringList{u"--fast"_s};
}

void IdCardCommandTest::refusesBadUse()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.lines.isEmpty());
}

QTEST_MAIN(IdCardCommandTest)
#include "tst_idcardcommand.moc"
