// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulateddesk.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1920, 1080);
constexpr qint64 kFrameMs = 1000 / 24;
constexpr double kCardWidth = 1100;

/// Grey felt: a camera never sees an even surface.
QImage drawFelt()
{
    QImage felt(kSize, QImage::Format_RGB888);
    QRandomGenerator random(1);
    for (int y = 0; y < felt.height(); ++y) {
        uchar *row = felt.scanLine(y);
        for (int x = 0; x < felt.width(); ++x) {
            const int grain = 62 + static_cast<int>(random.bounded(10U)) - (x + y) / 200;
            row[3 * x] = static_cast<uchar>(grain);
            row[3 * x + 1] = static_cast<uchar>(grain + 6);
            row[3 * x + 2] = static_cast<uchar>(grain + 10);
        }
    }
    return felt;
}

} // namespace

/// What lies under the camera; set by the GUI thread, looked at by the feed's.
class SimulatedDesk::Surface
{
public:
    Surface() : m_felt(drawFelt()), m_picture(m_felt) {}

    void set(const QImage &card, double degrees)
    {
        QImage picture = m_felt.copy();
        if (!card.isNull()) {
            QPainter painter(&picture);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
            painter.translate(kSize.width() / 2.0, kSize.height() / 2.0);
            painter.rotate(degrees);
            const double height = kCardWidth * card.height() / card.width();
            painter.drawImage(QRectF(-kCardWidth / 2, -height / 2, kCardWidth, height), card);
        }
        const QMutexLocker lock(&m_mutex);
        m_picture = picture;
    }

    QImage picture() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_picture;
    }

private:
    const QImage m_felt;
    mutable QMutex m_mutex;
    QImage m_picture;
};

namespace {

template <class Surface> class DeskFeed final : public PictureFeed
{
public:
    explicit DeskFeed(std::shared_ptr<const Surface> surface) : m_surface(std::move(surface)) {}
    QString name() const override { return u"simulated document camera"_s; }
    bool isSimulated() const override { return true; }
    models::Result<> open() override
    {
        m_clock.start();
        m_dueMs = 0;
        return {};
    }
    models::Result<QImage> next(const std::stop_token &stop) override
    {
        pauseUnlessStopped(stop, std::max<qint64>(0, m_dueMs - m_clock.elapsed()));
        if (stop.stop_requested()) return QImage();
        m_dueMs = m_clock.elapsed() + kFrameMs;
        return m_surface->picture();
    }
    void close() override {}

private:
    std::shared_ptr<const Surface> m_surface;
    QElapsedTimer m_clock;
    qint64 m_dueMs = 0;
};

} // namespace

SimulatedDesk::SimulatedDesk(QObject *parent) : SimulatedDesk(std::make_shared<Surface>(), parent)
{
}

SimulatedDesk::SimulatedDesk(std::shared_ptr<Surface> surface, QObject *parent)
    : FeedSource(std::make_unique<DeskFeed<Surface>>(surface), {}, parent),
      m_surface(std::move(surface))
{
}

void SimulatedDesk::lay(const QImage &card, double degrees)
{
    m_surface->set(card, degrees);
}

void SimulatedDesk::clear()
{
    m_surface->set({}, 0);
}

} // namespace lianli::scanners
