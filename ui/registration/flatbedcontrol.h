// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianli::presentation {
class FlatbedScan;
}

namespace lianli::ui {

class BusyLabel;
class KeyButton;

/// The command 平板扫描 of a sheet that needs a picture, with the progress of the page; while it scans, the same
/// key cancels. Seen only where a flatbed is chosen.
class FlatbedControl : public QWidget
{
    Q_OBJECT

public:
    explicit FlatbedControl(presentation::FlatbedScan &scan, QWidget *parent = nullptr);

    /// Whether a page is wanted now.
    void setWanted(bool wanted);
    void refresh();

Q_SIGNALS:
    void scanRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    presentation::FlatbedScan &m_scan;
    BusyLabel *m_busy = nullptr;
    KeyButton *m_button = nullptr;
    bool m_wanted = false;
};

} // namespace lianli::ui
