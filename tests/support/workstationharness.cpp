// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workstationharness.h"

#include "tests/storage/storefixture.h"
#include "ui/registration/registrationpage.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/photocropview.h"
#include "ui/widgets/signaturepad.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <cmath>

namespace lianli::tests {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::IssueModel;
using scanners::ReaderState;

WorkstationHarness::WorkstationHarness() = default;

WorkstationHarness::~WorkstationHarness()
{
    stop();
}

QString WorkstationHarness::printedFolder() const
{
    return m_folder.filePath(u"printed"_s);
}

void WorkstationHarness::setUpOffice(int blanks, int days)
{
    FixedClock clock(SystemClock().now().addDays(days));
    Uuid7Generator ids(clock);
    storage::SqliteStore store(m_folder.path(), clock, ids);
    auto setUp = demoOffice(clock, blanks);
    setUp.office.servesHmt = setUp.office.servesForeign = m_designated;
    if (const auto made = answer(store.vault.setUp(setUp)); !made)
        qFatal("%s", qPrintable(made.error().toLogString()));
}

void WorkstationHarness::start(QSize size)
{
    app::LaunchOptions options;
    options.dataFolder = m_folder.path();
    options.pdfFolder = printedFolder();
    options.demonstrationOffice = true;
    QDir().mkpath(options.pdfFolder);
    m_composition = std::make_unique<app::Composition>(options);
    if (m_changePorts) {
        presentation::Services services = m_composition->workstation().services();
        m_changePorts(services);
        m_workstation = std::make_unique<presentation::Workstation>(services);
    }
    m_window = std::make_unique<ui::WorkstationWindow>(workstation());
    m_window->setDemonstration(true);
    m_window->resize(size);
    m_window->showLogin();
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) qWarning("the window is not active");
}

void WorkstationHarness::stop()
{
    m_window.reset();
    m_workstation.reset();
    m_composition.reset();
}

bool WorkstationHarness::begin()
{
    setUpOffice();
    start();
    return signIn();
}

void WorkstationHarness::typePassword(const QByteArray &password)
{
    auto *field = m_window->findChild<QLineEdit *>(u"passwordField"_s);
    QTest::keyClicks(field, QString::fromUtf8(password));
    QTest::keyClick(field, Qt::Key_Return);
}

bool WorkstationHarness::signIn()
{
    typePassword(password());
    return wait([this] { return !m_window->isGated() && !workstation().isBusy(); });
}

bool WorkstationHarness::signInAs(const QString &userId)
{
    if (!m_window->isGated()) {
        workstation().lock();
        if (!wait([this] { return m_window->isGated() && !workstation().isBusy(); })) return false;
    }
    m_window->findChild<ui::ChoiceBox *>(u"userChoice"_s)->setCode(userId);
    typePassword(userId == kSupervisor ? supervisorPassword() : password());
    return wait([this] { return !m_window->isGated() && !workstation().isBusy(); });
}

bool WorkstationHarness::wait(const std::function<bool()> &until, int ms)
{
    return QTest::qWaitFor(until, ms);
}

bool WorkstationHarness::at(MarriageStep step)
{
    return page() && page()->isVisible() && page()->isOpen(step) && !page()->model().session.isBusy();
}

bool WorkstationHarness::waitFor(MarriageStep step)
{
    return wait([=, this] { return at(step); });
}

bool WorkstationHarness::waitFor(IssueModel::Stage stage)
{
    return wait([=, this] { return page() && issue().stage() == stage && at(MarriageStep::Issue); });
}

QString WorkstationHarness::screen() const
{
    QStringList texts;
    for (const auto *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible()) continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) texts.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) texts.append(button->text());
        if (!widget->accessibleName().isEmpty()) texts.append(widget->accessibleName());
    }
    return texts.join(u'\n');
}

bool WorkstationHarness::waitForText(const QString &text)
{
    if (wait([=, this] { return screen().contains(text); })) return true;
    qWarning("not on the screen: %s\n%s", qPrintable(text), qPrintable(screen()));
    return false;
}

void WorkstationHarness::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_clerkActions;
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void WorkstationHarness::typeText(QWidget *widget, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(widget, &event);
}

