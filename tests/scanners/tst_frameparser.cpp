// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/cardcommand.h"
#include "scanners/parsing/frameparser.h"
#include "tests/scanners/samplecards.h"

#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

class FrameParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsPublished_data();
    void asksAsPublished();
    void understandsEveryStatus_data();
    void understandsEveryStatus();
    void publishedFrameChecks();
    void takesOneByteAtATime();
    void waitsAtEveryCut();
    void rejectsEverySingleBitFlip();
    void skipsNoiseAndSurplusPreamble_data();
    void skipsNoiseAndSurplusPreamble();
    void findsTwoFramesBackToBack();
    void findsTheFrameBehindAFalsePreamble();
    void findsTheFrameBehindABrokenOne();
    void keepsPreambleInsideABody();
    void refusesImpossibleLengths_data();
    void refusesImpossibleLengths();
    void dropsTheHandheldTimeoutFrameOnSilence();
    void givesUpAFalseHeaderOnSilence();
    void staysSmallWhateverComes();
};

namespace {

QByteArray findAnswer()
{
    return QByteArray::fromHex("AAAAAA9669000800009F0000000097");
}

} // namespace

void FrameParserTest::asksAsPublished_data()
{
    QTest::addColumn<CardCommand>("command");
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *name, CardCommand command, const char *hex) {
        QTest::newRow(name) << command << QByteArray::fromHex(hex);
    };
    row("reset", CardCommand::Reset, "AAAAAA9669000310FFEC");
    row("status", CardCommand::Status, "AAAAAA9669000311FFED");
    row("number", CardCommand::SamNumber, "AAAAAA9669000312FFEE");
    row("find", CardCommand::Find, "AAAAAA96690003200122");
    row("select", CardCommand::Select, "AAAAAA96690003200221");
    row("read", CardCommand::ReadTextAndPhoto, "AAAAAA96690003300132");
    row("read with fingerprints", CardCommand::ReadWithFingerprints, "AAAAAA96690003301023");
    row("added address", CardCommand::ReadAddedAddress, "AAAAAA96690003300330");
}

void FrameParserTest::asksAsPublished()
{
    QFETCH(CardCommand, command);
    QFETCH(QByteArray, frame);
    QCOMPARE(commandFrame(command).toHex(), frame.toHex());
}

void FrameParserTest::understandsEveryStatus_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<CardStatus>("status");
    QTest::newRow("no card") << QByteArray::fromHex("000400008084") << CardStatus::NoCard;
    QTest::newRow("select failed") << QByteArray::fromHex("000400008185") << CardStatus::SelectFailed;
    QTest::newRow("read failed") << QByteArray::fromHex("000400004145") << CardStatus::ReadFailed;
    QTest::newRow("bad checksum") << QByteArray::fromHex("000400001014") << CardStatus::BadChecksum;
    QTest::newRow("unknown command") << QByteArray::fromHex("000400002125") << CardStatus::UnknownCommand;
    QTest::newRow("no such item") << QByteArray::fromHex("000400009195") << CardStatus::NoSuchItem;
}

void FrameParserTest::understandsEveryStatus()
{
    QFETCH(QByteArray, tail);
    QFETCH(CardStatus, status);
    FrameParser parser;
    const auto bodies = parser.feed(kPreamble.toByteArray() + tail);
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(answerOf(bodies.first()).status, status);
    QVERIFY(answerOf(bodies.first()).data.isEmpty());
}

void FrameParserTest::publishedFrameChecks()
{
    const QByteArray frame = samples::publishedReadFrame();
    QCOMPARE(frame.size(), 1295);
    FrameParser parser;
    const auto bodies = parser.feed(frame);
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(answerOf(bodies.first()).status, CardStatus::Done);
    QCOMPARE(answerOf(bodies.first()).data.size(), 1284);
    QCOMPARE(frameOf(bodies.first()), frame);
}

void FrameParserTest::takesOneByteAtATime()
{
    const QByteArray frame = samples::publishedReadFrame();
    FrameParser parser;
    for (qsizetype i = 0; i + 1 < frame.size(); ++i)
        QVERIFY(parser.feed(frame.mid(i, 1)).isEmpty());
    QCOMPARE(parser.feed(frame.last(1)).size(), 1);
}

void FrameParserTest::waitsAtEveryCut()
{
    const QByteArray frame = samples::publishedReadFrame();
    for (qsizetype cut = 0; cut < frame.size(); ++cut) {
        FrameParser parser;
        QVERIFY(parser.feed(frame.first(cut)).isEmpty());
        QCOMPARE(parser.feed(frame.sliced(cut)).size(), 1);
        FrameParser interrupted;
        interrupted.feed(frame.first(cut));
        QVERIFY(interrupted.giveUpFrame().isEmpty());
        QCOMPARE(interrupted.feed(findAnswer()).size(), 1);
    }
}

