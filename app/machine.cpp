// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine.h"

#include "models/storage/storeversion.h"
#include "scanners/drivers/camera/presentcameras.h"
#include "scanners/drivers/serial/portchoice.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

namespace lianli::app {

using namespace presentation;
using namespace Qt::StringLiterals;

namespace {

/// A demonstration has settings of its own: it never reaches the office's printers unless it is told to.
SettingsFile fileOf(const LaunchOptions &options)
{
    return options.demonstrationOffice ? SettingsFile(options.dataFolder + u"/machine.ini"_s)
                                       : SettingsFile::ofThisUser();
}

PresentDevices findDevices()
{
    PresentDevices found;
    for (const scanners::PortFacts &port : scanners::presentPorts())
        found.serialPorts.append(port.path);
    for (const scanners::CameraFacts &camera : scanners::presentCameras())
        found.cameras.append({camera.path, camera.name});
    return found;
}

/// What the command line named is no setting, unless it was changed since.
void takeBack(QString MachineSettings::*value, const MachineSettings &started, const MachineSettings &written,
              MachineSettings *settings)
{
    if (settings->*value == started.*value) settings->*value = written.*value;
}

} // namespace

QString languageOf(const LaunchOptions &options)
{
    Machine::FileState state{};
    const MachineSettings read = fileOf(options).read(&state);
    return read.language;
}

LocalMachine::LocalMachine(const LaunchOptions &options) : m_file(fileOf(options))
{
    m_written = m_file.read(&m_fileState);
    m_started = m_written;
    if (!options.readerPort.isEmpty()) m_started.readerPort = options.readerPort;
    if (!options.cameraPath.isEmpty()) m_started.facesCamera = options.cameraPath;
    if (!options.documentCameraPath.isEmpty()) m_started.papersCamera = options.documentCameraPath;
    if (!options.printer.isEmpty()) m_started.certificatePrinter = options.printer;
    if (!options.formsPrinter.isEmpty()) m_started.formsPrinter = options.formsPrinter;
    if (!options.language.isEmpty()) m_started.language = options.language;
    m_settings = m_started;
    m_testFolder = options.dataFolder + u"/printed"_s;
    m_pdfFolder = options.pdfFolder;
    if (options.demonstrationOffice && m_pdfFolder.isEmpty()) m_pdfFolder = m_testFolder;
    if (!m_pdfFolder.isEmpty()) m_testFolder = m_pdfFolder;
}

models::Result<> LocalMachine::change(const MachineSettings &settings)
{
    m_settings = settings;
    Q_EMIT changed(settings);
    MachineSettings kept = settings;
    for (const auto value :
         {&MachineSettings::readerPort, &MachineSettings::facesCamera, &MachineSettings::papersCamera,
          &MachineSettings::certificatePrinter, &MachineSettings::formsPrinter, &MachineSettings::language})
        takeBack(value, m_started, m_written, &kept);
    auto written = m_file.write(kept);
    if (written) m_fileState = FileState::Good;
    return written;
}

QFuture<PresentDevices> LocalMachine::devices()
{
    return QtConcurrent::run(findDevices);
}

QString LocalMachine::testPagePath(const QString &name) const
{
    QDir().mkpath(m_testFolder);
    return m_testFolder + u'/' + name;
}

ProgramFacts LocalMachine::facts() const
{
    QFile notice(u":/lianli/NOTICE"_s);
    const QByteArray text = notice.open(QIODevice::ReadOnly) ? notice.readAll() : QByteArray();
    return {QStringLiteral(LIANLI_VERSION), QString::fromLatin1(qVersion()), storage::sqliteVersion(),
            storage::cipherVersion(), QString::fromUtf8(text)};
}

PrintTarget LocalMachine::printTarget() const
{
    return {m_settings.certificatePrinter, m_settings.formsPrinter, m_pdfFolder, m_settings.calibrations,
            m_settings.slipPrinter};
}

} // namespace lianli::app
