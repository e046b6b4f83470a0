// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/flatbed.h"

#include <QObject>

namespace lianli::presentation {

/// 平板扫描: one page from the flatbed for whoever needs a picture, with its progress; each has its own.
class FlatbedScan : public QObject
{
    Q_OBJECT

public:
    /// \a flatbed may be null: none is built in.
    explicit FlatbedScan(scanners::Flatbed *flatbed, QObject *parent = nullptr);

    /// A flatbed is chosen on this machine.
    bool isAvailable() const { return m_flatbed && m_flatbed->isChosen(); }
    bool isSimulated() const { return m_flatbed && m_flatbed->isSimulated(); }
    bool isRunning() const { return m_running; }
    /// Of the page; -1 where it is not known.
    int percent() const { return m_percent; }

    /// Answered by scanned(), failed() or, after cancel(), cancelled().
    void start(const scanners::ScanRequest &request = {});
    void cancel();

Q_SIGNALS:
    void changed();
    void scanned(const lianli::scanners::ScannedPage &page);
    void cancelled();
    void failed(const lianli::models::Error &error);

private:
    void end(const models::Result<scanners::ScannedPage> &page);

    scanners::Flatbed *m_flatbed;
    bool m_running = false;
    int m_percent = -1;
    int m_round = 0; ///< what was cancelled is not answered
};

} // namespace lianli::presentation