bool WorkstationHarness::clickButton(const QString &objectName)
{
    QAbstractButton *button = nullptr;
    // What a message or a sheet has just made comes into view with the next events.
    if (!wait([&] { return (button = visible<QAbstractButton>(objectName)) && button->isEnabled(); }, 5000)) {
        qWarning("no button %s", qPrintable(objectName));
        return false;
    }
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

scanners::DemoPerson WorkstationHarness::person(const QString &key) const
{
    for (const auto &person : scanners::demoPeople(SystemClock().today()))
        if (person.key == key) return person;
    qFatal("nobody is called %s", qPrintable(key));
}

bool WorkstationHarness::readerIs(ReaderState::Phase phase)
{
    return wait([=, this] { return m_composition->workstation().services().reader->state().phase == phase; });
}

bool WorkstationHarness::placeCard(const QString &key)
{
    if (!readerIs(ReaderState::Phase::Ready)) return false;
    reader().placeCard(scanners::SimulatedCard::of(person(key).card));
    return true;
}

bool WorkstationHarness::readCard(const QString &key)
{
    if (!placeCard(key) || !readerIs(ReaderState::Phase::CardDone)) return false;
    reader().liftCard();
    return readerIs(ReaderState::Phase::Ready);
}

bool WorkstationHarness::openCase()
{
    press(Qt::Key_F1);
    return waitFor(MarriageStep::Identity);
}

bool WorkstationHarness::identify(const QString &man, const QString &woman)
{
    if (!readCard(man) || !readCard(woman)) return false;
    if (!wait([this] { return at(MarriageStep::Identity) && identity().canDeclareNeverMarried(); }))
        return false;
    press(Qt::Key_0, Qt::ControlModifier);
    press(Qt::Key_F9);
    return waitFor(MarriageStep::Eligibility);
}

bool WorkstationHarness::examine()
{
    const auto &examination = page()->model().examination;
    if (!wait([&] { return !examination.isRunning() && !examination.checks().isEmpty(); })) return false;
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_F9);
    return waitFor(MarriageStep::Declaration);
}

bool WorkstationHarness::sign(const QString &panelName, int shape)
{
    auto *panel = visible<QWidget>(panelName);
    auto *pad = panel ? panel->findChild<ui::SignaturePad *>() : nullptr;
    if (!pad) return false;
    const auto point = [&](int i) {
        const double t = i / 24.0;
        return QPoint(int(pad->width() * (0.2 + 0.5 * t)),
                      int(pad->height() * (0.5 - 0.2 * std::sin(t * (9 + 3 * shape)))));
    };
    QTest::mousePress(pad, Qt::LeftButton, {}, point(0));
    for (int i = 1; i <= 24; ++i)
        QTest::mouseMove(pad, point(i));
    QTest::mouseRelease(pad, Qt::LeftButton, {}, point(24));
    return true;
}

bool WorkstationHarness::declare()
{
    auto &declaration = page()->model().declaration;
    if (!wait([&] { return !declaration.pdf(PartyRole::Man).isEmpty(); })) return false;
    if (!sign(u"manSigning"_s, 0) || !sign(u"womanSigning"_s, 1)) return false;
    if (!wait([&] {
            const auto &signing = declaration.signing();
            return signing.isSigned(PartyRole::Man) && signing.isSigned(PartyRole::Woman) &&
                   at(MarriageStep::Declaration);
        }))
        return false;
    press(Qt::Key_F9);
    return waitFor(MarriageStep::Photo);
}

bool WorkstationHarness::photograph()
{
    auto *view = page()->findChild<ui::PhotoCropView *>();
    if (!wait([=] { return !view->image().isNull(); })) return false;
    press(Qt::Key_F6);
    if (!wait([this] {
            return page()->model().session.missing(MarriageStep::Photo).isEmpty() && at(MarriageStep::Photo);
        }))
        return false;
    press(Qt::Key_F9);
    return waitFor(MarriageStep::Review);
}

bool WorkstationHarness::review()
{
    press(Qt::Key_F9);
    return waitFor(MarriageStep::Issue);
}

bool WorkstationHarness::print()
{
    press(Qt::Key_F9);
    return waitFor(IssueModel::Stage::CheckPrint);
}

bool WorkstationHarness::handOver()
{
    press(Qt::Key_F9); // both came out well
    if (!waitFor(IssueModel::Stage::Receipts)) return false;
    if (!sign(u"manSigning"_s, 2) || !sign(u"womanSigning"_s, 3)) return false;
    if (!waitFor(IssueModel::Stage::HandOver)) return false;
    press(Qt::Key_F9);
    return wait([this] { return issue().isArchiveSealed() && at(MarriageStep::Issue); });
}

bool WorkstationHarness::reach(MarriageStep step, const QString &man, const QString &woman)
{
    if (!openCase()) return false;
    if (step == MarriageStep::Identity) return true;
    if (!identify(man, woman)) return false;
    if (step == MarriageStep::Eligibility) return true;
    if (!examine()) return false;
    if (step == MarriageStep::Declaration) return true;
    if (!declare()) return false;
    if (step == MarriageStep::Photo) return true;
    if (!photograph()) return false;
    if (step == MarriageStep::Review) return true;
    return review();
}

} // namespace lianli::tests
