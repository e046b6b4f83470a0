// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth a document camera's picture is while cards are looked for in it, and while one is being read: a
// film in the format of such cameras (Motion JPEG, 1280 × 720, 30 a second) stands in for the camera and goes
// the whole way from decoding to the painted window. Prints one line of JSON.
#include "app/demo/guiheartbeat.h"
#include "models/base/clock.h"
#include "models/base/whendone.h"
#include "scanners/drivers/camera/camerasource.h"
#include "scanners/vision/framecardwatcher.h"
#include "scanners/vision/idcardreader.h"
#include "tests/support/idcards/cardphotograph.h"
#include "ui/widgets/cardsightview.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <cstdio>
#include <functional>

using namespace lianli;
using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastFramesPerSecond = 24;
constexpr double kCameraFps = 30;
constexpr int kFilmFrames = 90;
constexpr int kPhaseMs = 15'000;
constexpr int kPhotographs = 4;
constexpr double kLongestBlockMs = 50;

QByteArray photograph(int n)
{
    return tests::cardPhotograph(20261129U + 1000U * static_cast<uint>(n),
                                 scanners::CardImageReading::Side::Front, tests::CardKind::Ordinary)
        .jpeg;
}

/// A hand moves the desk a little, so that no two frames are the same.
bool film(const QString &path)
{
    const QByteArray jpeg = photograph(0);
    const cv::Mat still =
        cv::imdecode(cv::Mat(1, static_cast<int>(jpeg.size()), CV_8UC1, const_cast<char *>(jpeg.constData())),
                     cv::IMREAD_COLOR);
    cv::VideoWriter writer(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), kCameraFps,
                           {1280, 720});
    if (still.empty() || !writer.isOpened()) return false;
    const double fill = std::max(1280.0 / still.cols, 720.0 / still.rows);
    for (int i = 0; i < kFilmFrames; ++i) {
        const double move = 4.0 * std::sin(i * 2 * CV_PI / kFilmFrames);
        const cv::Mat place = (cv::Mat_<double>(2, 3) << fill, 0, move, 0, fill, move / 2);
        cv::Mat frame;
        cv::warpAffine(still, frame, place, {1280, 720}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        writer.write(frame);
    }
    return true;
}

/// Counts what was really painted.
class CountingView final : public ui::CardSightView
{
public:
    int painted = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        CardSightView::paintEvent(event);
        ++painted;
    }
};

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Smoothness
{
    double framesPerSecond = 0;
    double worstBlockMs = 0;
    double worstBlockCpuMs = 0; ///< of which the GUI thread was at work
    int seen = 0;               ///< answers of the watcher
};

Smoothness measure(CountingView &view, const scanners::FrameCardWatcher &watcher)
{
    Smoothness result;
    const app::GuiHeartbeat heartbeat;
    const QMetaObject::Connection counting =
        QObject::connect(&watcher, &scanners::CardWatcher::seen, &view, [&result] { ++result.seen; });
    view.painted = 0;
    QElapsedTimer clock;
    clock.start();
    runFor(kPhaseMs);
    result.framesPerSecond = 1000.0 * view.painted / static_cast<double>(clock.elapsed());
    if (const auto waits = heartbeat.longest(); !waits.isEmpty()) {
        result.worstBlockMs = waits.first().ms;
        result.worstBlockCpuMs = waits.first().cpuMs;
    }
    QObject::disconnect(counting);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"film.avi"_s);
    if (!film(path)) {
        std::fputs("bench_preview: the film cannot be written\n", stderr);
        return 1;
    }
    QList<QByteArray> photographs;
    for (int i = 0; i < kPhotographs; ++i)
        photographs.append(photograph(i));

    const models::SystemClock clock;
    scanners::IdCardReader reader(scanners::IdCardReader::installedFolder(), clock);
    scanners::FrameCardWatcher watcher;
    CountingView view;
    view.resize(960, 540);
    view.show();
    scanners::CameraSource camera({.path = path});
    bool looking = true;
    QObject::connect(&camera, &scanners::ImageSource::frameReady, &view, [&](const scanners::Frame &frame) {
        view.setImage(QImage(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                             frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888)
                          .copy());
        if (looking) watcher.look(frame);
    });
    int readings = 0;
    bool reading = true;
    const std::function<void()> readNext = [&] {
        models::whenDone(reader.read(photographs.at(readings % kPhotographs)), &view,
                         [&](const models::Result<scanners::CardImageReading> &) {
                             ++readings;
                             if (reading) readNext();
                         });
    };

    camera.start();
    runFor(1000); // the camera starts
    const Smoothness whileLooking = measure(view, watcher);
    looking = false; // as the program does while it reads
    readNext();
    runFor(3000); // the networks are loaded with the first card
    const int before = readings;
    const Smoothness whileReading = measure(view, watcher);
    const int read = readings - before;
    reading = false;
    camera.stop();

    std::printf("{\"bench\":\"preview\",\"camera_fps\":%.0f,\"looking_fps\":%.1f,\"looked_at_per_s\":%.1f,"
                "\"looking_worst_block_ms\":%.1f,\"looking_worst_block_cpu_ms\":%.1f,\"reading_fps\":%.1f,"
                "\"cards_read\":%d,\"reading_worst_block_ms\":%.1f,\"reading_worst_block_cpu_ms\":%.1f,"
                "\"least_fps\":%.0f,\"longest_block_ms\":%.0f}\n",
                kCameraFps, whileLooking.framesPerSecond, 1000.0 * whileLooking.seen / kPhaseMs,
                whileLooking.worstBlockMs, whileLooking.worstBlockCpuMs, whileReading.framesPerSecond, read,
                whileReading.worstBlockMs, whileReading.worstBlockCpuMs, kLeastFramesPerSecond,
                kLongestBlockMs);
    const bool smooth = whileLooking.framesPerSecond >= kLeastFramesPerSecond &&
                        whileReading.framesPerSecond >= kLeastFramesPerSecond && read > 0;
    return smooth ? 0 : 1;
}