void FrameParserTest::rejectsEverySingleBitFlip()
{
    const QByteArray frame = samples::publishedReadFrame();
    for (qsizetype bit = 0; bit < frame.size() * 8; ++bit) {
        QByteArray flipped = frame;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        FrameParser parser;
        QVERIFY2(parser.feed(flipped).isEmpty(), qPrintable(QString::number(bit)));
        QVERIFY2(parser.giveUpFrame().isEmpty(), qPrintable(QString::number(bit)));
    }
}

void FrameParserTest::skipsNoiseAndSurplusPreamble_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("one AA") << QByteArray("\xAA");
    QTest::newRow("five AA") << QByteArray(5, '\xAA');
    QTest::newRow("thousand AA") << QByteArray(1000, '\xAA');
    QTest::newRow("half a preamble") << QByteArray("\xAA\xAA\xAA\x96");
    QTest::newRow("noise") << QByteArray("\x00\xFF\x96\x69 noise \xAA\xAA\x96", 14);
    QTest::newRow("long noise") << QByteArray(100'000, '\x5A');
}

void FrameParserTest::skipsNoiseAndSurplusPreamble()
{
    QFETCH(QByteArray, before);
    FrameParser parser;
    QCOMPARE(parser.feed(before + findAnswer()).size(), 1);
    FrameParser pieces;
    QVERIFY(pieces.feed(before).isEmpty());
    QCOMPARE(pieces.feed(findAnswer()).size(), 1);
}

void FrameParserTest::findsTwoFramesBackToBack()
{
    FrameParser parser;
    const auto bodies = parser.feed(findAnswer() + samples::publishedReadFrame());
    QCOMPARE(bodies.size(), 2);
    QCOMPARE(answerOf(bodies.at(0)).status, CardStatus::CardFound);
    QCOMPARE(answerOf(bodies.at(1)).data.size(), 1284);
    QCOMPARE(parser.bufferedBytes(), 0);
}

void FrameParserTest::findsTheFrameBehindAFalsePreamble()
{
    // A header in the noise that announces 16 bytes, with the true frame among them.
    const QByteArray noise = kPreamble.toByteArray() + QByteArray::fromHex("0010");
    FrameParser parser;
    QVERIFY(parser.feed(noise).isEmpty());
    const auto bodies = parser.feed(findAnswer() + QByteArray(4, '\0'));
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(answerOf(bodies.first()).status, CardStatus::CardFound);
}

void FrameParserTest::findsTheFrameBehindABrokenOne()
{
    QByteArray broken = findAnswer();
    broken.back() = '\x12';
    FrameParser parser;
    QCOMPARE(parser.feed(broken + findAnswer()).size(), 1);
    QCOMPARE(parser.rejectedFrames(), 1);
}

void FrameParserTest::keepsPreambleInsideABody()
{
    const QByteArray body = QByteArray::fromHex("000090") + findAnswer() + findAnswer();
    FrameParser parser;
    const auto bodies = parser.feed(frameOf(body));
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(bodies.first(), body);
}

void FrameParserTest::refusesImpossibleLengths_data()
{
    QTest::addColumn<QByteArray>("length");
    for (const char *hex : {"0000", "0001", "0003", "0961", "FFFF"})
        QTest::newRow(hex) << QByteArray::fromHex(hex);
}

void FrameParserTest::refusesImpossibleLengths()
{
    QFETCH(QByteArray, length);
    FrameParser parser;
    QVERIFY(parser.feed(kPreamble.toByteArray() + length).isEmpty());
    QVERIFY(!parser.isInsideFrame());
    QCOMPARE(parser.feed(findAnswer()).size(), 1);
}

void FrameParserTest::dropsTheHandheldTimeoutFrameOnSilence()
{
    FrameParser parser;
    QVERIFY(parser.feed(QByteArray::fromHex("AAAAAA9669000505050505")).isEmpty());
    QVERIFY(parser.isInsideFrame());
    QVERIFY(parser.giveUpFrame().isEmpty());
    QCOMPARE(parser.bufferedBytes(), 0);
}

void FrameParserTest::givesUpAFalseHeaderOnSilence()
{
    FrameParser parser;
    QVERIFY(parser.feed(kPreamble.toByteArray() + QByteArray::fromHex("0900") + findAnswer()).isEmpty());
    const auto bodies = parser.giveUpFrame();
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(answerOf(bodies.first()).status, CardStatus::CardFound);
}

void FrameParserTest::staysSmallWhateverComes()
{
    FrameParser parser;
    const QByteArray headers = (kPreamble.toByteArray() + QByteArray::fromHex("0960")).repeated(20'000);
    parser.feed(headers);
    QVERIFY(parser.bufferedBytes() <= 7 + FrameParser::kMaxLength);
    parser.feed(QByteArray(1'000'000, '\xAA'));
    QVERIFY(parser.bufferedBytes() <= 7 + FrameParser::kMaxLength);
}

QTEST_GUILESS_MAIN(FrameParserTest)
#include "tst_frameparser.moc"
