// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codescanner.h"
#include "ui/presentation/machinesettings.h"

#include <memory>

namespace lianli::app {

/// The code scanners of this machine as its settings have them: one that types, one at a serial port, or
/// both; made anew when the settings change.
class OfficeCodeScanner final : public scanners::CodeScanner
{
    Q_OBJECT

public:
    using CodeScanner::CodeScanner;
    ~OfficeCodeScanner() override;

    void use(const presentation::CodeScannerSettings &settings);

    void start() override;
    void stop() override;
    /// Of the serial scanner where there is one: the keyboard is always there.
    scanners::CodeScannerState state() const override;

private:
    void take(std::unique_ptr<scanners::CodeScanner> &place, std::unique_ptr<scanners::CodeScanner> scanner);

    presentation::CodeScannerSettings m_settings;
    std::unique_ptr<scanners::CodeScanner> m_keys;
    std::unique_ptr<scanners::CodeScanner> m_serial;
    bool m_made = false;
    bool m_running = false;
};

} // namespace lianli::app
