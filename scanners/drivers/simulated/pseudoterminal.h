// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace lianli::scanners {

/// Both ends of a pseudo-terminal in raw mode. The far end is held open too, so that the line is not hung up
/// while nobody uses it; it vanishes from /dev/pts with this object.
class PseudoTerminal
{
public:
    /// ReaderError::PortMissing if the system has none to give.
    [[nodiscard]] static models::Result<PseudoTerminal> open();
    PseudoTerminal(PseudoTerminal &&other) noexcept;
    PseudoTerminal &operator=(PseudoTerminal &&other) noexcept;
    ~PseudoTerminal();

    /// "/dev/pts/7", for the program that thinks it talks to a device.
    QString path() const { return m_path; }
    int descriptor() const { return m_near; }
    /// What is there now, without waiting.
    QByteArray read();
    void write(QByteArrayView bytes);
    /// The speed the far end was set to; pseudo-terminals keep it, though they do not slow down to it.
    int baud() const;

private:
    PseudoTerminal(int nearEnd, int farEnd, QString path)
        : m_near(nearEnd),
          m_far(farEnd),
          m_path(std::move(path))
    {
    }

    int m_near = -1;
    int m_far = -1;
    QString m_path;
};

} // namespace lianli::scanners
