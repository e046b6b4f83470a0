// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes of a scanner to a page: every form they come in, and devices that say what is not so.
#include "app/flatbed/optionchoice.h"
#include "scanners/api/flatbed.h"
#include "scanners/api/readererror.h"
#include "scanners/drivers/flatbed/scannedpage.h"
#include "scanners/parsing/pageassembler.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::flatbed;
using namespace lianli::scanners;
using Kind = ScanFrame::Kind;

namespace {

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray out;
    for (const int value : values)
        out.append(static_cast<char>(value));
    return out;
}

QByteArray samples16(std::initializer_list<quint16> values)
{
    QByteArray out;
    for (const quint16 value : values)
        out.append(reinterpret_cast<const char *>(&value), sizeof(value));
    return out;
}

models::Result<PagePixels> assembled(const QList<std::pair<ScanFrame, QByteArray>> &frames, qsizetype piece)
{
    PageAssembler page;
    for (const auto &[frame, data] : frames) {
        if (auto begun = page.begin(frame); !begun) return models::fail(begun.error());
        for (qsizetype at = 0; at < data.size(); at += piece)
            if (auto added = page.add(data.mid(at, piece)); !added) return models::fail(added.error());
        if (auto ended = page.end(); !ended) return models::fail(ended.error());
    }
    return page.take();
}

SANE_Option_Descriptor numberOption(SANE_Value_Type type)
{
    SANE_Option_Descriptor option{};
    option.type = type;
    option.size = sizeof(SANE_Word);
    option.cap = SANE_CAP_SOFT_SELECT;
    return option;
}

} // namespace

class TestPageAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormBecomesBytes_data();
    void everyFormBecomesBytes();
    void unknownLengthEndsWithTheDevice();
    void contradictionsAreRefused_data();
    void contradictionsAreRefused();
    void moreThanAnnouncedIsRefused();
    void cutPageIsRefusedUnlessByALittle();
    void endlessPageIsStopped();
    void passesThatDoNotFitAreRefused();
    void anythingIsSurvived();
    void pageIsEncodedWithItsResolution();
    void nearestOfWhatAnOptionAllows();
    void optionsWithoutSenseAreLeftAlone();
    void wordsAreFoundWhateverTheirCase();
    void sameScannerAtAnotherAddress();
};

void TestPageAssembler::everyFormBecomesBytes_data()
{
    QTest::addColumn<QList<std::pair<ScanFrame, QByteArray>>>("frames");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QByteArray>("expected");
    using Frames = QList<std::pair<ScanFrame, QByteArray>>;
    const auto row = [](const char *name, const Frames &frames, QSize size, const QByteArray &expected) {
        QTest::newRow(name) << frames << size << expected;
    };
    row("grey", {{{Kind::Grey, 8, 3, 3, 2}, bytes({1, 2, 3, 4, 5, 6})}}, {3, 2}, bytes({1, 2, 3, 4, 5, 6}));
    row("grey, padded", {{{Kind::Grey, 8, 3, 4, 2}, bytes({1, 2, 3, 99, 4, 5, 6, 99})}}, {3, 2},
        bytes({1, 2, 3, 4, 5, 6}));
    row("grey, 16 bits", {{{Kind::Grey, 16, 2, 4, 1}, samples16({0xFF00, 0x12FF})}}, {2, 1},
        bytes({0xFF, 0x12}));
    row("lines of ink", {{{Kind::Grey, 1, 10, 2, 1}, bytes({0b10000001, 0b01111111})}}, {10, 1},
        bytes({0, 255, 255, 255, 255, 255, 255, 0, 255, 0}));
    row("colour", {{{Kind::Rgb, 8, 2, 6, 1}, bytes({1, 2, 3, 4, 5, 6})}}, {2, 1}, bytes({1, 2, 3, 4, 5, 6}));
    row("colour, 16 bits", {{{Kind::Rgb, 16, 1, 6, 1}, samples16({0x0100, 0x0200, 0x03FF})}}, {1, 1},
        bytes({1, 2, 3}));
    row("colour, 1 bit", {{{Kind::Rgb, 1, 2, 3, 1}, bytes({0b10000000, 0b11000000, 0})}}, {2, 1},
        bytes({255, 255, 0, 0, 255, 0}));
    row("three passes, in any order",
        {{{Kind::Green, 8, 2, 2, 1}, bytes({3, 4})},
         {{Kind::Blue, 8, 2, 2, 1}, bytes({5, 6})},
         {{Kind::Red, 8, 2, 2, 1}, bytes({1, 2})}},
        {2, 1}, bytes({1, 3, 5, 2, 4, 6}));
}

