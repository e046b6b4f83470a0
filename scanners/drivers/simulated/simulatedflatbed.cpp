// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedflatbed.h"

#include "models/base/whendone.h"
#include "scanners/drivers/flatbed/scannedpage.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace lianli::scanners {

using namespace std::chrono_literals;
using models::fail;
using models::Result;
using Page = Result<ScannedPage>;

namespace {

constexpr QSizeF kBedMm(216, 297);
constexpr double kMillimetresPerInch = 25.4;
constexpr auto kStep = 60ms;
constexpr int kStepPercent = 5;
constexpr int kMostDpi = 600;
const QColor kLid(248, 248, 246);
const QColor kShadow(120, 120, 120, 70);
constexpr double kShadowMm = 0.5; ///< a card is thick enough to throw one

struct Laid
{
    QImage picture;
    double widthMm = 0;
    QPointF atMm;
    double degrees = 0;
};

Page drawn(const Laid &laid, const ScanRequest &request)
{
    const int dpi = std::clamp(request.dpi, 50, kMostDpi);
    const double perMm = dpi / kMillimetresPerInch;
    const QSizeF area = request.areaMm.isEmpty() ? kBedMm : request.areaMm.boundedTo(kBedMm);
    QImage bed((area * perMm).toSize(), QImage::Format_RGB888);
    bed.fill(kLid);
    if (!laid.picture.isNull()) {
        QPainter painter(&bed);
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
        painter.scale(perMm, perMm);
        painter.translate(laid.atMm);
        painter.rotate(laid.degrees);
        const QSizeF size(laid.widthMm, laid.widthMm * laid.picture.height() / laid.picture.width());
        painter.setPen(Qt::NoPen);
        painter.setBrush(kShadow);
        painter.drawRoundedRect(QRectF({kShadowMm, kShadowMm}, size), 3, 3);
        painter.drawImage(QRectF({}, size), laid.picture);
    }
    return scannedPage(request.grey ? bed.convertToFormat(QImage::Format_Grayscale8) : bed, dpi);
}

} // namespace

QString SimulatedFlatbed::device()
{
    return QStringLiteral("simulated");
}

SimulatedFlatbed::SimulatedFlatbed(QObject *parent) : Flatbed(parent)
{
    m_carriage.setInterval(kStep);
    connect(&m_carriage, &QTimer::timeout, this, &SimulatedFlatbed::goOn);
}

QFuture<Result<QList<FlatbedFacts>>> SimulatedFlatbed::devices()
{
    const QList<FlatbedFacts> all{{device(), QStringLiteral("SIM-A4")}};
    return QtFuture::makeReadyFuture(Result<QList<FlatbedFacts>>(all));
}

QFuture<Page> SimulatedFlatbed::scan(const ScanRequest &request)
{
    if (m_page) return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedBusy)));
    if (!m_chosen) return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedMissing)));
    m_request = request;
    m_percent = 0;
    ++m_round;
    m_page.emplace();
    m_page->start();
    m_carriage.start();
    return m_page->future();
}

void SimulatedFlatbed::cancel()
{
    if (m_page) answer(fail(ReaderError::ScanCancelled));
}

void SimulatedFlatbed::lay(const QImage &picture, double widthMm, QPointF atMm, double degrees)
{
    m_picture = picture;
    m_widthMm = widthMm;
    m_atMm = atMm;
    m_degrees = degrees;
}

void SimulatedFlatbed::goOn()
{
    m_percent += kStepPercent;
    Q_EMIT progressed(m_percent);
    if (m_percent < 100) return;
    m_carriage.stop();
    if (const auto error = std::exchange(m_nextError, {})) {
        answer(fail(*error));
        return;
    }
    const Laid laid{m_picture, m_widthMm, m_atMm, m_degrees};
    models::whenDone(QtConcurrent::run(drawn, laid, m_request), this,
                     [this, round = m_round](const Page &page) {
                         if (m_page && round == m_round) answer(page);
                     });
}

void SimulatedFlatbed::answer(const Page &page)
{
    m_carriage.stop();
    auto promise = std::exchange(m_page, {});
    promise->addResult(page);
    promise->finish();
}

} // namespace lianli::scanners
