// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/domain/ink.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

/// One stroke of \a samples points, \a step hundredths of a millimetre apart.
Ink line(int samples, int step)
{
    Ink ink;
    ink.area = {9000, 3000};
    QList<InkPoint> stroke;
    for (int i = 0; i < samples; ++i)
        stroke += InkPoint{i * step, 100, i * 8, 500};
    ink.strokes += stroke;
    return ink;
}

} // namespace

class TestInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void readsAgreedForm();
    void rejectsBrokenInk_data();
    void rejectsBrokenInk();
    void limitsNumberOfSamples();
    void tellsSignatureFromSlip_data();
    void tellsSignatureFromSlip();
    void doesNotCountJumpsBetweenStrokes();
    void survivesChangedBytes();
};

void TestInk::roundTrips()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        Ink ink;
        ink.area = {random.bounded(1, 20'000), random.bounded(1, 20'000)};
        for (int strokes = random.bounded(5); strokes > 0; --strokes) {
            QList<InkPoint> stroke;
            for (int points = random.bounded(1, 50); points > 0; --points)
                stroke += InkPoint{random.bounded(-100, 20'000), random.bounded(20'000),
                                   random.bounded(60'000), random.bounded(1001)};
            ink.strokes += stroke;
        }
        const auto read = Ink::fromJson(ink.toJson());
        QVERIFY(read);
        QCOMPARE(*read, ink);
    }
}

void TestInk::readsAgreedForm()
{
    const auto ink =
        Ink::fromJson(R"({"v":1,"w":9000,"h":3000,"s":[[10,20,0,700,11,21,8,710],[5,5,90,1000]]})"_ba);
    QVERIFY(ink);
    QCOMPARE(ink->area, QSize(9000, 3000));
    QCOMPARE(ink->strokes.size(), 2);
    QCOMPARE(ink->strokes[0][1], (InkPoint{11, 21, 8, 710}));
    QVERIFY(!ink->isEmpty());
    QVERIFY(Ink().isEmpty());
}

void TestInk::rejectsBrokenInk_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << R"({"v":1,)"_ba;
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("no version") << R"({"w":9000,"h":3000,"s":[]})"_ba;
    QTest::newRow("later version") << R"({"v":2,"w":9000,"h":3000,"s":[]})"_ba;
    QTest::newRow("no area") << R"({"v":1,"s":[]})"_ba;
    QTest::newRow("area of nothing") << R"({"v":1,"w":0,"h":3000,"s":[]})"_ba;
    QTest::newRow("no strokes") << R"({"v":1,"w":9000,"h":3000})"_ba;
    QTest::newRow("empty stroke") << R"({"v":1,"w":9000,"h":3000,"s":[[]]})"_ba;
    QTest::newRow("stroke is a number") << R"({"v":1,"w":9000,"h":3000,"s":[7]})"_ba;
    QTest::newRow("point cut off") << R"({"v":1,"w":9000,"h":3000,"s":[[1,2,3]]})"_ba;
    QTest::newRow("text") << R"({"v":1,"w":9000,"h":3000,"s":[[1,2,"3",4]]})"_ba;
    QTest::newRow("fraction") << R"({"v":1,"w":9000,"h":3000,"s":[[1,2.5,3,4]]})"_ba;
    QTest::newRow("far outside") << R"({"v":1,"w":9000,"h":3000,"s":[[1e9,2,3,4]]})"_ba;
    QTest::newRow("before its beginning") << R"({"v":1,"w":9000,"h":3000,"s":[[1,2,-3,4]]})"_ba;
    QTest::newRow("pressure") << R"({"v":1,"w":9000,"h":3000,"s":[[1,2,3,1001]]})"_ba;
}

void TestInk::rejectsBrokenInk()
{
    QFETCH(QByteArray, json);
    const auto ink = Ink::fromJson(json);
    QVERIFY(!ink);
    QCOMPARE(ink.error().code, make_error_code(DomainError::DataFile));
}

void TestInk::limitsNumberOfSamples()
{
    QVERIFY(Ink::fromJson(line(Ink::kMaxPoints, 1).toJson()));
    QVERIFY(!Ink::fromJson(line(Ink::kMaxPoints + 1, 1).toJson()));
}

void TestInk::tellsSignatureFromSlip_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("plausible");
    QTest::newRow("nothing") << 0 << 0 << false;
    QTest::newRow("a dot held long") << 500 << 0 << false;
    QTest::newRow("7 samples") << 7 << 1000 << false;
    QTest::newRow("8 samples, 4.97 mm") << 8 << 71 << false;
    QTest::newRow("8 samples, 5.04 mm") << 8 << 72 << true;
    QTest::newRow("a signature") << 400 << 20 << true;
}

void TestInk::tellsSignatureFromSlip()
{
    QFETCH(int, samples);
    QFETCH(int, step);
    QTEST(line(samples, step).isPlausible(), "plausible");
}

void TestInk::doesNotCountJumpsBetweenStrokes()
{
    Ink dots;
    dots.area = {9000, 3000};
    for (int i = 0; i < 20; ++i)
        dots.strokes += QList<InkPoint>{{i * 400, 0, i, 500}};
    QVERIFY(!dots.isPlausible());
}

void TestInk::survivesChangedBytes()
{
    QRandomGenerator random(9);
    const QByteArray good = line(3, 10).toJson();
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = good;
        bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const auto ink = Ink::fromJson(bytes);
        if (ink)
            QCOMPARE(Ink::fromJson(ink->toJson()).value(), *ink);
        else
            ++refused;
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestInk)
#include "tst_ink.moc"
