// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/registrationdemo.h"
#include "models/base/whendone.h"

#include "app/composition.h"
#include "app/demo/demoscript.h"
#include "app/demo/guiheartbeat.h"
#include "app/demonstrationoffice.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "scanners/drivers/simulated/simulatedcard.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/photocropview.h"
#include "ui/widgets/signaturepad.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSaveFile>
#include <QTest>

#include <cmath>
#include <cstdio>

namespace lianli::app {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::IssueModel;

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

class RegistrationDemo : public QObject
{
public:
    RegistrationDemo(const LaunchOptions &options, Composition &composition);

    int exitCode() const { return m_exitCode; }
    void start();

private:
    void writeScript();
    void signIn();
    void identities();
    void examination();
    void declarations();
    void photo();
    void review();
    void issue();
    void leave();

    void step(const QString &name, std::function<bool()> ready, std::function<void()> act);
    void picture(const QString &name, std::function<bool()> ready);
    void clerk(const QString &name, std::function<bool()> ready, Qt::Key key,
               Qt::KeyboardModifiers modifiers = {});
    void sign(const QString &name, const QString &panel, int index, std::function<bool()> ready);
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers);
    void grab(const QString &name);
    void placeCard(qsizetype index);

    ui::RegistrationPage *page() const { return m_window.registration(); }
    bool at(MarriageStep step) const;
    bool previewShown() const;
    IssueModel::Stage stage() const { return page()->model().issue.stage(); }
    const MarriageCase &marriage() const { return page()->model().session.marriage(); }
    void noteStep(const QString &name);
    void finish();
    void fail(const QString &why);

    const LaunchOptions m_options;
    Composition &m_composition;
    ui::WorkstationWindow m_window;
    GuiHeartbeat m_heartbeat;
    DemoScript m_script;
    QList<scanners::DemoPerson> m_people;
    QElapsedTimer m_stepClock;
    QString m_stepName;
    QJsonObject m_secondsPerStep;
    int m_clerkActions = 0;
    int m_pictures = 0;
    int m_exitCode = 1;
    QString m_caseId;
    QString m_number;
    QStringList m_serials;
};

RegistrationDemo::RegistrationDemo(const LaunchOptions &options, Composition &composition)
    : m_options(options),
      m_composition(composition),
      m_window(composition.workstation()),
      m_people(scanners::demoPeople(composition.clock().today()))
{
    connect(&m_script, &DemoScript::stepStarted, this,
            [this](const QString &name) { m_heartbeat.setPhase(name); });
    connect(&m_script, &DemoScript::finished, this, &RegistrationDemo::finish);
    connect(&m_script, &DemoScript::stuck, this, &RegistrationDemo::fail);
    m_window.resize(options.windowSize);
    m_window.setDemonstration(true);
    m_window.setLoginHint(
        QCoreApplication::translate("Demonstration", "Demonstration office: the password is %1")
            .arg(QLatin1String(demonstrationoffice::kPassword)));
    writeScript();
}

void RegistrationDemo::start()
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

void RegistrationDemo::step(const QString &name, std::function<bool()> ready, std::function<void()> act)
{
    m_script.add(name, std::move(ready), std::move(act));
}

void RegistrationDemo::picture(const QString &name, std::function<bool()> ready)
{
    m_script.add(u"picture "_s + name, std::move(ready), [this, name] { grab(name); });
}

void RegistrationDemo::grab(const QString &name)
{
    m_heartbeat.pause();
    const QString file =
        u"%1/%2-%3.png"_s.arg(m_options.outFolder).arg(m_pictures++, 2, 10, QLatin1Char('0')).arg(name);
    if (!m_window.grab().save(file)) fail(u"cannot write "_s + file);
    m_heartbeat.resume();
}

void RegistrationDemo::pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window, key, modifiers);
}

void RegistrationDemo::clerk(const QString &name, std::function<bool()> ready, Qt::Key key,
                             Qt::KeyboardModifiers modifiers)
{
    m_script.add(u"clerk: "_s + name, std::move(ready), [this, key, modifiers] {
        ++m_clerkActions;
        pressKey(key, modifiers);
    });
}

