// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codetext.h"

#include <QStringDecoder>

namespace lianli::scanners {

std::optional<QString> codeText(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > kMaxCodeBytes) return {};
    // A byte order mark is part of the encoding, anywhere else it is a character.
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    if (utf8.hasError() || text.contains(QChar::ReplacementCharacter)) {
        QStringDecoder gb18030("GB18030"); // by ICU
        if (!gb18030.isValid()) return {};
        text = gb18030.decode(bytes);
        if (gb18030.hasError() || text.contains(QChar::ReplacementCharacter)) return {};
    }
    if (text.isEmpty()) return {};
    return text;
}

} // namespace lianli::scanners
