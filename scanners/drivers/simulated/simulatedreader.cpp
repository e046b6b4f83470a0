// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedreader.h"

#include "scanners/drivers/simulated/pseudoterminal.h"
#include "scanners/parsing/cardcommand.h"
#include "scanners/parsing/frameparser.h"

#include <QtEndian>

#include <algorithm>
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace lianli::scanners {

using Time = std::chrono::steady_clock;

/// The thread, the line, and the module at its end. The mutex guards all but the thread itself.
class SimulatedReader::Line
{
public:
    explicit Line(SimulatedDelays delays);
    ~Line();

    models::Result<> plugIn();
    void unplug();

    template <class Change> void change(Change &&change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_module);
    }
    QString path() const;
    int commandsHeard() const;

private:
    struct Piece
    {
        Time::time_point due;
        QByteArray bytes;
    };

    void run();
    void wake();
    int untilNextPieceMs(Time::time_point now) const;
    void writeDuePieces(Time::time_point now);
    void readCommands(Time::time_point now);
    void onCommand(const QByteArray &body, Time::time_point now);
    QByteArray wireBytes(const QByteArray &body);
    void schedule(const QByteArray &bytes, Time::time_point due);
    std::chrono::milliseconds delayOf(const QByteArray &body) const;

    const SimulatedDelays m_delays;
    const int m_wake;
    mutable std::mutex m_mutex;
    bool m_ending = false;
    std::optional<PseudoTerminal> m_terminal;
    SimulatedModule m_module;
    FrameParser m_parser{FrameParser::kMinCommandLength};
    std::deque<Piece> m_pieces;
    int m_heard = 0;
    std::thread m_thread; ///< last: begins when all else is there
};

SimulatedReader::Line::Line(SimulatedDelays delays)
    : m_delays(delays),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_thread = std::thread([this] { run(); });
}

SimulatedReader::Line::~Line()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    wake();
    m_thread.join();
    ::close(m_wake);
}

models::Result<> SimulatedReader::Line::plugIn()
{
    auto terminal = PseudoTerminal::open();
    if (!terminal) return models::fail(terminal.error());
    {
        const std::lock_guard lock(m_mutex);
        m_terminal.emplace(*std::move(terminal));
        m_parser.clear();
        m_pieces.clear();
    }
    wake();
    return {};
}

void SimulatedReader::Line::unplug()
{
    {
        const std::lock_guard lock(m_mutex);
        m_terminal.reset();
        m_pieces.clear();
    }
    wake();
}

QString SimulatedReader::Line::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_terminal ? m_terminal->path() : QString();
}

int SimulatedReader::Line::commandsHeard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

void SimulatedReader::Line::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake, &one, sizeof one);
}

void SimulatedReader::Line::run()
{
    for (;;) {
        pollfd watched[2] = {{m_wake, POLLIN, 0},
                             {-1, POLLIN, 0}}; // poll() passes over a negative descriptor
        int timeoutMs = -1;
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending) return;
            if (m_terminal) watched[1].fd = m_terminal->descriptor();
            timeoutMs = untilNextPieceMs(Time::now());
        }
        ::poll(watched, 2, timeoutMs);
        quint64 wakes = 0;
        [[maybe_unused]] const ssize_t count = ::read(m_wake, &wakes, sizeof wakes);

        const std::lock_guard lock(m_mutex);
        if (!m_terminal) continue;
        readCommands(Time::now());
        writeDuePieces(Time::now());
    }
}

int SimulatedReader::Line::untilNextPieceMs(Time::time_point now) const
{
    if (m_pieces.empty()) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_pieces.front().due - now).count();
    return static_cast<int>(std::max<qint64>(0, left));
}

void SimulatedReader::Line::writeDuePieces(Time::time_point now)
{
    while (!m_pieces.empty() && m_pieces.front().due <= now) {
        m_terminal->write(m_pieces.front().bytes);
        m_pieces.pop_front();
    }
}

