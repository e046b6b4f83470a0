// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/flatbed.h"
#include "scanners/parsing/pageassembler.h"

#include <QImage>

namespace lianli::scanners {

/// A page as it goes to whoever asked for it: encoded, with its resolution and a preview. \a dpi 0: not
/// known. ReaderError::ScanInvalid if it cannot be encoded. Pure; takes up to a second for the largest: not
/// for the GUI thread.
[[nodiscard]] models::Result<ScannedPage> scannedPage(const PagePixels &pixels, int dpi);
[[nodiscard]] models::Result<ScannedPage> scannedPage(QImage page, int dpi);

} // namespace lianli::scanners