void TestPageAssembler::everyFormBecomesBytes()
{
    using Frames = QList<std::pair<ScanFrame, QByteArray>>;
    QFETCH(Frames, frames);
    QFETCH(QSize, size);
    QFETCH(QByteArray, expected);
    for (const int piece : {1, 2, 5, 1000}) {
        const auto page = assembled(frames, piece);
        QVERIFY2(page, page ? "" : qPrintable(page.error().toLogString()));
        QCOMPARE(page->size, size);
        QCOMPARE(page->bytes, expected);
        QCOMPARE(page->colour, frames.first().first.kind != Kind::Grey);
    }
}

void TestPageAssembler::unknownLengthEndsWithTheDevice()
{
    PageAssembler page;
    QVERIFY(page.begin({Kind::Grey, 8, 2, 2, -1}));
    QCOMPARE(page.percent(), -1);
    QVERIFY(page.add(bytes({1, 2, 3, 4, 5}))); // the last line is cut: left out
    QVERIFY(page.end());
    QCOMPARE(page.take()->size, QSize(2, 2));
}

void TestPageAssembler::contradictionsAreRefused_data()
{
    QTest::addColumn<ScanFrame>("frame");
    QTest::addColumn<ReaderError>("error");
    const auto row = [](const char *name, const ScanFrame &frame,
                        ReaderError error = ReaderError::ScanInvalid) {
        QTest::newRow(name) << frame << error;
    };
    constexpr int most = std::numeric_limits<int>::max();
    row("no pixels", {Kind::Grey, 8, 0, 1, 1});
    row("negative pixels", {Kind::Grey, 8, -5, 1, 1});
    row("no bytes", {Kind::Grey, 8, 1, 0, 1});
    row("negative bytes", {Kind::Grey, 8, 1, std::numeric_limits<int>::min(), 1});
    row("no lines", {Kind::Grey, 8, 1, 1, 0});
    row("strange lines", {Kind::Grey, 8, 1, 1, -2});
    row("12 bits", {Kind::Grey, 12, 1, 2, 1});
    row("negative depth", {Kind::Grey, -8, 1, 1, 1});
    row("lines shorter than their pixels", {Kind::Rgb, 8, 100, 299, 1});
    row("lines shorter than 16 bits", {Kind::Grey, 16, 100, 199, 1});
    row("endless padding", {Kind::Grey, 8, 10, most, 1});
    row("too wide", {Kind::Grey, 8, most, most, 1}, ReaderError::ImageTooLarge);
    row("too high", {Kind::Grey, 8, 1, 1, most}, ReaderError::ImageTooLarge);
    row("too many pixels", {Kind::Rgb, 8, 8000, 24000, 5001}, ReaderError::ImageTooLarge);
}

void TestPageAssembler::contradictionsAreRefused()
{
    QFETCH(ScanFrame, frame);
    QFETCH(ReaderError, error);
    PageAssembler page;
    const auto begun = page.begin(frame);
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, make_error_code(error));
    QVERIFY(!page.add("x"));
    QVERIFY(!page.end());
    QVERIFY(!page.take());
}

void TestPageAssembler::moreThanAnnouncedIsRefused()
{
    PageAssembler page;
    QVERIFY(page.begin({Kind::Grey, 8, 2, 2, 2}));
    const auto added = page.add("12345");
    QVERIFY(!added);
    QCOMPARE(added.error().code, make_error_code(ReaderError::ScanInvalid));
}

void TestPageAssembler::cutPageIsRefusedUnlessByALittle()
{
    const auto ends = [](int lines) {
        PageAssembler page;
        return page.begin({Kind::Grey, 8, 1, 1, 100}) && page.add(QByteArray(lines, 'x')) &&
               page.end().has_value();
    };
    QVERIFY(ends(100));
    QVERIFY(ends(100 - PageAssembler::kMissingLines));
    QVERIFY(!ends(100 - PageAssembler::kMissingLines - 1));
    QVERIFY(!ends(0));
}

