// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace lianli::scanners {

inline constexpr qsizetype kMaxCodeBytes = 4096;

/// The text in the bytes of a code: strictly UTF-8, else GB18030 (what Chinese scanners and printers send),
/// and nothing if it is neither, is empty or longer than kMaxCodeBytes.
std::optional<QString> codeText(QByteArrayView bytes);

} // namespace lianli::scanners
