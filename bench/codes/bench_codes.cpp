// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Codes in generated hard pictures, read by us and by zbar in the same run: one line of JSON for each
// hardship, with the decode rate in per cent and the median milliseconds of processor time a picture. Fails
// where we are not ahead. bench_codes [pictures of a kind and hardship] [folder to leave the pictures in]
#include "scanners/codes/codesearch.h"
#include "bench/codes/hardpictures.h"

#include <opencv2/imgcodecs.hpp>

#include <zbar.h>

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace lianli;
using namespace lianli::scanners;
using namespace Qt::StringLiterals;

namespace {

struct Tally
{
    int read = 0;
    int wrong = 0; ///< a text that is not the one printed
    std::vector<double> ms;

    void add(const QStringList &texts, const QString &expected, double took)
    {
        ms.push_back(took);
        if (texts.contains(expected)) ++read;
        if (!texts.isEmpty() && texts != QStringList{expected}) ++wrong;
    }
    double median() const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
};

QStringList readByUs(const GreyImage &image, CodeSearchOptions::Effort effort, int budgetMs)
{
    QStringList texts;
    if (const auto codes = searchCodes(image, {.effort = effort, .budgetMs = budgetMs}))
        for (const FoundCode &code : *codes)
            texts.append(code.text);
    return texts;
}

QStringList readByZbar(zbar::ImageScanner &scanner, const GreyImage &image)
{
    zbar::Image view(static_cast<unsigned>(image.size.width()), static_cast<unsigned>(image.size.height()),
                     "Y800", image.pixels.constData(), static_cast<unsigned long>(image.pixels.size()));
    scanner.scan(view);
    QStringList texts;
    for (auto symbol = view.symbol_begin(); symbol != view.symbol_end(); ++symbol)
        texts.append(QString::fromStdString(symbol->get_data()));
    return texts;
}

template <class Read> void measure(Tally *tally, const QString &expected, Read read)
{
    const std::clock_t begin = std::clock(); // of the processor: others on the machine do not count
    const QStringList texts = read();
    tally->add(texts, expected, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
}

struct Row
{
    Tally quick;
    Tally thorough;
    Tally zbar;
};

void keep(const QString &folder, const bench::HardPicture &picture, const QString &name)
{
    const cv::Mat view(picture.image.size.height(), picture.image.size.width(), CV_8UC1,
                       const_cast<char *>(picture.image.pixels.constData()));
    cv::imwrite(QDir(folder).filePath(name).toStdString(), view);
}

void print(const char *hardship, const char *kind, int pictures, const Row &row)
{
    const auto rate = [pictures](const Tally &tally) { return 100.0 * tally.read / pictures; };
    std::printf(
        "{\"bench\":\"codes\",\"hardship\":\"%s\",\"code\":\"%s\",\"pictures\":%d,\"thorough_percent\":%.1f,"
        "\"zbar_percent\":%.1f,\"quick_percent\":%.1f,\"thorough_ms\":%.1f,\"zbar_ms\":%.1f,"
        "\"quick_ms\":%.1f,\"thorough_wrong\":%d,\"zbar_wrong\":%d}\n",
        hardship, kind, pictures, rate(row.thorough), rate(row.zbar), rate(row.quick), row.thorough.median(),
        row.zbar.median(), row.quick.median(), row.thorough.wrong, row.zbar.wrong);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int pictures = arguments.size() > 1 ? arguments[1].toInt() : 40;
    // On a busy machine the usual time runs out early; more of it shows what an idle one reads.
    const int budgetMs = arguments.size() > 2 ? arguments[2].toInt() : CodeSearchOptions().budgetMs;
    const QString folder = arguments.value(3);
    struct Kind
    {
        CodeKind kind;
        const char *name;
    };
    const Kind kinds[] = {{CodeKind::Qr, "qr"}, {CodeKind::Code128, "code128"}, {CodeKind::Ean13, "ean13"}};
    zbar::ImageScanner scanner;
    bool ahead = pictures > 0;
    for (const bench::Hardship hardship : bench::kHardships) {
        int ours = 0;
        int theirs = 0;
        for (const Kind &kind : kinds) {
            Row row;
            for (int i = 0; i < pictures; ++i) {
                const auto picture = bench::hardPicture(kind.kind, hardship, (i + 0.5) / pictures,
                                                        static_cast<quint32>(7919 * i + 31));
                if (!folder.isEmpty())
                    keep(folder, picture,
                         u"%1-%2-%3.png"_s
                             .arg(QLatin1StringView(bench::hardshipName(hardship)),
                                  QLatin1StringView(kind.name))
                             .arg(i));
                measure(&row.thorough, picture.text, [&] {
                    return readByUs(picture.image, CodeSearchOptions::Effort::Thorough, budgetMs);
                });
                measure(&row.quick, picture.text,
                        [&] { return readByUs(picture.image, CodeSearchOptions::Effort::Quick, budgetMs); });
                measure(&row.zbar, picture.text, [&] { return readByZbar(scanner, picture.image); });
            }
            print(bench::hardshipName(hardship), kind.name, pictures, row);
            ours += row.thorough.read;
            theirs += row.zbar.read;
        }
        ahead = ahead && ours > theirs;
    }
    return ahead ? 0 : 1;
}
