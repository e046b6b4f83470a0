// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/vision/fields/lettershapes.h"
#include "scanners/vision/fields/spacing.h"
#include "scanners/vision/fields/textdistance.h"
#include "scanners/vision/lines/ctc.h"
#include "tests/vision/spokenline.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::scanners;
using tests::spoken;
using tests::SpokenLine;
using tests::tableDictionary;

namespace {

/// A line of three steps over the blank and two characters.
const LineReading &smallLine()
{
    static const LineReading line(3, 3, {0.2F, 0.5F, 0.3F, 0.4F, 0.4F, 0.2F, 0.1F, 0.2F, 0.7F});
    return line;
}

/// The text that one path (a class for each step) says.
std::vector<int> collapsed(const std::vector<int> &path)
{
    std::vector<int> text;
    int before = 0;
    for (const int c : path) {
        if (c != 0 && c != before) text.push_back(c);
        before = c;
    }
    return text;
}

/// Sum over all 27 paths: slow and plainly right.
double probabilityOf(const std::vector<int> &text)
{
    double sum = 0;
    for (int i = 0; i < 27; ++i) {
        const std::vector<int> path{i % 3, i / 3 % 3, i / 9};
        if (collapsed(path) != text) continue;
        double product = 1;
        for (int step = 0; step < 3; ++step)
            product *= static_cast<double>(smallLine().at(step, path[static_cast<size_t>(step)]));
        sum += product;
    }
    return sum;
}

bool nearly(double a, double b)
{
    return std::abs(a - b) < 1e-5;
}

} // namespace

class CtcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likelihoodIsTheSumOfAllPaths();
    void beamSearchFindsTheLikeliestTexts();
    void bestPathTakesOutRepeatsAndBlanks();
    void unknownCharactersStandForAnyOrNone();
    void aLineWithoutStepsSaysNothing();
    void seesTheRoomOfADroppedCharacter();
    void countsEdits();
    void refusesABrokenDictionary_data();
    void refusesABrokenDictionary();
};

void CtcTest::likelihoodIsTheSumOfAllPaths()
{
    for (const std::vector<int> &text :
         {std::vector<int>{}, {1}, {2}, {1, 2}, {2, 1}, {1, 1}, {2, 2}, {1, 2, 1}, {2, 1, 2}})
        QVERIFY(nearly(std::exp(ctc::logLikelihood(smallLine(), text)), probabilityOf(text)));
    QVERIFY(std::exp(ctc::logLikelihood(smallLine(), {1, 1, 1})) < 1e-9); // needs two blanks between
}

void CtcTest::beamSearchFindsTheLikeliestTexts()
{
    const auto found = ctc::beamSearch(smallLine(), {{'a', {1}}, {'b', {2}}}, 50, 5);
    QVERIFY(found.size() >= 9);
    double before = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        std::vector<int> text;
        for (const char c : found[i].text)
            text.push_back(c == 'a' ? 1 : 2);
        QVERIFY(nearly(std::exp(found[i].logProbability), probabilityOf(text)));
        if (i > 0) QVERIFY(found[i].logProbability <= before);
        before = found[i].logProbability;
    }
}

void CtcTest::bestPathTakesOutRepeatsAndBlanks()
{
    const auto read = ctc::bestPath(spoken(u"甲甲乙"_s), tableDictionary());
    QCOMPARE(ctc::textOf(read), u"甲甲乙"_s);
    QVERIFY(nearly(ctc::weakest(read), 0.99));
    QVERIFY(read[0].place < read[1].place && read[1].place < read[2].place);
}

void CtcTest::unknownCharactersStandForAnyOrNone()
{
    const int unknown = Dictionary::kUnknown;
    const int known = tableDictionary().indexOf(U'佬');
    const LineReading swapped = spoken(u"么佬"_s);
    const LineReading dropped = spoken(u"佬"_s);
    QVERIFY(ctc::logLikelihood(swapped, {unknown, known}) > ctc::logLikelihood(swapped, {known}));
    QVERIFY(ctc::logLikelihood(dropped, {unknown, known}) > -4);
    QVERIFY(ctc::logLikelihood(dropped, {unknown, known}) < ctc::logLikelihood(dropped, {known}));
    QVERIFY(ctc::logLikelihood(dropped, {known, unknown}) > -4);
}

void CtcTest::aLineWithoutStepsSaysNothing()
{
    const LineReading empty;
    QVERIFY(ctc::bestPath(empty, tableDictionary()).empty());
    QVERIFY(std::isinf(ctc::logLikelihood(empty, {1})));
    QCOMPARE(ctc::beamSearch(empty, digitLetters(tableDictionary()), 10, 5).front().text, std::string());
    QCOMPARE(ctc::weakest({}), 0.0);
    QCOMPARE(ctc::mean({}), 0.0);
}

void CtcTest::seesTheRoomOfADroppedCharacter()
{
    const auto characters = [](const LineReading &line) { return ctc::bestPath(line, tableDictionary()); };
    QVERIFY(!skipsCharacter(characters(spoken(u"甲乙丙丁甲乙"_s))));
    QVERIFY(skipsCharacter(characters(SpokenLine().say(u"甲乙丙"_s).gap().say(u"丁甲乙"_s).reading())));
    QVERIFY(!skipsCharacter(characters(spoken(u"甲乙"_s))));
}

void CtcTest::countsEdits()
{
    QCOMPARE(editDistance(u"甲乙丙", u"甲乙丙"), 0);
    QCOMPARE(editDistance(u"甲乙丙", u"甲丙"), 1);
    QCOMPARE(editDistance(u"甲乙", u"丙丁甲乙"), 2);
    QCOMPARE(editDistance(u"", u"甲乙"), 2);
}

void CtcTest::refusesABrokenDictionary_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("two characters in a line") << QByteArray("a\nbc\n");
    QTest::newRow("an empty line") << QByteArray("a\n\nb\n");
    QTest::newRow("no UTF-8") << QByteArray("a\n\xff\xfe\xfd\n");
}

void CtcTest::refusesABrokenDictionary()
{
    QFETCH(QByteArray, keys);
    const auto dictionary = Dictionary::fromKeys(keys);
    QVERIFY(!dictionary);
    QVERIFY(dictionary.error().code == ReaderError::VisionMissing);
}

QTEST_GUILESS_MAIN(CtcTest)
#include "tst_ctc.moc"
