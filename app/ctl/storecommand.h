// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace lianli::ctl {

/// `lianlictl db …`: what an operator does with a data folder outside the program.
QList<Command> storeCommands();

} // namespace lianli::ctl
