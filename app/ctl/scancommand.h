// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/jsonline.h"
#include "scanners/api/cardreader.h"

namespace lianli::ctl {

/// `lianlictl scan reader` and `lianlictl simulate reader`: a card reader, and one without hardware.
QList<Command> scanCommands();

/// One card as one line: every base key always, null where the card has no such thing, and the keys of its
/// kind.
JsonLine cardLine(const scanners::CardRead &card);

} // namespace lianli::ctl
