// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/parsing/cardanswer.h"

#include <QByteArray>
#include <QList>

namespace lianli::scanners {

/// XOR of \a bytes: both length bytes and the body, without preamble and checksum.
char checksumOf(QByteArrayView bytes);

/// Finds the frames in a stream of bytes that may come in pieces of any size, with noise between them and
/// false preambles within it. Never holds more than one frame and one slice of input.
///
/// Rules: scanners/README.md; the preamble is searched for sliding, a frame that fails costs one byte, and no
/// preamble is looked for inside a body that a plausible length announced.
class FrameParser
{
public:
    static constexpr int kMinAnswerLength = 4;  ///< SW1 SW2 SW3 and the checksum
    static constexpr int kMinCommandLength = 3; ///< CMD PARA and the checksum
    static constexpr int kMaxLength = 2400;

    explicit FrameParser(int minLength = kMinAnswerLength) : m_minLength(minLength) {}

    /// The bodies (between length and checksum) of the frames that \a bytes completed, in order.
    QList<QByteArray> feed(QByteArrayView bytes);
    /// The sender has fallen silent inside a frame: takes the header for a false one and returns what is
    /// found behind it.
    QList<QByteArray> giveUpFrame();
    void clear()
    {
        m_buffer.clear();
        m_rejected = 0;
    }
    /// Some bytes of a frame came and others are missing.
    bool isInsideFrame() const { return m_buffer.size() > kHeaderSize; }
    /// Frames with a wrong checksum since the last clear(); false preambles count too.
    int rejectedFrames() const { return m_rejected; }
    qsizetype bufferedBytes() const { return m_buffer.size(); }

private:
    static constexpr int kHeaderSize = 7; ///< preamble and length

    void takeFrames(QList<QByteArray> *found);
    void dropNoise();

    int m_minLength;
    int m_rejected = 0;
    QByteArray m_buffer;
};

/// The status and data of the \a body of an answer, which is at least 3 bytes.
CardAnswer answerOf(const QByteArray &body);

} // namespace lianli::scanners
