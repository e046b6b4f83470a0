// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/settings.h"
#include "scanners/drivers/camera/camerasource.h"
#include "scanners/drivers/photo/helperphotodecoder.h"
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/drivers/simulated/simulatedcamera.h"
#include "scanners/vision/idcardreader.h"

#include <QFile>

namespace lianli::app {

using namespace scanners;

Composition::Composition(const LaunchOptions &options) : m_store(options.dataFolder, m_clock, m_ids)
{
    makeDevices(options);
    const presentation::Services services{
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
        printTarget(options),
        {m_store.blanks, m_store.voids, m_store.staff, m_store.trail, m_store.disclosure},
        m_documentCamera ? m_documentCamera.get() : m_camera.get(),
        m_cardImages.get(),
        nullptr,
        {&m_wedge},
        m_faces.get()};
    m_workstation = std::make_unique<presentation::Workstation>(services);
    m_workstation->setIdleLock(settings::idleLock());
    m_documents.warmUp();
}

Composition::~Composition() = default;

void Composition::makeDevices(const LaunchOptions &options)
{
    SerialReaderOptions reader;
    reader.port = options.readerPort;
    if (options.demonstrationOffice && options.readerPort.isEmpty()) {
        m_simulatedReader = std::make_unique<SimulatedReader>();
        reader.port = m_simulatedReader->path();
        reader.simulated = true;
    }
    m_reader = std::make_unique<SerialCardReader>(
        reader,
        std::make_unique<HelperPhotoDecoder>(HelperPhotoDecoder::helperBeside(), options.photoLibrary));
    if (!options.cameraPath.isEmpty()) {
        CameraOptions camera;
        camera.path = options.cameraPath;
        m_camera = std::make_unique<CameraSource>(camera);
    } else if (options.demonstrationOffice) {
        m_camera = std::make_unique<SimulatedCamera>();
    }
    if (!options.documentCameraPath.isEmpty()) {
        CameraOptions camera;
        camera.path = options.documentCameraPath;
        m_documentCamera = std::make_unique<CameraSource>(camera);
    } else if (options.demonstrationOffice) {
        auto desk = std::make_unique<SimulatedDesk>();
        m_simulatedDesk = desk.get();
        m_documentCamera = std::move(desk);
    }
    if (QFile::exists(LocalFaces::installedFolder()))
        m_faces = std::make_unique<LocalFaces>(LocalFaces::installedFolder());
    if (QFile::exists(IdCardReader::installedFolder()))
        m_cardImages = std::make_unique<IdCardReader>(IdCardReader::installedFolder(), m_clock);
}

presentation::PrintTarget Composition::printTarget(const LaunchOptions &options) const
{
    // A demonstration never reaches the office's printers unless it is told to.
    presentation::PrintTarget target =
        options.demonstrationOffice ? presentation::PrintTarget{} : settings::printTarget();
    if (!options.printer.isEmpty()) target.printer = options.printer;
    if (!options.formsPrinter.isEmpty()) target.formsPrinter = options.formsPrinter;
    target.pdfFolder = options.pdfFolder;
    if (options.demonstrationOffice && target.pdfFolder.isEmpty())
        target.pdfFolder = options.dataFolder + QStringLiteral("/printed");
    return target;
}

} // namespace lianli::app
