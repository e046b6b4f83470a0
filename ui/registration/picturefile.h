// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

namespace lianli::ui {

/// The pictures in a file that somebody chose or dropped: the file's own bytes, or each page of a PDF at 300
/// dpi (at most kMaxPdfPages). At most 32 MB are read, in another thread. Whether the bytes are a picture is
/// for the decoder to say. Errors: ReaderError::ImageUnreadable, ImageTooLarge.
[[nodiscard]] QFuture<models::Result<QList<QByteArray>>> readPictureFile(const QString &path);

inline constexpr int kMaxPdfPages = 8;

} // namespace lianli::ui
