// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "scanners/drivers/simulated/demopeople.h"
#include "ui/shell/workstationwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace lianli::tests {

/// The workstation as an office has it — the real windows, the encrypted store, the card reader on its
/// pseudo-terminal, the documents — in a folder of its own, worked by keyboard. Everything that waits gives
/// up after kPatienceMs and says so by false.
class WorkstationHarness
{
public:
    static constexpr int kPatienceMs = 30'000;

    WorkstationHarness();
    ~WorkstationHarness();

    QString folder() const { return m_folder.path(); }
    QString printedFolder() const;
    /// Sets the office up, its records written \a days later than now (for a clock that was put back).
    void setUpOffice(int blanks = 20, int days = 0);
    /// The office to be set up is designated for couples with a foreigner or of HK, Macao, Taiwan.
    void designate() { m_designated = true; }
    /// The next start() hands \a change's ports to the windows in place of the composition's.
    void usePorts(const std::function<void(presentation::Services &)> &change) { m_changePorts = change; }
    /// Starts the program; again after stop(), as on the next morning.
    void start(QSize size = {1366, 768});
    void stop();
    /// A fresh office, started, and 王敏 signed in.
    bool begin();
    bool signIn();
    /// Somebody else takes over: locks first if somebody is there.
    bool signInAs(const QString &userId);
    void typePassword(const QByteArray &password);

    app::Composition &composition() { return *m_composition; }
    presentation::Workstation &workstation()
    {
        return m_workstation ? *m_workstation : m_composition->workstation();
    }
    ui::WorkstationWindow &window() { return *m_window; }
    ui::RegistrationPage *page() { return m_window->registration(); }
    const models::MarriageCase &marriage() { return page()->model().session.marriage(); }
    presentation::IdentityModel &identity() { return page()->model().identity; }
    presentation::IssueModel &issue() { return page()->model().issue; }

    static bool wait(const std::function<bool()> &until, int ms = kPatienceMs);
    /// The step is shown and nothing is on its way to disk.
    bool at(models::MarriageStep step);
    bool waitFor(models::MarriageStep step);
    bool waitFor(presentation::IssueModel::Stage stage);
    /// Everything the clerk can read: labels, messages, buttons.
    QString screen() const;
    bool waitForText(const QString &text);

    /// A key as the clerk presses it, counted.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// As an input method gives it: QTest types Latin only.
    static void typeText(QWidget *widget, const QString &text);
    int clerkActions() const { return m_clerkActions; }
    /// A visible widget of the window.
    template <class Widget> Widget *visible(const QString &objectName)
    {
        for (auto *widget : m_window->findChildren<Widget *>(objectName))
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    bool clickButton(const QString &objectName);

    scanners::SimulatedReader &reader() { return *m_composition->simulatedReader(); }
    scanners::DemoPerson person(const QString &key) const;
    bool placeCard(const QString &key);
    /// Puts the card down, waits until it is read, takes it off.
    bool readCard(const QString &key);
    bool readerIs(scanners::ReaderState::Phase phase);

    /// One act of the counter after the other, with the couple \a man and \a woman.
    bool openCase();
    bool identify(const QString &man = QStringLiteral("wang-zhiyuan"),
                  const QString &woman = QStringLiteral("lin-yuwei"));
    bool examine();
    bool sign(const QString &panel, int shape);
    bool declare();
    bool photograph();
    bool review();
    bool print();
    bool handOver();
    /// All of it up to \a step.
    bool reach(models::MarriageStep step, const QString &man = QStringLiteral("wang-zhiyuan"),
               const QString &woman = QStringLiteral("lin-yuwei"));

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Composition> m_composition;
    std::function<void(presentation::Services &)> m_changePorts;
    std::unique_ptr<presentation::Workstation> m_workstation; ///< with ports of the test's own
    std::unique_ptr<ui::WorkstationWindow> m_window;
    int m_clerkActions = 0;
    bool m_designated = false;
};

} // namespace lianli::tests
