// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codetext.h"

#include <QStringDecoder>

namespace lianli::scanners {

std::optional<QString> codeText(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > kMaxCodeBytes) return {};
    // Stateless: half a character at the end is an error, not the beginning of more. A short GB18030 text may
    // be good UTF-8 by chance (预约 is); nothing in the bytes tells, and UTF-8 is what codes made today hold.
    constexpr auto kWhole = QStringConverter::Flag::Stateless;
    QStringDecoder utf8(QStringDecoder::Utf8, kWhole);
    QString text = utf8.decode(bytes);
    if (utf8.hasError() || text.contains(QChar::ReplacementCharacter)) {
        QStringDecoder gb18030("GB18030", kWhole); // by ICU
        if (!gb18030.isValid()) return {};
        text = gb18030.decode(bytes);
        if (gb18030.hasError() || text.contains(QChar::ReplacementCharacter)) return {};
    }
    if (text.isEmpty()) return {};
    return text;
}

} // namespace lianli::scanners
