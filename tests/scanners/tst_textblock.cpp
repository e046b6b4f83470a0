// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/simulated/cardencoder.h"
#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/frameparser.h"
#include "scanners/parsing/permitnumber.h"
#include "scanners/parsing/samnumber.h"
#include "scanners/parsing/textblock.h"
#include "scanners/parsing/textlayout.h"
#include "tests/scanners/samplecards.h"

#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::DocumentKind;
using lianli::models::IdentityDocument;
using lianli::models::Sex;
namespace field = lianli::models::field;

class TextBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsThePublishedAnswer();
    void splitsThePublishedFingerprintAnswer();
    void refusesBlocksThatDoNotAddUp_data();
    void refusesBlocksThatDoNotAddUp();
    void readsThePublishedCard();
    void encodesThePublishedCard();
    void readsBackWhatWasEncoded_data();
    void readsBackWhatWasEncoded();
    void makesTheFormerNumberOfAForeigner();
    void keepsTheSpaceBetweenTheHalvesOfAName();
    void marksWhatContradictsTheNumber_data();
    void marksWhatContradictsTheNumber();
    void showsAnUnknownNationAsItsCode();
    void acceptsZeroPadding();
    void takesFullFields();
    void keepsPrivateUseCharactersAndMarksThem();
    void replacesHalfASurrogatePair();
    void anUnreadableEndIsNotForever();
    void laysTheAddedAddressOver();
    void refusesOtherSizesAndEmptyBlocks();
    void formatsTheSamNumber();
};

namespace {

CardRead parsed(const CardRead &card)
{
    const auto read = parseTextBlock(encodeTextBlock(card));
    return read ? *read : CardRead();
}

CardRead residentCard()
{
    CardRead card;
    card.document = samples::publishedResident();
    card.chipAddress = card.document.address;
    return card;
}

void put(QByteArray *block, int offset, const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        (*block)[offset + 2 * i] = static_cast<char>(text.at(i).unicode() & 0xFF);
        (*block)[offset + 2 * i + 1] = static_cast<char>(text.at(i).unicode() >> 8);
    }
}

void compareCards(const CardRead &actual, const CardRead &expected)
{
    const IdentityDocument &a = actual.document;
    const IdentityDocument &e = expected.document;
    QCOMPARE(a.kind, e.kind);
    QCOMPARE(a.name, e.name);
    QCOMPARE(a.nameZh, e.nameZh);
    QCOMPARE(a.sex, e.sex);
    QCOMPARE(a.ethnicity, e.ethnicity);
    QCOMPARE(a.birthDate, e.birthDate);
    QCOMPARE(a.address, e.address);
    QCOMPARE(a.number, e.number);
    QCOMPARE(a.authority, e.authority);
    QVERIFY(a.validity == e.validity);
    QCOMPARE(a.nationality, e.nationality);
    QCOMPARE(a.passNumber, e.passNumber);
    QCOMPARE(actual.englishName, expected.englishName);
    QCOMPARE(actual.oldNumber, expected.oldNumber);
    QCOMPARE(actual.issueCount, expected.issueCount);
    QCOMPARE(actual.newAddress, expected.newAddress);
    QCOMPARE(actual.chipAddress, expected.chipAddress);
    QCOMPARE(actual.doubtful, QStringList());
}

} // namespace

void TextBlockTest::splitsThePublishedAnswer()
{
    FrameParser parser;
    const CardAnswer answer = answerOf(parser.feed(samples::publishedReadFrame()).value(0));
    const auto blocks = splitReadAnswer(CardCommand::ReadTextAndPhoto, answer.data);
    QVERIFY(blocks.has_value());
    QCOMPARE(blocks->text, samples::publishedTextBlock());
    QCOMPARE(blocks->photo, samples::publishedPhoto());
    QVERIFY(looksLikePhoto(blocks->photo));
    QVERIFY(blocks->fingerprints.isEmpty());
}

void TextBlockTest::splitsThePublishedFingerprintAnswer()
{
    const QByteArray print = QByteArray::fromHex("430112FF010B50") + QByteArray(505, '\0');
    const QByteArray frame = QByteArray::fromHex("AAAAAA9669070A000090010004000200") +
                             samples::publishedTextBlock() + samples::publishedPhoto() + print + '\xC2';
    QCOMPARE(frame.size(), 1809);
    FrameParser parser;
    const auto bodies = parser.feed(frame);
    QCOMPARE(bodies.size(), 1);
    const auto blocks = splitReadAnswer(CardCommand::ReadWithFingerprints, answerOf(bodies.first()).data);
    QVERIFY(blocks.has_value());
    QCOMPARE(blocks->text, samples::publishedTextBlock());
    QCOMPARE(blocks->fingerprints, print);
}

