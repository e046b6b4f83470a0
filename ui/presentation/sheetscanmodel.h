// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/imagesource.h"
#include "ui/presentation/flatbedscan.h"
#include "ui/presentation/signingmodel.h"

#include <QPointer>
#include <QTimer>

namespace lianli::presentation {

/// 纸质签名: a sheet that a party signed by hand is photographed with the document camera, scanned with the
/// flatbed, or comes as a file. SigningModel says whether it is the right one.
class SheetScanModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Closed,
        Looking,  ///< the preview runs, or there is no camera and a file is waited for
        Taking,   ///< the full-size picture is on its way
        Scanning, ///< a page is on its way from the flatbed
        Reading,  ///< its code is being looked for
        Done,     ///< the sheet is in the case
    };
    Q_ENUM(Stage)

    /// Each may be null: without both, only files.
    explicit SheetScanModel(scanners::ImageSource *camera, scanners::Flatbed *flatbed = nullptr,
                            QObject *parent = nullptr);

    bool hasCamera() const { return m_camera && m_camera->isChosen(); }
    FlatbedScan &flatbed() { return m_flatbed; }
    Stage stage() const { return m_stage; }
    models::PartyRole role() const { return m_role; }
    /// What to do now, in a sentence.
    QString text() const;

    void open(SigningModel &signing, models::PartyRole role);
    void close();
    void print();
    /// Takes the picture now (F6).
    void take();
    /// Scans an A4 sheet. Until it comes, flatbed() may be cancelled.
    void scan();
    /// A picture file of the sheet.
    void readFile(const QByteArray &bytes);

Q_SIGNALS:
    void changed();
    void frame(const lianli::scanners::Frame &frame);
    void printed();
    void failed(const lianli::models::Error &error);

private:
    void setStage(Stage stage);
    void follow();
    void read(const QByteArray &picture);

    scanners::ImageSource *m_camera;
    FlatbedScan m_flatbed;
    QPointer<SigningModel> m_signing;
    models::PartyRole m_role = models::PartyRole::Man;
    Stage m_stage = Stage::Closed;
    QTimer m_patience; ///< for a still that does not come
};

} // namespace lianli::presentation
