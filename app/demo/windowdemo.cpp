// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/windowdemo.h"
#include "models/base/whendone.h"

#include "app/demonstrationoffice.h"
#include "scanners/drivers/simulated/simulatedcard.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/signaturepad.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSaveFile>
#include <QTest>

#include <cmath>
#include <cstdio>

namespace lianli::app {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// Written into the demonstration's data folder: only such a folder is ever emptied.
constexpr QLatin1StringView kMarker{".lianli-demo"};

/// Empties \a folder if an earlier demonstration left it; false if it holds something else.
bool prepareFolder(const QString &folder)
{
    QDir dir(folder);
    if (dir.exists()) {
        if (!QFile::exists(dir.filePath(kMarker))) return dir.isEmpty();
        dir.removeRecursively();
    }
    if (!QDir().mkpath(folder)) return false;
    QFile marker(dir.filePath(kMarker));
    return marker.open(QIODevice::WriteOnly);
}

double inTenths(double ms)
{
    return std::round(ms * 10) / 10;
}

/// How long the window was away, and for how much of it the program itself was at work.
void insertWaits(QJsonObject &summary, const QList<GuiHeartbeat::Wait> &longest)
{
    QJsonArray waits;
    for (const auto &wait : longest)
        waits.append(QJsonObject{
            {u"at"_s, wait.at}, {u"ms"_s, inTenths(wait.ms)}, {u"cpu_ms"_s, inTenths(wait.cpuMs)}});
    const GuiHeartbeat::Wait worst = longest.value(0);
    summary.insert(u"worst_gui_block_ms"_s, inTenths(worst.ms));
    summary.insert(u"worst_gui_block_cpu_ms"_s, inTenths(worst.cpuMs));
    summary.insert(u"worst_gui_block_at"_s, worst.at);
    summary.insert(u"longest_gui_blocks"_s, waits);
}

} // namespace

WindowDemo::WindowDemo(const LaunchOptions &options, Composition &composition)
    : m_options(options),
      m_composition(composition),
      m_window(composition.workstation()),
      m_people(scanners::demoPeople(composition.clock().today()))
{
    connect(&m_script, &DemoScript::stepStarted, this,
            [this](const QString &name) { m_heartbeat.setPhase(name); });
    connect(&m_script, &DemoScript::finished, this, &WindowDemo::finish);
    connect(&m_script, &DemoScript::stuck, this, &WindowDemo::fail);
    m_window.resize(options.windowSize);
    m_window.setDemonstration(true);
    m_window.setLoginHint(
        QCoreApplication::translate("Demonstration", "Demonstration office: the password is %1")
            .arg(QLatin1String(demonstrationoffice::kPassword)));
}

WindowDemo::~WindowDemo() = default;

void WindowDemo::start()
{
    whenDone(m_composition.store().vault.setUp(demonstrationoffice::setUp(m_composition.clock())), this,
             [this](const Result<> &made) {
                 if (!made) {
                     fail(made.error().toLogString());
                     return;
                 }
                 m_window.showLogin(demonstrationoffice::setUp(m_composition.clock()).office.name);
                 m_window.show();
                 m_script.start();
             });
}

void WindowDemo::step(const QString &name, std::function<bool()> ready, std::function<void()> act)
{
    m_script.add(name, std::move(ready), std::move(act));
}

void WindowDemo::picture(const QString &name, std::function<bool()> ready)
{
    // What came with the condition is laid out and painted first, by the program itself and on its account.
    m_script.add(u"before the picture "_s + name, std::move(ready), [] {});
    m_script.add(
        u"picture "_s + name, [] { return true; }, [this, name] { grab(name); });
}

void WindowDemo::grab(const QString &name)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what just changed, at its new size
    m_heartbeat.pause();
    const QString file =
        u"%1/%2-%3.png"_s.arg(m_options.outFolder).arg(m_pictures++, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_window.grab().save(file)) fail(u"cannot write "_s + file);
    m_heartbeat.resume();
}

void WindowDemo::pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window, key, modifiers);
}

void WindowDemo::clerk(const QString &name, std::function<bool()> ready, Qt::Key key,
                       Qt::KeyboardModifiers modifiers)
{
    m_script.add(u"clerk: "_s + name, std::move(ready), [this, key, modifiers] {
        ++m_clerkActions;
        pressKey(key, modifiers);
    });
}

