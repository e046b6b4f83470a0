// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/ports/visitqueue.h"
#include "models/storage/officesetup.h"

#include <functional>

namespace lianli::app {

/// 常州市天宁区, with fictional people and simulated devices: what a fresh start can look around in.
namespace demonstrationoffice {

/// Printed under the sign-in form: the demonstration has nothing to protect.
inline constexpr char kPassword[] = "lianli-demo-2026";
inline constexpr char kRegistrar[] = "u:320402:0031";
inline constexpr char kSecondRegistrar[] = "u:320402:0032";
inline constexpr char kSupervisor[] = "u:320402:0009";
inline constexpr char kAdministrator[] = "u:320402:0001";
inline constexpr char kAuditor[] = "u:320402:0050";

storage::OfficeSetUp setUp(const models::Clock &clock);
/// Two couples who wait, and as many appointments as the next working days have room for; once a day. Needs a
/// registrar or supervisor who is logged in. \a then runs once all is asked for, unless \a context is gone.
void fillQueue(models::VisitQueue &queue, const models::Clock &clock, QObject *context,
               const std::function<void()> &then);

} // namespace demonstrationoffice

} // namespace lianli::app