void TestPageAssembler::endlessPageIsStopped()
{
    PageAssembler page;
    QVERIFY(page.begin({Kind::Grey, 8, 1000, 1000, -1}));
    const QByteArray much(1'000'000, 'x');
    models::Result<> added;
    for (int i = 0; i < 100 && added; ++i)
        added = page.add(much);
    QVERIFY(!added);
    QCOMPARE(added.error().code, make_error_code(ReaderError::ImageTooLarge));
}

void TestPageAssembler::passesThatDoNotFitAreRefused()
{
    const std::pair<ScanFrame, QByteArray> red{{Kind::Red, 8, 1, 1, 1}, "r"};
    const std::pair<ScanFrame, QByteArray> green{{Kind::Green, 8, 1, 1, 1}, "g"};
    const std::pair<ScanFrame, QByteArray> blue{{Kind::Blue, 8, 1, 1, 2}, "bb"};
    const std::pair<ScanFrame, QByteArray> grey{{Kind::Grey, 8, 1, 1, 1}, "x"};
    QVERIFY(!assembled({red, green}, 9));       // one is missing
    QVERIFY(!assembled({red, red}, 9));         // twice
    QVERIFY(!assembled({red, green, blue}, 9)); // another height
    QVERIFY(!assembled({grey, red}, 9));        // of two pages
    QVERIFY(!assembled({red, grey}, 9));
    QVERIFY(!assembled({}, 9));
}