void WindowDemo::sign(const QString &name, const QString &panelName, int index, std::function<bool()> ready)
{
    const auto findPad = [this, panelName]() -> ui::SignaturePad * {
        for (auto *panel : m_window.findChildren<QWidget *>(panelName))
            if (panel->isVisible()) return panel->findChild<ui::SignaturePad *>();
        return nullptr;
    };
    const auto padReady = [ready = std::move(ready), findPad] { return ready() && findPad(); };
    m_script.add(name, padReady, [findPad, index] {
        ui::SignaturePad *pad = findPad();
        // Two strokes of a wave, different for each person: a signature in shape, nobody's in truth.
        for (int stroke = 0; stroke < 2; ++stroke) {
            const auto point = [&](int i) {
                const double t = i / 24.0;
                const double wave = std::sin(t * (9 + 3 * index) + stroke * 2) * std::exp(-t / 2);
                return QPoint(int(pad->width() * (0.18 + 0.3 * stroke + 0.3 * t)),
                              int(pad->height() * (0.5 - 0.22 * wave)));
            };
            QTest::mousePress(pad, Qt::LeftButton, {}, point(0));
            for (int i = 1; i <= 24; ++i)
                QTest::mouseMove(pad, point(i));
            QTest::mouseRelease(pad, Qt::LeftButton, {}, point(24));
        }
    });
}

bool WindowDemo::at(MarriageStep step) const
{
    return page() && page()->isOpen(step) && !page()->model().session.isBusy();
}

bool WindowDemo::previewShown() const
{
    for (const auto *preview : page()->findChildren<ui::PdfPreview *>())
        if (preview->isVisible()) return preview->state() == ui::PdfPreview::State::Shown;
    return false;
}

void WindowDemo::placeCard(qsizetype index)
{
    m_composition.simulatedReader()->placeCard(scanners::SimulatedCard::of(m_people.at(index).card));
}

void WindowDemo::noteStep(const QString &name)
{
    if (!m_stepName.isEmpty())
        m_secondsPerStep.insert(m_stepName, std::round(static_cast<double>(m_stepClock.elapsed())) / 1000.0);
    m_stepName = name;
    m_stepClock.start();
}

bool WindowDemo::readerReady() const
{
    return m_composition.workstation().services().reader->state().phase ==
           scanners::ReaderState::Phase::Ready;
}

void WindowDemo::signIn(const QString &userId)
{
    step(
        u"sign in"_s, [this] { return m_window.isVisible() && m_window.isGated(); },
        [this, userId] {
            m_window.findChild<ui::ChoiceBox *>(u"userChoice"_s)->setCode(userId);
            auto *password = m_window.findChild<QLineEdit *>(u"passwordField"_s);
            QTest::keyClicks(password, QLatin1String(demonstrationoffice::kPassword));
            QTest::keyClick(password, Qt::Key_Return);
        });
}

void WindowDemo::finish()
{
    QJsonObject result = summary();
    result.insert(u"clerk_actions"_s, m_clerkActions);
    result.insert(u"seconds_per_step"_s, m_secondsPerStep);
    insertWaits(result, m_heartbeat.longest());
    result.insert(u"gui_heartbeats"_s, m_heartbeat.beats());
    result.insert(u"demonstration"_s, true);
    const QByteArray json = QJsonDocument(result).toJson();
    QSaveFile file(m_options.outFolder + u"/summary.json"_s);
    if (file.open(QIODevice::WriteOnly) && file.write(json) > 0 && file.commit()) {
        std::fputs(json.constData(), stdout);
        m_exitCode = 0;
    } else {
        std::fprintf(stderr, "lianli: cannot write summary.json\n");
    }
    QApplication::quit();
}

void WindowDemo::fail(const QString &why)
{
    grab(u"stuck"_s);
    std::fprintf(stderr, "lianli: the demonstration stopped at: %s\n", qUtf8Printable(why));
    m_exitCode = 1;
    QApplication::quit();
}

std::optional<LaunchOptions> prepareDemo(const LaunchOptions &options)
{
    LaunchOptions demo = options;
    demo.outFolder = QDir(options.outFolder).absolutePath();
    demo.dataFolder = demo.outFolder + u"/office"_s;
    demo.pdfFolder = demo.outFolder;
    demo.demonstrationOffice = true;
    if (!QDir().mkpath(demo.outFolder) || !prepareFolder(demo.dataFolder)) {
        std::fprintf(stderr, "lianli: %s cannot be used: not writable, or it holds something else\n",
                     qUtf8Printable(demo.dataFolder));
        return std::nullopt;
    }
    return demo;
}

} // namespace lianli::app
