// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/counterdemo.h"
#include "app/demo/registrationdemo.h"
#include "app/interactive.h"
#include "app/language.h"
#include "app/launchoptions.h"
#include "app/machine.h"
#include "app/processhardening.h"
#include "ui/style/theme.h"

#include <QApplication>

#include <malloc.h>

#include <cstdio>

using namespace lianli;

namespace {

/// Options must be read before QApplication exists: without a display it would abort, and the demo picks
/// offscreen.
QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// The kernel changes a process's memory map for one thread at a time. While the storage thread derives a key
/// from a password (all its memory is mapped and touched at once), the GUI thread would wait for that
/// whenever it needs another page: so its heap is given room ahead, and keeps what pictures of the camera
/// leave.
void keepHeapRoom()
{
    constexpr int kRoom = 32 * 1024 * 1024;
    mallopt(M_TOP_PAD, kRoom);
    mallopt(M_TRIM_THRESHOLD, 2 * kRoom);
    mallopt(M_MMAP_THRESHOLD, kRoom);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    keepHeapRoom();
    QCoreApplication::setApplicationName(QStringLiteral("lianli"));
    QCoreApplication::setOrganizationName(QStringLiteral("lianli"));
    const auto parsed = app::parseCommandLine(argumentList(argc, argv));
    if (const auto *answer = std::get_if<app::LaunchAnswer>(&parsed)) {
        std::fprintf(answer->exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(answer->text));
        return answer->exitCode;
    }
    auto options = std::get<app::LaunchOptions>(parsed);
    if (!hasDisplay()) {
        if (options.demo.isEmpty()) {
            std::fputs("lianli: there is no display; try --demo registration --out FOLDER\n", stderr);
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    ui::applyTheme(application);
    if (options.language.isEmpty()) options.language = app::languageOf(options);
    app::useLanguage(options.language);
    if (options.demo.isEmpty()) return app::runInteractive(options);
    return options.demo == QLatin1StringView("counter") ? app::runCounterDemo(options)
                                                        : app::runRegistrationDemo(options);
}
