// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lianli-flatbed writes, and what a process might write that a scanner's driver has taken over.
#include "scanners/api/readererror.h"
#include "scanners/parsing/flatbedmessages.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::scanners;

namespace {

/// Everything that comes of \a bytes in pieces of \a piece bytes.
models::Result<QList<FlatbedMessage>> messagesOf(const QByteArray &bytes, qsizetype piece)
{
    FlatbedMessages messages;
    QList<FlatbedMessage> all;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        auto some = messages.add(bytes.mid(at, piece));
        if (!some) return models::fail(some.error());
        all += *some;
    }
    return all;
}

QByteArray samplePage()
{
    return messageLine(FlatbedPage{{{}, {3, 2}, true}, 300}) + QByteArray(17, '\n') + 'x';
}

} // namespace

class TestFlatbedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderComesThrough();
    void messagesComeThrough();
    void pageComesThrough();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void endlessLineIsRefused();
    void nothingIsReadAfterTheEnd();
    void anythingIsSurvived();
};

void TestFlatbedMessages::orderComesThrough()
{
    const auto order = orderOf(orderLine({u"genesys:libusb:001:004"_s, {600, {210, 297.5}, true}}));
    QVERIFY(order);
    QCOMPARE(order->device, u"genesys:libusb:001:004"_s);
    QCOMPARE(order->request.dpi, 600);
    QCOMPARE(order->request.areaMm, QSizeF(210, 297.5));
    QVERIFY(order->request.grey);
    QVERIFY(orderOf(orderLine({})));
    QVERIFY(!orderOf("{}"));
    QVERIFY(!orderOf("hello"));
    QVERIFY(!orderOf(R"({"device":"x","dpi":-1})"));
}

void TestFlatbedMessages::messagesComeThrough()
{
    const models::Error error(make_error_code(ReaderError::FlatbedJammed), u"sane_read: status 6"_s);
    const QByteArray start = messageLine(FlatbedOpened{u"test:0"_s}) + messageLine(FlatbedProgress{-1}) +
                             messageLine(FlatbedProgress{100});
    for (const int piece : {1, 7, 10'000}) {
        const auto failed = messagesOf(start + messageLine(error), piece);
        QVERIFY(failed);
        QCOMPARE(failed->size(), 4);
        QCOMPARE(std::get<FlatbedOpened>(failed->at(0)).device, u"test:0"_s);
        QCOMPARE(std::get<FlatbedProgress>(failed->at(1)).percent, -1);
        QCOMPARE(std::get<FlatbedProgress>(failed->at(2)).percent, 100);
        QCOMPARE(std::get<models::Error>(failed->at(3)).code, error.code);
        QCOMPARE(std::get<models::Error>(failed->at(3)).detail, error.detail);
        const auto listed =
            messagesOf(messageLine(QList<FlatbedFacts>{{u"a:b"_s, u"虹光 A"_s}, {u"c"_s, {}}}), piece);
        QVERIFY(listed);
        const auto devices = std::get<QList<FlatbedFacts>>(listed->first());
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices.first().name, u"虹光 A"_s);
    }
}

void TestFlatbedMessages::pageComesThrough()
{
    for (const int piece : {1, 5, 10'000}) {
        const auto messages = messagesOf(samplePage(), piece);
        QVERIFY(messages);
        QCOMPARE(messages->size(), 1);
        const auto page = std::get<FlatbedPage>(messages->first());
        QCOMPARE(page.dpi, 300);
        QCOMPARE(page.pixels.size, QSize(3, 2));
        QVERIFY(page.pixels.colour);
        QCOMPARE(page.pixels.bytes, QByteArray(17, '\n') + 'x');
    }
    QVERIFY(messagesOf(samplePage().chopped(1), 5)->isEmpty());
}

void TestFlatbedMessages::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QByteArray(line); };
    row("");
    row("hello");
    row("[]");
    row("{}");
    row(R"({"percent":101})");
    row(R"({"percent":-2})");
    row(R"({"percent":1.5})");
    row(R"({"percent":"1"})");
    row(R"({"percent":1e300})");
    row(R"({"devices":{}})");
    row(R"({"devices":[1]})");
    row(R"({"devices":[{"device":"","name":"x"}]})");
    row(R"({"devices":[{"device":"a\nb","name":"x"}]})");
    row(R"({"devices":[{"device":"a","name":"\u001b[31m"}]})");
    row(R"({"devices":[{"device":"a","name":"\u202Ex"}]})");
    row(R"({"error":"unknown"})");
    row(R"({"error":"port_denied"})"); // not of a flatbed
    row(R"({"error":41})");
    row(R"({"page":{}})");
    row(R"({"page":{"width":0,"height":1,"colour":true,"dpi":1}})");
    row(R"({"page":{"width":-1,"height":-1,"colour":true,"dpi":1}})");
    row(R"({"page":{"width":1,"height":65501,"colour":true,"dpi":1}})");
    row(R"({"page":{"width":6400,"height":6400,"colour":true,"dpi":1}})");
    row(R"({"page":{"width":2147483647,"height":2147483647,"colour":true,"dpi":1}})");
    row(R"({"page":{"width":1,"height":1,"colour":1,"dpi":1}})");
    row(R"({"page":{"width":1,"height":1,"colour":true,"dpi":-1}})");
    row(R"({"page":{"width":1,"height":1,"colour":true}})");
}

