// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "app/demo/demoscript.h"
#include "app/demo/guiheartbeat.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace lianli::app {

/// What every demonstration has: the real window over a fresh demonstration office, a script that presses its
/// keys, pictures of it, and a summary at the end.
class WindowDemo : public QObject
{
    Q_OBJECT

public:
    WindowDemo(const LaunchOptions &options, Composition &composition);
    ~WindowDemo() override;

    /// Sets the office up and begins; the application quits at the end.
    void start();
    int exitCode() const { return m_exitCode; }

protected:
    void step(const QString &name, std::function<bool()> ready, std::function<void()> act);
    void picture(const QString &name, std::function<bool()> ready);
    /// A key that the clerk presses, counted.
    void clerk(const QString &name, std::function<bool()> ready, Qt::Key key,
               Qt::KeyboardModifiers modifiers = {});
    /// Two strokes on the visible pad of \a panel.
    void sign(const QString &name, const QString &panel, int index, std::function<bool()> ready);
    void signIn(const QString &userId);
    /// For what a clerk does by other means than clerk().
    void countAction() { ++m_clerkActions; }
    void pauseMeasuring() { m_heartbeat.pause(); }
    void resumeMeasuring() { m_heartbeat.resume(); }
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void grab(const QString &name);
    void fail(const QString &why);
    /// Begins to measure the time of \a name; ends the one before.
    void noteStep(const QString &name);

    ui::RegistrationPage *page() const { return m_window.registration(); }
    bool at(models::MarriageStep step) const;
    bool previewShown() const;
    bool readerReady() const;
    const models::MarriageCase &marriage() const { return page()->model().session.marriage(); }
    void placeCard(qsizetype index);
    /// Members of the summary besides those that every demonstration has.
    virtual QJsonObject summary() const = 0;

    const LaunchOptions m_options;
    Composition &m_composition;
    ui::WorkstationWindow m_window;
    DemoScript m_script;
    QList<scanners::DemoPerson> m_people;
    QString m_stepName;

private:
    void finish();

    GuiHeartbeat m_heartbeat;
    QElapsedTimer m_stepClock;
    QJsonObject m_secondsPerStep;
    int m_clerkActions = 0;
    int m_pictures = 0;
    int m_exitCode = 1;
};

/// The options of a demonstration's office below its folder; the folder is emptied if an earlier
/// demonstration left it. None if it cannot be used.
std::optional<LaunchOptions> prepareDemo(const LaunchOptions &options);

/// Runs a \a Demo; answers the program's exit code.
template <class Demo> int runDemo(const LaunchOptions &options)
{
    const auto prepared = prepareDemo(options);
    if (!prepared) return 1;
    Composition composition(*prepared);
    Demo demo(*prepared, composition);
    demo.start();
    QApplication::exec();
    return demo.exitCode();
}

} // namespace lianli::app
