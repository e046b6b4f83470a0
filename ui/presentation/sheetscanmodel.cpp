// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sheetscanmodel.h"

#include "scanners/api/readererror.h"

#include <chrono>

namespace lianli::presentation {

using namespace models;
using namespace std::chrono_literals;
using scanners::ImageSource;

namespace {

constexpr auto kPatience = 8s;
constexpr int kSheetDpi = 300; ///< as pages of a PDF file are drawn

} // namespace

SheetScanModel::SheetScanModel(ImageSource *camera, scanners::Flatbed *flatbed, QObject *parent)
    : QObject(parent),
      m_camera(camera),
      m_flatbed(flatbed)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_stage != Stage::Taking) return;
        setStage(Stage::Looking);
        Q_EMIT failed(Error(make_error_code(scanners::ReaderError::CameraFailed)));
    });
    connect(&m_flatbed, &FlatbedScan::scanned, this, [this](const scanners::ScannedPage &page) {
        if (m_stage != Stage::Scanning) return;
        Q_EMIT frame(page.preview);
        read(page.jpeg);
    });
    connect(&m_flatbed, &FlatbedScan::cancelled, this, [this] {
        if (m_stage == Stage::Scanning) setStage(Stage::Looking);
    });
    connect(&m_flatbed, &FlatbedScan::failed, this, [this](const Error &error) {
        if (m_stage != Stage::Scanning) return;
        setStage(Stage::Looking);
        Q_EMIT failed(error);
    });
    if (!m_camera) return;
    connect(m_camera, &ImageSource::frameReady, this, [this](const scanners::Frame &frame) {
        if (m_stage == Stage::Looking || m_stage == Stage::Taking) Q_EMIT this->frame(frame);
    });
    connect(m_camera, &ImageSource::stillTaken, this, [this](const QByteArray &jpeg) {
        if (m_stage == Stage::Taking) read(jpeg);
    });
    connect(m_camera, &ImageSource::failed, this, [this](const Error &error) {
        if (m_stage != Stage::Looking && m_stage != Stage::Taking) return;
        setStage(Stage::Looking);
        Q_EMIT failed(error);
    });
}

QString SheetScanModel::text() const
{
    switch (m_stage) {
    case Stage::Looking:
        if (!hasCamera() && m_flatbed.isAvailable())
            return tr(
                "Print the sheet, have it signed by hand, lay it face down on the flatbed, and scan it.",
                "打印表格，由当事人手写签名，正面朝下放在平板扫描仪上扫描。");
        if (!hasCamera()) return tr("Print the sheet, have it signed by hand, scan it, and choose the file.");
        return tr(
            "Print the sheet, have it signed by hand, lay it flat under the camera, and take the picture.");
    case Stage::Taking:
        return tr("Keep the sheet still…");
    case Stage::Scanning:
        return tr("The flatbed is scanning. Leave the lid closed…", "扫描仪正在扫描，请勿打开盖板…");
    case Stage::Reading:
        return tr("Looking for the version code on the sheet…");
    case Stage::Closed:
    case Stage::Done:
        break;
    }
    return {};
}

void SheetScanModel::open(SigningModel &signing, PartyRole role)
{
    close();
    m_signing = &signing;
    m_role = role;
    follow();
    if (hasCamera()) m_camera->start();
    setStage(Stage::Looking);
}

void SheetScanModel::follow()
{
    connect(m_signing, &SigningModel::marksChanged, this, [this](PartyRole role) {
        // The other party may be signing on the couple's screen meanwhile.
        if (m_stage == Stage::Reading && role == m_role) setStage(Stage::Done);
    });
    connect(m_signing, &SigningModel::failed, this, [this](const Error &error) {
        if (m_stage == Stage::Closed) return;
        if (m_stage == Stage::Reading) setStage(Stage::Looking);
        Q_EMIT failed(error);
    });
    connect(m_signing, &SigningModel::sheetPrinted, this, &SheetScanModel::printed);
}

void SheetScanModel::close()
{
    m_patience.stop();
    if (m_signing) m_signing->disconnect(this);
    m_signing.clear();
    if (m_stage != Stage::Closed && m_camera) m_camera->stop();
    setStage(Stage::Closed);
    m_flatbed.cancel();
}

void SheetScanModel::print()
{
    if (m_signing) m_signing->printSheet(m_role);
}

void SheetScanModel::take()
{
    if (m_stage != Stage::Looking || !hasCamera()) return;
    setStage(Stage::Taking);
    m_patience.start();
    m_camera->takeStill();
}

void SheetScanModel::scan()
{
    if (m_stage != Stage::Looking || !m_flatbed.isAvailable()) return;
    setStage(Stage::Scanning);
    m_flatbed.start({kSheetDpi, scanners::kSheetAreaMm, false});
}

void SheetScanModel::readFile(const QByteArray &bytes)
{
    if (m_stage == Stage::Looking) read(bytes);
}

void SheetScanModel::read(const QByteArray &picture)
{
    m_patience.stop();
    if (!m_signing) return;
    setStage(Stage::Reading);
    m_signing->takeSheet(m_role, picture);
}

void SheetScanModel::setStage(Stage stage)
{
    if (m_stage == stage) return;
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace lianli::presentation