void RegistrationDemo::sign(const QString &name, const QString &panelName, int index,
                            std::function<bool()> ready)
{
    m_script.add(name, std::move(ready), [this, panelName, index] {
        QWidget *panel = nullptr;
        for (auto *candidate : page()->findChildren<QWidget *>(panelName))
            if (candidate->isVisible()) panel = candidate;
        auto *pad = panel ? panel->findChild<ui::SignaturePad *>() : nullptr;
        if (!pad) {
            fail(u"no signature pad"_s);
            return;
        }
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

bool RegistrationDemo::at(MarriageStep step) const
{
    return page() && page()->isOpen(step) && !page()->model().session.isBusy();
}

bool RegistrationDemo::previewShown() const
{
    for (const auto *preview : page()->findChildren<ui::PdfPreview *>())
        if (preview->isVisible()) return preview->state() == ui::PdfPreview::State::Shown;
    return false;
}

void RegistrationDemo::placeCard(qsizetype index)
{
    m_composition.simulatedReader()->placeCard(scanners::SimulatedCard::of(m_people.at(index).card));
}

void RegistrationDemo::noteStep(const QString &name)
{
    if (!m_stepName.isEmpty())
        m_secondsPerStep.insert(m_stepName, std::round(static_cast<double>(m_stepClock.elapsed())) / 1000.0);
    m_stepName = name;
    m_stepClock.start();
}

void RegistrationDemo::writeScript()
{
    signIn();
    identities();
    examination();
    declarations();
    photo();
    review();
    issue();
    leave();
}

void RegistrationDemo::signIn()
{
    picture(u"login"_s, [this] { return m_window.isVisible(); });
    step(
        u"sign in"_s, [] { return true; },
        [this] {
            auto *password = m_window.findChild<QLineEdit *>(u"passwordField"_s);
            QTest::keyClicks(password, QLatin1String(demonstrationoffice::kPassword));
            QTest::keyClick(password, Qt::Key_Return);
        });
    const auto readerReady = [this] {
        return m_window.currentPage() == "counter"_L1 &&
               m_composition.workstation().services().reader->state().phase ==
                   scanners::ReaderState::Phase::Ready;
    };
    picture(u"counter"_s, readerReady);
    clerk(u"start a marriage registration"_s, readerReady, Qt::Key_F1);
}

void RegistrationDemo::identities()
{
    using presentation::IdentityModel;
    const auto filled = [this](PartyRole role) { return page()->model().identity.isFilled(role); };
    picture(u"identity-empty"_s, [this] {
        const bool open = at(MarriageStep::Identity);
        if (open && m_stepName.isEmpty()) noteStep(u"identity"_s);
        return open;
    });
    step(
        u"first card"_s, [] { return true; }, [this] { placeCard(0); });
    step(
        u"lift the first card"_s, [=] { return filled(PartyRole::Man) || filled(PartyRole::Woman); },
        [this] { m_composition.simulatedReader()->liftCard(); });
    step(
        u"second card"_s,
        [this] {
            return m_composition.workstation().services().reader->state().phase ==
                   scanners::ReaderState::Phase::Ready;
        },
        [this] { placeCard(1); });
    step(
        u"lift the second card"_s, [=] { return filled(PartyRole::Man) && filled(PartyRole::Woman); },
        [this] { m_composition.simulatedReader()->liftCard(); });
    clerk(
        u"he was never married"_s, [] { return true; }, Qt::Key_1);
    clerk(
        u"she was never married"_s,
        [this] { return page()->model().identity.maritalStatus(PartyRole::Man) != MaritalStatus::NotStated; },
        Qt::Key_1);
    picture(u"identity"_s, [this] {
        return page()->model().identity.maritalStatus(PartyRole::Woman) != MaritalStatus::NotStated;
    });
    clerk(
        u"persons match, go on"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::examination()
{
    clerk(
        u"both confirmed all questions"_s,
        [this] {
            if (!at(MarriageStep::Eligibility)) return false;
            if (m_stepName == "identity"_L1) noteStep(u"examination"_s);
            return !page()->model().examination.isRunning() &&
                   !page()->model().examination.checks().isEmpty();
        },
        Qt::Key_Y, Qt::ControlModifier);
    picture(u"examination"_s,
            [this] { return page()->model().session.missing(MarriageStep::Eligibility).isEmpty(); });
    clerk(
        u"on to the declarations"_s, [] { return true; }, Qt::Key_F9);
}

void RegistrationDemo::declarations()
{
    sign(u"he signs"_s, u"manSigning"_s, 0, [this] {
        if (!at(MarriageStep::Declaration)) return false;
        if (m_stepName == "examination"_L1) noteStep(u"declaration"_s);
        return previewShown();
    });
    sign(u"she signs"_s, u"womanSigning"_s, 1,
         [this] { return page()->model().declaration.isSigned(PartyRole::Man); });
    picture(u"declaration"_s, [this] {
        return page()->model().declaration.isSigned(PartyRole::Woman) &&
               !page()->model().declaration.isRendering() && previewShown();
    });
    clerk(
        u"on to the photo"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::photo()
{
    const auto view = [this] { return page()->findChild<ui::PhotoCropView *>(); };
    picture(u"photo-live"_s, [=, this] {
        if (!at(MarriageStep::Photo)) return false;
        if (m_stepName == "declaration"_L1) noteStep(u"photo"_s);
        return !view()->image().isNull();
    });
    clerk(
        u"take the picture"_s, [] { return true; }, Qt::Key_F6);
    picture(u"photo"_s, [this] {
        return page()->model().session.missing(MarriageStep::Photo).isEmpty() &&
               !page()->model().photo.isBusy();
    });
    clerk(
        u"use the picture"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::review()
{
    picture(u"review"_s, [this] {
        if (!at(MarriageStep::Review)) return false;
        if (m_stepName == "photo"_L1) noteStep(u"review"_s);
        return previewShown();
    });
    clerk(
        u"approve"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::issue()
{
    picture(u"issue"_s, [this] {
        if (!at(MarriageStep::Issue)) return false;
        if (m_stepName == "review"_L1) noteStep(u"issue"_s);
        return previewShown();
    });
    clerk(
        u"print the certificates"_s, [] { return true; }, Qt::Key_F9);
    picture(u"printed"_s, [this] { return stage() == IssueModel::Stage::CheckPrint && previewShown(); });
    clerk(
        u"both came out well"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
    sign(u"he signs for his certificate"_s, u"manSigning"_s, 2,
         [this] { return stage() == IssueModel::Stage::Receipts && !page()->model().session.isBusy(); });
    sign(u"she signs for her certificate"_s, u"womanSigning"_s, 3,
         [this] { return marriage().draft.receipts[0].has_value(); });
    picture(u"receipts"_s, [this] { return stage() == IssueModel::Stage::HandOver; });
    clerk(
        u"handed over"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
    picture(u"registered"_s, [this] {
        return stage() == IssueModel::Stage::Done && page()->model().issue.isArchiveSealed() &&
               previewShown();
    });
}

void RegistrationDemo::leave()
{
    step(
        u"note the result"_s, [this] { return !page()->model().session.isBusy(); },
        [this] {
            noteStep({});
            m_caseId = marriage().caseId;
            m_number = marriage().assignment->number.text();
            m_serials = {marriage().assignment->manBlank.text(), marriage().assignment->womanBlank.text()};
        });
    step(
        u"back to the counter"_s, [] { return true; }, [this] { pressKey(Qt::Key_F9, {}); });
    picture(u"counter-after"_s, [this] { return m_window.currentPage() == "counter"_L1 && !page(); });
    step(
        u"lock"_s, [] { return true; }, [this] { pressKey(Qt::Key_L, Qt::ControlModifier); });
    picture(u"locked"_s, [this] { return m_window.isGated(); });
}

void RegistrationDemo::finish()
{
    const QJsonObject summary{{u"case_id"_s, m_caseId},
                              {u"certificate_number"_s, m_number},
                              {u"blank_serials"_s, QJsonArray::fromStringList(m_serials)},
                              {u"clerk_actions"_s, m_clerkActions},
                              {u"seconds_per_step"_s, m_secondsPerStep},
                              {u"worst_gui_block_ms"_s, std::round(m_heartbeat.worstMs() * 10) / 10},
                              {u"worst_gui_block_at"_s, m_heartbeat.worstAt()},
                              {u"gui_heartbeats"_s, m_heartbeat.beats()},
                              {u"demonstration"_s, true}};
    QSaveFile file(m_options.outFolder + u"/summary.json"_s);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(summary).toJson()) > 0 && file.commit()) {
        std::fputs(QJsonDocument(summary).toJson().constData(), stdout);
        m_exitCode = 0;
    } else {
        std::fprintf(stderr, "lianli: cannot write summary.json\n");
    }
    QApplication::quit();
}

void RegistrationDemo::fail(const QString &why)
{
    grab(u"stuck"_s);
    std::fprintf(stderr, "lianli: the demonstration stopped at: %s\n", qUtf8Printable(why));
    m_exitCode = 1;
    QApplication::quit();
}

} // namespace

int runRegistrationDemo(const LaunchOptions &options)
{
    LaunchOptions demo = options;
    demo.outFolder = QDir(options.outFolder).absolutePath();
    demo.dataFolder = demo.outFolder + u"/office"_s;
    demo.pdfFolder = demo.outFolder;
    demo.demonstrationOffice = true;
    if (!QDir().mkpath(demo.outFolder) || !prepareFolder(demo.dataFolder)) {
        std::fprintf(stderr, "lianli: %s cannot be used: not writable, or it holds something else\n",
                     qUtf8Printable(demo.dataFolder));
        return 1;
    }
    Composition composition(demo);
    RegistrationDemo run(demo, composition);
    run.start();
    QApplication::exec();
    return run.exitCode();
}

} // namespace lianli::app
