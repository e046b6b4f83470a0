// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"

namespace lianli::app {

/// Runs the workstation for a person in front of it; returns the program's exit code.
int runInteractive(const LaunchOptions &options);

} // namespace lianli::app