void TextBlockTest::refusesBlocksThatDoNotAddUp_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("three bytes") << QByteArray::fromHex("010004");
    QTest::newRow("lengths only") << QByteArray::fromHex("01000400");
    QTest::newRow("text of 255") << QByteArray::fromHex("00FF0400") + QByteArray(255 + 1024, ' ');
    QTest::newRow("photo of 1023") << QByteArray::fromHex("010003FF") + QByteArray(256 + 1023, ' ');
    QTest::newRow("one byte short") << QByteArray::fromHex("01000400") + QByteArray(256 + 1023, ' ');
    QTest::newRow("one byte over") << QByteArray::fromHex("01000400") + QByteArray(256 + 1025, ' ');
}

void TextBlockTest::refusesBlocksThatDoNotAddUp()
{
    QFETCH(QByteArray, data);
    for (const auto command : {CardCommand::ReadTextAndPhoto, CardCommand::ReadWithFingerprints}) {
        const auto blocks = splitReadAnswer(command, data);
        QVERIFY(!blocks.has_value());
        QVERIFY(blocks.error().code == ReaderError::TextBlockInvalid);
    }
}

void TextBlockTest::readsThePublishedCard()
{
    const auto read = parseTextBlock(samples::publishedTextBlock());
    QVERIFY(read.has_value());
    CardRead expected = residentCard();
    compareCards(*read, expected);
    QVERIFY(!read->document.validity.to.has_value());
}

void TextBlockTest::encodesThePublishedCard()
{
    QCOMPARE(encodeTextBlock(residentCard()).toHex(), samples::publishedTextBlock().toHex());
}

void TextBlockTest::readsBackWhatWasEncoded_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("resident") << DocumentKind::ResidentCard;
    QTest::newRow("foreigner 2017") << DocumentKind::ForeignerPermit2017;
    QTest::newRow("foreigner 2023") << DocumentKind::ForeignerPermit2023;
    QTest::newRow("Hong Kong, Macao, Taiwan") << DocumentKind::ResidencePermitHmt;
}

void TextBlockTest::readsBackWhatWasEncoded()
{
    QFETCH(DocumentKind, kind);
    QRandomGenerator random(20261128);
    for (int i = 0; i < 2000; ++i) {
        const CardRead card = samples::randomCard(kind, random);
        CardRead read = parsed(card);
        if (!card.newAddress.isEmpty()) applyAddedAddress(encodeAddedAddress(card.newAddress), &read);
        compareCards(read, card);
        if (QTest::currentTestFailed()) return;
    }
}

void TextBlockTest::makesTheFormerNumberOfAForeigner()
{
    QCOMPARE(formerPermitNumber(u"931586198001010028", u"PAK", u"000"), u"PAK310080010103"_s);
    QCOMPARE(permitCheckDigit(u"PAK31008001010"), u'3');
    QVERIFY(permitCheckDigit(u"pak31008001010").isNull());
    QVERIFY(formerPermitNumber(u"931586198001010028", u"PAK", u"").isEmpty());
    QVERIFY(formerPermitNumber(u"", u"PAK", u"000").isEmpty());
}

void TextBlockTest::keepsTheSpaceBetweenTheHalvesOfAName()
{
    QRandomGenerator random(1);
    CardRead card = samples::randomCard(DocumentKind::ForeignerPermit2023, random);
    card.document.name = card.englishName = QString(34, u'A') + u" BOB"_s; // the space is character 35
    compareCards(parsed(card), card);
}

void TextBlockTest::marksWhatContradictsTheNumber_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("doubtful");
    QTest::newRow("sex") << 30 << u"2"_s << u"sex"_s;
    QTest::newRow("unknown sex") << 30 << u"0"_s << u"sex"_s;
    QTest::newRow("no sex") << 30 << u"x"_s << u"sex"_s;
    QTest::newRow("birth") << 36 << u"19980317"_s << u"birth"_s;
    QTest::newRow("birth of no calendar") << 36 << u"19980230"_s << u"birth"_s;
    QTest::newRow("check digit") << 156 << u"8"_s << u"number"_s;
    QTest::newRow("letters in the number") << 130 << u"AB"_s << u"number"_s;
    QTest::newRow("start") << 188 << u"2020-1-1"_s << u"valid_from"_s;
    QTest::newRow("end before start") << 204 << u"20191231"_s << u"valid_to"_s;
    QTest::newRow("control character") << 2 << u"\u0007"_s << u"name"_s;
    QTest::newRow("direction override") << 52 << u"\u202E"_s << u"address"_s;
}

