// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/cameracodescanner.h"

#include "models/base/whendone.h"

namespace lianli::scanners {

using Phase = CodeScannerState::Phase;

CameraCodeScanner::CameraCodeScanner(ImageSource &camera, CodeReading &reading, QObject *parent)
    : CodeScanner(parent),
      m_reading(reading)
{
    m_state.device = camera.deviceName();
    connect(&camera, &ImageSource::frameReady, this, &CameraCodeScanner::onFrame);
}

void CameraCodeScanner::start()
{
    if (m_state.phase == Phase::Ready) return;
    m_last.clear();
    m_state.phase = Phase::Ready;
    Q_EMIT stateChanged(m_state);
}

void CameraCodeScanner::stop()
{
    if (m_state.phase == Phase::Stopped) return;
    m_state.phase = Phase::Stopped;
    Q_EMIT stateChanged(m_state);
}

void CameraCodeScanner::onFrame(const Frame &frame)
{
    if (m_state.phase != Phase::Ready || m_looking) return; // the next frame will do
    m_looking = true;
    models::whenDone(m_reading.look(frame), this,
                     [this](const models::Result<QList<FoundCode>> &found) { onLooked(found); });
}

void CameraCodeScanner::onLooked(const models::Result<QList<FoundCode>> &found)
{
    m_looking = false;
    if (m_state.phase != Phase::Ready || !found || found->isEmpty()) return;
    const FoundCode &code = found->first();
    const bool again = code.text == m_last && m_sinceLast.isValid() && !m_sinceLast.hasExpired(kForgetMs);
    m_last = code.text;
    m_sinceLast.start();
    if (!again) Q_EMIT codeRead({code.text, code.format, CodeSource::Camera});
}

} // namespace lianli::scanners
