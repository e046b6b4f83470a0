// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a photograph to a card, with the real models: what is drawn comes back, and what is no card is an
// error.
#include "models/base/clock.h"
#include "models/domain/identitydocument.h"
#include "scanners/api/readererror.h"
#include "scanners/vision/framecardwatcher.h"
#include "scanners/vision/idcardreader.h"
#include "tests/support/idcards/cardphotograph.h"

#include <QBuffer>
#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::scanners;
using tests::CardKind;
using tests::CardPhotograph;
using tests::cardPhotograph;
using Side = CardImageReading::Side;

Q_DECLARE_METATYPE(CardKind)
Q_DECLARE_METATYPE(Side)

namespace {

namespace field = models::field;

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

QByteArray plain(const QColor &colour)
{
    QImage image(1280, 720, QImage::Format_RGB888);
    image.fill(colour);
    return encoded(image, "JPEG");
}

/// A JPEG that announces 30 000 × 30 000 pixels it does not have.
QByteArray hugeHeader()
{
    QByteArray jpeg = encoded(QImage(8, 8, QImage::Format_RGB888), "JPEG");
    const qsizetype frame = jpeg.indexOf(QByteArrayLiteral("\xff\xc0"));
    Q_ASSERT(frame > 0);
    for (const int place : {5, 7})
        qToBigEndian<quint16>(30'000, jpeg.data() + frame + place);
    return jpeg;
}

Frame frameOf(const QByteArray &jpeg, qint64 ms)
{
    const QImage image = QImage::fromData(jpeg).convertToFormat(QImage::Format_RGB888);
    Frame frame;
    for (int y = 0; y < image.height(); ++y)
        frame.rgb.append(reinterpret_cast<const char *>(image.constScanLine(y)), 3 * image.width());
    frame.size = image.size();
    frame.capturedMs = ms;
    return frame;
}

/// A photograph whose card stands out well, so that the first look finds it.
CardPhotograph clearPhotograph()
{
    for (quint32 seed = 1;; ++seed) {
        CardPhotograph photograph = cardPhotograph(seed, Side::Front, CardKind::Ordinary);
        if (photograph.scene.startsWith(u"dark"_s) && FrameCardWatcher::glimpse(frameOf(photograph.jpeg, 0)))
            return photograph;
    }
}

} // namespace

class IdCardReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsACard_data();
    void readsACard();
    void findsTheCornersOverPapers_data();
    void findsTheCornersOverPapers();
    void readsAFrame();
    void neverIsSureOfARareName();
    void refusesWhatIsNoCard_data();
    void refusesWhatIsNoCard();
    void saysThatTheModelsAreMissing();
    void answersInTheOrderAsked();
    void watcherSeesACardThatLiesStill();
    void watcherSeesNoCardInAnEmptyFrame();
    void watcherFindsABlurredCardUnfit();

private:
    models::Result<CardImageReading> read(const QByteArray &bytes) { return m_reader.read(bytes).result(); }

    models::SystemClock m_clock;
    IdCardReader m_reader{QStringLiteral(VISION_DIR) + u"/ocr"_s, m_clock};
};

void IdCardReaderTest::readsACard_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<Side>("side");
    QTest::addColumn<CardKind>("kind");
    for (const quint32 seed : {11U, 12U, 13U, 14U}) {
        QTest::addRow("front %u", seed) << seed << Side::Front << CardKind::Ordinary;
        QTest::addRow("back %u", seed) << seed << Side::Back << CardKind::Ordinary;
        QTest::addRow("hard front %u", seed) << seed << Side::Front << CardKind::Hard;
    }
}

void IdCardReaderTest::readsACard()
{
    QFETCH(quint32, seed);
    QFETCH(Side, side);
    QFETCH(CardKind, kind);
    const CardPhotograph photograph = cardPhotograph(seed, side, kind);
    const auto reading = read(photograph.jpeg);
    QVERIFY2(reading.has_value(), qPrintable(photograph.scene));
    QCOMPARE(reading->side, side);
    QCOMPARE(reading->fields.size(), photograph.card.fields.size());
    for (auto truth = photograph.card.fields.begin(); truth != photograph.card.fields.end(); ++truth) {
        const FieldReading &field = reading->fields[truth.key()];
        // A hard picture may cost a field, but never unnoticed.
        const bool mayBeWrong = kind == CardKind::Hard && field.confidence < kSureConfidence;
        if (!mayBeWrong) QCOMPARE(field.value, truth.value());
        QVERIFY(!QImage::fromData(field.crop, "JPEG").isNull());
        QCOMPARE(reading->doubtful.contains(truth.key()), field.confidence < kSureConfidence);
    }
    QVERIFY(!QImage::fromData(reading->card, "JPEG").isNull());
    QCOMPARE(QImage::fromData(reading->portrait, "JPEG").size(),
             side == Side::Front ? QSize(358, 441) : QSize(0, 0));
}

void IdCardReaderTest::findsTheCornersOverPapers_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<CardKind>("kind");
    QTest::newRow("outline merged with a paper, number cut by the detector") << 7101U << CardKind::Ordinary;
    QTest::newRow("sides of other things near the card's") << 41101U << CardKind::Hard;
}

void IdCardReaderTest::findsTheCornersOverPapers()
{
    QFETCH(quint32, seed);
    QFETCH(CardKind, kind);
    const CardPhotograph photograph = cardPhotograph(seed, Side::Front, kind);
    const auto reading = read(photograph.jpeg);
    QVERIFY2(reading.has_value(), qPrintable(photograph.scene));
    for (size_t i = 0; i < 4; ++i)
        QVERIFY(QLineF(reading->corners[i], photograph.corners[i]).length() <
                1.5 * photograph.pixelsPerMillimetre);
    QCOMPARE(reading->fields.value(field::kNumber).value, photograph.card.fields[field::kNumber]);
}

