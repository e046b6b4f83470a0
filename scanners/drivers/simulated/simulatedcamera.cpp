// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedcamera.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1280, 720);
constexpr qint64 kFrameMs = 1000 / 24;

/// How one of the two looks.
struct Figure
{
    qreal centre;
    QColor skin;
    QColor hair;
    QColor jacket;
    bool longHair;
};

void drawFace(QPainter &painter, const QPointF &head, const QColor &skin)
{
    painter.setBrush(skin);
    painter.drawEllipse(head, 78, 98);
    painter.setBrush(QColor(0x30, 0x24, 0x20));
    painter.drawEllipse(head + QPointF(-30, -8), 8, 6);
    painter.drawEllipse(head + QPointF(30, -8), 8, 6);
    painter.setPen(QPen(QColor(0xA0, 0x50, 0x48), 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(head.x() - 26, head.y() + 22, 52, 30), 200 * 16, 140 * 16);
    painter.setPen(Qt::NoPen);
}

void drawFigure(QPainter &painter, const Figure &figure, qreal sway)
{
    const QPointF head(figure.centre + sway, 300 + std::abs(sway) / 4);
    painter.setBrush(figure.hair);
    painter.drawEllipse(head + QPointF(0, -20), 92, 104);
    if (figure.longHair) painter.drawRoundedRect(QRectF(head.x() - 92, head.y() - 20, 184, 190), 40, 40);
    painter.setBrush(figure.skin.darker(108));
    painter.drawRect(QRectF(head.x() - 28, head.y() + 70, 56, 70));
    QPainterPath shoulders;
    shoulders.addRoundedRect(QRectF(figure.centre - 190 + sway / 2, 420, 380, 400), 110, 110);
    painter.fillPath(shoulders, figure.jacket);
    painter.setBrush(Qt::white);
    painter.drawPolygon(
        QPolygonF({head + QPointF(-40, 122), head + QPointF(40, 122), head + QPointF(0, 210)}));
    drawFace(painter, head, figure.skin);
}

QImage drawCouple(qreal seconds)
{
    static const Figure kMan{500, QColor(0xE8, 0xBE, 0x9C), QColor(0x22, 0x1C, 0x1A),
                             QColor(0x24, 0x2F, 0x45), false};
    static const Figure kWoman{790, QColor(0xF0, 0xCC, 0xB0), QColor(0x2C, 0x20, 0x1C),
                               QColor(0xF2, 0xEE, 0xE6), true};
    QImage image(kSize, QImage::Format_RGB888);
    image.fill(QColor(0xB8, 0x1C, 0x22)); // the ground of marriage photos
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    drawFigure(painter, kMan, 8 * std::sin(seconds * 1.1));
    drawFigure(painter, kWoman, 8 * std::sin(seconds * 0.9 + 1));
    return image;
}

class DrawnFeed final : public PictureFeed
{
public:
    QString name() const override { return u"simulated camera"_s; }
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
        return drawCouple(static_cast<qreal>(m_clock.elapsed()) / 1000);
    }
    void close() override {}

private:
    QElapsedTimer m_clock;
    qint64 m_dueMs = 0;
};

} // namespace

std::unique_ptr<PictureFeed> simulatedFeed()
{
    return std::make_unique<DrawnFeed>();
}

SimulatedCamera::SimulatedCamera(QObject *parent) : FeedSource(simulatedFeed(), {}, parent)
{
}

} // namespace lianli::scanners
