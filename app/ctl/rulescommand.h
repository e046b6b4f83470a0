// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace lianli::ctl {

/// `lianlictl rules …`: the pure rules of the domain, with nothing but models behind them.
QList<Command> rulesCommands();

} // namespace lianli::ctl
