// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_memory [--cases N]: what a window that is open all day keeps. One couple after the other is taken
// through the real windows to the photo and put aside, N times (300), and the process's resident memory
// noted: one JSON object a line. The last line says what a case has cost after the first tenth, when
// everything has been used once.
#include "app/language.h"
#include "tests/support/workstationharness.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>

using namespace lianli;
using namespace Qt::StringLiterals;

namespace {

/// Resident memory in KiB, of /proc/self/status.
qint64 residentKib()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmRSS:");
    return at < 0 ? 0 : status.mid(at + 6).trimmed().split(' ').first().toLongLong();
}

void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

bool takeAndPark(tests::WorkstationHarness &harness)
{
    if (!harness.reach(models::MarriageStep::Photo)) return false;
    harness.press(Qt::Key_S, Qt::ControlModifier);
    return tests::WorkstationHarness::wait(
        [&] { return !harness.page() && !harness.composition().workstation().isBusy(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    const QCommandLineOption casesOption(u"cases"_s, u"How many cases."_s, u"N"_s, u"300"_s);
    arguments.addOption(casesOption);
    arguments.process(application);
    const int cases = qMax(10, arguments.value(casesOption).toInt());
    ui::applyTheme(application);
    app::useLanguage(u"zh_CN"_s);

    tests::WorkstationHarness harness;
    if (!harness.begin()) return 1;
    const int settled = cases / 10;
    qint64 after = 0;
    for (int done = 1; done <= cases; ++done) {
        if (!takeAndPark(harness)) return 1;
        if (done == settled) after = residentKib();
        if (done % settled == 0) print({{u"cases"_s, done}, {u"resident_kib"_s, residentKib()}});
    }
    const qint64 grown = residentKib() - after;
    print({{u"cases"_s, cases},
           {u"grown_kib"_s, grown},
           {u"kib_per_case"_s, double(grown) / (cases - settled)},
           {u"what"_s, u"memory"_s}});
    return 0;
}
