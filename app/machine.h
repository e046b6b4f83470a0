// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"
#include "app/settings.h"
#include "ui/presentation/machine.h"

namespace lianli::app {

/// The language set on this machine.
QString languageOf(const LaunchOptions &options);

/// The computer that the workstation runs on. What the command line names goes before what is in the file,
/// and gets into the file only if somebody changes it.
class LocalMachine final : public presentation::Machine
{
    Q_OBJECT

public:
    explicit LocalMachine(const LaunchOptions &options);

    presentation::MachineSettings settings() const override { return m_settings; }
    FileState fileState() const override { return m_fileState; }
    models::Result<> change(const presentation::MachineSettings &settings) override;
    QFuture<presentation::PresentDevices> devices() override;
    QString testPagePath(const QString &name) const override;
    presentation::ProgramFacts facts() const override;

    /// Where pages go with the present settings.
    presentation::PrintTarget printTarget() const;

private:
    SettingsFile m_file;
    FileState m_fileState = FileState::Good;
    presentation::MachineSettings m_written;  ///< as in the file
    presentation::MachineSettings m_started;  ///< with what the command line names
    presentation::MachineSettings m_settings; ///< in use
    QString m_pdfFolder;
    QString m_testFolder;
};

} // namespace lianli::app
