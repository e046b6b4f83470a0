// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lianli::scanners {

/// Which reader to use.
struct SerialReaderOptions
{
    QString port = {}; ///< any absolute path, links and pseudo-terminals too; empty: look for one
    QStringList excludedPorts = {}; ///< of the automatic choice: known to be something else
    bool simulated = false;         ///< the port is a SimulatedReader's: say so on screen
};

} // namespace lianli::scanners
