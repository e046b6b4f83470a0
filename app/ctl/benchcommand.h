// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace lianli::ctl {

/// `bench NAME`: runs a benchmark program that stands beside this one.
QList<Command> benchCommands();

} // namespace lianli::ctl