/// Whatever is announced and sent in whatever order: an answer or an error, and no page larger than allowed.
void TestPageAssembler::anythingIsSurvived()
{
    QRandomGenerator random(20261129);
    const auto oneOf = [&random](const QList<int> &values) {
        return values.at(random.bounded(static_cast<int>(values.size())));
    };
    int pages = 0;
    for (int round = 0; round < 20'000; ++round) {
        PageAssembler page;
        const auto kind = static_cast<Kind>(random.bounded(5));
        for (int step = random.bounded(12); step >= 0; --step) {
            const int pixels = oneOf({-1, 0, 1, 2, 7, 8, 9, 33, 40'000, 65'501});
            const int around = pixels * oneOf({0, 1, 2, 3, 6}) + oneOf({-1, 0, 0, 0, 1, 70});
            switch (random.bounded(6)) {
            case 0:
            case 1:
                (void)page.begin({random.bounded(3) ? kind : static_cast<Kind>(random.bounded(5)),
                                  oneOf({1, 8, 8, 8, 16, 0, 7}), pixels, around,
                                  oneOf({-2, -1, 0, 1, 2, 5, 1000, 70'000})});
                break;
            case 2:
                (void)page.end();
                break;
            default:
                (void)page.add(QByteArray(random.bounded(300), '\x5A'));
            }
            QVERIFY(page.percent() >= -1 && page.percent() <= 100);
        }
        (void)page.end();
        if (const auto done = page.take()) {
            ++pages;
            QCOMPARE(done->bytes.size(),
                     qsizetype{done->size.width()} * done->size.height() * (done->colour ? 3 : 1));
            QVERIFY(qint64{done->size.width()} * done->size.height() <= PageAssembler::kMaxScanPixels);
        }
    }
    QVERIFY(pages > 100); // the good ways were walked as well
}

void TestPageAssembler::pageIsEncodedWithItsResolution()
{
    PagePixels pixels{QByteArray(3 * 2000 * 1000, '\x40'), {2000, 1000}, true};
    const auto page = scannedPage(pixels, 300);
    QVERIFY(page);
    const QImage image = QImage::fromData(page->jpeg, "JPEG");
    QCOMPARE(image.size(), QSize(2000, 1000));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
    QCOMPARE(page->preview.size, QSize(900, 450));
    QCOMPARE(page->preview.rgb.size(), 3 * 900 * 450);
    QCOMPARE(page->preview.fullSize, QSize(2000, 1000));
}

void TestPageAssembler::nearestOfWhatAnOptionAllows()
{
    auto whole = numberOption(SANE_TYPE_INT);
    QCOMPARE(nearestAllowed(whole, 300), 300);
    const SANE_Word list[] = {4, 75, 150, 600, 1200};
    whole.constraint_type = SANE_CONSTRAINT_WORD_LIST;
    whole.constraint.word_list = list;
    QCOMPARE(nearestAllowed(whole, 300), 150);
    QCOMPARE(nearestAllowed(whole, 1e12), 1200);
    QCOMPARE(nearestAllowed(whole, -5), 75);
    const SANE_Range range{50, 1205, 10};
    whole.constraint_type = SANE_CONSTRAINT_RANGE;
    whole.constraint.range = &range;
    QCOMPARE(nearestAllowed(whole, 304), 300);
    QCOMPARE(nearestAllowed(whole, 305), 310);
    QCOMPARE(nearestAllowed(whole, 1), 50);
    QCOMPARE(nearestAllowed(whole, 99'999), 1200); // 1205 is no step
    auto fixed = numberOption(SANE_TYPE_FIXED);
    const SANE_Range bed{0, SANE_FIX(215.9), 0};
    fixed.constraint_type = SANE_CONSTRAINT_RANGE;
    fixed.constraint.range = &bed;
    QCOMPARE(nearestAllowed(fixed, 10'000), SANE_FIX(215.9));
    QCOMPARE(numberOf(fixed, *nearestAllowed(fixed, 85.5)), 85.5);
    const SANE_Range everything{std::numeric_limits<SANE_Word>::min(), std::numeric_limits<SANE_Word>::max(),
                                1};
    fixed.constraint.range = &everything;
    QCOMPARE(nearestAllowed(fixed, 1e300), std::numeric_limits<SANE_Word>::max());
}

void TestPageAssembler::optionsWithoutSenseAreLeftAlone()
{
    auto option = numberOption(SANE_TYPE_INT);
    option.constraint_type = SANE_CONSTRAINT_WORD_LIST;
    QVERIFY(!nearestAllowed(option, 1)); // no list
    const SANE_Word empty[] = {0};
    option.constraint.word_list = empty;
    QVERIFY(!nearestAllowed(option, 1));
    const SANE_Word negative[] = {-7};
    option.constraint.word_list = negative;
    QVERIFY(!nearestAllowed(option, 1));
    option.constraint_type = SANE_CONSTRAINT_RANGE;
    option.constraint.range = nullptr;
    QVERIFY(!nearestAllowed(option, 1));
    const SANE_Range turned{10, 1, 1};
    option.constraint.range = &turned;
    QVERIFY(!nearestAllowed(option, 5));
    QVERIFY(isSettableNumber(option));
    option.cap |= SANE_CAP_INACTIVE;
    QVERIFY(!isSettableNumber(option));
    option.cap = SANE_CAP_SOFT_DETECT;
    QVERIFY(!isSettableNumber(option));
    option.cap = SANE_CAP_SOFT_SELECT;
    option.size = 256 * sizeof(SANE_Word); // a table
    QVERIFY(!isSettableNumber(option));
}

void TestPageAssembler::wordsAreFoundWhateverTheirCase()
{
    SANE_Option_Descriptor option{};
    option.type = SANE_TYPE_STRING;
    option.size = 32;
    option.cap = SANE_CAP_SOFT_SELECT;
    QVERIFY(isSettableWord(option));
    QVERIFY(!wordLike(option, {"flatbed"}));
    const SANE_String_Const words[] = {"ADF Duplex", "FlatBed", "Transparency Unit", nullptr};
    option.constraint_type = SANE_CONSTRAINT_STRING_LIST;
    option.constraint.string_list = words;
    QCOMPARE(wordLike(option, {"flatbed"}), QByteArray("FlatBed"));
    QCOMPARE(wordLike(option, {"table", "flatbed"}), QByteArray("FlatBed"));
    QVERIFY(!wordLike(option, {"platen"}));
}

void TestPageAssembler::sameScannerAtAnotherAddress()
{
    QVERIFY(isSameFlatbed(u"genesys:libusb:001:004"_s, u"genesys:libusb:003:012"_s));
    QVERIFY(isSameFlatbed(u"test:0"_s, u"test:0"_s));
    QVERIFY(!isSameFlatbed(u"test:0"_s, u"test:1"_s));
    QVERIFY(!isSameFlatbed(u"genesys:libusb:001:004"_s, u"plustek:libusb:001:004"_s));
    QVERIFY(!isSameFlatbed(u"net:host:genesys:libusb:001:004"_s, u"genesys:libusb:001:004"_s));
}

QTEST_MAIN(TestPageAssembler)
#include "tst_pageassembler.moc"
