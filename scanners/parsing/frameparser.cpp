// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/frameparser.h"

#include "scanners/parsing/cardcommand.h"

#include <QtEndian>

#include <algorithm>

namespace lianli::scanners {

char checksumOf(QByteArrayView bytes)
{
    char sum = 0;
    for (const char byte : bytes)
        sum = static_cast<char>(sum ^ byte);
    return sum;
}

QList<QByteArray> FrameParser::feed(QByteArrayView bytes)
{
    constexpr qsizetype kSlice = 4096;
    QList<QByteArray> found;
    for (qsizetype at = 0; at < bytes.size(); at += kSlice) {
        m_buffer.append(bytes.sliced(at, std::min(kSlice, bytes.size() - at)).toByteArray());
        takeFrames(&found);
    }
    return found;
}

QList<QByteArray> FrameParser::giveUpFrame()
{
    QList<QByteArray> found;
    while (isInsideFrame() && found.isEmpty()) {
        m_buffer.remove(0, 1);
        takeFrames(&found);
    }
    if (found.isEmpty()) m_buffer.clear();
    return found;
}

void FrameParser::takeFrames(QList<QByteArray> *found)
{
    for (;;) {
        dropNoise();
        if (m_buffer.size() < kHeaderSize) return;
        const int length = qFromBigEndian<quint16>(m_buffer.constData() + kPreamble.size());
        if (length < m_minLength || length > kMaxLength) {
            m_buffer.remove(0, 1);
            continue;
        }
        if (m_buffer.size() < kHeaderSize + length) return;
        const auto covered = QByteArrayView(m_buffer).sliced(kPreamble.size(), 2 + length - 1);
        if (checksumOf(covered) != m_buffer.at(kHeaderSize + length - 1)) {
            ++m_rejected;
            m_buffer.remove(0, 1);
            continue;
        }
        found->append(m_buffer.mid(kHeaderSize, length - 1));
        m_buffer.remove(0, kHeaderSize + length);
    }
}

/// Leaves the buffer empty or beginning with the preamble, or with the part of it that has come so far.
void FrameParser::dropNoise()
{
    const qsizetype start = m_buffer.indexOf(kPreamble);
    if (start >= 0) {
        m_buffer.remove(0, start);
        return;
    }
    qsizetype keep = std::min(m_buffer.size(), kPreamble.size() - 1);
    while (keep > 0 && !kPreamble.startsWith(QByteArrayView(m_buffer).last(keep)))
        --keep;
    m_buffer = m_buffer.last(keep);
}

CardAnswer answerOf(const QByteArray &body)
{
    Q_ASSERT(body.size() >= 3);
    const auto byte = [&body](int at) { return static_cast<quint8>(body.at(at)); };
    return {byte(0), byte(1), static_cast<CardStatus>(byte(2)), body.mid(3)};
}

} // namespace lianli::scanners
