// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interactive.h"
#include "models/base/whendone.h"

#include "app/composition.h"
#include "app/demonstrationoffice.h"
#include "app/language.h"
#include "models/domain/codetable.h"
#include "ui/presentation/errortext.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/workstationwindow.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QProcess>

namespace lianli::app {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcApp, "lianli.app")

/// People of a real office log in without the centre for seven days at most; here there is no centre yet, so
/// the slot holds until an administrator renews it.
constexpr int kSlotYears = 1;

storage::OfficeSetUp setUpFrom(const ui::OfficeForm &form, const Clock &clock)
{
    storage::OfficeSetUp setUp;
    setUp.office.code = form.code;
    setUp.office.name = form.name;
    setUp.office.authority = form.authority;
    setUp.office.window = form.window;
    setUp.office.deviceId = u"D-%1-%2"_s.arg(form.code).arg(form.window, 4, 10, QLatin1Char('0'));
    const QDateTime validUntil = clock.now().addYears(kSlotYears);
    setUp.users = {{{u"u:%1:0001"_s.arg(form.code), form.administratorName, StaffRole::Administrator},
                    form.administratorPassword,
                    validUntil},
                   {{u"u:%1:0002"_s.arg(form.code), form.registrarName, StaffRole::Registrar},
                    form.registrarPassword,
                    validUntil,
                    true}}; // whoever installs chose it
    if (const auto first = BlankSerial::parse(form.firstBlank); first && form.blankCount > 0) {
        setUp.firstBlank = *first;
        setUp.blankCount = form.blankCount;
    }
    return setUp;
}

void offerFirstRun(ui::WorkstationWindow &window, Composition &composition, const LaunchOptions &options)
{
    auto *page = new ui::FirstRunPage;
    page->setDivisionNames([](const QString &code) { return codetables::divisions().name(code); });
    QObject::connect(page, &ui::FirstRunPage::demonstrationChosen, &window, [&window, options] {
        // Fictional and real data never share a folder, nor a process.
        QStringList arguments{u"--demo-office"_s, u"--lang"_s, options.language};
        QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
        window.close();
    });
    QObject::connect(page, &ui::FirstRunPage::setUpRequested, &window,
                     [page, &window, &composition](const ui::OfficeForm &form) {
                         page->setBusy(true);
                         whenDone(composition.store().vault.setUp(setUpFrom(form, composition.clock())),
                                  &window, [page, &window, name = form.name](const Result<> &made) {
                                      page->setBusy(false);
                                      if (made)
                                          window.showLogin(name);
                                      else
                                          page->showError(presentation::errorText(made.error()));
                                  });
                     });
    window.showGate(page);
}

} // namespace

int runInteractive(const LaunchOptions &options)
{
    QDir().mkpath(options.dataFolder);
    Composition composition(options);
    ui::WorkstationWindow window(composition.workstation());
    window.resize(options.windowSize);
    QObject::connect(&window, &ui::WorkstationWindow::languageRequested, &window,
                     [](const QString &language) { useLanguage(language); });
    QObject::connect(&composition.machine(), &presentation::Machine::changed, &window,
                     [language = options.language](const presentation::MachineSettings &settings) mutable {
                         if (settings.language == language) return;
                         language = settings.language;
                         useLanguage(language);
                     });
    if (options.demonstrationOffice) {
        window.setDemonstration(true);
        QObject::connect(&composition.workstation(), &presentation::Workstation::unlocked, &window, [&] {
            demonstrationoffice::fillQueue(composition.store().visits, composition.clock(), &window,
                                           [&window] { window.refreshQueue(); });
        });
        window.setLoginHint(
            QCoreApplication::translate("Demonstration", "Demonstration office: the password is %1")
                .arg(QLatin1String(demonstrationoffice::kPassword)));
    }
    if (composition.store().vault.exists()) {
        window.showLogin();
    } else if (options.demonstrationOffice) {
        whenDone(composition.store().vault.setUp(demonstrationoffice::setUp(composition.clock())), &window,
                 [&window](const Result<> &made) {
                     window.showLogin();
                     if (!made) qCCritical(lcApp, "%s", qPrintable(made.error().toLogString()));
                 });
    } else {
        offerFirstRun(window, composition, options);
    }
    window.show();
    return QApplication::exec();
}

} // namespace lianli::app
