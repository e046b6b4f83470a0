// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"
#include "app/machine.h"
#include "app/officecodescanner.h"
#include "models/base/clock.h"
#include "models/base/uuid7.h"
#include "models/documents/pdfdocumentservice.h"
#include "models/storage/sqlitestore.h"
#include "scanners/api/cardimagereader.h"
#include "scanners/api/cardreader.h"
#include "scanners/api/flatbed.h"
#include "scanners/api/imagesource.h"
#include "scanners/drivers/camera/localcodereading.h"
#include "scanners/drivers/camera/localpicturetools.h"
#include "scanners/drivers/faces/localfaces.h"
#include "scanners/drivers/simulated/simulateddesk.h"
#include "scanners/drivers/simulated/simulatedflatbed.h"
#include "scanners/drivers/simulated/simulatedpad.h"
#include "scanners/drivers/simulated/simulatedreader.h"
#include "scanners/vision/framecardwatcher.h"
#include "ui/presentation/workstation.h"

#include <memory>

namespace lianli::app {

/// The composition root: the only place of the workstation that names concrete classes. Members are built
/// from the bottom up and torn down in reverse, so nothing outlives what it uses.
class Composition
{
public:
    explicit Composition(const LaunchOptions &options);
    ~Composition();

    presentation::Workstation &workstation() { return *m_workstation; }
    storage::SqliteStore &store() { return m_store; }
    const models::Clock &clock() const { return m_clock; }
    documents::PdfDocumentService &documents() { return m_documents; }
    LocalMachine &machine() { return m_machine; }
    /// The reader that stands in for a real one; null in a real office.
    scanners::SimulatedReader *simulatedReader() { return m_simulatedReader.get(); }
    /// The desk under the simulated document camera; null in a real office.
    scanners::SimulatedDesk *simulatedDesk() { return m_simulatedDesk; }
    /// The flatbed that stands in for a real one; null in a real office.
    scanners::SimulatedFlatbed *simulatedFlatbed() { return m_simulatedFlatbed; }
    /// The fingerprint pad that stands in for a real one; null in a real office.
    scanners::SimulatedPad *simulatedPad() { return m_simulatedPad.get(); }

private:
    void makeDevices(const LaunchOptions &options);
    void useSettings(const presentation::MachineSettings &settings);

    LocalMachine m_machine;
    models::SystemClock m_clock;
    models::Uuid7Generator m_ids{m_clock};
    storage::SqliteStore m_store;
    documents::PdfDocumentService m_documents;
    scanners::LocalPictureTools m_pictures;
    std::unique_ptr<scanners::SimulatedReader> m_simulatedReader;
    std::unique_ptr<scanners::CardReader> m_reader;
    std::unique_ptr<scanners::ImageSource> m_camera; ///< for faces
    std::unique_ptr<scanners::ImageSource> m_papersCamera;
    scanners::SimulatedDesk *m_simulatedDesk = nullptr; ///< m_papersCamera, if it is one
    std::unique_ptr<scanners::Flatbed> m_flatbed;
    scanners::SimulatedFlatbed *m_simulatedFlatbed = nullptr; ///< m_flatbed, if it is one
    std::unique_ptr<scanners::CardImageReader> m_cardImages;  ///< null where the models are not installed
    std::unique_ptr<scanners::LocalFaces> m_faces;            ///< likewise
    scanners::FrameCardWatcher m_cardWatcher;
    OfficeCodeScanner m_codeScanner;
    scanners::LocalCodeReading m_codeReading;
    std::unique_ptr<scanners::SimulatedPad> m_simulatedPad;
    std::unique_ptr<presentation::Workstation> m_workstation;
};

} // namespace lianli::app
