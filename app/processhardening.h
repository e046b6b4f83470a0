// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianli::app {

/// No core dumps and no other process of the user reading our memory (sync-and-security §14.2). Call first in
/// main().
void hardenProcess();

} // namespace lianli::app
