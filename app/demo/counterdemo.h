// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"

namespace lianli::app {

/// `lianli --demo counter`: the whole counter. One party's card is read by the document camera, the couple
/// looks at and signs on their own screen, a marriage is registered, and every page that each role may see is
/// shown. Leaves pictures, PDFs and summary.json in \a options.outFolder; answers the exit code.
int runCounterDemo(const LaunchOptions &options);

} // namespace lianli::app
