// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/photo/helperphotodecoder.h"
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/drivers/simulated/simulatedreader.h"
#include "tests/scanners/samplecards.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::Error;

class PhotoDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWithEveryKindOfLibrary_data();
    void decodesWithEveryKindOfLibrary();
    void decodesOneAfterTheOther();
    void survivesABadLibrary_data();
    void survivesABadLibrary();
    void isNotAvailableWithoutALibrary();
    void leavesNothingBehind();
    void aReadingBringsThePortrait();
    void aReadingGoesOnAfterAHang();
    void aReadingGoesOnWithoutADecoder();
};

namespace {

QString library(const QString &name)
{
    return QStringLiteral(FAKE_DECODER_DIR) + u"/libfakedecoder_"_s + name + u".so"_s;
}

QString helper()
{
    return QStringLiteral(PHOTODECODER);
}

} // namespace

void PhotoDecoderTest::decodesWithEveryKindOfLibrary_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("_Unpack") << u"bmp"_s;
    QTest::newRow("GetBmp") << u"file"_s;
    QTest::newRow("unpack") << u"pixels"_s;
}

void PhotoDecoderTest::decodesWithEveryKindOfLibrary()
{
    QFETCH(QString, name);
    HelperPhotoDecoder decoder(helper(), library(name));
    QVERIFY(decoder.isAvailable());
    QSignalSpy decoded(&decoder, &PhotoDecoder::decoded);
    decoder.decode(samples::publishedPhoto());
    QTRY_COMPARE(decoded.size(), 1);
    const QByteArray bmp = decoded.first().first().toByteArray();
    QCOMPARE(bmp.size(), 38'862);
    const QImage image = QImage::fromData(bmp, "BMP");
    QCOMPARE(image.size(), QSize(102, 126));
    QCOMPARE(image.pixelColor(50, 60), QColor(0x80, 0x80, 0x80));
}

void PhotoDecoderTest::decodesOneAfterTheOther()
{
    HelperPhotoDecoder decoder(helper(), library(u"bmp"_s));
    QSignalSpy decoded(&decoder, &PhotoDecoder::decoded);
    QSignalSpy failed(&decoder, &PhotoDecoder::failed);
    decoder.decode(QByteArray(1024, 'x'));
    QTRY_COMPARE(failed.size(), 1);
    decoder.decode(samples::publishedPhoto());
    decoder.decode(samples::publishedPhoto()); // abandons the one before
    QTRY_COMPARE(decoded.size(), 1);
    decoder.decode(samples::publishedPhoto());
    QTRY_COMPARE(decoded.size(), 2);
    QCOMPARE(failed.size(), 1);
}

void PhotoDecoderTest::survivesABadLibrary_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("crash") << u"crash"_s;
    QTest::newRow("hang") << u"hang"_s;
    QTest::newRow("refusal") << u"refuse"_s;
    QTest::newRow("no entry point") << u"other"_s;
}

void PhotoDecoderTest::survivesABadLibrary()
{
    QFETCH(QString, name);
    HelperPhotoDecoder decoder(helper(), library(name), 500);
    QSignalSpy decoded(&decoder, &PhotoDecoder::decoded);
    QSignalSpy failed(&decoder, &PhotoDecoder::failed);
    for (int times = 1; times <= 2; ++times) { // the second time with a new process, where the first is gone
        decoder.decode(samples::publishedPhoto());
        QTRY_COMPARE(failed.size(), times);
        QVERIFY(failed.last().first().value<Error>().code == ReaderError::ImageUnreadable);
    }
    QVERIFY(decoded.isEmpty());
}

void PhotoDecoderTest::isNotAvailableWithoutALibrary()
{
    QVERIFY(!HelperPhotoDecoder(helper(), {}).isAvailable());
    QVERIFY(!HelperPhotoDecoder(helper(), u"/nowhere/libwlt2bmp.so"_s).isAvailable());
    QVERIFY(!HelperPhotoDecoder(u"/nowhere/helper"_s, library(u"bmp"_s)).isAvailable());
}

void PhotoDecoderTest::leavesNothingBehind()
{
    QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", temporary.path().toUtf8());
    {
        HelperPhotoDecoder decoder(helper(), library(u"crash"_s));
        QSignalSpy failed(&decoder, &PhotoDecoder::failed);
        decoder.decode(samples::publishedPhoto());
        QTRY_COMPARE(failed.size(), 1);
    }
    qputenv("TMPDIR", before);
    QVERIFY(QDir(temporary.path()).isEmpty());
}

void PhotoDecoderTest::aReadingBringsThePortrait()
{
    SimulatedReader device(SimulatedDelays::none());
    SerialCardReader reader({.port = device.path()},
                            std::make_unique<HelperPhotoDecoder>(helper(), library(u"bmp"_s)));
    QSignalSpy cards(&reader, &CardReader::cardRead);
    device.placeCard(SimulatedCard::of(samples::publishedResident()));
    reader.start();
    QTRY_COMPARE(cards.size(), 1);
    QCOMPARE(cards.first().first().value<CardRead>().document.portrait.size(), 38'862);
}

void PhotoDecoderTest::aReadingGoesOnAfterAHang()
{
    SimulatedReader device(SimulatedDelays::none());
    SerialCardReader reader({.port = device.path()},
                            std::make_unique<HelperPhotoDecoder>(helper(), library(u"hang"_s), 500));
    QSignalSpy cards(&reader, &CardReader::cardRead);
    device.placeCard(SimulatedCard::of(samples::publishedResident()));
    reader.start();
    QTRY_COMPARE(cards.size(), 1);
    const auto card = cards.first().first().value<CardRead>();
    QVERIFY(card.document.portrait.isEmpty());
    QCOMPARE(card.document.rawPhoto, samples::publishedPhoto());
}

void PhotoDecoderTest::aReadingGoesOnWithoutADecoder()
{
    SimulatedReader device(SimulatedDelays::none());
    SerialCardReader reader({.port = device.path()},
                            std::make_unique<HelperPhotoDecoder>(helper(), QString()));
    QSignalSpy cards(&reader, &CardReader::cardRead);
    device.placeCard(SimulatedCard::of(samples::publishedResident()));
    reader.start();
    QTRY_COMPARE(cards.size(), 1);
    QVERIFY(cards.first().first().value<CardRead>().readMs < 500);
}

QTEST_GUILESS_MAIN(PhotoDecoderTest)
#include "tst_photodecoder.moc"
