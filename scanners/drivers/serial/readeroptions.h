// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lianli::scanners {

/// How long the driver waits for what, in milliseconds. The defaults suit every module known; tests are less
/// patient.
struct ReaderTiming
{
    int pollMs = 300;       ///< between two questions for a card
    int lookAgainMs = 2000; ///< for a missing, silent or broken reader
    int baudProbeMs = 300;  ///< for an answer at one baud rate
    int byteGapMs = 500;    ///< longest silence inside a frame
};

/// Which reader to use.
struct SerialReaderOptions
{
    QString port = {}; ///< any absolute path, links and pseudo-terminals too; empty: look for one
    QStringList excludedPorts = {}; ///< of the automatic choice: known to be something else
    ReaderTiming timing = {};
    bool simulated = false; ///< the port is a SimulatedReader's: say so on screen
};

} // namespace lianli::scanners
