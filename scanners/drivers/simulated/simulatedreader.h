// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/drivers/simulated/simulatedmodule.h"

#include <QString>

#include <functional>
#include <memory>

namespace lianli::scanners {

/// How long a module takes, in milliseconds. The defaults are those of a usual one at 115200 baud.
struct SimulatedDelays
{
    int findMs = 30;
    int selectMs = 50;
    int readMs = 450;
    int otherMs = 20;
    int bytesPerSecond = 11520; ///< of the wire; 0: at once

    static SimulatedDelays none() { return {0, 0, 0, 0, 0}; }
};

/// A card reader without hardware: the bytes of a real one at the other end of a pseudo-terminal, for a
/// SerialCardReader to open. Works in a thread of its own; every method may be called from any thread and
/// none waits for the line.
class SimulatedReader
{
public:
    explicit SimulatedReader(SimulatedDelays delays = {});
    ~SimulatedReader();
    SimulatedReader(const SimulatedReader &) = delete;
    SimulatedReader &operator=(const SimulatedReader &) = delete;

    /// "/dev/pts/7"; empty while unplugged.
    QString path() const;
    void placeCard(const SimulatedCard &card);
    void liftCard();
    /// Changes what goes wrong, from the next command on.
    void setFaults(const SimulatedFaults &faults);
    void changeFaults(const std::function<void(SimulatedFaults &)> &change);
    /// Removes the device, as pulling its plug does.
    void unplug();
    /// Puts it back; the path may be another than before.
    [[nodiscard]] models::Result<> plugIn();
    /// Commands understood so far.
    int commandsHeard() const;

private:
    class Line;
    std::unique_ptr<Line> m_line;
};

} // namespace lianli::scanners
