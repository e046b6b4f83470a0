// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/presentation/machine.h"

#include <QString>

namespace lianli::app {

/// The settings of this machine in an INI file. Everything in it is looked at before it is used.
///
///     [machine]
///     language=zh_CN
///     idle_lock_minutes=5
///     [printers]
///     certificate=EPSON_PLQ-20K
///     [calibrations]
///     1\printer=EPSON_PLQ-20K
///     1\template=marriage-certificate
///     1\offset_x_mm=0.4
///     size=1
class SettingsFile
{
public:
    using FileState = presentation::Machine::FileState;

    explicit SettingsFile(const QString &path) : m_path(path) {}
    /// In the user's configuration folder.
    static SettingsFile ofThisUser();

    QString path() const { return m_path; }
    /// Never fails: what cannot be used is left at its default, and \a state says so.
    presentation::MachineSettings read(FileState *state) const;
    /// Writes the file anew; one that was unreadable is kept beside it as "….broken". Error: StoreError::Io.
    [[nodiscard]] models::Result<> write(const presentation::MachineSettings &settings) const;

private:
    QString m_path;
};

} // namespace lianli::app
