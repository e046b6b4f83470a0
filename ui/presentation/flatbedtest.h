// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/flatbedscan.h"

#include <QElapsedTimer>

namespace lianli::presentation {

/// Finds flatbeds, and shows whether the chosen one works. No page is kept.
class FlatbedTest : public QObject
{
    Q_OBJECT

public:
    /// \a flatbed may be null: none is built in.
    explicit FlatbedTest(scanners::Flatbed *flatbed, QObject *parent = nullptr);

    /// Looks for flatbeds, which may take half a minute; does nothing while it looks.
    void look();
    bool isLooking() const { return m_looking; }
    const QList<scanners::FlatbedFacts> &found() const { return m_found; }

    FlatbedScan &scan() { return m_scan; }
    /// Scans the whole bed, coarsely.
    void start();
    void stop() { m_scan.cancel(); }
    /// What is going on, or became of it.
    QString stateText() const;

Q_SIGNALS:
    void changed();
    void scanned(const lianli::scanners::Frame &page);

private:
    scanners::Flatbed *m_flatbed;
    FlatbedScan m_scan;
    QList<scanners::FlatbedFacts> m_found;
    QString m_said;
    QElapsedTimer m_since;
    bool m_looking = false;
    bool m_looked = false;
};

} // namespace lianli::presentation
