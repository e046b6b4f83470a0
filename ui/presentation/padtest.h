// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/fingerprintpad.h"

namespace lianli::presentation {

/// Shows whether a fingerprint pad works: one print after the other until it is stopped. None is kept.
class PadTest : public QObject
{
    Q_OBJECT

public:
    /// \a pad may be null: none is there.
    explicit PadTest(scanners::FingerprintPad *pad, QObject *parent = nullptr);

    bool hasPad() const { return m_pad; }
    bool isSimulated() const { return m_pad && m_pad->isSimulated(); }
    bool isRunning() const { return m_running; }
    void start();
    void stop();
    /// What the pad does, or why it does not.
    QString stateText() const;

Q_SIGNALS:
    void changed();
    void taken(const lianli::scanners::FingerPicture &picture);

private:
    scanners::FingerprintPad *m_pad;
    QString m_said;
    bool m_running = false;
};

} // namespace lianli::presentation
