// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/fingerprintpad.h"

#include <QImage>
#include <QTimer>

namespace lianli::scanners {

/// Ridges as a finger has them, made up from \a seed: 256 × 360, 500 dpi, the format of the pads in offices.
QImage madeUpFinger(quint32 seed);

/// A fingerprint pad without hardware: some moments after it was asked, a made-up finger lies on it.
class SimulatedPad final : public FingerprintPad
{
    Q_OBJECT

public:
    explicit SimulatedPad(QObject *parent = nullptr);

    void start() override;
    void stop() override;
    Phase phase() const override { return m_phase; }
    QString deviceName() const override;
    bool isSimulated() const override { return true; }

    /// What the next fingers on the pad look like, for tests of what goes wrong; empty: as they come.
    void setNextPictures(const QList<QImage> &pictures) { m_next = pictures; }
    /// Unplugs it, or plugs it in again.
    void setPlugged(bool plugged);

private:
    void setPhase(Phase phase);
    void touch();

    QTimer m_touch;
    QList<QImage> m_next;
    Phase m_phase = Phase::Stopped;
    quint32 m_finger = 1;
    bool m_plugged = true;
};

} // namespace lianli::scanners
