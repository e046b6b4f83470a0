// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/readerlog.h"

namespace lianli::scanners {

Q_LOGGING_CATEGORY(readerLog, "lianli.reader", QtWarningMsg)

} // namespace lianli::scanners
