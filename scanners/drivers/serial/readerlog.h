// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace lianli::scanners {

/// Commands, status bytes, lengths and ports; never what a card says.
Q_DECLARE_LOGGING_CATEGORY(readerLog)

} // namespace lianli::scanners
