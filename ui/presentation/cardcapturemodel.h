// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/party.h"
#include "scanners/api/cardimagereader.h"
#include "scanners/api/imagesource.h"
#include "ui/presentation/flatbedscan.h"

#include <QObject>
#include <QTimer>

#include <array>

namespace lianli::presentation {

/// 高拍仪 / 图片识别: reads both sides of one person's card from the document camera, which takes its picture
/// by itself when the card lies still and sharp, from the flatbed, or from picture files. What was read is a
/// draft: IdentityModel marks what must be looked at.
class CardCaptureModel : public QObject
{
    Q_OBJECT

public:
    using Side = scanners::CardImageReading::Side;

    enum class Stage {
        Closed,
        Looking,  ///< for a card that lies still
        Taking,   ///< the full-size picture is on its way
        Scanning, ///< a page is on its way from the flatbed
        Reading,  ///< the text is being read
        TurnOver, ///< one side is read: waits until the card was moved, then looks for the other
        Done,     ///< both sides are read
    };
    Q_ENUM(Stage)

    /// Each may be null: without a reader nothing can be captured, without a camera and a flatbed only files.
    CardCaptureModel(scanners::ImageSource *camera, scanners::CardImageReader *reader,
                     scanners::CardWatcher *watcher, scanners::Flatbed *flatbed = nullptr,
                     QObject *parent = nullptr);

    bool isAvailable() const { return m_reader; }
    bool hasCamera() const { return m_camera && m_camera->isChosen(); }
    bool isSimulated() const { return m_camera && m_camera->isSimulated(); }
    FlatbedScan &flatbed() { return m_flatbed; }
    Stage stage() const { return m_stage; }
    models::PartyRole role() const { return m_role; }
    bool hasRead(Side side) const { return m_read[static_cast<size_t>(side)]; }
    scanners::CardSight sight() const { return m_sight; }
    /// What to do now, in a sentence.
    QString text() const;

    void open(models::PartyRole role);
    void close();
    /// Takes the picture now, sharp or not (F6).
    void takeNow();
    /// Scans the card, which may lie anywhere on the bed. Until it comes, flatbed() may be cancelled.
    void scan();
    /// A picture file of the one or the other side; open() first.
    void readFile(const QByteArray &bytes);

Q_SIGNALS:
    void changed();
    void frame(const lianli::scanners::Frame &frame);
    void sideRead(lianli::models::PartyRole role, const lianli::scanners::CardImageReading &reading);
    void failed(const lianli::models::Error &error);

private:
    void setStage(Stage stage);
    void lookAgain();
    void take(const scanners::CardSight &sight);
    void read(const QByteArray &picture);
    void takeReading(const scanners::CardImageReading &reading);

    scanners::ImageSource *m_camera;
    scanners::CardImageReader *m_reader;
    scanners::CardWatcher *m_watcher;
    FlatbedScan m_flatbed;
    models::PartyRole m_role = models::PartyRole::Man;
    Stage m_stage = Stage::Closed;
    std::array<bool, 2> m_read{};
    scanners::CardSight m_sight;
    bool m_showsScan = false; ///< the camera's pictures wait until it is read
    bool m_moved = false;     ///< since the last picture: only a card that was moved is another side
    int m_round = 0;          ///< answers to an earlier opening are dropped
    QTimer m_patience;        ///< for a still that does not come
};

} // namespace lianli::presentation
