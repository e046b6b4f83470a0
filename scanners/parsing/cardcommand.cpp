// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/cardcommand.h"

#include "scanners/parsing/frameparser.h"

namespace lianli::scanners {

QByteArray frameOf(QByteArrayView body)
{
    const qsizetype length = body.size() + 1;
    Q_ASSERT(length <= FrameParser::kMaxLength);
    QByteArray frame = kPreamble.toByteArray();
    frame.append(static_cast<char>(length >> 8));
    frame.append(static_cast<char>(length & 0xFF));
    frame.append(body.data(), body.size());
    frame.append(checksumOf(QByteArrayView(frame).sliced(kPreamble.size())));
    return frame;
}

QByteArray commandFrame(CardCommand command)
{
    const auto value = static_cast<quint16>(command);
    const char body[] = {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
    return frameOf(QByteArrayView(body, 2));
}

} // namespace lianli::scanners
