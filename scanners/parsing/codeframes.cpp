// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codeframes.h"

#include <utility>

namespace lianli::scanners {

QList<CodeFrames::Frame> CodeFrames::feed(QByteArrayView bytes)
{
    QList<Frame> frames;
    for (const char byte : bytes) {
        if (byte == '\r' || byte == '\n') {
            frames += silence();
        } else if (m_bytes.size() < kMaxCodeBytes && !m_tooLong) {
            m_bytes += byte;
        } else {
            m_tooLong = true;
            m_bytes.clear();
        }
    }
    return frames;
}

QList<CodeFrames::Frame> CodeFrames::silence()
{
    if (!isWaiting()) return {};
    return {{std::exchange(m_bytes, {}), std::exchange(m_tooLong, false)}};
}

} // namespace lianli::scanners
