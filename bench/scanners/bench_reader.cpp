// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads cards from a simulated reader with the delays of a real one, and prints one line of JSON: how long a
// read takes from the card being found, how much of that is the device and its wire, and what is left, which
// is ours.
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "scanners/drivers/simulated/simulatedreader.h"

#include <QCoreApplication>
#include <QDate>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

namespace {

constexpr int kReads = 30;
constexpr int kTargetMs = 30;

/// Select, read and added address, from the found card on: delays, bytes of the answers and of our commands.
double deviceMs(const SimulatedDelays &delays)
{
    constexpr int kAnswerBytes = 19 + 1295 + 11;
    return delays.selectMs + delays.readMs + delays.otherMs + 1000.0 * kAnswerBytes / delays.bytesPerSecond;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(share * static_cast<double>(values.size() - 1)));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const SimulatedDelays delays;
    const auto people = demoPeople(QDate(2026, 11, 28));
    SimulatedReader device(delays);
    SerialCardReader reader({.port = device.path(), .simulated = true});
    std::vector<double> total;
    std::vector<double> own;

    const auto placeNext = [&] {
        // Without an added address, so that every read takes the device the same time.
        device.placeCard(SimulatedCard::of(people.at(static_cast<qsizetype>(total.size()) % 5).card));
    };
    QObject::connect(&reader, &CardReader::cardRead, &app, [&](const CardRead &card) {
        total.push_back(card.readMs);
        own.push_back(card.ownMs);
        if (total.size() == kReads)
            QCoreApplication::exit(0);
        else
            placeNext();
    });
    QTimer::singleShot(120'000, &app, [] { QCoreApplication::exit(1); });
    placeNext();
    reader.start();
    if (QCoreApplication::exec() != 0) {
        std::fputs("bench_reader: the reads did not end in time\n", stderr);
        return 1;
    }
    std::vector<double> over;
    for (const double ms : total)
        over.push_back(ms - deviceMs(delays));
    std::printf(
        "{\"bench\":\"reader\",\"reads\":%d,\"read_ms_median\":%.0f,\"read_ms_p95\":%.0f,\"device_ms\":%.0f,"
        "\"over_device_ms_median\":%.1f,\"over_device_ms_p95\":%.1f,\"of_which_rests_ms\":30,"
        "\"own_ms_median\":%.0f,\"own_ms_p95\":%.0f,\"target_own_ms\":%d}\n",
        kReads, quantile(total, 0.5), quantile(total, 0.95), deviceMs(delays), quantile(over, 0.5),
        quantile(over, 0.95), quantile(own, 0.5), quantile(own, 0.95), kTargetMs);
    return quantile(own, 0.95) <= kTargetMs ? 0 : 1;
}
