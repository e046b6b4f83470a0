// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/cardencoder.h"
#include "scanners/parsing/cardcommand.h"
#include "tests/scanners/frameexercise.h"
#include "tests/scanners/samplecards.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::DocumentKind;

/// Mutated answers, the same at every run; exerciseFrames() aborts where something does not hold.
class CardFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheCorpus();
    void survivesMutatedAnswers();
    void survivesRandomTextBlocks();
};

namespace {

QByteArray readAnswer(const CardRead &card)
{
    return frameOf(QByteArray::fromHex("00009001000400") + encodeTextBlock(card) + samples::publishedPhoto());
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(8);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, 1 + random.bounded(20));
            break;
        case 2:
            bytes.insert(at, kPreamble.toByteArray());
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(bytes.size()), random.bounded(64)));
            break;
        default:
            bytes.truncate(at + 1);
        }
    }
    return bytes;
}

} // namespace

void CardFuzzTest::survivesTheCorpus()
{
    const QDir corpus(QStringLiteral(LIANLI_SOURCE_DIR) + u"/tests/scanners/corpus"_s);
    const QStringList names = corpus.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        exerciseFrames(file.readAll());
    }
}

void CardFuzzTest::survivesMutatedAnswers()
{
    QRandomGenerator random(467);
    const DocumentKind kinds[] = {DocumentKind::ResidentCard, DocumentKind::ForeignerPermit2017,
                                  DocumentKind::ForeignerPermit2023, DocumentKind::ResidencePermitHmt};
    for (int i = 0; i < 4000; ++i) {
        const QByteArray answer = readAnswer(samples::randomCard(kinds[i % 4], random));
        const char piece = static_cast<char>(random.bounded(256));
        exerciseFrames(piece + mutated(answer, random));
        // A damaged body with a true checksum: what a faulty chip, not a faulty wire, would send.
        QByteArray body = answer.sliced(7).chopped(1);
        for (int hit = 0; hit < 6; ++hit)
            body[random.bounded(body.size())] = static_cast<char>(random.bounded(256));
        exerciseFrames(piece + frameOf(body));
    }
}

void CardFuzzTest::survivesRandomTextBlocks()
{
    QRandomGenerator random(3304);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray block(257, Qt::Uninitialized);
        for (char &byte : block)
            byte = static_cast<char>(random.bounded(256));
        const char flags[] = {'I', 'Y', 'J', ' '};
        block[1 + 248] = flags[i % 4];
        block[1 + 249] = '\0';
        exerciseFrames(block);
    }
}

QTEST_GUILESS_MAIN(CardFuzzTest)
#include "tst_cardfuzz.moc"
