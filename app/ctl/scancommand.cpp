// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/scancommand.h"

#include "app/ctl/console.h"
#include "models/base/clock.h"
#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "scanners/drivers/simulated/simulatedreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lianli::ctl {

using models::DocumentKind;
using models::IdentityDocument;
using scanners::CardRead;
using scanners::ReaderError;
using scanners::ReaderState;

namespace {

constexpr int kDefaultTimeoutMs = 15'000;

QString kindName(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ForeignerPermit2017:
        return u"foreigner2017"_s;
    case DocumentKind::ForeignerPermit2023:
        return u"foreigner2023"_s;
    case DocumentKind::ResidencePermitHmt:
        return u"gat"_s;
    case DocumentKind::ResidentCard:
    case DocumentKind::TemporaryResidentCard:
        break;
    default: // papers that no reader reads
        break;
    }
    return u"resident"_s;
}

/// Where the holder of a permit for Hong Kong, Macao and Taiwan comes from, by the first digits of the
/// number.
QString regionOf(const QString &number)
{
    if (number.startsWith(u"81")) return u"香港"_s;
    if (number.startsWith(u"82")) return u"澳门"_s;
    if (number.startsWith(u"83")) return u"台湾"_s;
    return {};
}

QJsonValue endOrNull(const models::Validity &validity)
{
    return validity.to ? dateOrNull(*validity.to) : QJsonValue(u"长期"_s);
}

struct ScanOptions
{
    QString port;
    int timeoutMs = kDefaultTimeoutMs;
    int count = 1;
};

/// No value if the arguments make no sense.
std::optional<ScanOptions> scanOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"port"_s, {}, u"PATH"_s}, {u"timeout-ms"_s, {}, u"N"_s}, {u"count"_s, {}, u"N"_s}});
    if (!parser.parse(QStringList{u"lianlictl"_s} + arguments) || !parser.positionalArguments().isEmpty())
        return {};
    ScanOptions options;
    options.port = parser.value(u"port"_s);
    bool timeoutOk = true;
    bool countOk = true;
    if (parser.isSet(u"timeout-ms"_s)) options.timeoutMs = parser.value(u"timeout-ms"_s).toInt(&timeoutOk);
    if (parser.isSet(u"count"_s)) options.count = parser.value(u"count"_s).toInt(&countOk);
    const bool portOk = parser.isSet(u"port"_s) ? options.port.startsWith(u'/') : true;
    if (!timeoutOk || !countOk || !portOk || options.timeoutMs <= 0 || options.count <= 0) return {};
    return options;
}

/// What the reader was last heard of, as a sentence for a person at a terminal.
QString whyNoCard(const ReaderState &state, const models::Error &lastFailure)
{
    using Phase = ReaderState::Phase;
    if (state.phase == Phase::Fault) {
        switch (static_cast<ReaderError>(state.fault.code.value())) {
        case ReaderError::PortMissing:
            return state.device.isEmpty() ? u"no device: no serial port looks like a card reader"_s
                                          : u"no device: %1 is not there"_s.arg(state.device);
        case ReaderError::PortDenied:
            return u"no device: no permission for %1 (is this user in the group dialout?)"_s.arg(
                state.device);
        case ReaderError::PortBusy:
            return u"no device: another program holds %1"_s.arg(state.device);
        case ReaderError::SelfTestFailed:
            return u"reader fault: the security module fails its self-test"_s;
        case ReaderError::NotAuthorised:
            return u"reader fault: the security module is not authorised"_s;
        default:
            return u"no answer: the device at %1 does not answer"_s.arg(state.device);
        }
    }
    if (state.phase == Phase::Searching || state.phase == Phase::Stopped)
        return u"no answer: the device at %1 has not answered at any speed"_s.arg(state.device);
    if (lastFailure.code) return u"no card could be read (%1)"_s.arg(lastFailure.key());
    return u"no card: none was put on the reader"_s;
}

/// Prints cards as they are read, until there are enough or the next one is late.
class ScanSession
{
public:
    explicit ScanSession(const ScanOptions &options)
        : m_options(options),
          m_reader(scanners::SerialReaderOptions{.port = options.port})
    {
        m_timeout.setSingleShot(true);
        m_timeout.setTimerType(Qt::PreciseTimer);
        m_timeout.setInterval(options.timeoutMs);
        QObject::connect(&m_timeout, &QTimer::timeout, &m_reader, [this] { giveUp(); });
        QObject::connect(&m_reader, &scanners::CardReader::cardRead, &m_timeout,
                         [this](const CardRead &card) { print(card); });
        QObject::connect(&m_reader, &scanners::CardReader::failed, &m_timeout,
                         [this](const models::Error &error) { m_lastFailure = error; });
    }

    Exit run()
    {
        m_timeout.start();
        m_reader.start();
        return static_cast<Exit>(QCoreApplication::exec());
    }

private:
    void print(const CardRead &card)
    {
        if (m_printed == m_options.count) return;
        console::printResult(cardLine(card));
        m_lastFailure = {};
        m_timeout.start();
        if (++m_printed == m_options.count) QCoreApplication::exit(static_cast<int>(Exit::Done));
    }