void TestFlatbedMessages::nonsenseIsRefused()
{
    QFETCH(QByteArray, line);
    const auto refused = messagesOf(line + '\n', 10'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, make_error_code(ReaderError::FlatbedFailed));
    FlatbedMessages messages;
    QVERIFY(!messages.add(line + '\n'));
    QVERIFY(!messages.add(messageLine(FlatbedProgress{}))); // nor anything after it
}

void TestFlatbedMessages::endlessLineIsRefused()
{
    FlatbedMessages messages;
    const QByteArray much(FlatbedMessages::kLongestLine, ' ');
    QVERIFY(messages.add(much));
    QVERIFY(!messages.add(" "));
    QList<FlatbedFacts> crowd(FlatbedMessages::kMostDevices, {u"a"_s, u"b"_s});
    QVERIFY(messagesOf(messageLine(crowd), 10'000));
    crowd.append(crowd.first());
    QVERIFY(!messagesOf(messageLine(crowd), 10'000));
    // The largest that an honest helper may have to say fits.
    const QString longest(255, QChar(0x8FDE));
    QVERIFY(messagesOf(messageLine(QList<FlatbedFacts>(FlatbedMessages::kMostDevices, {longest, longest})),
                       10'000));
}

void TestFlatbedMessages::nothingIsReadAfterTheEnd()
{
    for (const QByteArray &last : {samplePage(), messageLine(QList<FlatbedFacts>{}),
                                   messageLine(models::Error(make_error_code(ReaderError::FlatbedBusy)))}) {
        QVERIFY(messagesOf(last, 10'000));
        QVERIFY(!messagesOf(last + messageLine(FlatbedProgress{}), 10'000));
        QVERIFY(!messagesOf(last + '\n', 1));
    }
}

/// Good conversations with bytes changed, left out, doubled and cut anywhere: an answer or an error, and what
/// is answered keeps the limits.
void TestFlatbedMessages::anythingIsSurvived()
{
    QRandomGenerator random(20261129);
    const QByteArray seeds[] = {
        messageLine(FlatbedOpened{u"test:0"_s}) + messageLine(FlatbedProgress{5}) + samplePage(),
        messageLine(QList<FlatbedFacts>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}),
        messageLine(FlatbedProgress{9}) +
            messageLine(models::Error(make_error_code(ReaderError::FlatbedBusy))),
    };
    int good = 0;
    int refused = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray bytes = seeds[random.bounded(3)];
        for (int change = random.bounded(4); change > 0; --change) {
            const auto at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.insert(at, static_cast<char>('0' + random.bounded(10)));
                break;
            case 2:
                bytes.insert(at, bytes.mid(at, random.bounded(20)));
                break;
            default:
                bytes.remove(at, 1 + random.bounded(3));
            }
            if (bytes.isEmpty()) bytes = "\n";
        }
        const auto messages = messagesOf(bytes, 1 + random.bounded(200));
        (messages ? good : refused)++;
        for (const FlatbedMessage &message : messages.value_or(QList<FlatbedMessage>())) {
            if (const auto *progress = std::get_if<FlatbedProgress>(&message))
                QVERIFY(progress->percent >= -1 && progress->percent <= 100);
            const auto *page = std::get_if<FlatbedPage>(&message);
            if (!page) continue;
            const QSize size = page->pixels.size;
            QCOMPARE(page->pixels.bytes.size(),
                     qsizetype{size.width()} * size.height() * (page->pixels.colour ? 3 : 1));
        }
    }
    QVERIFY(good > 1000 && refused > 1000);
}

QTEST_GUILESS_MAIN(TestFlatbedMessages)
#include "tst_flatbedmessages.moc"
