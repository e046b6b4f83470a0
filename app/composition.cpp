// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "scanners/drivers/camera/camerasource.h"
#include "scanners/drivers/photo/helperphotodecoder.h"
#include "scanners/drivers/sane/saneflatbed.h"
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/vision/idcardreader.h"

#include <QFile>

#include <chrono>

namespace lianli::app {

using namespace scanners;

Composition::Composition(const LaunchOptions &options)
    : m_machine(options),
      m_store(options.dataFolder, m_clock, m_ids)
{
    makeDevices(options);
    presentation::Services services{
        m_store.vault,
        m_store.cases,
        m_store.desk,
        m_store.marriages,
        m_store.audit,
        m_documents,
        m_pictures,
        m_reader.get(),
        m_camera.get(),
        m_clock,
        m_machine.printTarget(),
        {m_store.blanks, m_store.voids, m_store.staff, m_store.trail, m_store.disclosure, m_store.visits}};
    services.documentCamera = m_papersCamera.get();
    services.cardImages = m_cardImages.get();
    services.cardWatcher = &m_cardWatcher;
    services.codeScanners = {&m_codeScanner};
    services.photoChecking = m_faces.get();
    services.faces = m_faces.get();
    services.codeReading = &m_codeReading;
    services.fingerprints = m_simulatedPad.get();
    services.flatbed = m_flatbed.get();
    services.machine = &m_machine;
    m_workstation = std::make_unique<presentation::Workstation>(services);
    useSettings(m_machine.settings());
    QObject::connect(&m_machine, &presentation::Machine::changed, m_workstation.get(),
                     [this](const presentation::MachineSettings &settings) { useSettings(settings); });
    m_documents.warmUp();
}

Composition::~Composition() = default;

void Composition::makeDevices(const LaunchOptions &options)
{
    SerialReaderOptions reader;
    if (options.demonstrationOffice) {
        m_simulatedReader = std::make_unique<SimulatedReader>();
        m_simulatedPad = std::make_unique<SimulatedPad>();
        reader.port = m_simulatedReader->path();
        reader.simulated = true;
    }
    m_reader = std::make_unique<SerialCardReader>(
        reader,
        std::make_unique<HelperPhotoDecoder>(HelperPhotoDecoder::helperBeside(), options.photoLibrary));
    CameraOptions faces;
    faces.path = m_machine.settings().facesCamera;
    faces.simulateWithoutPath = options.demonstrationOffice;
    m_camera = std::make_unique<CameraSource>(faces);
    CameraOptions papers;
    papers.path = m_machine.settings().papersCamera;
    if (options.demonstrationOffice && papers.path.isEmpty()) {
        auto desk = std::make_unique<SimulatedDesk>();
        m_simulatedDesk = desk.get();
        m_papersCamera = std::move(desk);
    } else {
        m_papersCamera = std::make_unique<CameraSource>(papers);
    }
    if (options.demonstrationOffice) {
        auto flatbed = std::make_unique<SimulatedFlatbed>();
        m_simulatedFlatbed = flatbed.get();
        m_flatbed = std::move(flatbed);
    } else {
        m_flatbed = std::make_unique<SaneFlatbed>(SaneFlatbed::helperBeside());
    }
    if (QFile::exists(LocalFaces::installedFolder()))
        m_faces = std::make_unique<LocalFaces>(LocalFaces::installedFolder());
    if (QFile::exists(IdCardReader::installedFolder()))
        m_cardImages = std::make_unique<IdCardReader>(IdCardReader::installedFolder(), m_clock);
}

/// Each device looks by itself whether anything is new to it.
void Composition::useSettings(const presentation::MachineSettings &settings)
{
    const bool standIn = m_simulatedReader && settings.readerPort.isEmpty();
    m_reader->setDevice(standIn ? m_simulatedReader->path() : settings.readerPort);
    m_camera->setDevice(settings.facesCamera);
    m_papersCamera->setDevice(settings.papersCamera);
    m_flatbed->setDevice(settings.flatbed);
    m_codeScanner.use(settings.codeScanner);
    m_workstation->setIdleLock(std::chrono::minutes(settings.idleLockMinutes));
    m_workstation->setPrintTarget(m_machine.printTarget());
}

} // namespace lianli::app
