// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cardcapturemodel.h"

#include "models/base/whendone.h"
#include "scanners/api/readererror.h"

#include <chrono>

namespace lianli::presentation {

using namespace models;
using namespace scanners;
using namespace std::chrono_literals;

CardCaptureModel::CardCaptureModel(ImageSource *camera, CardImageReader *reader, CardWatcher *watcher,
                                   Flatbed *flatbed, QObject *parent)
    : QObject(parent),
      m_camera(camera),
      m_reader(reader),
      m_watcher(watcher),
      m_flatbed(flatbed)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_stage != Stage::Taking) return;
        lookAgain();
        Q_EMIT failed(Error{make_error_code(ReaderError::CameraFailed)});
    });
    if (m_watcher) connect(m_watcher, &CardWatcher::seen, this, &CardCaptureModel::take);
    connect(&m_flatbed, &FlatbedScan::scanned, this, [this](const ScannedPage &page) {
        if (m_stage != Stage::Scanning) return;
        m_showsScan = true;
        Q_EMIT frame(page.preview);
        read(page.jpeg);
    });
    connect(&m_flatbed, &FlatbedScan::cancelled, this, [this] {
        if (m_stage == Stage::Scanning) lookAgain();
    });
    connect(&m_flatbed, &FlatbedScan::failed, this, [this](const Error &error) {
        if (m_stage != Stage::Scanning) return;
        lookAgain();
        Q_EMIT failed(error);
    });
    if (!m_camera) return;
    connect(m_camera, &ImageSource::frameReady, this, [this](const Frame &frame) {
        if (m_stage == Stage::Closed || m_stage == Stage::Done || m_showsScan) return;
        Q_EMIT this->frame(frame);
        if (m_watcher && (m_stage == Stage::Looking || m_stage == Stage::TurnOver)) m_watcher->look(frame);
    });
    connect(m_camera, &ImageSource::stillTaken, this, [this](const QByteArray &jpeg) {
        if (m_stage == Stage::Taking) read(jpeg);
    });
    connect(m_camera, &ImageSource::phaseChanged, this, &CardCaptureModel::changed);
    connect(m_camera, &ImageSource::failed, this, [this](const Error &error) {
        if (m_stage == Stage::Closed) return;
        if (m_stage == Stage::Taking) lookAgain();
        Q_EMIT failed(error);
    });
}

QString CardCaptureModel::text() const
{
    if (!m_reader) return tr("Reading cards from pictures is not installed here.");
    if (m_stage != Stage::Scanning && m_camera && m_camera->phase() == ImageSource::Phase::Fault)
        return tr("The document camera gives no picture. It is looked for again every 2 seconds; picture "
                  "files work as "
                  "well.");
    switch (m_stage) {
    case Stage::Closed:
        return {};
    case Stage::Looking:
        if (!hasCamera() && m_flatbed.isAvailable())
            return tr(
                "Lay the card on the flatbed, anywhere and either side down, close the lid and scan; or "
                "choose a picture of each side.",
                "请将证件放在平板扫描仪上，任意位置、任意一面朝下，合上盖板后扫描；也可选择每一面的图片。");
        if (!hasCamera()) return tr("Choose or drop a picture of each side of the card.");
        switch (m_sight.kind) {
        case CardSight::Kind::None:
            return tr("Put the card under the camera, either side up.");
        case CardSight::Kind::Moving:
            return tr("Leave the card where it is…");
        case CardSight::Kind::Blurred:
            return tr("The picture is not sharp: lay the card flat, or give more light.");
        case CardSight::Kind::Ready:
            return tr("Taking the picture…");
        }
        break;
    case Stage::Taking:
        return tr("Taking the picture…");
    case Stage::Scanning:
        return tr("The flatbed is scanning. Leave the lid closed…", "扫描仪正在扫描，请勿打开盖板…");
    case Stage::Reading:
        return tr("Reading the card…");
    case Stage::TurnOver:
        return hasRead(Side::Front) ? tr("The side with the portrait is read. Turn the card over.")
                                    : tr("The side with the emblem is read. Turn the card over.");
    case Stage::Done:
        return tr("Both sides are read. Compare the fields with the card.");
    }
    return {};
}

void CardCaptureModel::open(PartyRole role)
{
    if (!m_reader) return;
    ++m_round;
    m_role = role;
    m_read = {};
    m_sight = {};
    m_moved = true;
    if (m_watcher) m_watcher->reset();
    setStage(Stage::Looking);
    if (hasCamera()) m_camera->start();
}

void CardCaptureModel::close()
{
    if (m_stage == Stage::Closed) return;
    ++m_round;
    if (m_camera) m_camera->stop();
    m_showsScan = false;
    m_patience.stop();
    setStage(Stage::Closed);
    m_flatbed.cancel();
}

void CardCaptureModel::setStage(Stage stage)
{
    if (m_stage == stage) return;
    m_stage = stage;
    Q_EMIT changed();
}

void CardCaptureModel::lookAgain()
{
    m_patience.stop();
    m_showsScan = false;
    const bool one = m_read[0] || m_read[1];
    setStage(one ? Stage::TurnOver : Stage::Looking);
}

void CardCaptureModel::take(const CardSight &sight)
{
    if (m_stage != Stage::Looking && m_stage != Stage::TurnOver) return;
    if (sight.kind == CardSight::Kind::None || sight.kind == CardSight::Kind::Moving) m_moved = true;
    if (!(sight == m_sight)) {
        m_sight = sight;
        Q_EMIT changed();
    }
    if (sight.kind == CardSight::Kind::Ready && m_moved) takeNow();
}

void CardCaptureModel::takeNow()
{
    if (!hasCamera() || (m_stage != Stage::Looking && m_stage != Stage::TurnOver)) return;
    m_moved = false;
    setStage(Stage::Taking);
    m_patience.start();
    m_camera->takeStill();
}

void CardCaptureModel::scan()
{
    if (!m_flatbed.isAvailable() || (m_stage != Stage::Looking && m_stage != Stage::TurnOver)) return;
    m_moved = false; // what lies under the camera meanwhile is no other side
    setStage(Stage::Scanning);
    m_flatbed.start();
}

void CardCaptureModel::readFile(const QByteArray &bytes)
{
    if (m_stage == Stage::Closed || m_stage == Stage::Scanning || m_stage == Stage::Reading) return;
    read(bytes);
}

void CardCaptureModel::read(const QByteArray &picture)
{
    m_patience.stop();
    setStage(Stage::Reading);
    whenDone(m_reader->read(picture), this, [this, round = m_round](const Result<CardImageReading> &reading) {
        if (round != m_round) return;
        if (reading) {
            takeReading(*reading);
            return;
        }
        lookAgain();
        Q_EMIT failed(reading.error());
    });
}

void CardCaptureModel::takeReading(const CardImageReading &reading)
{
    m_read[static_cast<size_t>(reading.side)] = true;
    const bool both = m_read[0] && m_read[1];
    m_showsScan = false;
    if (m_watcher) m_watcher->reset();
    m_sight = {};
    Q_EMIT sideRead(m_role, reading);
    if (m_stage == Stage::Closed) return; // the receiver had enough
    if (both && m_camera) m_camera->stop();
    setStage(both ? Stage::Done : Stage::TurnOver);
}

} // namespace lianli::presentation