    void giveUp()
    {
        console::printError(
            u"lianlictl: %1; gave up after %2 ms"_s.arg(whyNoCard(m_reader.state(), m_lastFailure))
                .arg(m_options.timeoutMs));
        QCoreApplication::exit(static_cast<int>(Exit::Failed));
    }

    ScanOptions m_options;
    QTimer m_timeout;
    scanners::SerialCardReader m_reader;
    models::Error m_lastFailure;
    int m_printed = 0;
};

Exit scanReader(const QStringList &arguments)
{
    const auto options = scanOptions(arguments);
    return options ? ScanSession(*options).run() : Exit::BadUse;
}

/// Puts one card after the other on a simulated reader: three seconds on the plate, one beside it.
class CardFeeder
{
public:
    CardFeeder(scanners::SimulatedReader &reader, QList<scanners::SimulatedCard> cards)
        : m_reader(reader),
          m_cards(std::move(cards))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { step(); });
        step();
    }

private:
    void step()
    {
        if (m_lying)
            m_reader.liftCard();
        else
            m_reader.placeCard(m_cards.at(m_next++ % m_cards.size()));
        m_lying = !m_lying;
        if (m_cards.size() > 1) m_timer.start(m_lying ? 3000 : 1000);
    }

    scanners::SimulatedReader &m_reader;
    QList<scanners::SimulatedCard> m_cards;
    QTimer m_timer;
    qsizetype m_next = 0;
    bool m_lying = false;
};

/// The demonstration cards by name, all if none is named; nothing if a name is unknown.
QList<scanners::SimulatedCard> demoCards(const QStringList &names)
{
    const QList<scanners::DemoPerson> people = scanners::demoPeople(models::SystemClock().today());
    QList<scanners::SimulatedCard> cards;
    for (const scanners::DemoPerson &person : people)
        if (names.isEmpty() || names.contains(person.key))
            cards.append(scanners::SimulatedCard::of(person.card));
    return names.isEmpty() || cards.size() == names.size() ? cards : QList<scanners::SimulatedCard>();
}

Exit simulateReader(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"card"_s, {}, u"NAME"_s});
    if (!parser.parse(QStringList{u"lianlictl"_s} + arguments) || !parser.positionalArguments().isEmpty())
        return Exit::BadUse;
    const QList<scanners::SimulatedCard> cards = demoCards(parser.values(u"card"_s));
    if (cards.isEmpty()) {
        QStringList names;
        for (const auto &person : scanners::demoPeople(models::SystemClock().today()))
            names.append(person.key);
        console::printError(u"lianlictl: the cards are "_s + names.join(u", "));
        return Exit::BadUse;
    }
    scanners::SimulatedReader reader;
    if (reader.path().isEmpty()) {
        console::printError(u"lianlictl: this machine gives no pseudo-terminal"_s);
        return Exit::Failed;
    }
    const CardFeeder feeder(reader, cards);
    console::printResult(JsonLine().add("port"_L1, reader.path()).add("simulated"_L1, true));
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [] {
        char ignored[256];
        if (::read(STDIN_FILENO, ignored, sizeof ignored) <= 0) QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return Exit::Done;
}

} // namespace

JsonLine cardLine(const CardRead &card)
{
    const IdentityDocument &document = card.document;
    JsonLine line;
    line.add("kind"_L1, kindName(document.kind))
        .add("name"_L1, textOrNull(document.name))
        .add("sex"_L1, textOrNull(models::sexText(document.sex)))
        .add("ethnicity"_L1, textOrNull(document.ethnicity))
        .add("birth"_L1, dateOrNull(document.birthDate))
        .add("address"_L1, textOrNull(card.chipAddress))
        .add("number"_L1, textOrNull(document.number))
        .add("authority"_L1, textOrNull(document.authority))
        .add("valid_from"_L1, dateOrNull(document.validity.from))
        .add("valid_to"_L1, endOrNull(document.validity))
        .add("new_address"_L1, textOrNull(card.newAddress));
    if (document.kind == DocumentKind::ForeignerPermit2017 ||
        document.kind == DocumentKind::ForeignerPermit2023)
        line.add("name_zh"_L1, textOrNull(document.nameZh))
            .add("nationality"_L1, textOrNull(document.nationality))
            .add("old_number"_L1, textOrNull(card.oldNumber));
    if (document.kind == DocumentKind::ResidencePermitHmt)
        line.add("pass_number"_L1, textOrNull(document.passNumber))
            .add("issue_count"_L1, textOrNull(card.issueCount))
            .add("region"_L1, textOrNull(regionOf(document.number)));
    return line;
}

QList<Command> scanCommands()
{
    return {
        {u"scan reader"_s, u"--port PATH [--timeout-ms N] [--count N]"_s,
         u"read identity cards from the reader at PATH, one line a card"_s, scanReader},
        {u"simulate reader"_s, u"[--card NAME]…"_s,
         u"a card reader without hardware, with fictional cards, until standard input closes"_s,
         simulateReader},
    };
}

} // namespace lianli::ctl
