// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads photographs of identity cards of fictional people and prints what came out right, and how long it
// took: one line of JSON a set. Without arguments: photographs drawn by lot, ordinary and hard, fronts and
// backs, and names with characters the recogniser does not know.
//
//   bench_ocr [--count N] [--seed N] [--set NAME] [--mistakes] [--save FOLDER] [FOLDER with truth.json]
#include "models/base/clock.h"
#include "scanners/vision/idcardreader.h"
#include "tests/support/idcards/cardphotograph.h"
#include "bench/ocr/score.h"
#include "bench/ocr/truthfolder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <ctime>

using namespace lianli;
using namespace Qt::StringLiterals;
using bench::Score;
using scanners::CardImageReading;
using tests::CardKind;
using tests::CardPhotograph;

namespace {

constexpr int kCount = 60; // photographs a set
constexpr uint kSeed = 20261128;

struct Set
{
    const char *name;
    CardImageReading::Side side;
    CardKind kind;
};
constexpr Set kSets[]{
    {"front", CardImageReading::Side::Front, CardKind::Ordinary},
    {"front_hard", CardImageReading::Side::Front, CardKind::Hard},
    {"back", CardImageReading::Side::Back, CardKind::Ordinary},
    {"back_hard", CardImageReading::Side::Back, CardKind::Hard},
    {"front_rare_name", CardImageReading::Side::Front, CardKind::RareName},
};

double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Reads one photograph; gives the card as it was straightened.
QByteArray read(const CardPhotograph &photograph, scanners::CardImageReader &reader, Score &score)
{
    const double before = cpuMs();
    const auto reading = reader.read(photograph.jpeg).result();
    score.add(photograph, reading, cpuMs() - before);
    return reading ? reading->card : QByteArray();
}

void print(const Score &score, const QByteArray &set, bool mistakes)
{
    std::printf("%s\n", score.toJson(set).constData());
    std::fflush(stdout);
    if (!mistakes) return;
    for (const QString &mistake : score.mistakes())
        std::fprintf(stderr, "  %s\n", qUtf8Printable(mistake));
}

void save(const QByteArray &jpeg, const QString &folder, const QString &name)
{
    QFile file(QDir(folder).filePath(name + u".jpg"_s));
    if (file.open(QIODevice::WriteOnly)) file.write(jpeg);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // faces are drawn, no window is shown
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"count"_s, u"photographs a set"_s, u"N"_s},
         {u"seed"_s, u"another set of photographs"_s, u"N"_s},
         {u"set"_s, u"only this set"_s, u"NAME"_s},
         {u"mistakes"_s, u"list them on standard error"_s},
         {u"save"_s, u"write the photographs, and the cards as they were straightened, into a folder"_s,
          u"FOLDER"_s}});
    parser.addHelpOption();
    parser.process(app);
    const int count = parser.isSet(u"count"_s) ? parser.value(u"count"_s).toInt() : kCount;
    const uint seed = parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : kSeed;
    const bool mistakes = parser.isSet(u"mistakes"_s);

    const models::SystemClock clock;
    scanners::IdCardReader reader(scanners::IdCardReader::installedFolder(), clock);
    if (const auto first = reader.read(QByteArray("no picture")).result();
        first.error().key() == u"reader.vision_missing") {
        std::fprintf(stderr, "bench_ocr: %s\n", qUtf8Printable(first.error().toLogString()));
        return 1;
    }
    if (!parser.positionalArguments().isEmpty()) {
        Score all;
        for (const CardPhotograph &photograph : bench::photographsIn(parser.positionalArguments().first()))
            read(photograph, reader, all);
        print(all, "folder", mistakes);
        return 0;
    }
    for (const Set &set : kSets) {
        if (parser.isSet(u"set"_s) && parser.value(u"set"_s) != QLatin1StringView(set.name)) continue;
        Score score;
        for (int i = 0; i < count; ++i) {
            CardPhotograph photograph =
                tests::cardPhotograph(seed + 1000U * static_cast<uint>(i), set.side, set.kind);
            photograph.scene = u"%1 %2 (%3)"_s.arg(QLatin1StringView(set.name)).arg(i).arg(photograph.scene);
            const QByteArray card = read(photograph, reader, score);
            if (!parser.isSet(u"save"_s)) continue;
            const QString name = QLatin1StringView(set.name) + u'_' + QString::number(i);
            save(photograph.jpeg, parser.value(u"save"_s), name);
            save(card, parser.value(u"save"_s), name + u"_card"_s);
        }
        print(score, set.name, mistakes);
    }
    return 0;
}
