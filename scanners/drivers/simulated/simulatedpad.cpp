// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedpad.h"

#include "models/base/whendone.h"
#include "scanners/api/readererror.h"
#include "scanners/drivers/fingerprint/fingerpicture.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace lianli::scanners {

using namespace std::chrono_literals;
using models::Result;
using models::whenDone;

namespace {

constexpr auto kUntilTouched = 900ms;
constexpr QSize kPicture{256, 360};
constexpr int kDpi = 500;
constexpr double kRidgePeriod = 9.5; ///< pixels: 0.48 mm

/// Of \a given, or of a finger made up from \a seed.
Result<FingerPicture> pictureOf(const QImage &given, quint32 seed)
{
    const QImage image =
        (given.isNull() ? madeUpFinger(seed) : given).convertToFormat(QImage::Format_Grayscale8);
    QByteArray grey;
    for (int y = 0; y < image.height(); ++y)
        grey.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width());
    return fingerPicture(grey, image.size(), kDpi);
}

} // namespace

QImage madeUpFinger(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto between = [&random](double low, double high) {
        return low + random.generateDouble() * (high - low);
    };
    const double coreX = kPicture.width() * between(0.45, 0.55);
    const double coreY = kPicture.height() * between(0.40, 0.48);
    const double lean = between(-0.35, 0.35);
    const double stretch = between(1.25, 1.55);
    const double waveX = between(40, 70), waveY = between(50, 90), phase = between(0, 6);
    QImage image(kPicture, QImage::Format_Grayscale8);
    for (int y = 0; y < kPicture.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < kPicture.width(); ++x) {
            // Arches around a core, leaning, and waved a little; fading out at the rim of the finger.
            const double dx = x - coreX + lean * (y - coreY);
            const double dy = (y - coreY) / stretch;
            double distance = std::hypot(dx, std::max(dy, dy * 0.25));
            distance += 5 * std::sin(x / waveX + phase) + 4 * std::cos(y / waveY + phase);
            const double ridge = std::cos(2 * std::numbers::pi * distance / kRidgePeriod);
            const double rimX = (x - kPicture.width() / 2.0) / (kPicture.width() * 0.46);
            const double rimY = (y - kPicture.height() / 2.0) / (kPicture.height() * 0.48);
            const double inside = std::clamp(6 * (1 - std::hypot(rimX, rimY)), 0.0, 1.0);
            const double noise = between(-18, 18);
            const double grey = 255 - inside * (120 + 95 * ridge + noise);
            line[x] = static_cast<uchar>(std::clamp(grey, 0.0, 255.0));
        }
    }
    return image;
}

SimulatedPad::SimulatedPad(QObject *parent) : FingerprintPad(parent)
{
    m_touch.setSingleShot(true);
    m_touch.setInterval(kUntilTouched);
    connect(&m_touch, &QTimer::timeout, this, &SimulatedPad::touch);
}

QString SimulatedPad::deviceName() const
{
    return QStringLiteral("SIM-FP256");
}

void SimulatedPad::start()
{
    if (!m_plugged) {
        setPhase(Phase::Fault);
        Q_EMIT failed(models::Error(make_error_code(ReaderError::PadMissing)));
        return;
    }
    setPhase(Phase::Waiting);
    m_touch.start();
}

void SimulatedPad::stop()
{
    m_touch.stop();
    setPhase(Phase::Stopped);
}

void SimulatedPad::setPlugged(bool plugged)
{
    m_plugged = plugged;
    if (plugged || m_phase != Phase::Waiting) return;
    m_touch.stop();
    setPhase(Phase::Fault);
    Q_EMIT failed(models::Error(make_error_code(ReaderError::PadMissing)));
}

void SimulatedPad::setPhase(Phase phase)
{
    if (m_phase == phase) return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

/// As a real pad does, aside: drawing and encoding a finger takes longer than a window may wait.
void SimulatedPad::touch()
{
    const QImage given = m_next.isEmpty() ? QImage() : m_next.takeFirst();
    whenDone(QtConcurrent::run(pictureOf, given, m_finger++), this,
             [this](const Result<FingerPicture> &picture) {
                 if (m_phase != Phase::Waiting) return; // stopped or unplugged meanwhile
                 if (!picture) {
                     Q_EMIT failed(picture.error());
                     m_touch.start();
                     return;
                 }
                 setPhase(Phase::Stopped);
                 Q_EMIT taken(*picture);
             });
}

} // namespace lianli::scanners