void IdCardReaderTest::readsAFrame()
{
    const CardPhotograph photograph = clearPhotograph();
    const auto reading = m_reader.read(frameOf(photograph.jpeg, 0)).result();
    QVERIFY(reading.has_value());
    QCOMPARE(reading->fields[field::kNumber].value, photograph.card.fields[field::kNumber]);
    for (size_t i = 0; i < 4; ++i)
        QVERIFY(QLineF(reading->corners[i], photograph.corners[i]).length() <
                1.5 * photograph.pixelsPerMillimetre);
}

void IdCardReaderTest::neverIsSureOfARareName()
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        const CardPhotograph photograph = cardPhotograph(seed, Side::Front, CardKind::RareName);
        const auto reading = read(photograph.jpeg);
        QVERIFY(reading.has_value());
        const FieldReading &name = reading->fields[field::kName];
        QVERIFY(name.value == photograph.card.fields[field::kName] || name.confidence < kSureConfidence);
    }
}

void IdCardReaderTest::refusesWhatIsNoCard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReaderError>("error");
    const QByteArray card = cardPhotograph(11, Side::Front, CardKind::Ordinary).jpeg;
    QTest::newRow("nothing") << QByteArray() << ReaderError::ImageUnreadable;
    QTest::newRow("no picture") << QByteArray("%PDF-1.7 no picture") << ReaderError::ImageUnreadable;
    QTest::newRow("cut off in the header") << card.left(100) << ReaderError::ImageUnreadable;
    QTest::newRow("huge by its header") << hugeHeader() << ReaderError::ImageTooLarge;
    QTest::newRow("too many bytes") << QByteArray(33 * 1024 * 1024, 'x') << ReaderError::ImageTooLarge;
    QTest::newRow("black") << plain(Qt::black) << ReaderError::CardNotFound;
    QTest::newRow("white") << plain(Qt::white) << ReaderError::CardNotFound;
    QImage dot(1, 1, QImage::Format_RGB888);
    dot.fill(Qt::red);
    QTest::newRow("one pixel") << encoded(dot, "PNG") << ReaderError::CardNotFound;
    QImage line(4000, 1, QImage::Format_RGB888);
    line.fill(Qt::red);
    QTest::newRow("one row of pixels") << encoded(line, "PNG") << ReaderError::CardNotFound;
    QImage blank(1280, 720, QImage::Format_RGB888);
    blank.fill(Qt::darkGreen);
    QPainter(&blank).fillRect(300, 150, 685, 432, Qt::white);
    QTest::newRow("a blank card") << encoded(blank, "PNG") << ReaderError::CardUnreadable;
}

void IdCardReaderTest::refusesWhatIsNoCard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReaderError, error);
    const auto reading = read(bytes);
    QVERIFY(!reading.has_value());
    QVERIFY2(reading.error().code == error, qPrintable(reading.error().toLogString()));
}

void IdCardReaderTest::saysThatTheModelsAreMissing()
{
    const QTemporaryDir empty;
    IdCardReader reader(empty.path(), m_clock);
    const auto reading = reader.read(plain(Qt::white)).result();
    QVERIFY(!reading.has_value());
    QVERIFY(reading.error().code == ReaderError::VisionMissing);
}

void IdCardReaderTest::answersInTheOrderAsked()
{
    auto first = m_reader.read(plain(Qt::white));
    auto second = m_reader.read(QByteArray("no picture"));
    second.waitForFinished();
    QVERIFY(first.isFinished());
}

void IdCardReaderTest::watcherSeesACardThatLiesStill()
{
    const CardPhotograph photograph = clearPhotograph();
    FrameCardWatcher watcher;
    QSignalSpy seen(&watcher, &CardWatcher::seen);
    QList<CardSight::Kind> kinds;
    for (const qint64 ms : {0, 200, 400, 600}) {
        watcher.look(frameOf(photograph.jpeg, ms));
        QVERIFY(seen.wait());
        kinds.append(seen.last().first().value<CardSight>().kind);
    }
    QCOMPARE(kinds.first(), CardSight::Kind::Moving);
    QCOMPARE(kinds.last(), CardSight::Kind::Ready);
    watcher.reset();
    watcher.look(frameOf(photograph.jpeg, 800));
    QVERIFY(seen.wait());
    QCOMPARE(seen.last().first().value<CardSight>().kind, CardSight::Kind::Moving);
}

void IdCardReaderTest::watcherSeesNoCardInAnEmptyFrame()
{
    QVERIFY(!FrameCardWatcher::glimpse(frameOf(plain(Qt::gray), 0)));
    QVERIFY(!FrameCardWatcher::glimpse(Frame()));
    Frame lying; // says it is larger than it is
    lying.rgb = QByteArray(300, '\0');
    lying.size = QSize(1280, 720);
    QVERIFY(!FrameCardWatcher::glimpse(lying));
}

void IdCardReaderTest::watcherFindsABlurredCardUnfit()
{
    const CardPhotograph photograph = clearPhotograph();
    const QImage sharp = QImage::fromData(photograph.jpeg);
    // Out of focus by about half a millimetre.
    const int small = static_cast<int>(sharp.width() / photograph.pixelsPerMillimetre * 1.6);
    const QImage blurred = sharp.scaledToWidth(small, Qt::SmoothTransformation)
                               .scaled(sharp.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const auto glimpse = FrameCardWatcher::glimpse(frameOf(encoded(blurred, "PNG"), 0));
    QVERIFY(glimpse.has_value());
    QVERIFY(!glimpse->sharp);
}

QTEST_MAIN(IdCardReaderTest)
#include "tst_idcardreader.moc"
