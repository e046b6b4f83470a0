// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codereading.h"
#include "scanners/api/codescanner.h"

#include <QElapsedTimer>

namespace lianli::scanners {

/// A camera as a code scanner: looks at live frames, one at a time, and gives each code once until another is
/// shown or none was seen for a while. Neither \a camera nor \a reading is owned; both must outlive it.
/// Starting and stopping the camera is its owner's business.
class CameraCodeScanner final : public CodeScanner
{
    Q_OBJECT

public:
    static constexpr int kForgetMs = 3000; ///< after which the same code counts again

    CameraCodeScanner(ImageSource &camera, CodeReading &reading, QObject *parent = nullptr);

    void start() override;
    void stop() override;
    CodeScannerState state() const override { return m_state; }

private:
    void onFrame(const Frame &frame);
    void onLooked(const models::Result<QList<FoundCode>> &found);

    CodeReading &m_reading;
    CodeScannerState m_state;
    bool m_looking = false;
    QString m_last;
    QElapsedTimer m_sinceLast;
};

} // namespace lianli::scanners
