// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace lianli::documents {

/// Page \a page (from 0) of a PDF of ours as a picture \a width pixels wide on white, for a preview on
/// screen; null if there is no such page, or one more than four times as high as wide. Takes some ten
/// milliseconds: call it off the GUI thread.
QImage pagePicture(const QByteArray &pdf, int page, int width);

} // namespace lianli::documents
