// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/papercode.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestPaperCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackAsTheCode();
    void isReadByAnAlphanumericQrCode();
    void anythingElseIsNone_data();
    void anythingElseIsNone();
    void oneWrongCharacterIsAnotherOrNone();
};

void TestPaperCode::textComesBackAsTheCode()
{
    QRandomGenerator random(20261128);
    for (int i = 0; i < 500; ++i) {
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray::number(random.generate64()), QCryptographicHash::Sha256)
                .toHex();
        const PaperCode code = paperCodeOf(i % 2 ? u"F01"_s : u"F03"_s, hash);
        QCOMPARE(code.hash, hash.first(32));
        const auto read = PaperCode::fromText(code.text());
        QVERIFY(read);
        QCOMPARE(*read, code);
    }
}

void TestPaperCode::isReadByAnAlphanumericQrCode()
{
    const QString text = paperCodeOf(u"F01"_s, QByteArray(64, 'a')).text();
    const QString alphanumeric = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"_s; // GB/T 18284
    for (const QChar character : text)
        QVERIFY(alphanumeric.contains(character));
}

void TestPaperCode::anythingElseIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QString good = paperCodeOf(u"F01"_s, QByteArray(64, '7')).text();
    QTest::newRow("nothing") << QString();
    QTest::newRow("a certificate's number") << u"J320402-2026-001873"_s;
    QTest::newRow("another kind") << QString(good).replace(u"LLP1"_s, u"LLA1"_s);
    QTest::newRow("another form's name") << QString(good).replace(u"F01"_s, u"X01"_s);
    QTest::newRow("cut short") << good.chopped(1);
    QTest::newRow("more after it") << good + u'0';
    QTest::newRow("a new line after it") << good + u'\n';
    QTest::newRow("before it") << u' ' + good;
    QTest::newRow("small letters") << good.toLower();
    QTest::newRow("full width") << QString(good).replace(u'7', QChar(0xff17));
    QTest::newRow("not hexadecimal") << good.chopped(1) + u'G';
    QTest::newRow("huge") << QString(1'000'000, u'A');
}

void TestPaperCode::anythingElseIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!PaperCode::fromText(text));
}

void TestPaperCode::oneWrongCharacterIsAnotherOrNone()
{
    const PaperCode code = paperCodeOf(u"F03"_s, QByteArray("0123456789abcdef").repeated(4));
    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        QString text = code.text();
        const auto at = static_cast<qsizetype>(random.bounded(text.size()));
        const QChar other(static_cast<char16_t>(random.bounded(0x20, 0x250)));
        if (text.at(at) == other) continue;
        text[at] = other;
        const auto read = PaperCode::fromText(text);
        QVERIFY(!read || !(*read == code));
    }
}

QTEST_GUILESS_MAIN(TestPaperCode)
#include "tst_papercode.moc"