void TextBlockTest::marksWhatContradictsTheNumber()
{
    QFETCH(int, offset);
    QFETCH(QString, text);
    QFETCH(QString, doubtful);
    QByteArray block = samples::publishedTextBlock();
    put(&block, offset, text);
    const auto read = parseTextBlock(block);
    QVERIFY(read.has_value());
    QCOMPARE(read->doubtful, QStringList(doubtful));
}

void TextBlockTest::showsAnUnknownNationAsItsCode()
{
    QByteArray block = samples::publishedTextBlock();
    put(&block, 32, u"77"_s);
    const auto read = parseTextBlock(block);
    QVERIFY(read.has_value());
    QCOMPARE(read->document.ethnicity, u"77"_s);
    QCOMPARE(read->doubtful, QStringList(field::kEthnicity));
}

void TextBlockTest::acceptsZeroPadding()
{
    QByteArray block = samples::publishedTextBlock();
    block.replace(QByteArray(" \0", 2), QByteArray(2, '\0'));
    const auto read = parseTextBlock(block);
    QVERIFY(read.has_value());
    compareCards(*read, residentCard());
}

void TextBlockTest::takesFullFields()
{
    CardRead card = residentCard();
    card.document.name = u"一二三四五六七八九十甲乙丙丁戊"_s;
    card.document.address = card.chipAddress = QString(35, u'路');
    card.document.authority = QString(15, u'局');
    QCOMPARE(card.document.name.size(), 15);
    compareCards(parsed(card), card);
}

void TextBlockTest::keepsPrivateUseCharactersAndMarksThem()
{
    CardRead card = residentCard();
    card.document.name = u"沈\uE863"_s;
    const CardRead read = parsed(card);
    QCOMPARE(read.document.name, card.document.name);
    QCOMPARE(read.doubtful, QStringList(field::kName));
}

void TextBlockTest::replacesHalfASurrogatePair()
{
    CardRead card = residentCard();
    card.document.name = u"沈"_s + QString(13, u'一') + u"𠮷"_s; // the pair does not fit into 15 units
    const CardRead read = parsed(card);
    QCOMPARE(read.document.name, u"沈"_s + QString(13, u'一') + QChar(QChar::ReplacementCharacter));
    QCOMPARE(read.doubtful, QStringList(field::kName));

    card.document.name = u"𠮷野家"_s;
    QCOMPARE(parsed(card).document.name, u"𠮷野家"_s);
    QVERIFY(parsed(card).doubtful.isEmpty());
}

void TextBlockTest::anUnreadableEndIsNotForever()
{
    QByteArray block = samples::publishedTextBlock();
    put(&block, 204, u"????????"_s);
    const auto read = parseTextBlock(block);
    QVERIFY(read.has_value());
    QVERIFY(read->document.validity.to.has_value());
    QVERIFY(!read->document.validity.covers(QDate(2026, 11, 28)));
    QVERIFY(read->doubtful.contains(field::kValidTo));
}

void TextBlockTest::laysTheAddedAddressOver()
{
    CardRead read = residentCard();
    applyAddedAddress(encodeAddedAddress(u"江苏省常州市天宁区新址2号"_s), &read);
    QCOMPARE(read.newAddress, u"江苏省常州市天宁区新址2号"_s);
    QCOMPARE(read.document.address, read.newAddress);
    QCOMPARE(read.chipAddress, samples::publishedResident().address);

    CardRead untouched = residentCard();
    applyAddedAddress({}, &untouched);
    applyAddedAddress(encodeAddedAddress({}), &untouched);
    compareCards(untouched, residentCard());
}

void TextBlockTest::refusesOtherSizesAndEmptyBlocks()
{
    for (const int size : {0, 1, 255, 257, 4096}) {
        const auto read = parseTextBlock(QByteArray(size, ' '));
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ReaderError::TextBlockInvalid);
    }
    QByteArray blank;
    while (blank.size() < 256)
        blank.append(" \0", 2);
    QVERIFY(!parseTextBlock(blank).has_value());
    QVERIFY(!parseTextBlock(QByteArray(256, '\0')).has_value());
}

void TextBlockTest::formatsTheSamNumber()
{
    const QByteArray data = QByteArray::fromHex("05000300"
                                                "E3D83401"
                                                "87D61200"
                                                "B1CB7400");
    QCOMPARE(samNumberText(data), u"05.03-20240611-0001234567-0007654321"_s);
    QVERIFY(samNumberText(data.first(15)).isEmpty());
}

QTEST_GUILESS_MAIN(TextBlockTest)
#include "tst_textblock.moc"
