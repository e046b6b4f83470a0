// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cameratest.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace scanners;
using namespace Qt::StringLiterals;
using models::Result;
using Phase = ImageSource::Phase;

namespace {

constexpr qint64 kMeasuredMs = 1500; ///< the rate is that of the frames of this time
constexpr QSize kShownStill(640, 640);

} // namespace

CameraTest::CameraTest(ImageSource *camera, PictureTools &tools, QObject *parent)
    : QObject(parent),
      m_camera(camera),
      m_tools(tools)
{
    if (!m_camera) return;
    connect(m_camera, &ImageSource::phaseChanged, this, &CameraTest::changed);
    connect(m_camera, &ImageSource::frameReady, this, &CameraTest::takeFrame);
    connect(m_camera, &ImageSource::stillTaken, this, [this](const QByteArray &jpeg) {
        if (!m_taking) return;
        models::whenDone(m_tools.import(jpeg), this, [this](const Result<Picture> &picture) {
            m_taking = false;
            if (picture)
                showStill(*picture);
            else
                m_still = errorText(picture.error());
            Q_EMIT changed();
        });
    });
    connect(m_camera, &ImageSource::failed, this, [this](const models::Error &error) {
        m_failure = errorText(error);
        if (std::exchange(m_taking, false)) m_still = m_failure;
        Q_EMIT changed();
    });
}

void CameraTest::start()
{
    if (!canStart() || m_running) return;
    m_running = true;
    m_times.clear();
    m_size = {};
    m_still.clear();
    m_failure.clear();
    m_camera->start();
    Q_EMIT changed();
}

void CameraTest::stop()
{
    if (!m_running) return;
    m_running = false;
    m_taking = false;
    m_camera->stop();
    Q_EMIT changed();
}

void CameraTest::takeStill()
{
    if (!m_running || m_taking) return;
    m_taking = true;
    m_since.start();
    m_camera->takeStill();
    Q_EMIT changed();
}

void CameraTest::takeFrame(const Frame &shown)
{
    if (!m_running) return;
    m_times.append(shown.capturedMs);
    while (m_times.size() > 2 && m_times.last() - m_times.first() > kMeasuredMs)
        m_times.removeFirst();
    m_size = shown.fullSize.isEmpty() ? shown.size : shown.fullSize;
    Q_EMIT frame(shown);
    Q_EMIT changed();
}

void CameraTest::showStill(const Picture &picture)
{
    m_still = tr("Picture of %1 × %2 dots, %3 KB, after %4 s")
                  .arg(picture.size.width())
                  .arg(picture.size.height())
                  .arg((picture.jpeg.size() + 1023) / 1024)
                  .arg(static_cast<double>(m_since.elapsed()) / 1000, 0, 'f', 1);
    models::whenDone(m_tools.crop(picture.jpeg, QRectF(0, 0, 1, 1), kShownStill), this,
                     [this](const Result<Picture> &small) {
                         if (small) Q_EMIT stillReady(*small);
                     });
}

double CameraTest::framesPerSecond() const
{
    const qint64 span = m_times.size() < 2 ? 0 : m_times.last() - m_times.first();
    return span > 0 ? 1000.0 * static_cast<double>(m_times.size() - 1) / static_cast<double>(span) : 0;
}

QString CameraTest::stateText() const
{
    if (!canStart()) return tr("No camera is chosen.");
    if (isFault()) return m_failure;
    if (!m_running) return tr("The camera is off.");
    if (m_size.isEmpty()) return tr("The camera is starting…");
    const QString text = tr("%1 × %2 dots · %3 frames/s")
                             .arg(m_size.width())
                             .arg(m_size.height())
                             .arg(framesPerSecond(), 0, 'f', 1);
    return m_camera->isSimulated() ? tr("Simulated · %1").arg(text) : text;
}

} // namespace lianli::presentation
