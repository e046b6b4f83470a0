// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"

namespace lianli::app {

/// Registers one marriage through the real windows with fictional people, the simulated reader on a
/// pseudo-terminal and the simulated camera. Leaves in options.outFolder a picture of each step, the printed
/// PDFs and summary.json. Returns the program's exit code.
int runRegistrationDemo(const LaunchOptions &options);

} // namespace lianli::app
