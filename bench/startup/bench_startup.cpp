// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a person waits for the first window, against an empty Qt window in the same run, and for the home
// page after sign-in besides deriving the key.
#include "app/composition.h"
#include "app/demonstrationoffice.h"
#include "app/language.h"
#include "models/base/whendone.h"
#include "ui/shell/counterpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace lianli;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 9;
constexpr double kStartLimit = 3.0;  // times an empty window
constexpr double kHomeLimitMs = 150; // after the store is open

/// Ends the program when a widget of class \a className has been painted.
class QuitAfterPaint : public QObject
{
public:
    explicit QuitAfterPaint(const char *className) : m_class(className) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->inherits(m_class))
            QTimer::singleShot(0, qApp, &QApplication::quit); // once the frame is out
        return false;
    }

private:
    const char *m_class;
};

int emptyWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QuitAfterPaint quit("QWidget");
    application.installEventFilter(&quit);
    QWidget window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

app::LaunchOptions optionsFor(const QString &folder)
{
    app::LaunchOptions options;
    options.demonstrationOffice = true;
    options.dataFolder = folder;
    return options;
}

int loginWindow(int argc, char **argv, const QString &folder)
{
    QApplication application(argc, argv);
    ui::applyTheme(application);
    app::useLanguage(u"zh_CN"_s);
    app::Composition composition(optionsFor(folder));
    ui::WorkstationWindow window(composition.workstation());
    QuitAfterPaint quit("lianli::ui::LoginPage");
    application.installEventFilter(&quit);
    window.resize(1440, 900);
    window.showLogin();
    window.show();
    return QApplication::exec();
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double runChild(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    child.waitForFinished(30'000);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

/// From the store being open to the home page painted with its figures, in this process.
double homePageMs(const QString &folder, int *failed)
{
    app::Composition composition(optionsFor(folder));
    QElapsedTimer timer;
    // Before the window connects: its own work on the signal counts.
    QObject::connect(&composition.workstation(), &presentation::Workstation::unlocked, qApp,
                     [&] { timer.start(); });
    ui::WorkstationWindow window(composition.workstation());
    window.resize(1440, 900);
    window.showLogin();
    window.show();
    QuitAfterPaint quit("lianli::ui::CounterPage");
    qApp->installEventFilter(&quit);
    composition.workstation().unlock(QLatin1String(app::demonstrationoffice::kRegistrar),
                                     QByteArray(app::demonstrationoffice::kPassword));
    QTimer::singleShot(20'000, qApp, [&] {
        ++*failed;
        QApplication::quit();
    });
    QApplication::exec();
    qApp->removeEventFilter(&quit);
    return timer.isValid() ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && qstrcmp(argv[1], "--empty") == 0) return emptyWindow(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--login") == 0)
        return loginWindow(argc, argv, QString::fromLocal8Bit(argv[2]));

    QApplication application(argc, argv);
    ui::applyTheme(application);
    QTemporaryDir folder;
    {
        app::Composition composition(optionsFor(folder.path()));
        models::whenDone(
            composition.store().vault.setUp(app::demonstrationoffice::setUp(composition.clock())),
            &application, [](const models::Result<> &) { QApplication::quit(); });
        QApplication::exec();
    }
    QList<double> empty, login, home;
    for (int i = 0; i < kRuns; ++i) {
        empty.append(runChild({u"--empty"_s}));
        login.append(runChild({u"--login"_s, folder.path()}));
    }
    const double ratio = medianOf(login) / medianOf(empty);
    print({{u"bench"_s, u"start"_s},
           {u"empty_window_ms"_s, medianOf(empty)},
           {u"login_window_ms"_s, medianOf(login)},
           {u"ratio"_s, ratio},
           {u"limit"_s, kStartLimit},
           {u"within"_s, ratio <= kStartLimit}});
    int failed = 0;
    for (int i = 0; i < kRuns; ++i)
        home.append(homePageMs(folder.path(), &failed));
    print({{u"bench"_s, u"home_page"_s},
           {u"median_ms"_s, medianOf(home)},
           {u"worst_ms"_s, *std::max_element(home.cbegin(), home.cend())},
           {u"limit_ms"_s, kHomeLimitMs},
           {u"within"_s, failed == 0 && medianOf(home) <= kHomeLimitMs}});
    return failed == 0 ? 0 : 1;
}
