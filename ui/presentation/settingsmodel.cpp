// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/settingsmodel.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;
using Section = SettingsSection;

namespace {

std::pair<QString, QString> keyOf(Section section, const MachineSettings &settings)
{
    if (section == Section::FormsPrinter) return {settings.formsPrinter, kA4Papers};
    return {settings.certificatePrinter, kMarriageCertificate};
}

} // namespace

SettingsModel::SettingsModel(const Workstation &workstation, Machine &machine, QObject *parent)
    : QObject(parent),
      m_workstation(workstation),
      m_machine(machine),
      m_reader(workstation.services().reader),
      m_papers(workstation.services().documentCamera, workstation.services().pictures),
      m_faces(workstation.services().camera, workstation.services().pictures),
      m_flatbed(workstation.services().flatbed),
      m_pad(workstation.services().fingerprints)
{
    connect(&m_machine, &Machine::changed, this, &SettingsModel::changed);
}

void SettingsModel::enter()
{
    m_before = settings();
    m_officeBefore = office();
    whenDone(m_machine.devices(), this, [this](const PresentDevices &devices) {
        m_devices = devices;
        Q_EMIT changed();
    });
    whenDone(m_workstation.services().documents.printers(), this, [this](const QStringList &names) {
        m_printers = names;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void SettingsModel::leave()
{
    m_papers.stop();
    m_faces.stop();
    m_flatbed.stop();
    m_pad.stop();
    m_reader.clear();
}

bool SettingsModel::mayChange() const
{
    return m_workstation.may(Capability::ManageDevices);
}

bool SettingsModel::isPossible(const MachineSettings &all) const
{
    const auto good = [](const PrinterCalibration &calibration) { return calibration.isPlausible(); };
    return isLanguage(all.language) && all.idleLockMinutes >= 1 &&
           all.idleLockMinutes <= MachineSettings::kMaximumIdleMinutes && isDevicePath(all.readerPort) &&
           isDevicePath(all.papersCamera) && isDevicePath(all.facesCamera) && isPlainText(all.flatbed) &&
           all.codeScanner.isPlausible() && isPlainText(all.coupleScreen) &&
           isPlainText(all.certificatePrinter) && isPlainText(all.formsPrinter) &&
           isPlainText(all.slipPrinter) && all.faceThreshold >= MachineSettings::kMinimumFaceThreshold &&
           all.faceThreshold <= MachineSettings::kMaximumFaceThreshold &&
           all.calibrations.size() <= MachineSettings::kMostCalibrations &&
           std::all_of(all.calibrations.begin(), all.calibrations.end(), good);
}

void SettingsModel::change(Section section, const std::function<void(MachineSettings &)> &edit)
{
    if (!mayChange()) return;
    MachineSettings wanted = settings();
    edit(wanted);
    if (wanted == settings()) return;
    if (!isPossible(wanted)) {
        Q_EMIT said(section, false, tr("This value is not possible; the one before stays in use."));
        Q_EMIT changed(); // the page shows the one before again
        return;
    }
    apply(section, wanted, tr("In use now."));
}

void SettingsModel::apply(Section section, const MachineSettings &wanted, const QString &sentence)
{
    if (const auto kept = m_machine.change(wanted))
        Q_EMIT said(section, true, sentence);
    else
        Q_EMIT said(
            section, false,
            tr("In use now, but it could not be written down: it lasts until the program ends. Check the "
               "disk and the folder of the settings."));
}

void SettingsModel::changeOffice(const std::function<void(Office &)> &edit)
{
    const auto now = m_officeWanted ? m_officeWanted : office();
    if (!m_workstation.may(Capability::ManageOffice) || !now) return;
    Office wanted = *now;
    edit(wanted);
    if (wanted == *now) return;
    if (!wanted.isPlausible()) {
        Q_EMIT said(Section::Office, false, tr("This value is not possible; the one before stays in use."));
        Q_EMIT changed();
        return;
    }
    writeOffice(wanted, tr("In use now."));
}

void SettingsModel::writeOffice(const Office &wanted, const QString &sentence)
{
    m_officeWanted = wanted;
    whenDone(m_workstation.services().vault.changeOffice(wanted), this,
             [this, wanted, sentence](const Result<> &written) {
                 if (m_officeWanted == wanted) m_officeWanted.reset(); // the last of several
                 if (written)
                     Q_EMIT said(Section::Office, true, sentence);
                 else
                     Q_EMIT said(Section::Office, false, errorText(written.error()));
                 if (written) Q_EMIT officeChanged();
                 Q_EMIT changed();
             });
}

bool SettingsModel::canUndo(Section section) const
{
    if (section == Section::Office)
        return m_workstation.may(Capability::ManageOffice) && m_officeBefore && office() != m_officeBefore;
    return mayChange() && differsIn(section, settings(), m_before);
}

void SettingsModel::undo(Section section)
{
    if (!canUndo(section)) return;
    const QString sentence = tr("Taken back: as it was when you opened this page.");
    if (section == Section::Office) {
        writeOffice(*m_officeBefore, sentence);
        return;
    }
    MachineSettings wanted = settings();
    copySection(section, m_before, &wanted);
    apply(section, wanted, sentence);
}

QString SettingsModel::fileText() const
{
    switch (m_machine.fileState()) {
    case Machine::FileState::Good:
        break;
    case Machine::FileState::Unreadable:
        return tr("The settings of this machine could not be read, so the usual ones are in use. Set up the "
                  "devices anew; the old file is kept beside the new one.");
    case Machine::FileState::Doubtful:
        return tr(
            "Some settings of this machine were not possible, so the usual ones are in use in their place. "
            "Look through the cards.");
    }
    return {};
}

QString SettingsModel::printer(Section section) const
{
    return keyOf(section, settings()).first;
}

PrinterCalibration SettingsModel::calibration(Section section) const
{
    const MachineSettings now = settings();
    return now.calibrations.value(keyOf(section, now));
}

void SettingsModel::setCalibration(Section section, const PrinterCalibration &calibration)
{
    change(section, [&](MachineSettings &wanted) {
        const auto key = keyOf(section, wanted);
        if (calibration == PrinterCalibration{})
            wanted.calibrations.remove(key);
        else
            wanted.calibrations.insert(key, calibration);
    });
}

void SettingsModel::printTestPage(Section section)
{
    if (m_printing) return;
    const bool a4 = section == Section::FormsPrinter;
    const QString name = printer(section);
    const QString path = m_machine.testPagePath(a4 ? u"test-page-a4.pdf"_s : u"test-page-certificate.pdf"_s);
    const PrinterCalibration used = calibration(section);
    const FormContent sheet = calibrationSheet(a4 ? kCalibrationSheetA4 : kCalibrationSheet,
                                               name.isEmpty() ? u"PDF"_s : name, used);
    m_printing = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().documents.print({sheet}, name, used, path), this,
             [this, section, name, path](const Result<> &printed) {
                 m_printing = false;
                 Q_EMIT changed();
                 if (!printed)
                     Q_EMIT said(section, false, errorText(printed.error()));
                 else if (name.isEmpty())
                     Q_EMIT said(section, true, tr("Written as a PDF file: %1").arg(path));
                 else
                     Q_EMIT said(section, true,
                                 tr("Sent to %1. Measure the sheet and enter what you find.").arg(name));
             });
}

} // namespace lianli::presentation
