// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codescanner.h"
#include "ui/presentation/cameratest.h"
#include "ui/presentation/flatbedtest.h"
#include "ui/presentation/machine.h"
#include "ui/presentation/padtest.h"
#include "ui/presentation/readertest.h"
#include "ui/presentation/workstation.h"

#include <functional>

namespace lianli::presentation {

/// The page 设置: settings that take effect at once and can be taken back card by card, and a test of each
/// device.
class SettingsModel : public QObject
{
    Q_OBJECT

public:
    SettingsModel(const Workstation &workstation, Machine &machine, QObject *parent = nullptr);

    /// The page is shown: what is changed from now on can be taken back; looks for devices.
    void enter();
    /// The page is left: cameras go off, a scan is given up, what was read is forgotten.
    void leave();

    MachineSettings settings() const { return m_machine.settings(); }
    /// Roles table: everyone sees the settings and tests the devices, only administrators change anything.
    bool mayChange() const;
    /// Uses what \a edit makes of the settings. Answered by said(), also where it is not possible.
    void change(SettingsSection section, const std::function<void(MachineSettings &)> &edit);
    bool canUndo(SettingsSection section) const;
    void undo(SettingsSection section);
    /// What became of the file at the start; empty where all was well.
    QString fileText() const;

    PresentDevices devices() const { return m_devices; }
    QStringList printers() const { return m_printers; }

    /// Of the printer that \a section (CertificatePrinter or FormsPrinter) is about.
    QString printer(SettingsSection section) const;
    models::PrinterCalibration calibration(SettingsSection section) const;
    void setCalibration(SettingsSection section, const models::PrinterCalibration &calibration);
    /// Prints the sheet of \a section with its present calibration; answered by said().
    void printTestPage(SettingsSection section);
    bool isPrinting() const { return m_printing; }

    ReaderTest &reader() { return m_reader; }
    CameraTest &papersCamera() { return m_papers; }
    CameraTest &facesCamera() { return m_faces; }
    FlatbedTest &flatbed() { return m_flatbed; }
    PadTest &fingerprintPad() { return m_pad; }
    bool comparesFaces() const { return m_workstation.services().faces != nullptr; }
    /// For whoever listens to the code scanner.
    void showCode(const scanners::CodeRead &code) { Q_EMIT codeSeen(code); }

    std::optional<models::Office> office() const { return m_workstation.services().vault.office(); }
    /// Writes what \a edit makes of the office into the store. Answered by said(), and by officeChanged().
    void changeOffice(const std::function<void(models::Office &)> &edit);
    ProgramFacts facts() const { return m_machine.facts(); }

Q_SIGNALS:
    void changed();
    /// Something about \a section to tell, at its card.
    void said(lianli::presentation::SettingsSection section, bool good, const QString &sentence);
    void codeSeen(const lianli::scanners::CodeRead &code);
    void officeChanged();

private:
    void writeOffice(const models::Office &office, const QString &sentence);
    bool isPossible(const MachineSettings &settings) const;
    void apply(SettingsSection section, const MachineSettings &settings, const QString &sentence);

    const Workstation &m_workstation;
    Machine &m_machine;
    MachineSettings m_before; ///< when the page was entered
    std::optional<models::Office> m_officeBefore;
    std::optional<models::Office> m_officeWanted; ///< on its way to the store
    PresentDevices m_devices;
    QStringList m_printers;
    ReaderTest m_reader;
    CameraTest m_papers;
    CameraTest m_faces;
    FlatbedTest m_flatbed;
    PadTest m_pad;
    bool m_printing = false;
};

} // namespace lianli::presentation
