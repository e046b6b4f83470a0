// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codeframes.h"
#include "scanners/parsing/codetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

/// From a scanner's bytes to texts.
class CodeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesUtf8ElseGb18030_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text"); // null: no text
        QTest::newRow("ascii") << QByteArray("J320402") << u"J320402"_s;
        QTest::newRow("utf-8") << u"预约"_s.toUtf8() << u"预约"_s;
        QTest::newRow("gb 2312") << QByteArray::fromHex("b5c7bcc7") << u"登记"_s;
        QTest::newRow("gb 18030, four bytes") << QByteArray::fromHex("b5c79534b235") << u"登𠮷"_s;
        QTest::newRow("broken in both") << QByteArray::fromHex("41ff80") << QString();
        QTest::newRow("half a character") << QByteArray::fromHex("b5c7bc") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("longest") << QByteArray(4096, 'x') << QString(4096, u'x');
        QTest::newRow("too long") << QByteArray(4097, 'x') << QString();
    }

    void decodesUtf8ElseGb18030()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto decoded = codeText(bytes);
        QCOMPARE(decoded.has_value(), !text.isNull());
        if (decoded) QCOMPARE(*decoded, text);
    }

    void endsACodeAtTheLineEnd()
    {
        CodeFrames frames;
        const auto codes = frames.feed("one\r\ntwo\n\r\rthr");
        QCOMPARE(codes.size(), 2);
        QCOMPARE(codes[0].bytes, "one");
        QCOMPARE(codes[1].bytes, "two");
        QVERIFY(frames.isWaiting());
        QCOMPARE(frames.feed("ee\r").first().bytes, "three");
        QVERIFY(!frames.isWaiting());
    }

    void endsACodeAtSilence()
    {
        CodeFrames frames;
        QVERIFY(frames.feed("abc").isEmpty());
        QCOMPARE(frames.silence().first().bytes, "abc");
        QVERIFY(frames.silence().isEmpty());
    }

    void dropsWhatIsTooLong()
    {
        CodeFrames frames;
        QVERIFY(frames.feed(QByteArray(kMaxCodeBytes, 'x')).isEmpty());
        QVERIFY(frames.feed(QByteArray(3 * kMaxCodeBytes, 'x')).isEmpty());
        const auto codes = frames.feed("\rgood\r");
        QCOMPARE(codes.size(), 2);
        QVERIFY(codes[0].tooLong && codes[0].bytes.isEmpty());
        QVERIFY(!codes[1].tooLong);
        QCOMPARE(codes[1].bytes, "good");
    }

    void survivesNoise()
    {
        QRandomGenerator random(18030);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes(random.bounded(60), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            const auto text = codeText(bytes);
            if (text) QVERIFY(text->isValidUtf16() && !text->contains(QChar::ReplacementCharacter));
        }
    }
};

QTEST_GUILESS_MAIN(CodeTextTest)
#include "tst_codetext.moc"
