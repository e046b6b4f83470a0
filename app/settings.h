// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/issuemodel.h"

#include <QString>

#include <chrono>

namespace lianli::app {

/// What belongs to this machine and not to the office's store: printers and their offsets. An INI file in the
/// user's configuration folder; holds no personal data.
///
///     [printers]
///     certificate=EPSON_PLQ-20K
///     forms=HP_LaserJet
///     [security]
///     idle_lock_minutes=5
///     [offset-EPSON_PLQ-20K]
///     x_mm=0.4
///     y_mm=-1.2
namespace settings {

presentation::PrintTarget printTarget();
/// How long nobody need touch the workstation before it locks itself; 1 to 30 minutes.
std::chrono::minutes idleLock();
void setIdleLock(std::chrono::minutes after);
void setPrinters(const QString &certificate, const QString &forms);

} // namespace settings

} // namespace lianli::app
