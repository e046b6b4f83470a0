// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace lianli::ctl {

/// `lianlictl scan qr`: codes in picture files.
QList<Command> scanQrCommands();

} // namespace lianli::ctl
