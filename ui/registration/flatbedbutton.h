// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keybutton.h"

namespace lianli::presentation {
class FlatbedScan;
}

namespace lianli::ui {

class BusyLabel;

/// The command 平板扫描 of a sheet that needs a picture; while it scans, the same key cancels. Seen only
/// where a flatbed is chosen.
class FlatbedButton : public KeyButton
{
    Q_OBJECT

public:
    FlatbedButton(presentation::FlatbedScan &scan, QWidget *parent);

    /// How far the page is, for whatever place the sheet has for it.
    BusyLabel *progress() const { return m_progress; }
    /// Whether a page is wanted now.
    void setWanted(bool wanted);

Q_SIGNALS:
    void scanRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    presentation::FlatbedScan &m_scan;
    BusyLabel *m_progress = nullptr;
    bool m_wanted = false;
};

} // namespace lianli::ui