void SimulatedReader::Line::readCommands(Time::time_point now)
{
    const QByteArray bytes = m_terminal->read();
    const int onlyAt = m_module.faults.onlyAtBaud;
    if (onlyAt != 0 && m_terminal->baud() != onlyAt) return; // what comes at another speed is no frame
    const QList<QByteArray> bodies = m_parser.feed(bytes);
    for (const QByteArray &body : bodies)
        onCommand(body, now);
}

void SimulatedReader::Line::onCommand(const QByteArray &body, Time::time_point now)
{
    ++m_heard;
    SimulatedFaults &faults = m_module.faults;
    if (faults.silent) return;
    if (faults.silences > 0) {
        --faults.silences;
        return;
    }
    schedule(wireBytes(m_module.answer(body)), now + delayOf(body));
}

QByteArray SimulatedReader::Line::wireBytes(const QByteArray &body)
{
    SimulatedFaults &faults = m_module.faults;
    QByteArray frame = frameOf(body);
    if (faults.wrongChecksums > 0) {
        --faults.wrongChecksums;
        frame.back() = static_cast<char>(frame.back() ^ 0x5A);
    }
    if (faults.truncated > 0) {
        --faults.truncated;
        frame.truncate(std::max<qsizetype>(8, frame.size() / 2));
    }
    return faults.noise + QByteArray(faults.surplusPreamble, '\xAA') + frame;
}

/// Cuts the bytes into the pieces a bridge would bring, each due when the wire has carried it.
void SimulatedReader::Line::schedule(const QByteArray &bytes, Time::time_point due)
{
    constexpr qsizetype kBridgePiece = 64;
    const bool slow = m_delays.bytesPerSecond > 0;
    const qsizetype size = m_module.faults.byteByByte ? 1 : slow ? kBridgePiece : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        const QByteArray piece = bytes.mid(at, size);
        if (slow) due += std::chrono::nanoseconds(piece.size() * 1'000'000'000LL / m_delays.bytesPerSecond);
        m_pieces.push_back({due, piece});
    }
}

std::chrono::milliseconds SimulatedReader::Line::delayOf(const QByteArray &body) const
{
    if (body.size() != 2) return std::chrono::milliseconds(m_delays.otherMs);
    switch (static_cast<CardCommand>(qFromBigEndian<quint16>(body.constData()))) {
    case CardCommand::Find:
        return std::chrono::milliseconds(m_delays.findMs);
    case CardCommand::Select:
        return std::chrono::milliseconds(m_delays.selectMs);
    case CardCommand::ReadTextAndPhoto:
    case CardCommand::ReadWithFingerprints:
        return std::chrono::milliseconds(m_delays.readMs);
    default:
        return std::chrono::milliseconds(m_delays.otherMs);
    }
}

SimulatedReader::SimulatedReader(SimulatedDelays delays) : m_line(std::make_unique<Line>(delays))
{
    // A machine without pseudo-terminals leaves path() empty, as unplugged; plugIn() says why.
    [[maybe_unused]] const auto plugged = m_line->plugIn();
}

SimulatedReader::~SimulatedReader() = default;

QString SimulatedReader::path() const
{
    return m_line->path();
}

void SimulatedReader::placeCard(const SimulatedCard &card)
{
    m_line->change([&card](SimulatedModule &module) { module.placeCard(card); });
}

void SimulatedReader::liftCard()
{
    m_line->change([](SimulatedModule &module) { module.liftCard(); });
}

void SimulatedReader::setFaults(const SimulatedFaults &faults)
{
    m_line->change([&faults](SimulatedModule &module) { module.faults = faults; });
}

void SimulatedReader::changeFaults(const std::function<void(SimulatedFaults &)> &change)
{
    m_line->change([&change](SimulatedModule &module) { change(module.faults); });
}

void SimulatedReader::unplug()
{
    m_line->unplug();
}

models::Result<> SimulatedReader::plugIn()
{
    return m_line->plugIn();
}

int SimulatedReader::commandsHeard() const
{
    return m_line->commandsHeard();
}

} // namespace lianli::scanners
