// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/parsing/codetext.h"

#include <QByteArray>
#include <QList>

namespace lianli::scanners {

/// Cuts what a scanner sends into codes: one ends at CR or LF, or when the line falls silent (silence() says
/// so). What is longer than kMaxCodeBytes is dropped whole.
class CodeFrames
{
public:
    struct Frame
    {
        QByteArray bytes;
        bool tooLong = false; ///< and its bytes are gone
    };

    /// The codes that \a bytes complete.
    QList<Frame> feed(QByteArrayView bytes);
    /// The code that was waiting for its end, if any.
    QList<Frame> silence();
    bool isWaiting() const { return m_tooLong || !m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
    bool m_tooLong = false;
};

} // namespace lianli::scanners
